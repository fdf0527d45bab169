import FoundationEssentials
import Glibc
import NagareShell

/// Saving whole files, all of the program's: written beside their place, brought to the disk and only then renamed, so
/// that at every moment a whole version is there under the name. The version before is kept as `FILE~`.
struct Saving {
  /// Whose file it is.
  enum Owner {
    /// Somebody's own work: as open to others as they have set it, and the version before is kept.
    case person
    /// What the program keeps for one person.
    case program
    /// The same, with the version before: what took people hours to earn.
    case treasure

    /// What is written anew all the time, for the whole room.
    case room

    var mode: mode_t { self == .program || self == .treasure ? 0o600 : 0o666 }
    var keepsPrevious: Bool { self == .person || self == .treasure }
  }

  private let save: Save
  private let owner: Owner
  /// The file that is meant: behind every link.
  private let path: String
  private let folder: String

  /// Saves a file, and returns once it is safely on the disk.
  static func save(_ save: Save, of owner: Owner = .person) throws(FileTrouble) {
    let mask = SignalMask()
    defer { mask.lift() }
    let saving = try Saving(save, owner)
    let bytes = try saving.bytes
    let draft = try Draft(in: saving.folder, mode: owner.mode)
    do throws(FileTrouble) {
      try saving.put(draft, holding: bytes)
    } catch {
      draft.remove()
      throw error
    }
  }

  private init(_ save: Save, _ owner: Owner) throws(FileTrouble) {
    var save = save
    self.owner = owner
    path = try Self.meant(by: save.path)
    folder = path.folder
    var facts = stat()
    let isThere = lstat(path, &facts) == 0
    if save.kind == .put { save.kind = isThere ? .replace : .create }
    self.save = save
    guard isThere else {
      if save.kind == .replace { throw FileTrouble(saving: errno) }
      return
    }
    if let trouble = FileTrouble(about: facts) { throw trouble }
    if save.kind == .create { throw .alreadyThere }
    guard access(path, W_OK) == 0 else { throw FileTrouble(saving: errno) }
    if owner.keepsPrevious, Files.isFolder(path + "~") { throw .notSaved }
  }

  /// Where the bytes really go: links are followed, so that they stay links, also those that lead to nothing yet.
  private static func meant(by path: String) throws(FileTrouble) -> String {
    var path = path
    for _ in 0..<mostLinks {
      guard let next = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else { return path }
      path = next.hasPrefix("/") ? next : path.folder + next
    }
    throw .notSaved
  }

  /// As many links as the system itself follows.
  private static let mostLinks = 40

  /// What the file is to hold.
  private var bytes: [UInt8] {
    get throws(FileTrouble) {
      switch save.form {
      case .asItIs: save.bytes
      case .png: try Painter.png(of: save.bytes)
      }
    }
  }

  private func put(_ draft: Draft, holding bytes: [UInt8]) throws(FileTrouble) {
    switch save.kind {
    case .create:
      try draft.fill(bytes)
      try draft.claim(path)
    case .replace, .put:
      if owner == .person { try draft.resemble(path) }
      try draft.fill(bytes)
      let previous = owner.keepsPrevious ? try Draft(of: path, in: folder) : nil
      do throws(FileTrouble) {
        try draft.take(path)
      } catch {
        previous?.remove()
        throw error
      }
      try previous?.take(path + "~")
    }
    if let folder = Descriptor(folder: folder) { try? folder.settle() }
  }
}

/// A file on its way to its name, under a fresh one of its own.
private struct Draft {
  let path: String

  private static func fresh(in folder: String) -> String {
    folder + ".nagare-" + String(UInt64.random(in: .min ... .max), radix: 36)
  }

  /// An empty one.
  init(in folder: String, mode: mode_t) throws(FileTrouble) {
    path = Self.fresh(in: folder)
    _ = try Descriptor(path, O_WRONLY | O_CREAT | O_EXCL, mode: mode)
  }

  /// Another name for a file that is about to lose its own; a copy where the disk knows no second names.
  init(of file: String, in folder: String) throws(FileTrouble) {
    path = Self.fresh(in: folder)
    if link(file, path) == 0 { return }
    guard [EPERM, ENOTSUP, ENOSYS, EMLINK].contains(errno) else { throw FileTrouble(saving: errno) }
    let bytes = try Descriptor(file, O_RDONLY).read(most: .max)
    _ = try Descriptor(path, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
    do throws(FileTrouble) {
      try resemble(file)
      try fill(bytes)
    } catch {
      remove()
      throw error
    }
  }

  /// Belongs to whom a file belongs, and is as open as that.
  func resemble(_ file: String) throws(FileTrouble) {
    var facts = stat()
    guard stat(file, &facts) == 0 else { throw FileTrouble(saving: errno) }
    // Only the system's staff may give files away; for everybody else the owner is the same anyway.
    _ = chown(path, facts.st_uid, facts.st_gid)
    guard chmod(path, facts.st_mode & 0o7777) == 0 else { throw FileTrouble(saving: errno) }
  }

  /// Everything it is to hold, safely on the disk.
  func fill(_ bytes: [UInt8]) throws(FileTrouble) {
    let file = try Descriptor(path, O_WRONLY)
    try file.write(bytes)
    try file.settle()
  }

  /// Takes a name, and with it the place of what bore it.
  func take(_ name: String) throws(FileTrouble) {
    guard rename(path, name) == 0 else { throw FileTrouble(saving: errno) }
  }

  /// Takes a name nothing bears. A link never replaces what is there; where the disk knows none, an empty file holds
  /// the place.
  func claim(_ name: String) throws(FileTrouble) {
    if link(path, name) == 0 { return remove() }
    guard [EPERM, ENOTSUP, ENOSYS].contains(errno) else { throw FileTrouble(saving: errno) }
    _ = try Descriptor(name, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
    try take(name)
  }

  func remove() { unlink(path) }
}

/// Holds back whatever could end the program in the middle of something; it comes as soon as the mask is lifted.
private struct SignalMask {
  private var before = sigset_t()

  init() {
    var held = sigset_t()
    sigemptyset(&held)
    for signal in [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGPIPE] { sigaddset(&held, signal) }
    pthread_sigmask(SIG_BLOCK, &held, &before)
  }

  func lift() {
    var before = before
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }
}

extension String {
  /// The folder a path leads into, ready for a name to be put behind it.
  var folder: String { lastIndex(of: "/").map { String(self[...$0]) } ?? "./" }
}

extension Saving {
  /// Saves where the disk still holds what is expected, and says so where it does not.
  static func save(_ save: Save, over expected: Effect.Expectation) -> SaveOutcome {
    var save = save
    do throws(FileTrouble) {
      switch expected {
      case .nothing: save.kind = .create
      case .anything: save.kind = .put
      case .bytes(let bytes):
        save.kind = .put
        if Files.isThere(save.path), try Files.bytes(save.path, most: bytes.count).get() != bytes { return .changed }
      }
      try self.save(save)
      return .saved
    } catch {
      return error == .alreadyThere ? .changed : .failed(error)
    }
  }
}
