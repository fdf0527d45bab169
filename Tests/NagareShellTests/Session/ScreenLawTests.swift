import NagareLanguage
import NagareModel
import NagareNotation
import Testing

@testable import NagareShell

/// What holds for everything the prompt shows: it fits, and it is in one language.
struct ScreenLawTests {
  /// Something to do in every corner of the prompt.
  static func lines(in language: Language) -> [String] {
    language == .ja
      ? [
        "?", "早見", "課題", "課題 4", "", "点検", "ヒント", "離れる", "見本", "申請 職員", "・日数: 数(日) 1〜20", "承認 課長",
        "もし 日数 が 5日 を超える なら", "商人 部長", "おわり", "おわり", "一覧", "点検 全部", "問題", "実行", "?", "50", "3", "だれ", "なぜ",
        "ほげ", "もしも 日数 9", "帰る", "1", "履歴", "例にする", "例を試す", "保存", "開く", "元に戻す", "やり直す", "どうやって戻す", "終わる",
      ]
      : [
        "?", "words", "lesson", "lesson 4", "", "check", "hint", "leave", "samples", "form staff",
        "- days: number(days) 1 to 20", "approval section chief", "if days is over 5", "aproval director", "end", "end",
        "list", "check all", "problems", "run", "?", "50", "3", "who", "why", "hello", "what if days 9", "return", "1",
        "history", "keep", "test", "save", "open", "undo", "redo", "how do I go back", "quit",
      ]
  }

  static func screen(in language: Language, columns: Int) -> [String] {
    var session = Session(on: Page(language, columns: columns))
    return session.greeting
      + lines(in: language).flatMap { line -> [String] in
        var response = session.respond(to: .line(line))
        var shown = response.lines
        for effect in response.effects {
          guard effect == .lessons else { continue }
          response = session.respond(to: .lessons(progress: nil, day: LessonRoomTests.day, rules: nil))
          shown += response.lines
        }
        return shown
      }
  }

  /// The card is a page of 80 columns, and the picture draws what people wrote beside its rails.
  @Test(arguments: Language.allCases, [40, 60, 80])
  func nothingIsWiderThanTheScreen(_ language: Language, _ columns: Int) {
    let display = DisplayWidth()
    let wide = Self.screen(in: language, columns: columns).filter { display.of($0) > columns }
    #expect(wide.isEmpty, "\(wide)")
  }

  /// An English word that is broken leaves its halves on two lines: none of them is a word of the wider screen.
  @Test func noEnglishWordIsBroken() {
    let whole = Set(Self.screen(in: .en, columns: 200).flatMap { $0.split(separator: " ") })
    let broken = Self.screen(in: .en, columns: 40).flatMap { $0.split(separator: " ") }
      .filter { !whole.contains($0) && $0.allSatisfy(\.isLetter) }
    #expect(broken.isEmpty, "\(broken)")
  }

  @Test func anEnglishScreenHoldsNoJapanese() {
    let japanese = Self.screen(in: .en, columns: 80).filter {
      $0.unicodeScalars.contains { (0x3041...0x9FFF).contains($0.value) }
    }
    #expect(japanese.isEmpty, "\(japanese)")
  }

  @Test(arguments: PromptCommand.allCases.map(\.word) + WordPage.all.map(\.word))
  func anEnglishPageHoldsNoJapanese(_ word: Word) {
    var session = Session(on: Page(.en))
    let page = session.respond(to: .line("? " + Vocabulary.name(of: word).en)).lines.joined()
    #expect(!page.unicodeScalars.contains { (0x3041...0x9FFF).contains($0.value) }, "\(page)")
  }
}
