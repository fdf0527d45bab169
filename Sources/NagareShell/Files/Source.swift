import NagareModel
import NagareNotation

/// A file a command was given, read already: its bytes, or why there are none.
public struct Source: Sendable {
  /// The path that means standard input.
  public static let standardInput = "-"

  /// As the person typed it.
  public var path: String
  public var content: Result<FileText, FileTrouble>

  public init(_ path: String, _ content: Result<[UInt8], FileTrouble>, as kind: TextDecoding.Kind = .flow) {
    self.path = path
    self.content = content.flatMap { bytes in
      Result { () throws(FileTrouble) in try TextDecoding.decode(bytes, as: kind) }
    }
  }

  public var isStandardInput: Bool { path == Self.standardInput }

  /// What messages call it.
  public func name(in language: Language) -> String {
    isStandardInput ? Phrase(ja: "渡された文", en: "standard input")[language] : Visible.text(path)
  }
}
