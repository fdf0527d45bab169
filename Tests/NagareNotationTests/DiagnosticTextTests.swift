import NagareModel
import NagareNotation
import TestSupport
import Testing

@Suite struct DiagnosticTextTests {
  static let explain = Phrase(ja: "説明", en: "explain")

  @Test(arguments: fixtures.inside("Diagnostics").names(of: "case"))
  func `a diagnostic reads as recorded`(name: String) throws {
    let sample = DiagnosticCase(fixtures.text("Diagnostics/\(name).case"))
    let offer = Phrase(ja: "はい と入れると直して足します。", en: "Answer yes to put it right.")
    let text = sample.pages.map { name in
      let page = Page(named: name)
      let renderer = DiagnosticText(on: page, file: sample.file, explain: Self.explain, offer: offer)
      let lines = sample.diagnostics.flatMap { renderer.lines($0, in: sample.lines) }
      if page.style == .plain { #expect(lines.allSatisfy { page.display.of($0) <= page.columns }) }
      return "[\(name)]\n" + lines.map { shown($0, in: page.style) + "\n" }.joined()
    }
    try fixtures.expect(text.joined(separator: "\n"), in: "Diagnostics/\(name).txt")
  }

  @Test func `every expectation has its case`() {
    #expect(fixtures.inside("Diagnostics").names(of: "txt") == fixtures.inside("Diagnostics").names(of: "case"))
    #expect(fixtures.inside("Reports").names(of: "json") == fixtures.inside("Reports").names(of: "case"))
    #expect(fixtures.inside("Reports").names(of: "txt") == fixtures.inside("Reports").names(of: "case"))
    #expect(
      !fixtures.inside("Diagnostics").names(of: "case").isEmpty && !fixtures.inside("Reports").names(of: "case").isEmpty
    )
  }

  @Test func `plain text holds no escape bytes, and colour changes no letter`() {
    let sample = DiagnosticCase(fixtures.text("Diagnostics/unknown-word.case"))
    for name in ["ja 40", "en 80"] {
      let pages = [Page(named: name), Page(named: name + " colour")]
      let texts = pages.map { page in
        DiagnosticText(on: page, file: sample.file, explain: Self.explain)
          .lines(sample.diagnostics[0], in: sample.lines).map { Shown($0, in: page.style).text }.joined(separator: "\n")
      }
      #expect(!texts[0].contains("\u{1B}") && texts[1].contains("\u{1B}"))
      #expect(texts[1].replacing(/\u{1B}\[[0-9;]*m/, with: "") == texts[0])
    }
  }

  /// Fixtures show escape bytes as `\e`, so that they can be read.
  private func shown(_ line: String, in style: Style) -> String {
    Shown(line, in: style).text.replacing("\u{1B}", with: "\\e")
  }
}
