import NagareModel
import NagareNotation
import NagareShell
import Testing

/// The pages behind the codes, as files.
struct PageTests {
  @Test(arguments: Diagnostic.Code.allCases)
  func aPageSpeaksWhatItIs(_ code: Diagnostic.Code) {
    let page = Explanation.page(behind: code)
    for (phrase, mark) in [(page.what, Phrase(ja: "。", en: ".")), (page.why, Phrase(ja: "。", en: "."))] {
      for language in Language.allCases {
        #expect(phrase[language].hasSuffix(mark[language]), "\(code): \(phrase[language])")
      }
    }
  }

  @Test(arguments: [
    "", "== 何か\n", text.replacing("== 直した例\n", with: ""), text + "== 何か\nもう1つ\n", text + "== Another\n",
    "前置き\n" + text, text.replacing("Mend it.\n", with: "\n"),
  ])
  func aPageThatLacksOrRepeatsAPartIsNone(_ text: String) {
    #expect(Explanation(.unknownWord, reading: text) == nil)
  }

  @Test func emptyLinesAroundAPartDoNotCountAndThoseInsideDo() throws {
    let page = try #require(Explanation(.unknownWord, reading: Self.text))
    #expect(page.wrong == Phrase(ja: "一\n\n二", en: "One."))
    #expect(page.right.en == "Mend it.")
  }

  static let text = """
    == 何か
    何です。

    == どうして
    なぜです。

    == うまくいかない例

    一

    二

    == 直した例
    三
    == What it is
    It is.
    == Why it matters
    Because.
    == Gone wrong
    One.

    == Put right
    Mend it.

    """
}

extension Diagnostic.Code {
  /// The codes of a family, in order.
  static func of(_ family: Family) -> [Diagnostic.Code] { allCases.filter { $0.family == family } }
}
