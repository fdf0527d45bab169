import NagareModel

/// A place that reads an item.
struct Use: Sendable {
  var item: Item.ID
  var block: Block.ID
  var place: Place
  /// For the line of a form: another line of the same form fills it in.
  var isEnteredHere = false
}

extension Subject {
  /// Everything any block reads before its own work is done, in the order of the text.
  func allUses() -> [Use] {
    var uses: [Use] = []
    for id in workflow.blocks.indices { addUses(in: id, to: &uses) }
    return uses
  }

  /// The lines of a form read their limits and what they start as.
  private func addUses(in id: Block.ID, to uses: inout [Use]) {
    func add(_ items: [Item.ID], at place: Place) {
      for item in items { uses.append(Use(item: item, block: id, place: place)) }
    }
    add(self[id].who.items, at: who(of: id))
    add(self[id].handling.items, at: line(of: id))
    if let due = self[id].handling.due { add(due.items, at: self.due(of: id)) }
    switch self[id].kind {
    case .notify(let text): add(text.items, at: line(of: id))
    case .wait(let due): add(due.items, at: line(of: id))
    case .compute(_, let value): add(value.items, at: line(of: id))
    case .table(let table):
      add(table.by.flatMap(\.items), at: line(of: id))
      for (index, row) in table.rows.enumerated() {
        add(row.condition.items + row.result.items, at: part(index, of: id))
      }
      if let otherwise = table.otherwise { add(otherwise.items, at: self.otherwise(of: id)) }
    case .gateway(let gateway):
      for (index, arm) in gateway.arms.enumerated() { add(arm.condition.items, at: part(index, of: id)) }
    case .form(let fields), .task(let fields):
      for (index, field) in fields.enumerated() {
        for item in (field.limits?.items ?? []) + (field.initial?.items ?? []) {
          let isEnteredHere = fields.contains { $0.item == item }
          uses.append(Use(item: item, block: id, place: part(index, of: id), isEnteredHere: isEnteredHere))
        }
      }
    case .approval, .decision, .share, .together, .finish, .jump: break
    }
  }
}

extension [Performer] {
  var items: [Item.ID] {
    compactMap { performer in if case .item(let item) = performer { item } else { nil } }
  }
}

extension Handling {
  /// What its messages and the people it names read; the deadline aside.
  fileprivate var items: [Item.ID] {
    var items: [Item.ID] = []
    for step in late {
      switch step.action {
      case .passTo(let people): items += people.items
      case .notify(let people, let text): items += people.items + text.items
      case .remind, .goTo, .answer: break
      }
    }
    if case .deputies(let people) = ifAway { items += people.items }
    for case .notify(let people, let text) in ifSentBack + ifRejected { items += people.items + text.items }
    return items
  }
}
