import NagareModel
import NagareNotation
import Testing

/// What people read in a spreadsheet or build by hand, and what is said to be left out.
struct TableTests {
  static let leave = Exported.samples.first { $0.name == "leave.flow" } ?? Exported("leave.flow", "")
  static let drafting = Exported.samples.first { $0.name == "drafting.en.flow" } ?? Exported("drafting.en.flow", "")

  @Test func theListHasARowForEachStep() throws {
    let text = try #require(Self.leave.export(.csv).file).text
    #expect(text.hasPrefix("\u{FEFF}番号,場合,種類,担当者,"))
    for part in [
      "\r\nNo.1,,申請,職員,休暇を申し込む,\"種類: 選択 年休／夏季／病気／特別\n開始日: 日付 今日以降\n", ",作業,職員,診断書を出す,診断書: ファイル,期限 5開庁日,\r\n",
      ",通知,総務係,診断書（{診断書}）が届きました,,,\r\n", "\r\nNo.4,,承認,係長,仕事の分担を確かめる,,期限 1開庁日,不在なら 後閲\r\n",
    ] { #expect(text.contains(part), "\(part)") }
    let steps = Self.leave.outline.allSteps
    for step in steps { #expect(text.contains("\r\nNo.\(step.number),")) }
  }

  @Test func statesLeadToStates() throws {
    let text = try #require(Self.leave.export(.kintone).file).text
    for row in [
      "未処理,,始める,休暇を申し込む,", "診断書を出す,職員,提出,仕事の分担を確かめる,", "仕事の分担を確かめる,係長,差戻し,休暇を申し込む,",
      "仕事の分担を確かめる,係長,却下,却下,", "決裁 課長,課長,承認,完了,",
    ] { #expect(text.contains("\r\n" + row + "\r\n"), "\(row)") }
  }

  @Test func actionsKeepTheNumbersOfTheFlow() throws {
    let text = try #require(Self.leave.export(.powerAutomate).file).text
    for line in ["\n1. 「アダプティブ カード", "\n4. 「開始して承認を待機」", "\n    5-1. 「開始して承認を待機」", "\n6. 「メールの送信 (V2)」"] {
      #expect(text.contains(line), "\(line)")
    }
  }

  @Test func aTableIsADecision() throws {
    let text = try #require(Self.drafting.export(.dmn).file).text
    for cell in ["&lt; 500000", "[500000..3000000)", "&gt;= 10000000", "&quot;mayor&quot;"] {
      #expect(text.contains("<text>\(cell)</text>"), "\(cell)")
    }
    #expect(Self.leave.export(.dmn).file == nil)
    #expect(Self.drafting.export(.camunda7).tables == Self.drafting.export(.dmn).file)
    #expect(Self.leave.export(.camunda7).tables == nil)
    #expect(Self.drafting.export(.spiff).tables == nil)
  }

  @Test func whatIsLeftOutNamesItsLine() {
    let left = Self.leave.export(.camunda7).left.map { $0.line(in: .ja) }
    for line in [
      "22行目: 開庁日は数えられないので、ふつうの日として数えます", "27行目: 不在なら後閲", "32行目: 不在のときの代理(代決・後閲)", "取下げ・引戻し・交代・不在の操作",
    ] { #expect(left.contains(line), "\(line)") }
  }

  @Test func everyTargetSaysWhatItLeavesOutInItsFile() throws {
    for target in [Export.Target.bpmn, .camunda7, .camunda8, .flowable, .spiff, .powerAutomate] {
      let export = Self.leave.export(target)
      let text = try #require(export.file).text
      #expect(!export.left.isEmpty)
      for left in export.left { #expect(text.contains(left.line(in: .ja)), "\(target)") }
    }
  }

  static let guarded: [(String, String)] = [
    ("=1+1", "'=1+1"), (" =1", "' =1"), ("+1", "'+1"), ("-1", "'-1"), ("@a", "'@a"), ("＝1", "'＝1"), ("a=1", "a=1"),
    ("1,2", "\"1,2\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""), ("\u{1B}[m", "[ESC][m"), ("\t=1", "[TAB]=1"),
  ]

  @Test(arguments: guarded)
  func noCellIsAFormula(_ words: String, _ cell: String) {
    #expect(CSV([[words, "z"]]).text == "\u{FEFF}" + cell + ",z\r\n")
  }
}
