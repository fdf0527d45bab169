import NagareModel

extension Rule {
  /// A condition asks for a choice that the field does not offer.
  static let noSuchChoice = Rule(
    explanation: noSuchChoicePage,
    check: { subject in
      subject.workflow.blocks.indices.flatMap { id in
        subject.conditions(in: id).flatMap { condition, place in
          subject.unofferedChoices(in: condition).map { item, name, choices in
            let list = Phrase.list(choices.map { Phrase($0).quoted }, or: true)
            return noSuchChoicePage.finding(
              at: place,
              what: Phrase(
                ja: "「\(subject.name(of: item))」の選択に「\(name)」はありません。",
                en: "“\(subject.name(of: item))” does not offer “\(name)”."),
              how: Phrase(ja: "\(list.ja)のどれかにします。", en: "Use one of \(list.en)."))
          }
        }
      }
    })
}

private let noSuchChoicePage = Explanation(
  212, .error,
  what: Phrase(ja: "選択にない言葉を条件に使っています。", en: "A condition asks for a choice that is not offered."),
  why: Phrase(
    ja: "申請する人がその言葉を選べないので、条件は決して成り立ちません。書きまちがいのことが多いです。",
    en: "Nobody can pick that word, so the condition would never hold. Most often it is a slip of the pen."),
  wrong: Phrase(
    ja: """
      流れ 休暇
      申請 職員
       ・種類: 選択 年休／夏季／病気
      もし 種類 が 病休 なら
        承認 課長
      おわり
      """,
    en: """
      flow Leave
      form staff
        - kind: choice annual / summer / sick
      if kind is illness
        approval section chief
      end
      """),
  right: Phrase(
    ja: """
      流れ 休暇
      申請 職員
       ・種類: 選択 年休／夏季／病気
      もし 種類 が 病気 なら
        承認 課長
      おわり
      """,
    en: """
      flow Leave
      form staff
        - kind: choice annual / summer / sick
      if kind is sick
        approval section chief
      end
      """))

extension Subject {
  fileprivate typealias Unoffered = (item: Item.ID, name: String, choices: [String])

  fileprivate func unofferedChoices(in condition: Condition) -> [Unoffered] {
    switch condition {
    case .equal(let left, let right), .unequal(let left, let right), .contains(let left, let right):
      unoffered(left, right) + unoffered(right, left)
    case .not(let condition): unofferedChoices(in: condition)
    case .all(let parts), .any(let parts): parts.flatMap { unofferedChoices(in: $0) }
    case .within, .isEmpty, .isFilled, .holds, .answered: []
    }
  }

  private func unoffered(_ asked: Expression, _ value: Expression) -> [Unoffered] {
    guard case .item(let item) = asked, let choices = workflow.items[item].type?.choices else { return [] }
    let names: [String] =
      switch value {
      case .constant(.choices(let names)): names
      case .constant(.text(let name)): [name]
      case .constant, .item, .today, .coming, .yearEnd, .arithmetic, .call: []
      }
    return names.filter { name in !choices.contains { $0.isSameName(as: name) } }.map { (item, $0, choices) }
  }
}

extension FieldType {
  fileprivate var choices: [String]? {
    switch self {
    case .choice(let names), .choices(let names): names
    case .text, .longText, .number, .money, .date, .time, .yesNo, .phone, .email, .file, .person: nil
    }
  }
}
