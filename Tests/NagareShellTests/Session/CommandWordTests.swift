import NagareLanguage
import NagareModel
import NagareNotation
import Testing

@testable import NagareShell

/// Commands, their words and their pages.
struct CommandWordTests {
  @Test(arguments: Vocabulary.commandWords)
  func aCommandHasItsPageAndNoLineBeginsWithIt(_ word: Word) throws {
    let page = try #require(PromptCommand(word)).row
    for language in Language.allCases {
      #expect(Request(page.example[language])?.words.contains(word) == true, "\(page.example[language])")
      #expect(Request(Vocabulary.name(of: word)[language])?.words == [word])
    }
    for spelling in Vocabulary.spellings(of: word) {
      // 課題 and 答え ask for lessons; that they also head parts of one in a file is no block of a flow.
      let others = Vocabulary.lineWords.filter { ![.lesson, .answer].contains($0) }
      #expect(!others.contains { Vocabulary.spellings(of: $0).contains(spelling) }, "\(spelling)")
      #expect(Request(spelling)?.words.contains(word) == true, "\(spelling)")
    }
  }

  @Test(arguments: Vocabulary.lineWords.filter { ![.lesson, .answer].contains($0) })
  func aWordOfTheLanguageIsNoCommand(_ word: Word) throws {
    #expect(WordPage.page(of: word) != nil)
    for spelling in Vocabulary.spellings(of: word) {
      #expect(Request(spelling) == nil && Request(spelling + " 課長") == nil, "\(spelling)")
    }
  }

  @Test(arguments: WordPage.all.map(\.word).filter(Vocabulary.lineWords.contains), Language.allCases)
  func anExampleToCopyCanBeCopied(_ word: Word, _ language: Language) throws {
    let page = try #require(WordPage.page(of: word))
    guard ![.lesson, .start, .answer].contains(word) else { return }
    let before = language == .ja ? "申請 職員\n承認 課長\n" : "form staff\napproval section chief\n"
    let header = word == .flow ? "" : before
    let found = Examination(header + page.example[language] + "\n" + (word == .flow ? before : ""))
      .diagnostics.filter { $0.level == .error }
    #expect(found.isEmpty, "\(page.example[language]): \(found.map(\.what.ja))")
  }

  @Test(arguments: [
    ("保存する", [Word.save], ""), ("3を直す", [.edit], "3"), ("(3-1) を削除", [.delete], "(3-1)"), ("？承認", [.help], "承認"),
    ("直す３", [.edit], "３"), ("点検してください", [.check], ""), ("動かす", [.move, .run], ""), ("やり直し", [.redo, .restart], ""),
    ("戻る", [.undo, .stepBack], ""), ("SAVE a.flow", [.save], "a.flow"), ("一覧を見せて", [.list], ""), ("図", [.diagram], ""),
    ("move 3 -> 1", [.move], "3 -> 1"), ("what if", [.whatIf], ""), ("例にする", [.keep], ""), ("時間 3日", [.letTime], "3日"),
  ])
  func aRequestIsUnderstood(_ typed: String, _ words: [Word], _ argument: String) {
    #expect(Request(typed) == Request(words, argument))
  }

  @Test(arguments: [
    "もしも日数が5日なら", "確認 課長", "図書館 職員", "例 「開く」", "申請 職員", "back to staff", "listing", "終わり", "説明会 職員", "値段を決める", "次長",
    "1つ目",
  ])
  func otherLinesAreNone(_ typed: String) {
    #expect(Request(typed) == nil)
  }

  @Test(arguments: [
    ("ほぞん", Word.save), ("hozonn", .save), ("てんけん", .check), ("執行", .run), ("異動", .move), ("delet", .delete),
  ])
  func aMisspeltCommandIsSuggested(_ typed: String, _ word: Word) {
    #expect(Request.suggestion(for: typed) == word)
  }

  static let workflow = Reader.read(
    "申請 職員\n・日数: 数(日)\n・種類: 選択 年休／病気\n承認 課長 「休みを認める」\n"
  ).workflow

  /// The line up to the cursor, and the first candidates.
  @Test(arguments: [
    ("syo", ["承認"]), ("し", ["申請", "承認"]), ("しょうに", ["承認"]), ("app", ["approval"]), ("ほぞ", ["保存"]), ("承認 か", []),
    ("承認 課", ["課長"]), ("もし 日", ["日数"]), ("もし 種類 が 病", ["病気"]), ("・き", ["期限"]), ("・日数: か", ["数"]),
    ("・不在なら ", ["職員", "課長"]), ("→ 休", ["「休みを認める」"]), ("通知 職員「{に", []), ("通知 職員「{日", ["日数"]), ("開く a", ["a.flow"]),
    ("言葉 ", ["ja", "en"]), ("直す ", ["1", "2"]), ("? sho", ["承認", "所要"]), ("説明 N", ["N102"]), ("見本 le", ["leave"]),
  ])
  func aLineIsCompleted(_ line: String, _ expected: [String]) {
    let completion = Completion(
      in: .ja, Self.workflow, files: ["a.flow"], samples: ["leave"], steps: ["1", "2"], codes: ["N102"])
    let found = completion.candidates(for: line, at: line.count)
    #expect(found.prefix(max(1, expected.count)).map(\.replacement) == expected)
    for candidate in found { #expect(candidate.range.upperBound == line.count) }
  }

  @Test func completionKeepsWhatStandsBehindTheCursor() throws {
    let completion = Completion(in: .ja, Self.workflow)
    let found = try #require(completion.candidates(for: "syo 課長", at: 3).first)
    #expect(found.replacement == "承認" && found.range == 0..<3)
  }

  @Test func anExampleOffersWhatMayHappen() {
    let session = SessionTests.session([.line("申請 職員"), .line("承認 課長"), .line("例 「あ」")])
    let replacements = session.candidates(for: "・課長: ", at: 5).map(\.replacement)
    #expect(replacements.prefix(3) == ["承認", "差戻し", "却下"])
  }
}
