import NagareModel
import NagareNotation
import NagareShell
import Testing

/// The pages about what going every way finds: the wrong example shows its problem and nothing else, the right one nothing.
struct ExplorationPageTests {
  @Test(arguments: Exploration.codes, Language.allCases)
  func thePageShowsWhatItSays(_ code: Diagnostic.Code, _ language: Language) {
    let page = Explanation.page(behind: code)
    #expect(found(page.wrong[language], language) == [code])
    #expect(found(page.right[language], language) == [])
  }

  private func found(_ text: String, _ language: Language) -> [Diagnostic.Code] {
    let all = Examination(text).diagnostics + Exploration.findings(in: text, language: language)
    return all.filter { $0.level > .advice }.map(\.code)
  }
}
