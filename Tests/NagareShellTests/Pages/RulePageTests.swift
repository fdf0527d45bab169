import NagareChecker
import NagareEngine
import NagareLanguage
import NagareModel
import NagareNotation
import NagareShell
import Testing

@Suite("The pages behind the rules")
struct RulePageTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var code: Diagnostic.Code
    var language: Language
    var page: Explanation { .page(behind: code) }
    var testDescription: String { "\(code) \(language.rawValue)" }
  }

  static let lists = [Rule.all.map(\.code), AssumptionRule.all.map(\.code)]
  static let examples = lists.joined().flatMap { code in Language.allCases.map { Example(code: code, language: $0) } }

  @Test("The wrong example shows this, and nothing else that matters", arguments: examples)
  func wrong(example: Example) {
    let page = example.page
    let found = Self.problems(in: page.wrong[example.language])
    #expect(found.contains { $0.code == page.code })
    let others = found.filter { $0.code != page.code && $0.level > .advice }
    #expect(others.map { "\($0.code) \($0.what.en)" } == [])
    #expect(found.filter { $0.code == page.code }.count == 1)
  }

  @Test("The right example shows this no more, and nothing else that matters", arguments: examples)
  func right(example: Example) {
    let page = example.page
    let found = Self.problems(in: page.right[example.language])
    #expect(found.filter { $0.code == page.code || $0.level > .advice }.map { "\($0.code) \($0.what.en)" } == [])
  }

  @Test("Codes are in order, each once, and in the range of their level")
  func codes() {
    for codes in Self.lists.map({ $0.map(\.rawValue) }) { #expect(codes == Set(codes).sorted()) }
    let ranges: [Diagnostic.Level: ClosedRange<Int>] = [.error: 210...229, .warning: 230...249, .advice: 250...269]
    for code in Self.lists.joined() {
      #expect(ranges[code.level]?.contains(code.rawValue) == true)
    }
  }

  @Test("Sentences are short, end with a full stop and avoid the words of machines", arguments: examples)
  func sentences(example: Example) {
    let page = example.page
    let messages = Self.problems(in: page.wrong[example.language]).filter { $0.code == page.code }
    let sentences = [page.what[example.language]] + messages.flatMap { [$0.what, $0.how] }.map { $0[example.language] }
    for sentence in sentences {
      #expect(sentence.hasSuffix(example.language == .ja ? "。" : ".") || sentence.hasSuffix(".”"))
      #expect(sentence.count <= (example.language == .ja ? 40 : 80), "\(sentence)")
      for word in ["トークン", "構文", "不正", "エラー", "違反", "invalid", "illegal", "token"] {
        #expect(!sentence.contains(word))
      }
    }
  }

  private static func problems(in text: String) -> [Diagnostic] {
    let reading = Reader.read(text)
    return reading.diagnostics + Checker.check(reading.workflow, places: reading.places)
      + Checker.check(reading.assumptions, of: reading.workflow)
  }
}
