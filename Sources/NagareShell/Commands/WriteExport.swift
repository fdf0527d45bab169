import NagareModel
import NagareNotation
import NagarePlan

/// `nagare export`: a flow for another program, for a file or for standard output, and a list of what that program is
/// not told.
public struct WriteExport: Sendable {
  public var target: Export.Target
  public var language: Language
  public var version: String
  /// The day it is made; `nil` where nobody said one, so that the same flow gives the same file.
  public var date: Day?
  /// Where it goes; `nil` for standard output.
  public var destination: String?
  /// Whether a file that is there may be replaced.
  public var replaces: Bool
  /// Whether the list is for programs.
  public var asJSON: Bool

  public init(
    for target: Export.Target, in language: Language, version: String, date: Day? = nil, to destination: String? = nil,
    asJSON: Bool = false, replaces: Bool = false
  ) {
    self.target = target
    self.language = language
    self.version = version
    self.date = date
    self.destination = destination
    self.asJSON = asJSON
    self.replaces = replaces
  }

  /// What is said about a target nobody knows.
  public static func unknown(_ target: String, in language: Language) -> Reply {
    let shown = Visible.text(target)
    let all = Export.Target.allCases.map(\.rawValue).joined(separator: " ")
    let said = Phrase(
      ja: "「\(shown)」のためには書き出せません。--to に書けるのは、つぎのどれかです: \(all)",
      en: "There is no export for “\(shown)”; --to may be one of these: \(all)")
    return Reply(talk: [said[language]], exit: .misuse)
  }

  public func answer(_ source: Source) -> Reply {
    if asJSON, destination == nil { return Reply(talk: [Self.needsFile[language]], exit: .misuse) }
    switch source.content {
    case .failure(let trouble): return .trouble(trouble, about: source, in: language)
    case .success(let file): return answer(Examination(file.text), source.name(in: language))
    }
  }

  private func answer(_ examined: Examination, _ name: String) -> Reply {
    guard examined.canRun else { return Reply(talk: [Self.problems(name)[language]], exit: .problems) }
    let reading = examined.reading
    let export = Export(
      target, of: Plan(reading.workflow), reading.outline(in: language), trials: reading.examples.count,
      version: version, date: date, in: language)
    guard let file = export.file else { return Reply(talk: [Self.noTables(name)[language]], exit: .problems) }
    guard let destination else { return Reply(document: file.text, talk: listed(export.left)) }
    var saves = [save(file, to: destination)]
    if let tables = export.tables { saves.append(save(tables, to: Self.beside(destination, tables.ending))) }
    let list = asJSON ? [json(export.left)] : []
    return Reply(output: list, talk: asJSON ? [] : listed(export.left), saves: saves)
  }

  private func save(_ file: Export.File, to path: String) -> Save {
    Save(replaces ? .put : .create, path, Array(file.text.utf8), done: Self.written(path)[language])
  }

  /// The same name with another ending.
  static func beside(_ path: String, _ ending: String) -> String {
    let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    guard let dot = path.lastIndex(of: "."), dot > start else { return path + "." + ending }
    return path[..<dot] + "." + ending
  }

  // MARK: What is left

  private func listed(_ left: [Leftover]) -> [String] {
    guard !left.isEmpty else { return [] }
    return [Leftover.heading[language]]
      + left.map { "  " + $0.line(in: language) }
  }

  private func json(_ left: [Leftover]) -> String {
    JSON.object([
      ("version", .number(1)), ("target", .string(target.rawValue)),
      (
        "left",
        .array(
          left.map { left in
            .object([("line", left.line.map { .number($0) } ?? .null), ("what", .string(left.what[language]))])
          })
      ),
    ]).indentedText
  }

  // MARK: Words

  private static let needsFile = Phrase(
    ja: "--json は、書き出すファイルを -o で示したときに使えます。", en: "--json needs a file to write, named with -o.")

  private static func noTables(_ name: String) -> Phrase {
    Phrase(ja: "\(name): この流れには、書き出す表がありません。", en: "\(name): this flow has no tables to export.")
  }

  private static func written(_ path: String) -> Phrase {
    let name = Visible.text(path)
    return Phrase(ja: "\(name) に書き出しました。", en: "Written to \(name).")
  }

  private static func problems(_ name: String) -> Phrase {
    Phrase(
      ja: "\(name): 流れに直すところがあるので、書き出せません。`nagare check \(name)` で見られます。",
      en: "\(name): the flow has problems, so it cannot be exported; `nagare check \(name)` shows them.")
  }
}
