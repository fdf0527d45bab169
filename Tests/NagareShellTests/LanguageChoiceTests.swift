import NagareModel
import NagareShell
import Testing

struct LanguageChoiceTests {
  @Test(arguments: [
    ([:], Language.ja),
    (["LANG": "en_US.UTF-8"], .en),
    (["LANG": "en_US.UTF-8", "LC_ALL": "ja_JP.UTF-8"], .ja),
    (["LANG": "ja_JP.UTF-8", "LC_MESSAGES": "en_GB"], .en),
    (["LANG": "C.UTF-8"], .ja),
    (["LANG": "fr_FR.UTF-8", "NAGARE_LANG": "EN"], .en),
    (["LC_ALL": "", "LANG": "en_US.UTF-8"], .en),
  ])
  func theEnvironmentChooses(_ environment: [String: String], _ language: Language) {
    #expect(LanguageChoice.language(environment: environment) == language)
  }

  @Test func whatIsAskedForGoesFirst() {
    #expect(LanguageChoice.language(asked: "ja", environment: ["NAGARE_LANG": "en", "LANG": "en_US"]) == .ja)
  }
}
