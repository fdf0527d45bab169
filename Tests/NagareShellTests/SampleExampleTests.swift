import NagareEngine
import NagareLanguage
import NagareModel
import NagareNotation
import NagareShell
import Testing

/// The samples keep the promises written under them.
struct SampleExampleTests {
  @Test(arguments: Sample.all)
  func everyExamplePassesAndEveryBlockIsVisited(_ sample: Sample) throws {
    let rehearsal = try #require(Examination(sample.text).rehearsal)
    #expect(rehearsal.runs.count >= 3)
    #expect(rehearsal.runs.compactMap(\.failure?.what.ja) == [])
    #expect(rehearsal.unvisited == [])
  }

  @Test func everySampleIsThereInBothLanguages() {
    #expect(Sample.all(in: .en).map(\.name) == Sample.all(in: .ja).map(\.name))
    #expect(Sample.all.allSatisfy { Reader.read($0.text).language == $0.language })
  }

  /// What is written in one language holds no word of the other, but for what stands in comments: where rules are from.
  @Test(arguments: Sample.all(in: .en))
  func anEnglishSampleHoldsNoJapanese(_ sample: Sample) {
    let lines = sample.text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(lines.filter { $0.contains(/\p{Han}|\p{Hiragana}|\p{Katakana}/) } == [])
  }

  @Test(arguments: Sample.all(in: .ja).map(\.name), Language.allCases)
  func aNameMeansTheSampleInTheLanguageAtHand(_ name: String, _ language: Language) throws {
    #expect(Sample.named(name, in: language)?.language == language)
    #expect(Sample.named(name + ".flow", in: language)?.language == language)
    for other in Language.allCases {
      let named = try #require(Sample.named("\(name).\(other.rawValue)", in: language))
      #expect(named.name == name && named.language == other)
    }
    let title = Reader.read(Sample.named(name, in: language)?.text ?? "").workflow.name
    #expect(Sample.named(" \(title)", in: language)?.name == name)
    #expect(Sample.named(name + "x", in: language) == nil)
  }
}

/// The pages about examples: the wrong one shows its problem and nothing else, the right one nothing.
struct ExampleRulePageTests {
  @Test(arguments: ExampleRule.all.map(\.code), Language.allCases)
  func thePageShowsWhatItSays(_ code: Diagnostic.Code, _ language: Language) {
    let page = Explanation.page(behind: code)
    let wrong = Examination(page.wrong[language]).diagnostics
    #expect(wrong.filter { $0.code == code }.count == 1)
    #expect(wrong.filter { $0.code != code && $0.level > .advice }.isEmpty)
    let right = Examination(page.right[language]).diagnostics
    #expect(right.filter { $0.code == code || $0.level > .advice }.isEmpty)
  }
}
