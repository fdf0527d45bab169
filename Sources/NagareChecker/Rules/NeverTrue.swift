import NagareModel

extension Rule {
  /// A condition that no case can fulfil.
  static let neverTrue = Rule(
    code: .neverTrue,
    check: { subject in
      subject.findings(of: .neverTrue, for: [.never, .taken]) { verdict in
        verdict.kind == .taken ? verdict.takenWords : subject.neverWords(verdict)
      }
    })
}

extension Verdict {
  fileprivate var takenWords: (what: Phrase, how: Phrase) {
    (
      Phrase(ja: "上の条件が先に当てはまるので、この条件には来ません。", en: "The conditions above it have taken every case that fits."),
      Phrase(ja: "条件の順番か境目を直します。", en: "Change the order of the conditions, or a border.")
    )
  }
}

extension Subject {
  fileprivate func neverWords(_ verdict: Verdict) -> (what: Phrase, how: Phrase) {
    let name = phrase(verdict.variable)
    if verdict.variable.isAnswer {
      return (
        Phrase(ja: "\(name.ja)は、ここではこの条件に合いません。", en: "Here \(name.en) never meets this condition."),
        Phrase(ja: "その承認のすぐ下に、この「もし」を置きます。", en: "Put this “if” right below that approval.")
      )
    }
    if asksWhetherEmpty(verdict), !verdict.domain.extent.canBeEmpty {
      return (
        Phrase(
          ja: "\(name.ja)は必ず入れる欄なので、空にはなりません。", en: "\(name.atStart.en) has to be filled in, so it is never empty."),
        Phrase(ja: "空でもよければ、欄に「任意」を付けます。", en: "Add “optional” to the field if it may be empty.")
      )
    }
    guard case .number = verdict.domain.scale, verdict.domain.extent.values != .all else {
      return (
        Phrase(ja: "\(name.ja)がこの条件に合うことはありません。", en: "\(name.atStart.en) can never meet this condition."),
        Phrase(ja: "条件か、\(name.ja)の欄の決まりを直します。", en: "Change the condition, or what \(name.en) allows.")
      )
    }
    let range = verdict.domain.phrase(verdict.domain.extent)
    return (
      Phrase(
        ja: "\(name.ja)は\(range.ja)なので、この条件には合いません。", en: "\(name.en) is \(range.en), so it never meets this condition."
      ),
      Phrase(ja: "条件か、\(name.ja)の範囲を直します。", en: "Change the condition, or the range of \(name.en).")
    )
  }

  /// 領収書 が 空: whether that is all a condition asks.
  private func asksWhetherEmpty(_ verdict: Verdict) -> Bool {
    if case .isEmpty = verdict.condition { true } else { false }
  }
}
