import NagareModel

extension MeaningReader {
  /// Gives the item of a field its type and unit, so that conditions can be read.
  mutating func declare(_ line: FieldLine) {
    guard let item = symbols.items.find(Names.unquoted(copy, line.name), in: copy) else { return }
    var cursor = cursor(line.options)
    let unit = unit(&cursor)
    let isMoney = line.type == .money
    if let unit, !isMoney {
      if case .other(let name) = unit { ownUnits.insert(name) }
      fieldUnits.insert(unit)
    }
    guard items[item].type == nil else { return }
    // Amounts are of the flow's currency; another one in brackets is explained where the field is read.
    items[item].unit = isMoney ? currency.unit : unit
    let type = type(line, at: cursor)
    // Of a list that offers no choice nobody can say what it does not offer.
    if case .choice(let options) = type, options.count < 2 { return }
    items[item].type = type
  }

  private func type(_ line: FieldLine, at cursor: Cursor) -> FieldType? {
    switch line.type {
    case .text: .text
    case .number: .number
    case .money: .money
    case .date: .date
    case .time: .time
    case .choice: .choice(choiceNames(cursor))
    case .choices: .choices(choiceNames(cursor))
    case .yesNo: .yesNo
    case .phone: .phone
    case .email: .email
    case .file: .file
    case .person: .person
    case .longText: .longText
    default: nil
    }
  }

  private func choiceNames(_ cursor: Cursor) -> [String] {
    FieldOptions.choices(at: cursor).options.map { copy.original($0) }
  }

  private func unit(_ cursor: inout Cursor) -> Unit? {
    guard let name = FieldOptions.unit(&cursor) else { return nil }
    var walk = self.cursor(name)
    if let word = walk.acceptWord(.unit), walk.isAtEnd, let unit = Unit(word) { return unit }
    return .other(copy.original(name))
  }

  /// money (USD): what the amounts of a field are in, where it says so.
  func currency(of line: FieldLine) -> Currency? {
    guard line.type == .money else { return nil }
    var cursor = cursor(line.options)
    return unit(&cursor).flatMap { Currency($0) }
  }

  /// The field with its range and options.
  mutating func field(_ line: FieldLine) -> Field? {
    guard let item = symbols.items.find(Names.unquoted(copy, line.name), in: copy) else { return nil }
    var field = Field(item: item)
    var cursor = cursor(line.options)
    let start = cursor.position
    let unit = unit(&cursor)
    let isCounted = line.type == .number || line.type == .money
    if unit != nil, !isCounted {
      problems.append(.unitOfNoNumber(copy, cursor.trimmed(start..<cursor.position), end: cursor.end))
    }
    if let unit, line.type == .money, unit != currency.unit {
      let range = cursor.trimmed(start..<cursor.position)
      let other = Currency(unit) ?? .other(copy.original(cursor.trimmed(range.dropFirst().dropLast())), places: 2)
      problems.append(.otherCurrency(copy, range, other, flow: currency))
    }
    if line.type == .choice || line.type == .choices {
      let list = FieldOptions.choices(at: cursor)
      if list.options.count < 2 { problems.append(.tooFewChoices(copy, cursor.trimmed(line.options))) }
      cursor.position = list.end
    }
    while true {
      cursor.skipSpaces()
      if cursor.accept("、") || cursor.accept(",") { cursor.skipSpaces() }
      guard !cursor.isAtEnd else { return field }
      guard option(&cursor, of: &field) else {
        problems.append(.optionNotUnderstood(copy, cursor.trimmed(cursor.rest)))
        return field
      }
    }
  }

  private mutating func option(_ cursor: inout Cursor, of field: inout Field) -> Bool {
    if cursor.current == 0x28 {
      let start = cursor.position
      let unit = unit(&cursor)
      if items[field.item].unit == nil { items[field.item].unit = unit }
      return cursor.position > start
    }
    if let word = cursor.acceptWord(.option) {
      if cursor.accept(":") { cursor.skipSpaces() }
      return option(word, &cursor, of: &field)
    }
    if let longest = longest(&cursor, of: field) {
      field.longest = longest
      return true
    }
    let start = cursor.position
    guard let limits = limits(&cursor, for: .item(field.item), depth: 0) ?? exactly(&cursor, field) else {
      return false
    }
    if limits.isUpsideDown { problems.append(.rangeUpsideDown(copy, cursor.trimmed(start..<cursor.position))) }
    field.limits =
      field.limits.map { Limits(lower: $0.lower ?? limits.lower, upper: $0.upper ?? limits.upper) } ?? limits
    return true
  }

  /// ファイル 3: exactly so many.
  private mutating func exactly(_ cursor: inout Cursor, _ field: Field) -> Limits? {
    guard items[field.item].type == .file, let quantity = quantity(&cursor) else { return nil }
    let limit = Limit(.constant(quantity), isIncluded: true)
    return Limits(lower: limit, upper: limit)
  }

  private mutating func option(_ word: Word, _ cursor: inout Cursor, of field: inout Field) -> Bool {
    cursor.skipSpaces()
    switch word {
    case .required: field.isRequired = true
    case .optional: field.isRequired = false
    case .decimals: field.allowsDecimals = true
    case .startsAs:
      guard let value = operand(&cursor, for: .item(field.item), depth: 0) else { return false }
      field.initial = value
    case .hint:
      guard let quote = cursor.acceptQuote() else { return false }
      field.hint = copy.original(quote)
    default: return false
    }
    return true
  }

  // 40字まで | up to 40
  private mutating func longest(_ cursor: inout Cursor, of field: Field) -> Int? {
    switch items[field.item].type {
    case .text, .longText, .phone, .email: break
    default: return nil
    }
    var walk = cursor
    let isPrefixed = walk.isEnglish(.atMost) && walk.accept(.atMost)
    walk.skipSpaces()
    guard let count = number(&walk)?.whole, count > 0 else { return nil }
    walk.skipSpaces()
    let isNamed = walk.accept(.letters)
    guard isPrefixed || isNamed || walk.accept(.atMost) else { return nil }
    cursor = walk
    return count
  }
}
