extension Workflow {
  /// Those who fill in the first form.
  public var drafters: [Role.ID] {
    blocks.first(where: \.isForm)?.who.compactMap { if case .role(let role) = $0 { role } else { nil } } ?? []
  }

  /// The roles that have something to do somewhere, as far as is known before a case runs.
  public var rolesAtWork: [Role.ID] {
    var found = Set<Role.ID>()
    var isOpen = false
    for block in blocks where block.kind.isWork {
      var performers = block.who
      for case .passTo(let others) in block.handling.late.map(\.action) { performers += others }
      if case .deputies(let others) = block.handling.ifAway { performers += others }
      for performer in performers {
        if case .role(let role) = performer { found.insert(role) }
        if case .item(let item) = performer { isOpen = add(rolesOf: item, to: &found) || isOpen }
      }
    }
    for role in found {
      if case .deputies(let others) = roles[role].ifAway {
        for case .role(let other) in others { found.insert(other) }
      }
    }
    return isOpen ? Array(roles.indices) : found.sorted()
  }

  /// Adds the roles an item may name; true where it may be any.
  private func add(rolesOf item: Item.ID, to found: inout Set<Role.ID>) -> Bool {
    switch items[item].type {
    case .choice(let names), .choices(let names):
      for name in names { if let role = roles.firstIndex(where: { $0.name == name }) { found.insert(role) } }
      return false
    case nil:
      for sum in blocks.flatMap(\.kind.sums) where sum.item == item {
        for case .constant(let value) in sum.from {
          switch value {
          case .role(let role): found.insert(role)
          case .text(let name):
            if let role = roles.firstIndex(where: { $0.name == name }) { found.insert(role) }
          case .empty, .number, .date, .time, .yesNo, .choices, .files: break
          }
        }
      }
      return false
    case .text, .longText, .number, .money, .date, .time, .yesNo, .phone, .email, .file, .person: return true
    }
  }
}
