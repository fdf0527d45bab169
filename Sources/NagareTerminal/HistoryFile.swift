import Glibc

/// The typed lines on disk, one a line, oldest first. The file is only ever added to, so a line that cannot be read
/// stays as it is, and two prompts at once do not harm one another.
struct HistoryFile {
  let path: String

  /// As much of the end of the file as is looked at.
  private static let reach = 1 << 20

  /// The lines there are; none where there is no such file.
  func load() -> [String] {
    guard let bytes = read() else { return [] }
    return bytes.split(separator: Byte.lineFeed).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Written before this returns. What cannot be written is not kept; typing goes on.
  func append(_ line: String) {
    makeFolders()
    let file = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o600)
    guard file >= 0 else { return }
    defer { close(file) }
    guard isOrdinary(file) else { return }
    // Typed lines may hold names; nobody else is to read them, whoever made the file.
    fchmod(file, 0o600)
    let start = isCutShort(file) ? "\n" : ""
    let bytes = Array((start + line + "\n").utf8)
    _ = write(file, bytes, bytes.count)
  }

  private func read() -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    guard isOrdinary(file) else { return nil }
    let size = Int(lseek(file, 0, SEEK_END))
    let start = max(0, size - Self.reach)
    var bytes = [UInt8](repeating: 0, count: size - start)
    let count = pread(file, &bytes, bytes.count, off_t(start))
    guard count > 0 else { return [] }
    // Looking into the middle of a file shows the end of a line first.
    let seen = bytes[..<count]
    return Array(start == 0 ? seen : seen.drop { $0 != Byte.lineFeed })
  }

  private func isOrdinary(_ file: Int32) -> Bool {
    var facts = stat()
    return fstat(file, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG
  }

  /// Whether the last line was left without an end, as after a power cut.
  private func isCutShort(_ file: Int32) -> Bool {
    var last: UInt8 = 0
    let size = lseek(file, 0, SEEK_END)
    return size > 0 && pread(file, &last, 1, size - 1) == 1 && last != Byte.lineFeed
  }

  private func makeFolders() {
    let parts = path.split(separator: "/").dropLast()
    var folder = path.hasPrefix("/") ? "" : "."
    for part in parts {
      folder += "/" + part
      mkdir(folder, 0o700)
    }
  }
}
