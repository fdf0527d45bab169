import NagareModel
import NagarePlan

extension Refusal {
  /// It is their turn, but something else is asked for.
  static func otherAnswer(_ name: Phrase, at block: Block.ID, in flow: Flow) -> Refusal {
    Refusal(
      .otherAnswer,
      what: Phrase(ja: "いま\(name.ja)に求めているのは、別のことです。", en: "Something else is asked of \(name.en) now."),
      how: flow.plan.request(at: block))
  }
}

extension Plan {
  /// What is asked for at a block.
  fileprivate func request(at block: Block.ID) -> Phrase {
    let deed = steps[block].deed
    let answers = answers(at: block)
    if deed.isFilledIn {
      return steps[block].fields.isEmpty
        ? Phrase(ja: "ここでは「済」と答えます。", en: "The answer here is “done”.")
        : Phrase(ja: "ここでは欄に入れます。", en: "Fill in the fields here.")
    }
    if answers == Answer.usual {
      return Phrase(ja: "ここでは承認・差戻し・却下のどれかで答えます。", en: "The answers here are approve, send back and reject.")
    }
    if deed.isAnswered {
      return Phrase(
        ja: "ここでは\(answers.map(\.request.ja).joined(separator: "／"))から1つ答えます。",
        en: "The answers here are \(answers.map(\.request.en).joined(separator: ", ")).")
    }
    return deed == .reading
      ? Phrase(ja: "ここでは「既読」と答えます。", en: "The answer here is “read”.")
      : Phrase(ja: "ここは自動で進みます。", en: "This goes on by itself.")
  }
}
