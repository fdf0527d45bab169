import NagareModel
import NagareNotation
import TestSupport
import Testing

@Suite struct DiagnosticReportTests {
  @Test(arguments: fixtures.inside("Reports").names(of: "case"))
  func `a report reads as recorded`(name: String) throws {
    let sample = DiagnosticCase(fixtures.text("Reports/\(name).case"))
    let text = sample.pages.map { name in
      let text = DiagnosticText(on: Page(named: name), file: sample.file, explain: Phrase("nagare explain"))
      let prompt = DiagnosticReport(text, all: Phrase(ja: "問題", en: "problems"))
      let list = DiagnosticReport(text, listsRest: true, showsAdvice: true, all: Phrase("nagare check --all"))
      let check = DiagnosticReport(text, full: .max, all: Phrase("nagare check --all"))
      return [("first", prompt), ("list", list), ("check", check)].map { kind, report in
        let lines = report.lines(sample.diagnostics, in: sample.lines)
        #expect(lines.allSatisfy { text.page.display.of($0) <= text.page.columns })
        return "[\(name), \(kind)]\n" + lines.map { $0 + "\n" }.joined()
      }.joined(separator: "\n")
    }
    try fixtures.expect(text.joined(separator: "\n"), in: "Reports/\(name).txt")
  }

  @Test(arguments: fixtures.inside("Reports").names(of: "case"))
  func `programs read as recorded`(name: String) throws {
    let sample = DiagnosticCase(fixtures.text("Reports/\(name).case"))
    let values = Language.allCases.flatMap { language in
      sample.diagnostics.map { DiagnosticJSON(language).value($0, in: sample.lines, file: sample.file) }
    }
    try fixtures.expect(DiagnosticJSON.document(values).indentedText + "\n", in: "Reports/\(name).json")
  }

  @Test func `nothing to say is said in no lines`() {
    let text = DiagnosticText(on: Page(.ja), explain: Phrase("説明"))
    #expect(DiagnosticReport(text, all: Phrase("問題")).lines([], in: SourceLines("")).isEmpty)
  }
}
