import NagareModel
import NagareNotation
import Testing

@testable import NagareShell

/// What can be asked of a case away from the prompt: in `nagare run`, and in the what-if of a show.
struct CaseDeskTests {
  static func desk(_ flow: String, in language: Language = .ja) throws -> CaseDesk {
    let source = Source("a.flow", .success(Array(flow.utf8)))
    let page = Page(language)
    return CaseDesk(try RunCase(source, on: page).begin(), on: page)
  }

  static let tea = "申請 係員\n ・人数: 数(人)\n ・用件: 文字\n承認 課長\n ・期限 3開庁日\n"

  private static func said(_ taken: CaseDesk.Taken) -> String {
    switch taken {
    case .answer(let lines): "answer: " + lines.joined(separator: "\n")
    case .command(let lines): "command: " + lines.joined(separator: "\n")
    case .leaving: "leaving"
    }
  }

  /// While a field is asked for, and while an answer is.
  @Test(arguments: [
    ("?", "人数: 数を入れます。"), ("助けて", "ほかにできること:"), ("ｈｅｌｐ", "人数"), ("だれ", "(1) 係員"), ("なぜ", "案件が始まりました"),
    ("値", "まだ何も入っていません。"), ("履歴", "案件が始まりました"), ("? なぜ", "なぜここにいるかを示します"), ("札", "札「"), ("札 7", "札「"),
    ("もしも", "ここからは「もしも」です。"), ("点検", "練習場で使います"),
  ])
  func aCommandWorksWhileAFieldIsAskedFor(_ line: String, _ words: String) throws {
    var desk = try Self.desk(Self.tea)
    let said = Self.said(desk.take(line))
    #expect(said.hasPrefix("command: ") && said.contains(words), "\(said)")
  }

  @Test func aTextInQuotesIsAText() throws {
    var desk = try Self.desk(Self.tea)
    _ = desk.take("3")
    #expect(Self.said(desk.take("「help」")).hasPrefix("answer: 係員: 人数=3人、用件=help"))
  }

  @Test func aBuildingWordAloneIsAskedBackAndASentenceIsAText() throws {
    var desk = try Self.desk(Self.tea)
    _ = desk.take("3")
    #expect(Self.said(desk.take("確認")).contains("この欄に入れることばとして書きますか"))
    _ = desk.take("いいえ")
    #expect(Self.said(desk.take("確認してください")).contains("用件=確認してください"))
  }

  @Test func aReasonMayBeAnySentence() throws {
    var desk = try Self.desk(Self.tea)
    for line in ["3", "会議", "差戻し"] { _ = desk.take(line) }
    #expect(Self.said(desk.take("修正してください")).contains("差戻し「修正してください」"))
  }

  @Test func theSameCardIsDrawnWithTheSameNumber() throws {
    let drawn = try (0..<2).map { _ -> String in
      var desk = try Self.desk(Self.tea)
      for line in ["3", "会議"] { _ = desk.take(line) }
      return Self.said(desk.take("札 5"))
    }
    #expect(drawn[0] == drawn[1] && drawn[0].contains("札「"))
  }

  /// Whoever leaves in the middle of a what-if leaves the case, not what might have been.
  @Test func aWhatIfThatIsLeftNeverWas() throws {
    var desk = try Self.desk(Self.tea)
    for line in ["3", "会議", "もしも", "却下", "遅い"] { _ = desk.take(line) }
    #expect(desk.play.isOver && !desk.isOver)
    #expect(Self.said(desk.take("終わる")) == "leaving")
    #expect(!desk.left.isOver && desk.left.history.position == 2)
  }

  @Test func conditionsAreSaidInTheLanguageSpoken() throws {
    let flow = "申請 係員\n ・人数: 数(人)\nもし 人数 が 10人 を超える なら\n  承認 課長\nおわり\n"
    var desk = try Self.desk(flow, in: .en)
    let said = Self.said(desk.take("3"))
    #expect(said.contains("(2) 人数 is over 10 people ?"), "\(said)")
  }

  /// Without the colon of an example too.
  @Test(arguments: ["課長 不在", "課長　不在", "課長は不在", "課長が不在", "課長：不在"])
  func somebodyIsAwayInAnySpelling(_ line: String) throws {
    var desk = try Self.desk("申請 係員\n承認 課長\n ・不在なら 部長\n")
    _ = desk.take("1")
    #expect(Self.said(desk.take(line)).contains("課長: 不在") && desk.prompt == "部長> ")
  }

  @Test func somebodyIsAwayInEnglish() throws {
    var desk = try Self.desk("form clerk\napproval Manager\n- if away: deputy\n", in: .en)
    _ = desk.take("done")
    #expect(Self.said(desk.take("Manager is away")).contains("Manager: away"))
  }
}
