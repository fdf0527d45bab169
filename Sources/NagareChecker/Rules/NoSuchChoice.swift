import NagareModel

extension Rule {
  /// A condition asks for a choice that the field does not offer.
  static let noSuchChoice = Rule(
    code: .noSuchChoice,
    check: { subject in
      subject.conditions.flatMap { condition, place in
        subject.unofferedChoices(in: condition).map { item, name, choices in
          let list = Phrase.list(choices.map { Phrase($0).quoted }, or: true)
          return Diagnostic(
            .noSuchChoice, at: place,
            what: Phrase(
              ja: "「\(subject.name(of: item))」の選択に「\(name)」はありません。",
              en: "“\(subject.name(of: item))” does not offer “\(name)”."),
            how: Phrase(ja: "\(list.ja)のどれかにします。", en: "Use one of \(list.en)."))
        }
      }
    })
}

extension Subject {
  fileprivate typealias Unoffered = (item: Item.ID, name: String, choices: [String])

  fileprivate func unofferedChoices(in condition: Condition) -> [Unoffered] {
    switch condition {
    case .equal(let left, let right), .unequal(let left, let right), .contains(let left, let right):
      unoffered(left, right) + unoffered(right, left)
    case .not(let condition), .denied(let condition): unofferedChoices(in: condition)
    case .all(let parts), .any(let parts): parts.flatMap { unofferedChoices(in: $0) }
    case .within, .isEmpty, .isFilled, .holds, .answered, .ended: []
    }
  }

  private func unoffered(_ asked: Expression, _ value: Expression) -> [Unoffered] {
    guard case .item(let item) = asked, let choices = workflow.items[item].type?.choices else { return [] }
    let names: [String] =
      switch value {
      case .constant(.choices(let names)): names
      case .constant(.text(let name)): [name]
      case .constant, .item, .applicant, .today, .coming, .yearEnd, .dayOfMonth, .arithmetic, .call: []
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
