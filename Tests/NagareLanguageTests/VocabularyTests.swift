import NagareModel
import Testing

@testable import NagareLanguage

struct VocabularyTests {
  @Test func everyWordHasARow() {
    for word in Word.allCases { #expect(Vocabulary.entry(word).word == word) }
    #expect(Set(Vocabulary.entries.map(\.word)).count == Vocabulary.entries.count)
  }

  /// What a block is called where cases are told is what its line begins with.
  @Test(arguments: Self.kinds)
  func aBlockIsCalledByItsWord(_ kind: Block.Kind) {
    let entry = Vocabulary.entry(kind.word)
    #expect(kind.phrase == Phrase(ja: entry.ja, en: entry.en))
  }

  private static let kinds: [Block.Kind] = {
    let reading = Reader.read(
      """
      申請 職員
       ・日数: 数
      計算 倍 = 日数 * 2
      表 枠 日数ごと
       ・それ以外: 1
      もし 日数 が 3 以上 なら
      承認 係長
      おわり
      同時に
      作業 係
      また
      供覧 課長
      おわり
      待つ 1日
      決裁 部長
      通知 職員「済みました」
      もし 日数 が 9 以上 なら
      完了
      おわり
      → 申請
      """)
    return reading.workflow.blocks.map(\.kind)
  }()

  /// So that no kind is left out above.
  @Test func everyKindOfBlockIsTried() {
    let words = Set(Self.kinds.map(\.word))
    let written = Set(Word.allCases.filter { Vocabulary.entry($0).groups.contains(.line) })
    #expect(words.count == 13 && words.isSubset(of: written))
  }

  @Test(arguments: Vocabulary.entries)
  func rowIsComplete(_ entry: NagareLanguage.Entry) {
    #expect(!entry.ja.isEmpty && !entry.en.isEmpty && !entry.kana.isEmpty)
    #expect(!entry.groups.isEmpty)
  }

  @Test func slipsAreNoWordsThemselves() {
    let spellings = Set(Vocabulary.entries.flatMap(\.spellings))
    for entry in Vocabulary.entries {
      for slip in entry.slips where spellings.contains(slip) {
        #expect(
          Vocabulary.entries.contains { $0.spellings.contains(slip) && $0.groups.isDisjoint(with: entry.groups) },
          "\(slip)")
      }
    }
  }

  @Test(arguments: [
    ("決済", "決裁"), ("商人", "承認"), ("syounin", "承認"), ("shounin", "承認"), ("しょうにん", "承認"), ("ショウニン", "承認"),
    ("ｼｮｳﾆﾝ", "承認"), ("平行", "同時に"), ("sinsei", "申請"), ("kessai", "決裁"), ("tuuti", "通知"), ("tsuuchi", "通知"),
  ])
  func suggests(_ typed: String, _ meant: String) throws {
    let copy = MatchingCopy(typed)
    let found = try #require(Suggestion.word(for: 0..<copy.scalars.count, in: copy, groups: .line))
    #expect(found.word == Vocabulary.entries.first { $0.ja == meant }?.word)
    #expect(found.replacement == meant)
  }

  @Test(arguments: ["確認", "予算", "xyz", "会計"])
  func leavesOtherWordsAlone(_ typed: String) {
    let copy = MatchingCopy(typed)
    #expect(Suggestion.word(for: 0..<copy.scalars.count, in: copy, groups: .line) == nil)
  }

  @Test(arguments: ["差し戻し", "差戻", "さしもどし", "差戻し"])
  func okuriganaIsFree(_ typed: String) {
    let reading = Reader.read("申請 職員\n承認 課長\n ・\(typed)なら → 職員\n")
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.workflow.blocks[1].handling.ifSentBack == [.goTo(.block(0))])
  }

  @Test(arguments: Language.allCases)
  func cardFitsItsPage(_ language: Language) {
    let lines = WordCard.text(in: language).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 60)
    for line in lines {
      let columns = line.unicodeScalars.reduce(0) { $0 + (Cursor.isJapanese($1.value) || $1.value > 0xFF00 ? 2 : 1) }
      #expect(columns <= 80, "\(line)")
    }
  }
}
