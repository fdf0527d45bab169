import NagareLanguage
import NagareModel
import NagarePlan
import NagareShell

@testable import NagareNotation

/// A flow to export, with everything an export is made of.
struct Exported: CustomStringConvertible, Sendable {
  let name: String
  let reading: Reading
  var plan: Plan
  let language: Language
  /// Another name than the text has.
  var outlineName: String?

  var description: String { name }
  var outline: Outline {
    var outline = reading.outline(in: language)
    outline.name = outlineName ?? outline.name
    return outline
  }

  init(_ name: String, _ text: String) {
    self.name = name
    reading = Reader.read(text)
    language = reading.language
    plan = Plan(reading.workflow)
  }

  static let samples = Sample.all.map { Exported($0.fileName, $0.text) }

  /// Everything there is to draw: the samples, and flows in which everything can be left from everywhere.
  static let all =
    samples + [
      Exported("parallel", parallel), Exported("votes", votes), Exported("late", late), Exported("two-forms", twoForms),
    ]

  func export(_ target: Export.Target) -> Export {
    Export(target, of: plan, outline, trials: reading.examples.count, version: "0.0.0", in: language)
  }

  func drawn(_ target: Export.Target) -> Drawn {
    Drawn(plan, outline, target.dialect(in: language), for: target, in: language)
  }

  /// 同時に inside one another, left by answers, arrows and ends, and one whose first branch ends the others.
  static let parallel = """
    流れ 並行
    申請 職員 「出す」
     ・額: 金額
    同時に
      承認 課長
      同時に
        承認 係長 「内訳」
      また
        作業 会計係
         ・期限 3日
         ・過ぎたら → 「出す」
        もし 額 が 10万円以上 なら
          完了「とりやめ」
        おわり
      おわり
    また
      もし 額 が 5万円以上 なら
        作業 部長
      それ以外でもし 額 が 1万円以上 なら
        作業 次長
      おわり
    また
      同時に
       ・だれか1つ
        作業 書記
      また
        待つ 2日
      おわり
    おわり
    供覧 係長
    通知 職員 「済みました」

    例 「係長の差戻しで、すべてやり直す」
     ・職員: 額 20000
     ・課長: 承認
     ・係長: 差戻し「内訳がありません」
     ・職員: 額 6万円
     ・部長: 済
     ・書記: 済
     ・課長: 承認
     ・係長: 承認
     ・会計係: 済
     ・結果: 完了

    例 「10万円からはとりやめになる」
     ・職員: 額 100000
     ・課長: 承認
     ・会計係: 済
     ・結果: とりやめ

    例 「会計係が3日で済ませなければ出し直す。書記の代わりに2日たつ」
     ・始まり 2026-04-06 9:00
     ・職員: 額 500
     ・課長: 承認
     ・3日たつ
     ・期限まで
     ・職員: 額 600
     ・課長: 承認
     ・会計係: 済
     ・係長: 承認
     ・2日たつ
     ・結果: 完了
    """

  /// People who answer together.
  static let votes = """
    流れ 多数決
    申請 職員 「議案を出す」
     ・題名: 文字
    承認 委員A、委員B、委員C 「投票する」
     ・過半数
    承認 部長、次長 「確かめる」
     ・順番に
    作業 書記、会計係 「記録する」
    供覧 総務係、人事係
     ・待つ

    例 「2人の承認で決まり、順番に確かめる」
     ・職員: 題名 「規則」
     ・委員A: 却下「反対です」
     ・委員C: 承認
     ・委員B: 承認
     ・部長: 承認
     ・次長: 承認
     ・会計係: 済
     ・書記: 済
     ・人事係: 既読
     ・総務係: 既読
     ・結果: 完了

    例 「2人が承認しなければ、差戻しがあれば差戻し、なければ却下」
     ・職員: 題名 「規則」
     ・委員A: 承認
     ・委員B: 却下「反対です」
     ・委員C: 差戻し「直してください」
     ・職員: 題名 「細則」
     ・委員B: 却下「反対です」
     ・委員A: 承認
     ・委員C: 却下「反対です」
     ・結果: 却下

    例 「次長が差し戻すと、投票からやり直す」
     ・職員: 題名 「規則」
     ・委員A: 承認
     ・委員C: 却下「反対です」
     ・委員B: 承認
     ・部長: 承認
     ・次長: 差戻し「題名が違います」
     ・職員: 題名 「要綱」
     ・委員C: 承認
     ・委員B: 却下「反対です」
     ・委員A: 承認
     ・部長: 却下「不要です」
     ・結果: 却下

    例 「2人の承認で決まれば、3人めは待たない」
     ・職員: 題名 「規則」
     ・委員A: 承認
     ・委員B: 承認
     ・部長: 却下「不要です」
     ・結果: 却下
    """

  /// What happens when deadlines pass.
  static let late = """
    流れ 期限
    申請 職員 「出す」
     ・締切: 日付
    承認 係長 「見る」
     ・期限 2日
     ・過ぎたら 引き継ぐ 課長
    承認 部長 「決める」
     ・期限 締切の3日前
     ・過ぎたら 却下
    作業 会計係 「払う」
     ・期限 締切
     ・過ぎたら 通知 職員 「遅れています」
     ・3日過ぎたら 完了「打切り」

    例 「係長が2日で答えなければ課長が答える」
     ・職員: 締切 2026-04-20
     ・期限まで
     ・課長: 承認
     ・部長: 承認
     ・期限まで
     ・会計係: 済
     ・結果: 完了

    例 「部長が答えないまま3日前になると却下になる」
     ・職員: 締切 2026-04-20
     ・係長: 承認
     ・期限まで
     ・結果: 却下

    例 「払わないまま3日過ぎると打切り」
     ・職員: 締切 2026-04-20
     ・係長: 承認
     ・部長: 承認
     ・期限まで
     ・期限まで
     ・結果: 打切り
    """

  /// A 差戻し that goes back to whichever form was passed last, and answers that are asked about later.
  static let twoForms = """
    流れ 二つの申請
    申請 職員 「出す」
     ・額: 金額
     ・理由: 長い文字 任意
    もし 額 が 10万円以上 なら
      申請 課長 「追って出す」
       ・見込: 金額
    おわり
    承認 部長
    もし 部長の判断 が 却下 なら
      通知 職員 「だめでした」
      完了「見送り」
    おわり
    計算 残り = 切捨て(額 × 30%, 100)
    もし 理由 が 空 または 残り が 1,000円 を超える なら
      作業 会計係
    おわり

    例 「大きな額は課長に戻り、却下は見送り」
     ・職員: 額 100000
     ・課長: 見込 90000
     ・部長: 差戻し「見込みが違います」
     ・課長: 見込 80000
     ・部長: 却下「高すぎます」
     ・結果: 見送り

    例 「小さな額は職員に戻る」
     ・職員: 額 3000、理由 「修理」
     ・部長: 差戻し「額を確かめてください」
     ・職員: 額 3333
     ・部長: 承認
     ・結果: 完了

    例 「理由がなければ会計係も見る」
     ・職員: 額 3000
     ・部長: 承認
     ・会計係: 済
     ・結果: 完了
    """
}
