import NagareModel

extension Rule {
  /// Two things are compared, or put together in a calculation, that have nothing in common.
  static let unlikeComparison = Rule(
    code: .unlikeComparison,
    check: { subject in
      subject.mismatches.map { mismatch, place in
        let words = subject.words(for: mismatch)
        return Diagnostic(.unlikeComparison, at: place, what: words.what, how: words.how)
      }
    })
}

extension Subject {
  fileprivate var mismatches: [(mismatch: Mismatch, place: Place)] {
    let compared = conditions.compactMap { condition, place in
      kinds.mismatch(in: condition).map { (mismatch: $0, place: place) }
    }
    return compared + workflow.blocks.indices.flatMap { mismatches(in: $0) }
  }

  /// Those of a calculation or a deadline.
  private func mismatches(in id: Block.ID) -> [(mismatch: Mismatch, place: Place)] {
    var found: [(mismatch: Mismatch, place: Place)] = []
    if case .compute(_, let value) = self[id].kind, let mismatch = kinds.mismatch(in: value) {
      found.append((mismatch, line(of: id)))
    }
    for (due, place) in [(self[id].waitsFor, line(of: id)), (self[id].handling.due, self.due(of: id))] {
      if let date = due?.date, let mismatch = kinds.mismatch(in: date) ?? kinds.mismatch(of: date, with: .date) {
        found.append((mismatch, place))
      }
    }
    return found
  }

  fileprivate func words(for mismatch: Mismatch) -> (what: Phrase, how: Phrase) {
    let (left, leftKind) = (phrase(mismatch.left), mismatch.leftKind.phrase)
    guard let right = mismatch.right.map({ phrase($0) }) else {
      let wanted = mismatch.rightKind.phrase
      return (
        Phrase(
          ja: "\(left.ja)は\(leftKind.ja)で、\(wanted.ja)ではありません。",
          en: "\(left.atStart.en) is \(leftKind.en), not \(wanted.en)."),
        Phrase(ja: "ここには\(wanted.ja)の欄か条件を書きます。", en: "Use a field for \(wanted.en) here, or a full condition.")
      )
    }
    let rightKind = mismatch.rightKind.phrase
    if mismatch.isCalculated, mismatch.rightKind.unit == .percent, mismatch.leftKind.unit != nil {
      return (
        Phrase(
          ja: "\(left.ja)に\(right.ja)をそのまま足し引きできません。",
          en: "\(right.atStart.en) cannot be added to \(left.en) or taken from it as it is."),
        Phrase(
          ja: "\(left.ja)のうちの割合なら、「× 110%」のように掛けます。", en: "For a share of \(left.en), multiply, as in “× 110%”.")
      )
    }
    return (
      Phrase(
        ja: "\(left.ja)は\(leftKind.ja)、\(right.ja)は\(rightKind.ja)なので、"
          + (mismatch.isCalculated ? "計算できません。" : "比べられません。"),
        en: "\(left.atStart.en) is \(leftKind.en), but \(right.en) is \(rightKind.en)."),
      Phrase(
        ja: "\(left.ja)と同じ種類・同じ単位のものにします。", en: "Use something of the same kind and unit as \(left.en).")
    )
  }
}

extension Block {
  fileprivate var waitsFor: Due? { if case .wait(let due) = kind { due } else { nil } }
}
