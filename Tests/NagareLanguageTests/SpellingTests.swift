import Foundation
import NagareModel
import TestSupport
import Testing

@testable import NagareLanguage

/// The same flow in another spelling means the same.
struct SpellingTests {
  static let variants = fixtures.inside("spellings").files.filter {
    $0.split(separator: ".").count == 3
  }

  @Test(arguments: variants)
  func meansTheSame(_ name: String) throws {
    let stem = try #require(name.split(separator: ".").first)
    let original = Reader.read(fixtures.text("spellings/\(stem).flow"))
    let variant = Reader.read(fixtures.text("spellings/\(name)"))
    #expect(original.diagnostics.isEmpty)
    #expect(variant.diagnostics.isEmpty)
    let isSame = variant.workflow == original.workflow
    #expect(isSame)
  }

  @Test(arguments: fixtures.rows("values.txt"))
  func value(_ row: [String]) {
    let text = "申請 職員\n計算 x = \(row[0])\n"
    let reading = Reader.read(text)
    #expect(reading.diagnostics.filter { $0.level == .error }.isEmpty)
    let printed = Printer.print(reading, in: .en)
    #expect(printed == "form 職員\nset x = \(row[1])\n")
  }

  private static func flow(_ condition: String) -> String {
    """
    申請 職員
     ・日数: 数(日)
     ・金額: 金額
     ・種類: 選択 年休／夏季／病気
     ・開始日: 日付
     ・終了日: 日付
     ・営利: はい・いいえ
     ・診断書: ファイル
     ・希望: 複数選択 会議室／ホール
     ・道具: 選択 はしご／がんじき／にぐるま／三脚
     ・町: 選択 町内／町外
     ・時: 時刻
     ・行事: 文字
    承認 課長
    \(condition)
      通知 職員 「はい」
    おわり

    """
  }

  @Test(arguments: fixtures.rows("conditions.txt"))
  func condition(_ row: [String]) {
    let reading = Reader.read(Self.flow("もし \(row[0]) なら"))
    #expect(reading.diagnostics.isEmpty)
    #expect(Printer.print(reading, in: .ja) == Self.flow("もし \(row[1]) なら"))
    #expect(Printer.print(reading, in: .en).contains("\nif \(row[2])\n"))
  }

  /// Whole flows as people write them and as the printer does, divided by a line of dashes.
  @Test(arguments: fixtures.inside("said").files)
  func said(_ name: String) throws {
    let parts = fixtures.text("said/\(name)").components(separatedBy: "----\n")
    let (typed, printed) = try (#require(parts.first), #require(parts.last))
    let reading = Reader.read(typed)
    #expect(reading.diagnostics.map(\.code.description) == [])
    #expect(Printer.print(reading, in: reading.language) == printed)
    for language in Language.allCases {
      let other = Reader.read(Printer.print(reading, in: language))
      #expect(other.workflow == reading.workflow)
      #expect(other.examples.map { $0.steps.map(\.kind) } == reading.examples.map { $0.steps.map(\.kind) })
      #expect(other.promises.map { $0.lines.map(\.kind) } == reading.promises.map { $0.lines.map(\.kind) })
      #expect(other.assumptions.map { $0.lines.map(\.kind) } == reading.assumptions.map { $0.lines.map(\.kind) })
      #expect(Printer.print(other, in: reading.language) == printed)
    }
  }

  @Test func composedAndDecomposedNamesAreOne() {
    let reading = Reader.read("申請 がか\u{3099}係\n承認 課長\n通知 がが係「済みました」\n")
    #expect(reading.workflow.roles.map(\.name).count == 2)
    #expect(reading.diagnostics.map(\.code) == [.splitLetter])
  }

  @Test func textInQuotesIsKeptToTheCharacter() {
    let words = "①㈱〜−ー…ｶﾞ神\u{3000}　Ａ１ か\u{3099}"
    let reading = Reader.read("申請 職員 「\(words)」\n")
    #expect(reading.workflow.blocks.first?.title == words)
    #expect(Array(Printer.print(reading, in: .ja).utf8) == Array("申請 職員 「\(words)」\n".utf8))
  }
}
