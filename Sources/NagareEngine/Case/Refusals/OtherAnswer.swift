import NagareModel
import NagarePlan

extension Refusal {
  /// It is their turn, but something else is asked for.
  static func otherAnswer(_ name: Phrase, at block: Block.ID, in flow: Flow) -> Refusal {
    Refusal(
      .otherAnswer,
      what: Phrase(ja: "\(name.ja)は、いまその答えを選べません。", en: "That is no answer for \(name.en) now."),
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
        ? Phrase(ja: "ここでは「済」と答えてください。", en: "The answer here is “done”.")
        : Phrase(ja: "ここでは欄に入れてください。", en: "Fill in the fields here.")
    }
    if answers == Answer.usual {
      return Phrase(ja: "ここでは承認・差戻し・却下のどれかで答えてください。", en: "Choose approve, send back or reject.")
    }
    if deed.isAnswered {
      return Phrase(
        ja: "ここでは\(answers.map(\.request.ja).joined(separator: "／"))から1つ選んでください。",
        en: "The answers here are \(answers.map(\.request.en).joined(separator: ", ")).")
    }
    return deed == .reading
      ? Phrase(ja: "ここでは「既読」と答えてください。", en: "The answer here is “read”.")
      : Phrase(ja: "ここは自動で進みます。", en: "This goes on by itself.")
  }
}
