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

  /// What a flow that has no name of its own is called: its file, without the ending; `nil` for standard input.
  public var flowName: String? { isStandardInput ? nil : path.flowName }

  public var isStandardInput: Bool { path == Self.standardInput }

  /// What messages call it.
  public func name(in language: Language) -> String {
    isStandardInput ? Phrase(ja: "渡された文", en: "standard input")[language] : Visible.text(path)
  }
}

extension String {
  /// What a flow in the file of this path is called where nothing in it says so.
  var flowName: String {
    let file = String(split(separator: "/").last ?? "")
    return file.count > Self.flowEnding.count && file.hasSuffix(Self.flowEnding)
      ? String(file.dropLast(Self.flowEnding.count)) : file
  }

  private static let flowEnding = ".flow"
}

extension Workflow {
  /// Under its own name, or else under another.
  func named(_ name: String?) -> Workflow {
    guard self.name.isEmpty, let name else { return self }
    var named = self
    named.name = name
    return named
  }
}
