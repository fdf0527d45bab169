import NagareEngine
import NagareExplorer
import NagareModel
import NagareNotation

/// `nagare examples`: examples for what those of a flow do not show yet.
public struct MakeExamples: Sendable {
  public var page: Page
  public var isJSON: Bool
  /// Writes them under the flow, into its file.
  public var writes: Bool

  public init(on page: Page, isJSON: Bool = false, writes: Bool = false) {
    self.page = page
    self.isJSON = isJSON
    self.writes = writes
  }

  public func answer(_ source: Source) -> Reply {
    switch source.content {
    case .failure(let trouble): return .trouble(trouble, about: source, in: page.language)
    case .success(let file):
      if writes, source.isStandardInput { return Reply(talk: [Self.cannotSave[page.language]], exit: .misuse) }
      let examination = Examination(file.text)
      guard examination.canRun else { return .refusal(of: examination, from: source, on: page, isJSON: isJSON) }
      let language = examination.reading.language
      let script = Script(examination.reading, in: language)
      let made = MadeExamples(script, bound: Paths.bound(asked: script.workflow))
      var said = Reply()
      if isJSON {
        said.output = [json(made, in: language).indentedText]
      } else if made.made.isEmpty {
        said.talk = page.wrap(Self.nothing[page.language])
      } else {
        said.output = Array(made.made.map(\.lines).joined(separator: [""]))
        said.talk = page.wrap(CoverageText(made.after).sentence[page.language])
      }
      guard writes, !made.made.isEmpty else { return said }
      let gap = file.text.hasSuffix("\n") ? "\n" : "\n\n"
      let text = file.text + gap + made.made.map(\.lines).joined(separator: [""]).joined(separator: "\n") + "\n"
      let count = Phrase.count(made.made.count, ja: "個の例", en: "example")
      let done = Phrase(ja: "\(source.path): \(count.ja)を書き足しました。", en: "\(source.path): \(count.en) added.")
      said.saves.append(Save(.replace, source.path, file.bytes(for: text), done: done[page.language]))
      if !isJSON { said.output = [] }
      return said
    }
  }

  private func json(_ made: MadeExamples, in language: Language) -> JSON {
    .object([
      ("version", .number(1)),
      (
        "examples",
        .array(
          made.made.map { one in
            .object([
              ("name", .string(one.example.name)), ("lines", .array(one.lines.map { .string($0) })),
              ("shows", .array(one.shows.map { .string($0[language]) })),
            ])
          })
      ),
    ])
  }

  private static let nothing = Phrase(
    ja: "いまの例で、すべてのところを通っています。足す例はありません。", en: "The examples there are show everything. There is none to add.")
  private static let cannotSave = Phrase(
    ja: "渡された文には書き足せないので、--write にはファイルの名前を添えてください。",
    en: "Standard input cannot be written to, so please give --write the name of a file.")
}
