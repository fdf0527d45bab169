import CFlows

/// A file of the folder `flows`; they all come along in the program's memory.
struct FlowsFile: Sendable {
  /// Below the folder: `lessons/01-snack.ja.flow`.
  let path: String
  /// Ended by a zero, and there as long as the program.
  private nonisolated(unsafe) let bytes: UnsafePointer<UInt8>

  private init?(_ file: flows_file) {
    guard let path = file.path, let bytes = file.bytes else { return nil }
    self.path = String(cString: path)
    self.bytes = bytes
  }

  var text: String { String(cString: bytes) }

  /// Samples, lessons and the handbook, in the order of their paths.
  static let texts = files(from: flows_texts())

  /// The pages behind the codes, in their order.
  static let pages = files(from: flows_pages())

  /// The text of a file that is known to be there.
  static func text(of path: String) -> String {
    guard let file = texts.first(where: { $0.path == path }) else { preconditionFailure("\(path) comes along.") }
    return file.text
  }

  private static func files(from first: UnsafePointer<flows_file>?) -> [FlowsFile] {
    var files: [FlowsFile] = []
    var next = first
    while let file = next.flatMap({ FlowsFile($0.pointee) }) {
      files.append(file)
      next = next.map { $0 + 1 }
    }
    return files
  }
}
