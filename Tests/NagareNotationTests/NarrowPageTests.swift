import NagareModel
import NagareNotation
import TestSupport
import Testing

/// Whatever a text holds and wherever a diagnostic points, no line is wider than its page.
@Suite struct NarrowPageTests {
  @Test(arguments: 0..<40)
  func `no line is wider than its page`(seed: Int) {
    var dice = SeededRandom(UInt64(seed))
    let codes = Diagnostic.Code.allCases
    for _ in 0..<10 {
      let source = text(&dice, 400)
      let size = source.utf8.count
      func place() -> Place {
        let start = dice.below(size + 2)
        return Place(start, start + dice.below(60))
      }
      let what = text(&dice, 60)
      let diagnostic = Diagnostic(
        codes[dice.below(codes.count)], Diagnostic.Level.allCases[dice.below(3)], at: place(),
        what: Phrase(what), how: Phrase(text(&dice, 60)), fix: Diagnostic.Fix([]),
        notes: [Diagnostic.Note(place(), Phrase(text(&dice, 40)))])
      for columns in [20, 40, 60, 80] {
        let page = Page(
          Language.allCases[dice.below(2)], columns: columns, display: DisplayWidth(ambiguous: 1 + dice.below(2)))
        check(diagnostic, SourceLines(source), page, file: dice.below(2) == 0 ? nil : text(&dice, 30))
      }
    }
  }

  private func check(_ diagnostic: Diagnostic, _ source: SourceLines, _ page: Page, file: String?) {
    let text = DiagnosticText(on: page, file: file, explain: Phrase("nagare explain"), offer: Phrase("はい"))
    let report = DiagnosticReport(text, listsRest: true, showsAdvice: true, all: Phrase("nagare check --all"))
    let lines = report.lines([diagnostic, diagnostic], in: source)
    #expect(lines.allSatisfy { page.display.of($0) <= page.columns })
    #expect(lines.allSatisfy { Visible.text($0) == $0 })
    let explanation = Explanation(
      diagnostic.code, what: diagnostic.what, why: diagnostic.how, wrong: diagnostic.what, right: diagnostic.how)
    #expect(ExplanationText(on: page).lines(explanation).allSatisfy { page.display.of($0) <= page.columns })
  }

  private func text(_ dice: inout SeededRandom, _ most: Int) -> String {
    let pieces = [
      "承認", "課長", "　", " ", "（", "）", "「", "」", "、", "。", "ー", "word", "supercalifragilistic", "10", "①", "→", "…",
      "ｶﾞ", "か\u{3099}", "👨‍👩‍👧", "❤️", "🇯🇵", "🇯", "\u{20000}", "\t", "\u{200B}", "\u{200D}", "\u{202E}", "\u{1B}", "\u{301}",
      "\n", "\r\n", "\u{E0041}", "\u{1112}\u{1161}", "~",
    ]
    return (0..<dice.below(most)).map { _ in pieces[dice.below(pieces.count)] }.joined()
  }
}
