import NagareModel

extension Refusal {
  /// 差戻し where this case has not passed a form.
  static let nowhereToReturn = Refusal(
    .nowhereToReturn,
    what: Phrase(ja: "差し戻す先の申請を、まだ通っていません。", en: "The case has not passed a form to be sent back to."),
    how: Phrase(
      ja: "承認か却下で答えるか、流れの「差戻しなら」に行き先を書いてください。", en: "Approve or reject, or give “if sent back” a target in the flow."))
}
