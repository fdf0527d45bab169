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
    case .approval where kind.answers != Answer.usual, .decision where kind.answers != Answer.usual:
      Phrase(
        ja: "ここでは\(kind.answers.map(\.request.ja).joined(separator: "／"))から1つ答えます。",
        en: "The answers here are \(kind.answers.map(\.request.en).joined(separator: ", ")).")
    case .approval, .decision:
      Phrase(ja: "ここでは承認・差戻し・却下のどれかで答えます。", en: "The answers here are approve, send back and reject.")
    case .share: Phrase(ja: "ここでは「既読」と答えます。", en: "The answer here is “read”.")
    case .notify, .wait, .compute, .table, .gateway, .together, .finish, .jump:
      Phrase(ja: "ここは自動で進みます。", en: "This goes on by itself.")
    }
  }
}
