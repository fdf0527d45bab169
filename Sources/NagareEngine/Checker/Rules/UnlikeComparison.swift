import NagareModel

extension Rule {
  /// Two things are compared that have nothing in common.
  static let unlikeComparison = Rule(
    explanation: unlikeComparisonPage,
    check: { subject in
      subject.workflow.blocks.indices.flatMap { id in
        subject.conditions(in: id).compactMap { condition, place in
          subject.unlikePair(in: condition).map { subject.finding($0, at: place) }
        }
      }
    })
}

private let unlikeComparisonPage = Explanation(
  211, .error,
  what: Phrase(ja: "種類のちがうものを比べています。", en: "Things of different kinds are compared."),
  why: Phrase(
    ja: "日数と金額、文字と数のように、種類や単位がちがうものの大小や一致は決められません。",
    en: "Days and yen, or text and numbers, cannot be compared: there is no order between them."),
  wrong: Phrase(
    ja: """
      流れ 休暇
      申請 職員
       ・日数: 数(日)
      もし 日数 が 5円以上 なら
        承認 課長
      おわり
      """,
    en: """
      flow Leave
      form staff
        - length: number (days)
      if length is at least 5 yen
        approval section chief
      end
      """),
  right: Phrase(
    ja: """
      流れ 休暇
      申請 職員
       ・日数: 数(日)
      もし 日数 が 5日以上 なら
        承認 課長
      おわり
      """,
    en: """
      flow Leave
      form staff
        - length: number (days)
      if length is at least 5 days
        approval section chief
      end
      """))

extension Subject {
  fileprivate typealias Pair = (left: Expression, right: Expression?, expected: Measure?)

  /// Every condition of a gateway or a table.
  func conditions(in id: Block.ID) -> [(condition: Condition, place: Place)] {
    switch workflow.blocks[id].kind {
    case .gateway(let gateway): gateway.arms.enumerated().map { ($1.condition, part($0, of: id)) }
    case .table(let table): table.rows.enumerated().map { ($1.condition, part($0, of: id)) }
    case .form, .approval, .decision, .task, .share, .notify, .wait, .compute, .together, .finish, .jump: []
    }
  }

  /// The first comparison of unlike things; one is enough to say.
  fileprivate func unlikePair(in condition: Condition) -> Pair? {
    switch condition {
    case .equal(let left, let right), .unequal(let left, let right): unlike(left, right)
    case .within(let value, let limits):
      [limits.lower, limits.upper].compactMap(\.self).lazy.compactMap { unlike(value, $0.value) }.first
    case .contains(let whole, let part): contained(part, in: whole)
    case .holds(let item):
      if let kind = kinds.items[item], kind.kind != .yesNo { (.item(item), nil, Measure(.yesNo)) } else { nil }
    case .not(let condition): unlikePair(in: condition)
    case .all(let parts), .any(let parts): parts.lazy.compactMap { unlikePair(in: $0) }.first
    case .isEmpty, .isFilled, .answered: nil
    }
  }

  private func unlike(_ left: Expression, _ right: Expression) -> Pair? {
    guard let one = kinds.measure(of: left), let other = kinds.measure(of: right), !one.isLike(other) else {
      return nil
    }
    return (left, right, nil)
  }

  private func contained(_ part: Expression, in whole: Expression) -> Pair? {
    guard let one = kinds.measure(of: whole), let other = kinds.measure(of: part) else { return nil }
    let holdsNames = [.text, .choice, .role].contains(one.kind) && [.text, .choice, .role].contains(other.kind)
    return holdsNames ? nil : (whole, part, nil)
  }

  fileprivate func finding(_ pair: Pair, at place: Place) -> Diagnostic {
    let left = phrase(pair.left)
    let leftKind = kinds.measure(of: pair.left)?.phrase ?? Phrase("")
    if let expected = pair.expected {
      return unlikeComparisonPage.finding(
        at: place,
        what: Phrase(
          ja: "\(left.ja)は\(leftKind.ja)なので、それだけでは条件になりません。",
          en: "\(left.en) is \(leftKind.en), which is no condition by itself."),
        how: Phrase(
          ja: "何と比べるかを続けるか、\(left.ja)を\(expected.phrase.ja)の項目にしてください。",
          en: "Say what to compare it with, or make it a field for \(expected.phrase.en)."))
    }
    let right = pair.right.map { phrase($0) } ?? Phrase("")
    let rightKind = pair.right.flatMap { kinds.measure(of: $0)?.phrase } ?? Phrase("")
    return unlikeComparisonPage.finding(
      at: place,
      what: Phrase(
        ja: "\(left.ja)は\(leftKind.ja)、\(right.ja)は\(rightKind.ja)なので、比べられません。",
        en: "\(left.en) is \(leftKind.en) and \(right.en) is \(rightKind.en), so they cannot be compared."),
      how: Phrase(
        ja: "\(left.ja)と同じ種類・同じ単位のものと比べてください。",
        en: "Compare \(left.en) with something of the same kind and unit."))
  }
}
