import NagareEngine
import NagareModel
import NagareNotation

/// `nagare check`: what there is to say about files.
public struct Check: Sendable {
  public var page: Page
  /// Makes the safe repairs and saves them first.
  public var repairs: Bool
  public var isJSON: Bool
  /// Shows advice in full.
  public var showsAdvice: Bool

  public init(on page: Page, repairs: Bool = false, isJSON: Bool = false, showsAdvice: Bool = false) {
    self.page = page
    self.repairs = repairs
    self.isJSON = isJSON
    self.showsAdvice = showsAdvice
  }

  public func answer(_ sources: [Source]) -> Reply {
    let language = page.language
    if repairs, sources.contains(where: \.isStandardInput) {
      return Reply(talk: [Self.cannotSave[language]], exit: .misuse)
    }
    var said = Reply()
    var examined: [Examined] = []
    for source in sources {
      switch source.content {
      case .failure(let trouble): said = said + .trouble(trouble, about: source, in: language)
      case .success(let file):
        let repaired = repairs ? FixApplication(file.text) : nil
        if let repaired, repaired.count > 0 { said.saves.append(save(repaired, of: source, file)) }
        let examination = Examination(repaired?.text ?? file.text)
        examined.append(examine(examination, of: source))
      }
    }
    let diagnostics = examined.flatMap(\.diagnostics)
    said.output = isJSON ? json(examined) : report(examined)
    if !examined.isEmpty, !isJSON { said.talk.append(summary(files: examined.count, diagnostics)[language]) }
    said.talk += examined.filter(\.isCut).map { Self.isCut(at: $0.source.name(in: language))[language] }
    if diagnostics.contains(where: { $0.level == .error }) { said.exit = max(said.exit, .problems) }
    return said
  }

  /// A file with what there is to say about it.
  private struct Examined {
    var source: Source
    var text: String
    var diagnostics: [Diagnostic]
    /// Whether it can go more ways than were looked at.
    var isCut: Bool
  }

  /// Examples that fail, and promises that break, are told with everything else there is to say, and by `nagare test`.
  private func examine(_ examination: Examination, of source: Source) -> Examined {
    let exploration = explored(examination)
    let all = exploration.map { told($0, of: examination.text) } ?? examination.diagnostics
    let shown = all.sorted { ($0.place.start, $0.code) < ($1.place.start, $1.code) }.filter {
      showsAdvice || $0.code != .failingExample && $0.code != .brokenPromise
    }
    return Examined(
      source: source, text: examination.text, diagnostics: shown,
      isCut: examination.canRun && exploration?.isCut ?? true)
  }

  /// What is found by going every way; `nil` for a flow that cannot run, or is too long to come to its end.
  private func explored(_ examination: Examination) -> Exploration? {
    let workflow = examination.reading.workflow
    guard examination.canRun, Paths.isExplored(unasked: workflow) else { return nil }
    return Exploration(
      Script(examination.reading, in: page.language), beside: examination.diagnostics,
      bound: Paths.bound(unasked: workflow))
  }

  /// Everything there is to say, as the text itself wants it said.
  private func told(_ exploration: Exploration, of text: String) -> [Diagnostic] {
    let silence = Silence(text)
    let lines = SourceLines(text)
    return exploration.sharpened
      + exploration.found.compactMap { silence.apply(to: $0, onLine: lines.line(at: $0.place.start)) }
  }

  private static func isCut(at name: String) -> Phrase {
    Phrase(
      ja: "\(name): 場合が多いので、すべての進み方までは調べていません。",
      en: "\(name): there are too many cases to look at every way it can go.")
  }

  private func save(_ repaired: FixApplication, of source: Source, _ file: FileText) -> Save {
    let places = Phrase.count(repaired.count, ja: "か所", en: "repair")
    let done = Phrase(
      ja: "\(source.path): \(places.ja)を直して保存しました。", en: "\(source.path): saved with \(places.en).")
    return Save(.replace, source.path, file.bytes(for: repaired.text), done: done[page.language])
  }

  private func report(_ examined: [Examined]) -> [String] {
    let paragraphs = examined.map { file in
      let text = DiagnosticText(
        on: page, file: file.source.name(in: page.language), explain: Phrase("nagare explain"),
        offer: file.source.isStandardInput ? nil : Self.offer)
      let shown = file.diagnostics.filter { showsAdvice || $0.level != .advice }
      return DiagnosticReport(text, full: .max, showsAdvice: true, all: Phrase("nagare check"))
        .lines(shown, in: SourceLines(file.text))
    }
    return Array(paragraphs.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  private func json(_ examined: [Examined]) -> [String] {
    let values = examined.flatMap { file in
      let lines = SourceLines(file.text)
      return file.diagnostics.map { DiagnosticJSON(page.language).value($0, in: lines, file: file.source.path) }
    }
    return [DiagnosticJSON.document(values).indentedText]
  }

  private static let offer = Phrase(ja: "--fix で直して保存できます。", en: "--fix makes this change and saves it.")

  private static let cannotSave = Phrase(
    ja: "渡された文は直して保存できないので、--fix にはファイルの名前を添えてください。",
    en: "Standard input cannot be saved, so please give --fix the name of a file.")

  /// 「2個のファイルに問題はありません。」, and whether there is advice to look at.
  private func summary(files: Int, _ diagnostics: [Diagnostic]) -> Phrase {
    let errors = diagnostics.count { $0.level == .error }
    let warnings = diagnostics.count { $0.level == .warning }
    let advice = showsAdvice ? 0 : diagnostics.count { $0.level == .advice }
    let counts = [
      errors > 0 ? Phrase.count(errors, ja: "件の問題", en: "problem") : nil,
      warnings > 0 ? Phrase.count(warnings, ja: "件の注意", en: "warning") : nil,
    ].compactMap { $0 }
    let found =
      counts.isEmpty
      ? Phrase(ja: "問題はありません", en: "no problems")
      : Phrase(ja: counts.map(\.ja).joined(separator: "と") + "があります", en: counts.map(\.en).joined(separator: ", "))
    let number = Phrase.count(files, ja: "個のファイル", en: "file")
    let more = Phrase.count(advice, ja: "件", en: "piece of advice", plural: "pieces of advice")
    let pointer =
      advice == 0 ? Phrase("") : Phrase(ja: "助言が\(more.ja)あります(--all で見られます)。", en: "; \(more.en) (see --all)")
    return Phrase(ja: "\(number.ja)に\(found.ja)。\(pointer.ja)", en: "\(number.en), \(found.en)\(pointer.en)")
  }
}

extension Reply {
  /// A file that could not be read; the others go on.
  static func trouble(_ trouble: FileTrouble, about source: Source, in language: Language) -> Reply {
    Reply(talk: [trouble.sentence(about: source.name(in: language))[language]], exit: .fileTrouble)
  }
}
