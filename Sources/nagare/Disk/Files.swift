import FoundationEssentials
import Glibc
import NagareShell

/// Reading files.
enum Files {
  /// A file, or standard input for `-`, with its trouble if there is any.
  static func source(_ path: String) -> Source { source(path, as: .flow) }

  /// The same for a file that may also be a record.
  static func source(_ path: String, as kind: TextDecoding.Kind) -> Source {
    Source(path, bytes(path, most: kind.most), as: kind)
  }

  /// A file, or standard input for `-`, as it lies on the disk; of one that is too long, one byte more than the most.
  static func bytes(_ path: String, most: Int = TextDecoding.Kind.record.most) -> Result<[UInt8], FileTrouble> {
    Result { () throws(FileTrouble) in
      if path == Source.standardInput { return try Descriptor.read(STDIN_FILENO, most: most) }
      return try Descriptor(path, O_RDONLY).read(most: most)
    }
  }

  /// A record as it lies on the disk; of one that is too long the end would be missing, so it is refused.
  static func record(_ path: String) -> Result<[UInt8], FileTrouble> {
    let most = TextDecoding.Kind.record.most
    return bytes(path, most: most).flatMap { bytes in
      bytes.count > most ? .failure(.tooLarge(megabytes: most >> 20)) : .success(bytes)
    }
  }

  /// The end of a file, from the beginning of a line; nothing of a link, which may lead anywhere.
  static func tail(_ path: String, most: Int) -> Result<[UInt8], FileTrouble> {
    Result { () throws(FileTrouble) in
      let file = try Descriptor(path, O_RDONLY | O_NOFOLLOW)
      let start = max(0, Int(file.facts.st_size) - most)
      lseek(file.number, off_t(start), SEEK_SET)
      let bytes = try file.read(most: most)
      return start == 0 ? bytes : Array(bytes.drop { $0 != UInt8(ascii: "\n") }.dropFirst())
    }
  }

  /// Whether there is a file to be opened.
  static func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The flows of the present folder.
  static var flows: [String] { names(in: ".").filter { $0.hasSuffix(".flow") } }

  /// What a folder holds, in order; nothing where it cannot be looked at.
  static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  /// Makes a folder. Where that does not go, saving into it says why.
  static func makeFolder(_ path: String) { _ = mkdir(path, 0o777) }

  static func isFolder(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }
}
