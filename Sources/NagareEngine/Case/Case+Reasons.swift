import NagareModel
import NagarePlan

extension Case {
  /// The values and answers that conditions look at, as they are now: 「日数」は3日.
  public func reasons(for conditions: [Condition], at block: Block.ID) -> Phrase {
    var said: [Phrase] = []
    for item in conditions.flatMap(\.items) {
      let (name, value) = (flow.workflow.items[item].name, words(values[item], of: item))
      let reason = Phrase(ja: "「\(name)」は\(value.ja)", en: "“\(name)” is \(value.en)")
      if !said.contains(reason) { said.append(reason) }
    }
    for question in conditions.flatMap(\.questions) {
      let given = answer(of: question.subject, at: block)?.phrase ?? Phrase(ja: "まだ", en: "not given yet")
      let name = flow.phrase(of: question.subject)
      let reason = Phrase(ja: "\(name.ja)は\(given.ja)", en: "\(name.en) is \(given.en)")
      if !said.contains(reason) { said.append(reason) }
    }
    return Phrase(ja: said.map(\.ja).joined(separator: "、"), en: said.map(\.en).joined(separator: ", "))
  }
}

extension Flow {
  fileprivate func phrase(of subject: Condition.Subject) -> Phrase {
    switch subject {
    case .last: Phrase.lastDecision
    case .role(let role): decision(of: phrase(ofRole: role))
    case .item(let item): decision(of: Phrase(workflow.items[item].name).quoted)
    case .block(let block): decision(of: phrase(ofBlock: block))
    }
  }

  private func decision(of name: Phrase) -> Phrase {
    Phrase(ja: "\(name.ja)の判断", en: "the decision of \(name.en)")
  }
}
