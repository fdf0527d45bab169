import NagareChecker
import NagareEngine
import NagareLanguage
import NagareModel
import NagareNotation
import NagareShell
import Testing

@Suite("The pages behind what a case refuses")
struct RefusalPageTests {
  struct Sample: CustomTestStringConvertible, Sendable {
    var page: Explanation
    var language: Language
    var testDescription: String { "\(page.code) \(language.rawValue)" }
  }

  static let samples = Diagnostic.Code.of(.refusal).flatMap { code in
    Language.allCases.map { Sample(page: .page(behind: code), language: $0) }
  }

  @Test("The example gone wrong is refused with exactly this code", arguments: samples)
  func wrong(sample: Sample) throws {
    let failure = try #require(try Self.play(sample.page.wrong[sample.language]).failure)
    let refusal = try #require(failure.refusal, "\(failure.what)")
    #expect(refusal.code == sample.page.code, "\(refusal.what)")
  }

  @Test("The example put right passes", arguments: samples)
  func right(sample: Sample) throws {
    let failure = try Self.play(sample.page.right[sample.language]).failure
    #expect(failure.map { $0.what[sample.language] } == nil)
  }

  @Test("Sentences are short, end with a full stop and avoid the words of machines", arguments: samples)
  func sentences(sample: Sample) throws {
    let page = sample.page
    let refusal = try #require(try Self.play(page.wrong[sample.language]).failure?.refusal)
    let phrases = [page.what, refusal.what, refusal.how] + refusal.items.map(\.what)
    for sentence in phrases.map({ $0[sample.language] }) {
      #expect(sentence.hasSuffix(sample.language == .ja ? "。" : "."))
      #expect(sentence.count <= (sample.language == .ja ? 45 : 90), "\(sentence)")
    }
    for text in (phrases + [page.why]).map({ $0[sample.language] }) {
      for word in ["トークン", "構文", "不正", "エラー", "違反", "invalid", "illegal", "token", "error"] {
        #expect(!text.contains(word), "\(text)")
      }
    }
  }

  private static func play(_ text: String) throws -> ExampleRun {
    let reading = Reader.read(text)
    let found = reading.diagnostics + Checker.check(reading.workflow, places: reading.places)
    #expect(found.filter { $0.level > .advice }.map { "\($0.code) \($0.what.en)" } == [])
    #expect(reading.examples.count == 1)
    return ExampleRun(try #require(reading.examples.first), of: Flow(reading.workflow))
  }
}
