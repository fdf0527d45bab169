import NagareModel

extension Flow {
  /// 「課長」, “section chief”.
  func phrase(ofRole role: Role.ID) -> Phrase { Phrase(workflow.roles[role].name).quoted }

  /// A value as people read it; an amount with the currency of the flow.
  func phrase(of value: Value, unit: Unit?) -> Phrase {
    guard case .number(let number, let own) = value, (own ?? unit) == workflow.currency.unit else {
      return value.phrase(unit: unit, roles: workflow.roles)
    }
    return workflow.currency.phrase(number)
  }

  func phrase(of performer: Performer) -> Phrase {
    switch performer {
    case .role(let role): phrase(ofRole: role)
    case .item(let item): Phrase(workflow.items[item].name).quoted
    case .applicant: Phrase.applicant.quoted
    }
  }

  /// A block by its title, or by what it is and whose.
  public func phrase(ofBlock id: Block.ID) -> Phrase {
    let block = workflow.blocks[id]
    if let title = block.title { return Phrase(title).quoted }
    let word = block.kind.phrase
    guard let first = block.who.first else { return word.quoted }
    let who: Phrase =
      switch first {
      case .role(let role): Phrase(workflow.roles[role].name)
      case .item(let item): Phrase("{" + workflow.items[item].name + "}")
      case .applicant: Phrase.applicant
      }
    return Phrase(ja: "\(word.ja) \(who.ja)", en: "\(word.en) \(who.en)").quoted
  }

  /// Why a value cannot be worked out, as a clause.
  func phrase(of miscalculation: Miscalculation) -> Phrase {
    switch miscalculation {
    case .empty(let item):
      Phrase(ja: "「\(workflow.items[item].name)」に値がありません", en: "“\(workflow.items[item].name)” is empty")
    case .divisionByZero: Phrase(ja: "0では割れません", en: "nothing can be divided by 0")
    case .overflow: Phrase(ja: "数が大きくなりすぎます", en: "the number gets too large")
    case .unlike: Phrase(ja: "種類の違う値が混ざっています", en: "these kinds of values do not go together")
    }
  }
}

extension Case {
  func phrase(of party: Party) -> Phrase {
    if let who = party.who { return flow.phrase(of: who) }
    return party.block.map { flow.phrase(ofBlock: $0) } ?? Phrase("")
  }

  /// What some items hold, as a clause: 「単価」が5万円、「数量」が3; `nil` for no items.
  func phrase(ofValues items: [Item.ID]) -> Phrase? {
    var shown: [Item.ID] = []
    for item in items where !shown.contains(item) { shown.append(item) }
    return shown.isEmpty ? nil : .list(shown.map { phrase(ofValue: $0) })
  }

  func phrase(ofValue expression: Expression) -> Phrase {
    if case .item(let item) = expression { return phrase(ofValue: item) }
    let value = filledValue(of: expression) ?? .empty
    let words = words(value, of: nil)
    return Phrase(ja: "「申請者」が\(words.ja)", en: "“applicant” is \(words.en)")
  }

  func phrase(ofValue item: Item.ID) -> Phrase {
    let (name, value) = (flow.workflow.items[item].name, words(values[item], of: item))
    return Phrase(ja: "「\(name)」が\(value.ja)", en: "“\(name)” is \(value.en)")
  }

  /// Whose turn it is, in one sentence.
  public var turnPhrase: Phrase {
    if let outcome {
      return Phrase(ja: "案件は「\(outcome.phrase.ja)」で終わっています。", en: "The case has ended: \(outcome.phrase.en).")
    }
    let turns = turns
    if turns.isEmpty { return Phrase.nobodysTurn }
    let parties = turns.map { turn in (flow.phrase(ofRole: turn.who), flow.block(turn.block).title) }
    let list = Phrase.list(
      parties.map { who, title in
        title.map { Phrase(ja: "\(who.ja)(\($0))", en: "\(who.en) (\($0))") } ?? who
      })
    let isOne = parties.count == 1
    let title = parties[0].1.map { " (\($0))" } ?? ""
    return Phrase(
      ja: "いまは\(list.ja)の番です。",
      en: isOne
        ? "It is \(flow.workflow.roles[turns[0].who].name.possessive) turn\(title)." : "Now \(list.en) have a turn.")
  }
}
