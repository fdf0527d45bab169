import NagareModel

extension Block {
  /// The lines of a form or of a piece of work.
  public var fields: [Field] {
    switch kind {
    case .form(let fields), .task(let fields): fields
    case .approval, .decision, .share, .notify, .wait, .compute, .table, .gateway, .together, .finish, .jump: []
    }
  }

  /// What is worked out here.
  var computedItems: [Item.ID] {
    switch kind {
    case .compute(let item, _): [item]
    case .table(let table): [table.item]
    case .form, .approval, .decision, .task, .share, .notify, .wait, .gateway, .together, .finish, .jump: []
    }
  }

  /// Everything that has a value once a case has passed.
  var writtenItems: [Item.ID] { fields.map(\.item) + computedItems }

  /// Whether somebody gives an answer here.
  var isAnswered: Bool { answers != nil }

  var isForm: Bool { if case .form = kind { true } else { false } }
  var isDecision: Bool { if case .decision = kind { true } else { false } }

  /// Whether a case rests here until somebody has done something.
  var isPersonsWork: Bool {
    switch kind {
    case .form, .approval, .decision, .task, .share(waits: true): true
    case .share(waits: false), .notify, .wait, .compute, .table, .gateway, .together, .finish, .jump: false
    }
  }
}

/// A place that reads an item.
struct Use: Sendable {
  var item: Item.ID
  var place: Place
}

extension Subject {
  /// Every item a block reads before its own work is done, and where.
  func uses(in id: Block.ID) -> [Use] {
    let block = workflow.blocks[id]
    var uses: [Use] = []
    func add(_ items: [Item.ID], at place: Place) {
      for item in items { uses.append(Use(item: item, place: place)) }
    }
    add(block.who.items, at: who(of: id))
    add(block.handling.items, at: line(of: id))
    if let due = block.handling.due { add(due.items, at: self.due(of: id)) }
    switch block.kind {
    case .notify(let text): add(text.items, at: line(of: id))
    case .wait(let due): add(due.items, at: line(of: id))
    case .compute(_, let value): add(value.items, at: line(of: id))
    case .table(let table):
      add([table.by], at: line(of: id))
      for (index, row) in table.rows.enumerated() {
        add(row.condition.items + row.result.items, at: part(index, of: id))
      }
      if let otherwise = table.otherwise { add(otherwise.items, at: self.otherwise(of: id)) }
    case .gateway(let gateway):
      for (index, arm) in gateway.arms.enumerated() { add(arm.condition.items, at: part(index, of: id)) }
    case .form, .approval, .decision, .task, .share, .together, .finish, .jump: break
    }
    return uses
  }

  /// What the lines of a form read of other values: their limits and what they start as.
  func usesInFields(of id: Block.ID) -> [Use] {
    workflow.blocks[id].fields.enumerated().flatMap { index, field in
      ((field.limits?.items ?? []) + (field.initial?.items ?? [])).map { Use(item: $0, place: part(index, of: id)) }
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
    switch ifLate {
    case .passTo(let people): items += people.items
    case .notify(let people, let text): items += people.items + text.items
    case .remind, .goTo, .answer: break
    }
    if case .deputy(let people) = ifAway { items += people.items }
    for case .notify(let people, let text) in [ifSentBack, ifRejected] { items += people.items + text.items }
    return items
  }
}
