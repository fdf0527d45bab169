import NagareModel

extension Refusal {
  /// It is their turn, but something else is asked for.
  static func otherAnswer(_ name: Phrase, at block: Block) -> Refusal {
    Refusal(
      .otherAnswer,
      what: Phrase(ja: "いま\(name.ja)に求めているのは、別のことです。", en: "Something else is asked of \(name.en) now."),
      how: block.request)
  }
}

extension Block {
  /// What is asked for here.
  fileprivate var request: Phrase {
    switch kind {
    case .form, .task:
      fields.isEmpty
        ? Phrase(ja: "ここでは「済」と答えます。", en: "The answer here is “done”.")
        : Phrase(ja: "ここでは欄に入れます。", en: "Fill in the fields here.")
    case .approval(let approval) where !approval.answers.isEmpty:
      Phrase(
        ja: "ここでは\(approval.answers.joined(separator: "／"))から1つ答えます。",
        en: "The answers here are \(approval.answers.joined(separator: ", ")).")
    case .approval, .decision:
      Phrase(ja: "ここでは承認・差戻し・却下のどれかで答えます。", en: "The answers here are approve, send back and reject.")
    case .share: Phrase(ja: "ここでは「既読」と答えます。", en: "The answer here is “read”.")
    case .notify, .wait, .compute, .table, .gateway, .together, .finish, .jump:
      Phrase(ja: "ここは自動で進みます。", en: "This goes on by itself.")
    }
  }
}

extension Explanation {
  static let otherAnswer = Explanation(
    302, .error,
    what: Phrase(ja: "番は合っていますが、求めていることが違います。", en: "It is their turn, but something else is asked for."),
    why: Phrase(
      ja: "申請には欄への記入、承認と決裁には承認・差戻し・却下、作業には済、供覧には既読で答えます。選択肢のある承認には、その中から答えます。",
      en:
        "A form takes its fields; an approval or decision takes approve, send back or reject; a task takes done, and what is "
        + "shared takes read. An approval with answers of its own takes one of those."),
    wrong: Phrase(
      ja: """
        流れ 備品の貸出し
        申請 職員
        作業 総務係 「備品を渡す」

        例 「備品を渡して終わる」
         ・職員: 済
         ・総務係: 承認
         ・結果: 完了
        """,
      en: """
        flow Equipment loan
        form staff
        task general affairs "Hand it over"

        example "It ends when it is handed over"
          - staff: done
          - general affairs: approve
          - result: finished
        """),
    right: Phrase(
      ja: """
        流れ 備品の貸出し
        申請 職員
        作業 総務係 「備品を渡す」

        例 「備品を渡して終わる」
         ・職員: 済
         ・総務係: 済
         ・結果: 完了
        """,
      en: """
        flow Equipment loan
        form staff
        task general affairs "Hand it over"

        example "It ends when it is handed over"
          - staff: done
          - general affairs: done
          - result: finished
        """))
}
