import NagareModel

extension Lowering {
  mutating func lowerTable(name: Range<Int>, by: Range<Int>, _ line: Line) {
    let (name, by) = Table.split(name: name, by: by, copy: copy, items: meaning.symbols.items)
    let item = meaning.symbols.items.intern(name, in: copy)
    let subject = meaning.symbols.items.find(by, in: copy)
    if subject == nil {
      let problem: Diagnostic =
        by.isEmpty
        ? .missingTableParts(copy, line.content)
        : .unknownValue(copy, by, among: meaning.symbols.items)
      meaning.problems.append(problem)
    }
    add(Block(.table(Table(item: item, by: [.item(subject ?? item)], rows: [], otherwise: nil))), line)
  }

  mutating func lowerRow(_ condition: Range<Int>, _ result: Range<Int>, in id: Block.ID) {
    guard case .table(var table) = workflow.blocks[id].kind else { return }
    var cursor = meaning.cursor(condition)
    let known = meaning.problems.count
    guard let subject = table.by.first else { return }
    let read = meaning.rowCondition(&cursor, of: subject)
    guard let read else {
      if meaning.problems.count == known { meaning.problems.append(.conditionNotUnderstood(copy, condition)) }
      return
    }
    table.rows.append(Table.Row(read, result: self.result(result)))
    places.blocks[id].parts.append(copy.place(condition))
    workflow.blocks[id].kind = .table(table)
  }

  mutating func lowerOtherwise(_ result: Range<Int>, in id: Block.ID, _ line: Line) {
    guard case .table(var table) = workflow.blocks[id].kind else { return }
    table.otherwise = self.result(result)
    places.blocks[id].otherwise = copy.place(line.content)
    workflow.blocks[id].kind = .table(table)
  }

  /// What a row gives: a calculation, a role, or plain words.
  private mutating func result(_ range: Range<Int>) -> Expression {
    let known = meaning.problems
    var cursor = meaning.cursor(range)
    if let value = meaning.sum(&cursor, depth: 0) {
      cursor.skipSpaces()
      if cursor.isAtEnd { return value }
    }
    meaning.problems = known
    let name = Names.unquoted(copy, range)
    if let role = meaning.symbols.roles.find(name, in: copy) { return .constant(.role(role)) }
    return .constant(.text(copy.original(name)))
  }

  /// Results that name people become roles, where the table says who acts.
  mutating func nameRoles() {
    for id in workflow.blocks.indices {
      guard case .table(var table) = workflow.blocks[id].kind, meaning.performers.contains(table.item) else { continue }
      table.rows = table.rows.map { Table.Row(parts: $0.parts, result: asRole($0.result)) }
      table.otherwise = table.otherwise.map { asRole($0) }
      workflow.blocks[id].kind = .table(table)
    }
  }

  private mutating func asRole(_ value: Expression) -> Expression {
    guard case .constant(.text(let name)) = value else { return value }
    let key = Folding.key(of: name)
    if let known = workflow.roles.firstIndex(where: { Folding.key(of: $0.name) == key }) {
      return .constant(.role(known))
    }
    workflow.roles.append(Role(name: name))
    places.roles.append(places.name)
    return .constant(.role(workflow.roles.count - 1))
  }
}

extension MeaningReader {
  /// The left side of a table's row. Without the name of what it looks at in front, no particle stands there either.
  mutating func rowCondition(_ cursor: inout Cursor, of subject: Expression) -> Condition? {
    let start = cursor
    if let condition = beginsSubject(&cursor, subject)
      ? predicate(&cursor, of: subject, depth: 0) : predicateAlone(&cursor, of: subject, depth: 0)
    {
      cursor.skipSpaces()
      if cursor.isAtEnd { return condition }
    }
    guard case .item(let item) = subject, items[item].type == nil else { return nil }
    // The result of another table: its values are words.
    cursor = start
    let word = cursor.trimmed(cursor.rest)
    return .equal(subject, .constant(.text(copy.original(Names.unquoted(copy, word)))))
  }

  /// Steps over the name of what a table looks at, unless it only begins one of the values.
  private func beginsSubject(_ cursor: inout Cursor, _ subject: Expression) -> Bool {
    guard let name = symbols.items.longest(at: cursor), subject == .item(name.number),
      name.end > valueEnd(cursor, of: subject) ?? 0
    else { return false }
    cursor.position = name.end
    return true
  }
}
