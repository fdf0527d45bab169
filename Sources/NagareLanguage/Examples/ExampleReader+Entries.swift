import NagareModel

/// What somebody fills in: names of fields with their values.
extension ExampleReader {
  // entry (("、" | ",") entry)*
  mutating func entries(_ range: Range<Int>) -> [NagareModel.Entry]? {
    var entries: [NagareModel.Entry] = []
    var cursor = meaning.cursor(range)
    while true {
      cursor.skipSpaces()
      if let next = separator(cursor) {
        cursor.position = next
        continue
      }
      guard !cursor.isAtEnd else { return entries.isEmpty ? nil : entries }
      guard let heading = heading(cursor) else {
        meaning.problems.append(.unknownValue(copy, unknownHeading(cursor), among: meaning.symbols.items))
        return nil
      }
      let end = valueEnd(heading, cursor)
      let value = cursor.trimmed(heading.value..<end)
      guard !value.isEmpty else {
        meaning.problems.append(.valueMissing(copy, cursor.trimmed(cursor.position..<end)))
        return nil
      }
      let entered = meaning.entered(value, for: heading.item)
      if !awaitsRefusal, case .constant(.text) = entered { explainSlip(value, for: heading.item) }
      entries.append(NagareModel.Entry(heading.item, entered))
      cursor.position = end
    }
  }

  /// A value that is nearly one of the field's choices, or nearly はい.
  private mutating func explainSlip(_ value: Range<Int>, for item: Item.ID) {
    let name = workflow.items[item].name
    let near: String?
    switch workflow.items[item].type {
    case .choice(let options), .choices(let options):
      let table = NameTable(options)
      near = table.nearest(to: Names.unquoted(copy, value), in: copy)?.name
    case .yesNo:
      near = Suggestion.word(for: value, in: copy, groups: .bool)?.replacement
    default: near = nil
    }
    if let near { meaning.problems.append(.choiceSlip(copy, value, of: name, near: near)) }
  }

  struct Heading {
    var item: Item.ID
    /// Where its value begins.
    var value: Int
    /// Whether something but letters of a longer word stands between the name and the value.
    var isClear: Bool
  }

  // (name | 「name」) ("=" | ":" | は)?
  func heading(_ cursor: Cursor) -> Heading? {
    var walk = cursor
    let item: Item.ID
    if let quote = walk.acceptQuote() {
      guard let found = meaning.symbols.items.find(quote, in: copy) else { return nil }
      item = found
    } else {
      guard let found = meaning.symbols.items.longest(at: walk) else { return nil }
      item = found.number
      walk.position = found.end
    }
    let nameEnd = walk.position
    walk.skipSpaces()
    if walk.accept("=") || walk.accept(":") || particle(&walk, of: item) {
      walk.skipSpaces()
    }
    let isClear = walk.position > nameEnd || walk.isAtEnd || walk.quote() != nil || walk.current.map(isSign) ?? true
    return Heading(item: item, value: walk.position, isClear: isClear)
  }

  private func isSign(_ letter: UInt32) -> Bool { !Cursor.isJapanese(letter) && !Cursor.isLatin(letter) }

  /// 開始日は2026-05-11, and not the はい behind a yes/no field or a word of a text.
  private func particle(_ cursor: inout Cursor, of item: Item.ID) -> Bool {
    guard cursor.current == 0x306F, meaning.valueEnd(cursor, of: .item(item)) == nil else { return false }
    let after = cursor.peek(1)
    let isText = kind(of: item) == .text
    guard !isText || after == 0x20 || after.flatMap(Cursor.closing) != nil else { return false }
    cursor.position += 1
    return true
  }

  private func kind(of item: Item.ID) -> ValueKind? {
    meaning.items.indices.contains(item) ? meaning.items[item].type?.kind : nil
  }

  // MARK: Where a value ends

  /// Where the thing behind a separator begins, if one stands here.
  private func separator(_ cursor: Cursor) -> Int? {
    switch cursor.current {
    case 0x3001, 0x2C: cursor.position + 1
    case 0x2F: nil
    default: Names.separator(cursor)
    }
  }

