import NagareEngine
import NagareModel
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
  @Test(arguments: ExampleRule.all.map(\.explanation.code.number), Language.allCases)
  func thePageShowsWhatItSays(_ number: Int, _ language: Language) throws {
    let page = try #require(ExampleRule.all.first { $0.explanation.code.number == number }).explanation
    let wrong = Examination(page.wrong[language]).diagnostics
    #expect(wrong.filter { $0.code == page.code }.count == 1)
    #expect(wrong.filter { $0.code != page.code && $0.level > .advice }.isEmpty)
    let right = Examination(page.right[language]).diagnostics
    #expect(right.filter { $0.code == page.code || $0.level > .advice }.isEmpty)
  }
}
