import Glibc
import NagareShell

/// Saving files: whole or not at all. A file is written beside its place, brought to the disk and then renamed.
enum Saving {
  static func save(_ save: Save) throws(FileTrouble) {
    let path = try target(of: save)
    let draft = path + ".nagare-\(getpid())"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileTrouble(saving: errno) }
    do throws(FileTrouble) {
      try fill(descriptor, with: save, keepingModeOf: path)
      try put(draft, at: path, save.kind)
    } catch {
      unlink(draft)
      throw error
    }
    settleFolder(of: path)
  }

  /// Keeps what a file holds now under its name with a ~ behind it.
  static func keepPrevious(of path: String) {
    let draft = path + ".nagare-\(getpid())~"
    guard link(path, draft) == 0 else { return }
    if rename(draft, path + "~") != 0 { unlink(draft) }
  }

  /// Where the bytes really go: a link is followed, so that it stays a link.
  private static func target(of save: Save) throws(FileTrouble) -> String {
    guard save.kind == .replace else { return save.path }
    guard let real = realpath(save.path, nil) else { throw FileTrouble(saving: errno) }
    defer { free(real) }
    let path = String(cString: real)
    guard access(path, W_OK) == 0 else { throw FileTrouble(saving: errno) }
    return path
  }

  private static func fill(_ descriptor: Int32, with save: Save, keepingModeOf path: String) throws(FileTrouble) {
    defer { close(descriptor) }
    var status = stat()
    if save.kind == .replace, stat(path, &status) == 0 {
      // Only the system's staff may give files away; for everybody else the owner is the same anyway.
      _ = fchown(descriptor, status.st_uid, status.st_gid)
      guard fchmod(descriptor, status.st_mode & 0o7777) == 0 else { throw FileTrouble(saving: errno) }
    }
    var rest = save.bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw FileTrouble(saving: errno) }
      rest = rest.dropFirst(count)
    }
    guard fsync(descriptor) == 0 else { throw FileTrouble(saving: errno) }
  }

  private static func put(_ draft: String, at path: String, _ kind: Save.Kind) throws(FileTrouble) {
    if kind == .create, try claim(path, for: draft) { return }
    guard rename(draft, path) == 0 else { throw FileTrouble(saving: errno) }
  }

  /// A new file takes its name by a link, which never replaces one that is there; `false` where the disk knows no
  /// links and the name is free.
  private static func claim(_ path: String, for draft: String) throws(FileTrouble) -> Bool {
    if link(draft, path) == 0 {
      unlink(draft)
      return true
    }
    guard [EPERM, ENOTSUP, ENOSYS].contains(errno) else { throw FileTrouble(saving: errno) }
    guard access(path, F_OK) != 0 else { throw .alreadyThere }
    return false
  }

  /// Brings the new name to the disk too.
  private static func settleFolder(of path: String) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    close(descriptor)
  }
}
