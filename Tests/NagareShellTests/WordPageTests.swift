import NagareLanguage
import NagareModel
import NagareShell
import Testing

/// Every word of the card has a page, and every example on a page can be copied.
struct WordPageTests {
  @Test(arguments: WordCard.words)
  func everyWordOfTheCardHasAPage(_ word: Word) {
    #expect(WordPage.page(of: word) != nil, "Give \(word) a page in flows/words.txt.")
  }

  @Test func noWordHasTwoPages() {
    let words = WordPage.all.map(\.word)
    #expect(Set(words).count == words.count)
  }

  /// Details name fields and people that stand elsewhere; whether a line can be read does not depend on them.
  @Test(arguments: WordPage.all.map(\.word), Language.allCases)
  func anExampleReadsAsItIsWritten(_ word: Word, _ language: Language) throws {
    let page = try #require(WordPage.page(of: word))
    guard ![.start, .answer].contains(word) else { return }
    let found = Reader.read(page.example[language] + "\n").diagnostics.filter {
      $0.level == .error && $0.code.family == .reading && $0.code != .noBlock
    }
    #expect(found.isEmpty, "\(page.example[language]): \(found.map(\.what.en))")
  }

  @Test(arguments: WordPage.all.map(\.word))
  func aPageSaysWhatItIsForInBothLanguages(_ word: Word) throws {
    let page = try #require(WordPage.page(of: word))
    #expect(!page.purpose.ja.hasSuffix("。") && !page.purpose.en.hasSuffix("."))
    #expect(
      !page.purpose.en.unicodeScalars.contains { $0.value > 0x3000 }
        && !page.example.en.unicodeScalars.contains { $0.value > 0x3000 })
  }
}
