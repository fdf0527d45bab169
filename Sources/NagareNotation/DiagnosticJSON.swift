import NagareModel

/// Diagnostics as programs read them. Lines and columns count from 1, columns in letters; an end is behind the last
/// letter.
public struct DiagnosticJSON: Sendable {
  public var language: Language

  public init(_ language: Language) {
    self.language = language
  }

  /// The document: its version, then every diagnostic of every file.
  public static func document(_ diagnostics: [JSON]) -> JSON {
    .object([("version", .number(1)), ("diagnostics", .array(diagnostics))])
  }

  /// One diagnostic.
  public func value(_ diagnostic: Diagnostic, in source: SourceLines, file: String?) -> JSON {
    .object(
      [
        ("code", .string(diagnostic.code.description)),
        ("level", .string(diagnostic.level.key)),
        ("message", .string(diagnostic.what[language])),
        ("fix", diagnostic.fix.map { .array($0.edits.map { value($0, in: source) }) } ?? .null),
        ("file", file.map(JSON.string) ?? .null),
      ] + members(diagnostic.place, in: source) + [("hint", .string(diagnostic.how[language]))]
        + suggestions(diagnostic))
  }

  /// What the line may have meant: alternatives, likeliest first, each the lines that would replace it.
  private func suggestions(_ diagnostic: Diagnostic) -> [(String, JSON)] {
    guard !diagnostic.proposals.isEmpty else { return [] }
    return [("suggestions", .array(diagnostic.proposals.map { .array($0.map(JSON.string)) }))]
  }

  private func value(_ edit: Diagnostic.Fix.Edit, in source: SourceLines) -> JSON {
    .object(members(edit.place, in: source) + [("replacement", .string(edit.replacement))])
  }

  private func members(_ place: Place, in source: SourceLines) -> [(String, JSON)] {
    let start = source.position(at: place.start)
    let end = source.position(endOf: place)
    return [
      ("line", .number(start.line)), ("column", .number(start.column)),
      ("endLine", .number(end.line)), ("endColumn", .number(end.column)),
    ]
  }
}
