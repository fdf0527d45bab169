import NagareEngine
import NagareModel
import NagareNotation
import NagareShell
import Testing

/// The samples keep the promises written under them.
struct SampleExampleTests {
  @Test(arguments: Sample.all.map(\.name))
  func everyExamplePassesAndEveryBlockIsVisited(_ name: String) throws {
    let sample = try #require(Sample.all.first { $0.name == name })
    let rehearsal = try #require(Examination(sample.text).rehearsal)
    #expect(rehearsal.runs.count >= 3)
    #expect(rehearsal.runs.compactMap(\.failure?.what.ja) == [])
    #expect(rehearsal.unvisited == [])
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
