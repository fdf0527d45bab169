import Glibc
import NagareShell

/// A journal on the disk. Every input is there before the next prompt, whatever happens to the program.
final class JournalFile {
  /// What it held when it was opened.
  let journal: Journal
  private let path: String
  private let descriptor: Int32

  private init(_ journal: Journal, at path: String, _ descriptor: Int32) {
    self.journal = journal
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  convenience init(new path: String, _ journal: Journal) throws(FileTrouble) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileTrouble(saving: errno) }
    _ = flock(descriptor, LOCK_EX | LOCK_NB)
    self.init(journal, at: path, descriptor)
    try write(journal.head)
  }

  /// One whose prompt is gone; what half a line it ends with is cut off. `nil` where somebody is still writing it.
  convenience init?(leftOver path: String) {
    let descriptor = open(path, O_RDWR | O_APPEND | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, let bytes = Files.present(path),
      let journal = Journal(String(decoding: bytes, as: UTF8.self))
    else {
      close(descriptor)
      return nil
    }
    let whole = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    if whole < bytes.count { _ = ftruncate(descriptor, off_t(whole)) }
    self.init(journal, at: path, descriptor)
  }

  static func isBeingWritten(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_SH | LOCK_NB) != 0
  }

  func append(_ input: Input) throws(FileTrouble) { try write(Journal.line(input)) }

  private func write(_ line: String) throws(FileTrouble) {
    var rest = Array(line.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw FileTrouble(saving: errno) }
      rest = rest.dropFirst(count)
    }
    guard fsync(descriptor) == 0 else { throw FileTrouble(saving: errno) }
  }

  /// Nothing in it is needed any more.
  func remove() { unlink(path) }

  /// Not wanted now; the last one of these stays.
  func putAside() {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./"
    rename(path, folder + "last.kept")
  }
}
