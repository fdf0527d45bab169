import NagareLanguage
import NagareModel

/// What a word of the language is for, and an example to copy.
public struct BlockPage: Sendable {
  public var word: Word
  public var purpose: Phrase
  /// One line, or a few that belong together.
  public var example: Phrase

  private init(_ word: Word, _ ja: String, _ en: String, example: (ja: String, en: String)) {
    self.word = word
    purpose = Phrase(ja: ja, en: en)
    self.example = Phrase(ja: example.ja, en: example.en)
  }

  /// The page of a word that begins a line or a detail.
  public static func page(of word: Word) -> BlockPage? { all.first { $0.word == word } }

  public static let all: [BlockPage] = [
    BlockPage(.flow, "流れに名前を付けます", "gives the flow its name", example: ("流れ 休暇", "flow Leave")),
    BlockPage(
      .role, "担当の人数や、代わりの人を決めます", "says how many people a role has, and who stands in",
      example: ("担当 課長\n・不在なら 課長補佐", "role section chief\n- if away: deputy")),
    BlockPage(
      .form, "だれかが欄に書き込んで申し込みます", "somebody fills in fields and asks",
      example: ("申請 職員\n・日数: 数(日) 1〜20", "form staff\n- days: number(days) 1 to 20")),
    BlockPage(
      .approval, "承認、差戻し、却下のどれかを答えます", "somebody approves, sends back or rejects",
      example: ("承認 課長\n・期限 3開庁日", "approval section chief\n- due 3 business days")),
    BlockPage(
      .decision, "最後に1人が決めます", "one person decides at the end",
      example: ("決裁 部長\n・不在なら 課長", "decision director\n- if away: section chief")),
    BlockPage(
      .task, "だれかが仕事をして 済 にします", "somebody does some work",
      example: ("作業 総務係 「書類を確かめる」", "task office \"Check the papers\"")),
    BlockPage(
      .share, "読んでもらいます。案件は先へ進みます", "somebody reads it; the case goes on", example: ("供覧 係員", "share colleagues")),
    BlockPage(.notify, "知らせを送ります", "sends a message", example: ("通知 職員「認められました」", "notify staff \"It was granted\"")),
    BlockPage(
      .if, "条件で道を分けます", "goes one way or another",
      example: ("もし 却下 なら\n完了「見送り」\nおわり", "if rejected\nfinish \"Declined\"\nend")),
    BlockPage(
      .elseIf, "上の条件に合わないとき、次に調べる条件です", "another condition of an if",
      example: (
        "もし 承認 なら\n完了\nそれ以外でもし 却下 なら\n完了「見送り」\nおわり", "if approved\nfinish\nelse if rejected\nfinish \"Declined\"\nend"
      )),
    BlockPage(
      .else, "ほかのどれでもないときの道です", "the way when no condition holds",
      example: ("もし 承認 なら\n完了\nそれ以外\n完了「見送り」\nおわり", "if approved\nfinish\nelse\nfinish \"Declined\"\nend")),
    BlockPage(
      .together, "いくつかのことを同時に進めます", "does several things side by side",
      example: ("同時に\n承認 会計係\nまた\n承認 管理係\nおわり", "together\napproval accountant\nand\napproval manager\nend")),
    BlockPage(
      .also, "同時に進めることを、もう1つ書きます", "the next branch of a together",
      example: ("同時に\n承認 会計係\nまた\n承認 管理係\nおわり", "together\napproval accountant\nand\napproval manager\nend")),
    BlockPage(
      .end, "もし や 同時に を閉じます", "closes an if or a together",
      example: ("もし 却下 なら\n完了「見送り」\nおわり", "if rejected\nfinish \"Declined\"\nend")),
    BlockPage(.wait, "しばらく待ちます", "waits a while", example: ("待つ 3日", "wait 3 days")),
    BlockPage(.compute, "値を計算します", "works out a value", example: ("計算 料金 = 500 × 3", "set fee = 500 × 3")),
    BlockPage(
      .table, "金額などを表に当てはめて、答えを決めます", "looks a value up in a table",
      example: (
        "申請 職員\n・金額: 金額\n表 決裁者 金額ごと\n・50万円未満: 課長\n・それ以外: 部長\n決裁 {決裁者}",
        "form staff\n- price: money\ntable decider by price\n- under 500,000: section chief\n- otherwise: director\ndecision {decider}"
      )),
    BlockPage(.finish, "案件を終わらせます", "ends the case", example: ("完了「見送り」", "finish \"Declined\"")),
    BlockPage(
      .jump, "前のブロックへ戻ります", "goes back to a block", example: ("もし 却下 なら\n→ 職員\nおわり", "if rejected\n-> staff\nend")),
    BlockPage(
      .item, "欄を1つ足します(・と同じです)", "adds a field, as a bullet does",
      example: ("申請 職員\n項目 日数 数(日)", "form staff\nfield days number(days)")),
    BlockPage(
      .example, "こう動くはずという例を書きます", "says how a case should go",
      example: (
        "例 「認められる」\n・職員: 済\n・課長: 承認\n・結果: 完了",
        "example \"Granted\"\n- staff: done\n- section chief: approve\n- result: finished"
      )),
    BlockPage(
      .lesson, "練習の課題を書きます(はじめ・答え とともに)", "writes an exercise, with start and answer",
      example: ("課題 「承認」", "lesson \"Approval\"")),
    BlockPage(.start, "課題のはじめの流れです", "the flow a lesson starts with", example: ("はじめ", "start")),
    BlockPage(.answer, "課題の答えの流れです", "the flow that answers a lesson", example: ("答え", "answer")),
    BlockPage(
      .due, "いつまでにするかを決めます", "says by when",
      example: ("承認 課長\n・期限 3開庁日", "approval section chief\n- due 3 business days")),
    BlockPage(
      .ifLate, "期限を過ぎたときのことを決めます", "says what happens when it is late",
      example: ("承認 課長\n・期限 3開庁日\n・過ぎたら 催促", "approval section chief\n- due 3 business days\n- if late: remind")),
    BlockPage(
      .ifAway, "いないときに代わる人を決めます", "says who stands in",
      example: ("承認 課長\n・不在なら 課長補佐", "approval section chief\n- if away: deputy")),
    BlockPage(
      .ifSentBack, "差し戻したときの行き先を決めます", "says where it goes when sent back",
      example: ("承認 課長\n・差戻しなら → 職員", "approval section chief\n- if sent back: -> staff")),
    BlockPage(
      .ifRejected, "却下したときのことを決めます", "says what happens when rejected",
      example: ("承認 課長\n・却下なら 完了「見送り」", "approval section chief\n- if rejected: finish \"Declined\"")),
    BlockPage(
      .everyone, "全員の承認が要ります", "everyone has to approve",
      example: ("承認 課長、部長\n・全員", "approval section chief, director\n- everyone")),
    BlockPage(
      .majority, "半分より多い承認が要ります", "more than half have to approve",
      example: ("承認 甲、乙、丙\n・過半数", "approval a, b, c\n- majority")),
    BlockPage(
      .answers, "承認のかわりの答えを決めます", "says which answers there are",
      example: ("承認 課長\n・選択肢 可／否", "approval section chief\n- answers yes please / no thanks")),
  ]
}
