import NagareModel

extension Lowering {
  mutating func lowerTable(name: Range<Int>, by: Range<Int>, _ line: Line) {
    let (name, by) = Table.split(name: name, by: by, copy: copy, items: meaning.symbols.items)
    let item = meaning.symbols.items.intern(name, in: copy)
    let subjects = meaning.subjects(by, of: item)
    if by.isEmpty { meaning.problems.append(.missingTableParts(copy, line.content)) }
    add(Block(.table(Table(item: item, by: subjects ?? [], rows: [], otherwise: nil))), line)
  }

  mutating func lowerRow(_ condition: Range<Int>, _ result: Range<Int>, in id: Block.ID) {
    guard let subjects = workflow.blocks[id].kind.subjects else { return }
    let result = self.result(result)
    guard !subjects.isEmpty else {
      // What the table looks at is explained already; it still gives what its rows say.
      return workflow.blocks[id].kind.changeTable { $0.otherwise = $0.otherwise ?? result }
    }
    guard let parts = meaning.rowParts(condition, of: subjects) else { return }
    meaning.understood.rows[condition.lowerBound] = Understood.Row(subjects: subjects, parts: parts)
    places.blocks[id].parts.append(copy.place(condition))
    workflow.blocks[id].kind.changeTable { $0.rows.append(Table.Row(parts: parts, result: result)) }
  }

  mutating func lowerOtherwise(_ result: Range<Int>, in id: Block.ID, _ line: Line) {
    guard case .table = workflow.blocks[id].kind else { return }
    let result = self.result(result)
    workflow.blocks[id].kind.changeTable { $0.otherwise = result }
    places.blocks[id].otherwise = copy.place(line.content)
  }

  /// What a row gives: a calculation, a role, or plain words.
  private mutating func result(_ range: Range<Int>) -> Expression {
    let known = meaning.problems.count
    var cursor = meaning.cursor(range)
    if let value = meaning.sum(&cursor, depth: 0) {
      cursor.skipSpaces()
      if cursor.isAtEnd {
        meaning.understood.expressions[range.lowerBound] = value
        return value
      }
    }
    meaning.problems.removeSubrange(known...)
    let name = Names.unquoted(copy, range)
    if let role = meaning.symbols.roles.find(name, in: copy) { return .constant(.role(role)) }
    return .constant(.text(copy.original(name)))
  }
}

extension MeaningReader {
  // name (("、" | と) name)*
  mutating func subjects(_ by: Range<Int>, of table: Item.ID) -> [Expression]? {
    var subjects: [Expression] = []
    for piece in RowParts.names(Cursor(copy, by)) {
      let name = Names.unquoted(copy, piece)
      if let item = symbols.items.find(name, in: copy) {
        subjects.append(.item(item))
      } else if Symbols.isApplicant(copy.scalars[name]) {
        subjects.append(.applicant)
      } else {
        problems.append(.unknownValue(copy, name, among: symbols.items.without(table)))
        return nil
      }
    }
    return subjects.isEmpty ? nil : subjects
  }

  /// The left side of a row, one part for each thing the table looks at; `nil` is どれでも.
  mutating func rowParts(_ range: Range<Int>, of subjects: [Expression]) -> [Condition?]? {
    let pieces = subjects.count == 1 ? [range] : RowParts.parts(cursor(range))
    guard pieces.count == subjects.count else {
      problems.append(.rowParts(copy, range, count: subjects.count))
      return nil
    }
    var parts: [Condition?] = []
    for (piece, subject) in zip(pieces, subjects) {
      var cursor = cursor(piece)
      if cursor.accept(.any), cursor.isAtEnd {
        parts.append(nil)
        continue
      }
      cursor = self.cursor(piece)
      let known = problems.count
      guard let condition = rowCondition(&cursor, of: subject) else {
        if problems.count == known {
          problems.append(.conditionNotUnderstood(copy, piece, writtenAs: Self.exampleOfRow))
        }
        return nil
      }
      parts.append(condition)
    }
    return parts
  }

  private static let exampleOfRow = Phrase(ja: "50万円未満", en: "under 500,000")

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

/// The pieces of what a table looks at, and of its rows.
enum RowParts {
  static func names(_ cursor: Cursor) -> [Range<Int>] { split(cursor) { Names.separator($0) } }

  /// At 、 and a comma, those inside a number aside.
  static func parts(_ cursor: Cursor) -> [Range<Int>] {
    split(cursor) { walk in
      switch walk.current {
      case 0x3001: walk.position + 1
      case 0x2C where !(walk.peek(1).map(Cursor.isDigit) ?? false): walk.position + 1
      default: nil
      }
    }
  }

  private static func split(_ start: Cursor, at separator: (Cursor) -> Int?) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var cursor = start
    var from = start.position
    while !cursor.isAtEnd {
      if let next = separator(cursor) {
        pieces.append(cursor.trimmed(from..<cursor.position))
        from = next
        cursor.position = next
      } else {
        cursor.step()
      }
    }
    pieces.append(cursor.trimmed(from..<start.end))
    return pieces.filter { !$0.isEmpty }
  }
}
