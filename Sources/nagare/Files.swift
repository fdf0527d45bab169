import FoundationEssentials
import Glibc
import NagareShell

/// Reading files.
enum Files {
  /// A file, or standard input for `-`, with its trouble if there is any.
  static func source(_ path: String) -> Source {
    Source(path, bytes(path))
  }

  /// A file, or standard input for `-`, as it lies on the disk.
  static func bytes(_ path: String) -> Result<[UInt8], FileTrouble> {
    Result { () throws(FileTrouble) in try read(path) }
  }

  /// What a file holds at this moment; `nil` where it cannot be read.
  static func present(_ path: String) -> [UInt8]? { try? read(path) }

  /// The flows of the present folder.
  static var flows: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: ".")) ?? []).filter { $0.hasSuffix(".flow") }.sorted()
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func read(_ path: String) throws(FileTrouble) -> [UInt8] {
    if path == Source.standardInput { return try readAll(STDIN_FILENO) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileTrouble(opening: errno) }
    defer { close(descriptor) }
    return try readAll(descriptor)
  }

  /// Everything there is to read; one byte over the limit is enough to say that it is too much.
  private static func readAll(_ descriptor: Int32) throws(FileTrouble) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= TextDecoding.largest {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count == 0 { break }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw errno == EISDIR ? .folder : .unreadable }
      bytes += chunk[..<count]
    }
    return bytes
  }
}

extension FileTrouble {
  init(opening code: Int32) {
    switch code {
    case ENOENT, ENOTDIR: self = .missing
    case EISDIR: self = .folder
    case EACCES, EPERM: self = .notAllowed
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
    default: self = .notSaved
    }
  }
}
