import Glibc
import NagareShell

/// An open file, closed when nobody holds it any more. What it is was looked at when it was opened, without waiting:
/// a pipe nobody writes to, or a device, would keep the program for ever.
final class Descriptor {
  let number: Int32

  deinit { close(number) }

  /// An ordinary file; anything else is named for what it is.
  init(_ path: String, _ flags: Int32, mode: mode_t = 0) throws(FileTrouble) {
    let opened = open(path, flags | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, mode)
    guard opened >= 0 else {
      throw flags & O_ACCMODE == O_RDONLY ? FileTrouble(opening: errno) : FileTrouble(saving: errno)
    }
    number = opened
    var facts = stat()
    guard fstat(opened, &facts) == 0 else { throw .unreadable }
    if let trouble = FileTrouble(about: facts) { throw trouble }
  }

  /// A new file that has lost its name already, for bytes on their way through another program.
  init(nameless folder: String) throws(FileTrouble) {
    var name = Array((folder + "/nagare-XXXXXX").utf8CString)
    let opened = mkstemp(&name)
    guard opened >= 0 else { throw FileTrouble(saving: errno) }
    unlink(name)
    _ = fcntl(opened, F_SETFD, FD_CLOEXEC)
    number = opened
  }

  /// A folder, so that its names can be brought to the disk.
  init?(folder: String) {
    let opened = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard opened >= 0 else { return nil }
    number = opened
  }

  var facts: stat {
    var facts = stat()
    fstat(number, &facts)
    return facts
  }

  /// Everything there is to read, or one byte more than the most that is wanted.
  func read(most: Int) throws(FileTrouble) -> [UInt8] { try Self.read(number, most: most) }

  static func read(_ number: Int32, most: Int) throws(FileTrouble) -> [UInt8] {
    var bytes: [UInt8] = []
    let enough = most == .max ? most : most + 1
    var chunk = [UInt8](repeating: 0, count: min(enough, 1 << 16))
    while bytes.count < enough {
      let count = Glibc.read(number, &chunk, min(chunk.count, enough - bytes.count))
      if count == 0 { break }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw errno == EISDIR ? .folder : .unreadable }
      bytes += chunk[..<count]
    }
    return bytes
  }

  /// All of it, or what stood in the way.
  func write(_ bytes: some Collection<UInt8>) throws(FileTrouble) {
    if let code = Self.write(Array(bytes)[...], to: number) { throw FileTrouble(saving: code) }
  }

  /// `nil` once everything is written, else the number of the system's error.
  static func write(_ bytes: ArraySlice<UInt8>, to number: Int32) -> Int32? {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(number, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN {
        var watched = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
        poll(&watched, 1, -1)
        continue
      }
      guard count > 0 else { return count < 0 ? errno : ENOSPC }
      rest = rest.dropFirst(count)
    }
    return nil
  }

  /// Brings it to the disk.
  func settle() throws(FileTrouble) {
    guard fsync(number) == 0 else { throw FileTrouble(saving: errno) }
  }
}

extension FileTrouble {
  /// What stands in the way of reading or writing something that is no ordinary file.
  init?(about facts: stat) {
    switch facts.st_mode & S_IFMT {
    case S_IFREG: return nil
    case S_IFDIR: self = .folder
    default: self = .special
    }
  }

  init(opening code: Int32) {
    switch code {
    case ENOENT, ENOTDIR: self = .missing
    case EISDIR: self = .folder
    case EACCES, EPERM: self = .notAllowed
    case ENXIO: self = .special
    default: self = .unreadable
    }
  }

  init(saving code: Int32) {
    switch code {
    case EEXIST: self = .alreadyThere
    case ENOENT, ENOTDIR: self = .noFolder
    case EISDIR: self = .folder
    case EACCES, EPERM, EROFS: self = .notAllowed
    case ENOSPC, EDQUOT: self = .noRoom
    case ENXIO: self = .special
    default: self = .notSaved
    }
  }
}