  /// A mark inside a number, as in 1,000 and in the 10、000 that is asked about.
  private func isInsideNumber(_ cursor: Cursor) -> Bool {
    func isDigit(_ distance: Int) -> Bool { cursor.peek(distance).map(Cursor.isDigit) ?? false }
    let isThousands = isDigit(1) && isDigit(2) && isDigit(3) && !isDigit(4)
    guard cursor.position > 0, Cursor.isDigit(copy.scalars[cursor.position - 1]) else { return false }
    return isThousands && (cursor.current == 0x2C || cursor.current == 0x3001)
  }

  /// The comma in May 11, 2026.
  private func isInsideDate(_ cursor: Cursor, from heading: Heading) -> Bool {
    guard cursor.current == 0x2C, kind(of: heading.item) == .date else { return false }
    var walk = cursor
    walk.position = heading.value
    guard DateSpelling.read(&walk) != nil else { return false }
    return walk.position > cursor.position
  }

  private func valueEnd(_ heading: Heading, _ start: Cursor) -> Int {
    var cursor = start
    cursor.position = heading.value
    while !cursor.isAtEnd {
      let isNumber = kind(of: heading.item) == .number || kind(of: heading.item) == nil
      if let next = separator(cursor), !(isNumber && isInsideNumber(cursor)), !isInsideDate(cursor, from: heading) {
        var after = cursor
        after.position = next
        after.skipSpaces()
        let isMark = cursor.current == 0x3001 || cursor.current == 0x2C
        if let following = self.heading(after), !isValue(after, of: heading.item, longerThan: following) {
          if following.isClear || kind(of: following.item) != .text { return cursor.position }
        }
        if isMark, !goesOn(after, in: heading.item) { return cursor.position }
      }
      cursor.step()
    }
    return cursor.end
  }

  /// Whether what stands here is a choice of the field whose value it is, such as 町内 where 町 is a field too.
  private func isValue(_ cursor: Cursor, of item: Item.ID, longerThan heading: Heading) -> Bool {
    guard let end = meaning.valueEnd(cursor, of: .item(item)), end > heading.value || !heading.isClear else {
      return false
    }
    var walk = cursor
    walk.position = end
    walk.skipSpaces()
    return walk.isAtEnd || separator(walk) != nil || walk.current == 0x2F
  }

  /// Whether what stands behind a 、 still belongs to the value before it.
  private func goesOn(_ cursor: Cursor, in item: Item.ID) -> Bool {
    let end = cursor.first { separator($0) != nil } ?? cursor.end
    let piece = cursor.trimmed(cursor.position..<end)
    guard !piece.isEmpty, meaning.items.indices.contains(item) else { return true }
    switch meaning.items[item].type {
    case .text, .longText: return nearHeading(cursor, upTo: end) == nil
    case .choice(let options), .choices(let options):
      let key = Folding.key(copy.scalars[Names.unquoted(copy, piece)])
      return options.contains { Folding.key(of: $0) == key }
    case .file:
      return cursor.quote()?.end == piece.upperBound
        || copy.scalars[piece].contains(0x2E) && !copy.scalars[piece].contains(0x20)
    case .number, .money, .date, .time, .yesNo, .phone, .email, .person, nil: return false
    }
  }

  /// A misspelled name of a field, with a value behind it.
  private func nearHeading(_ cursor: Cursor, upTo end: Int) -> Range<Int>? {
    var walk = cursor
    while walk.position < end {
      if walk.position > cursor.position, walk.current == 0x20 || walk.current == 0x3D || walk.quote() != nil {
        let name = cursor.trimmed(cursor.position..<walk.position)
        if meaning.symbols.items.nearest(to: name, in: copy) != nil { return name }
      }
      walk.step()
    }
    return nil
  }

  /// What stands where the name of a field should.
  private func unknownHeading(_ cursor: Cursor) -> Range<Int> {
    let end = cursor.first { separator($0) != nil } ?? cursor.end
    if let near = nearHeading(cursor, upTo: end) { return near }
    if let quote = cursor.quote() { return quote.inside }
    let head = Suggestion.head(cursor)
    return cursor.trimmed(head.lowerBound..<min(head.upperBound, end))
  }
}
