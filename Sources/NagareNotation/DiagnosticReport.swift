import NagareModel

/// Everything there is to say about one text, without saying too much at once.
public struct DiagnosticReport: Sendable {
  public var text: DiagnosticText
  /// How many problems are shown in full.
  public var full: Int
  /// Whether those behind them get one line each; otherwise they are counted.
  public var listsRest: Bool
  /// Whether advice is shown like problems; otherwise it is counted.
  public var showsAdvice: Bool
  /// The command that shows what was counted; `nil` where there is none.
  public var all: Phrase?

  public init(
    _ text: DiagnosticText, full: Int = 1, listsRest: Bool = false, showsAdvice: Bool = false, all: Phrase?
  ) {
    self.text = text
    self.full = full
    self.listsRest = listsRest
    self.showsAdvice = showsAdvice
    self.all = all
  }

  /// The report, in the order of the text and advice last; no lines when there is nothing to say.
  public func lines(_ diagnostics: [Diagnostic], in source: SourceLines) -> [String] {
    let advice = diagnostics.filter { $0.level == .advice }.inOrder
    let shown = diagnostics.filter { $0.level != .advice }.inOrder + (showsAdvice ? advice : [])
    let rest = shown.dropFirst(full)
    var paragraphs = shown.prefix(full).map { text.lines($0, in: source) }
    if listsRest { paragraphs.append(rest.map { text.summary($0, in: source) }) }
    paragraphs.append(closing(rest: listsRest ? 0 : rest.count, advice: showsAdvice ? 0 : advice.count))
    return Array(paragraphs.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  private func closing(rest: Int, advice: Int) -> [String] {
    var counts: [Phrase] = []
    if rest > 0 { counts.append(Phrase(ja: "ほか\(rest)件", en: "\(rest) more")) }
    if advice > 0 {
      counts.append(Phrase(ja: "助言\(advice)件", en: advice == 1 ? "1 piece of advice" : "\(advice) pieces of advice"))
    }
    guard !counts.isEmpty else { return [] }
    let language = text.page.language
    let said = counts.map { $0[language] }.joined(separator: Phrase(ja: "、", en: ", ")[language])
    let way = all.map {
      Phrase(ja: "(\($0.ja) で見られます)", en: " (type \($0.en) to see \(rest + advice == 1 ? "it" : "them"))")
    }
    return text.page.wrap(said + (way?[language] ?? ""), hanging: 2)
  }
}

extension [Diagnostic] {
  /// By place; those at one place as they came.
  fileprivate var inOrder: [Diagnostic] {
    enumerated().sorted { ($0.element.place.start, $0.offset) < ($1.element.place.start, $1.offset) }.map(\.element)
  }
}
