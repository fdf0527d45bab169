import Glibc
import NagareShell

/// A file that is only ever added to, a line at a time; each line is on the disk before the next thing happens. While
/// it is open, nobody else gets hold of it. It is never a link, which somebody may have laid to lead elsewhere.
final class AppendFile {
  let path: String
  private let file: Descriptor

  /// A new one; a file that is there already stays as it is.
  init(new path: String, mode: mode_t = 0o600) throws(FileTrouble) {
    self.path = path
    file = try Descriptor(path, O_RDWR | O_APPEND | O_CREAT | O_EXCL | O_NOFOLLOW, mode: mode)
    _ = flock(file.number, LOCK_EX | LOCK_NB)
  }

  /// One that is there, to be read and to go on with, or where wanted a new one; `nil` where somebody else holds it.
  /// Opening changes nothing in it.
  init?(at path: String, making mode: mode_t? = nil) throws(FileTrouble) {
    self.path = path
    file = try Descriptor(path, O_RDWR | O_APPEND | O_NOFOLLOW | (mode == nil ? 0 : O_CREAT), mode: mode ?? 0)
    guard flock(file.number, LOCK_EX | LOCK_NB) == 0 else { return nil }
  }

  /// Whether it belongs to the person at this prompt.
  var isOwn: Bool { file.facts.st_uid == getuid() }

  /// Everything it holds.
  func read() throws(FileTrouble) -> [UInt8] {
    lseek(file.number, 0, SEEK_SET)
    return try file.read(most: .max)
  }

  /// Adds a line, its end included; whole or, where there is no room for it, not at all.
  func append(_ line: String) throws(FileTrouble) {
    let length = lseek(file.number, 0, SEEK_END)
    do throws(FileTrouble) {
      // A line that a power cut left half written stays alone with its damage.
      try file.write((isCutShort(length) ? "\n" + line : line).utf8)
      try file.settle()
    } catch {
      ftruncate(file.number, length)
      throw error
    }
  }

  private func isCutShort(_ length: off_t) -> Bool {
    var last: UInt8 = 0
    return length > 0 && pread(file.number, &last, 1, length - 1) == 1 && last != UInt8(ascii: "\n")
  }
}
