import NagareModel

extension Refusal {
  /// 理由必須: an answer that has to say why.
  static func reasonRequired(_ answer: Answer, at block: Phrase) -> Refusal {
    let word = answer.request
    return Refusal(
      .reasonRequired,
      what: Phrase(ja: "\(block.ja)の\(word.ja)には、理由が要ります。", en: "Give a reason to \(word.en) at \(block.en)."),
      how: Phrase(
        ja: "\(word.ja)「金額が違います」のように、ことばを添えてください。", en: "Add words, as in: \(word.en) \"The amount is wrong\"."))
  }
}
