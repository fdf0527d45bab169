import NagareChecker
import NagareEngine
import NagareLanguage
import NagareModel
import NagareNotation
import NagareShell
import Testing

/// The pages behind what the reader says: the wrong example shows its problem and nothing else, the right one nothing.
struct ReadingPageTests {
  /// What the reader says, about lines and about names; the rest of the family belongs to rules.
  static let codes = Set(Diagnostic.Code.of(.reading) + Diagnostic.Code.of(.meaning))
    .subtracting(
      Rule.all.map(\.code) + AssumptionRule.all.map(\.code) + ExampleRule.all.map(\.code) + Exploration.codes
    )
    .sorted()

  @Test(arguments: codes, Language.allCases)
  func theWrongExampleShowsItsProblemOnly(_ code: Diagnostic.Code, _ language: Language) {
    let found = Reader.read(Explanation.page(behind: code).wrong[language]).diagnostics
    #expect(found.contains { $0.code == code && $0.level == code.level })
    #expect(found.filter { $0.level >= .warning }.map(\.code) == (code.level >= .warning ? [code] : []))
  }

  @Test(arguments: codes, Language.allCases)
  func theRightExampleIsFine(_ code: Diagnostic.Code, _ language: Language) {
    let found = Reader.read(Explanation.page(behind: code).right[language]).diagnostics
    #expect(!found.contains { $0.level >= .warning || $0.code == code })
  }
}
