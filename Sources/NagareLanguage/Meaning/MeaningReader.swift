import NagareModel

/// The second pass: what numbers, dates, conditions and details mean once all names are known. One method reads
/// one production; what cannot be read is explained once.
struct MeaningReader {
  var copy: MatchingCopy
  var symbols: Symbols
  var items: [Item]
  var problems: [Diagnostic] = []
  /// What has been read so far, for whoever prints it.
  var understood = Understood()
  /// Titles that name exactly one block.
  var titles: [[UInt32]: Block.ID] = [:]
  /// The units of fields that are words of the person's own.
  var ownUnits: Set<String> = []
  /// What the amounts of the flow are in.
  var currency = Currency.yen
  /// The units of fields, in which an amount of another currency is no slip.
  var fieldUnits: Set<Unit> = []
  /// Whether 開催日の30日前 is left in its parts, as a deadline counts it.
  var leavesPartsApart = false
  /// The endings with a name of their own.
  var endings = NameTable()
  /// Whether 結果 is a value, as it is to a 約束.
  var asksAboutEnd = false
  /// Whether a date without a year is meant so, as in a 暦.
  var isYearless = false
  /// Items that say who acts somewhere, so that a table's results are roles.
  var performers: Set<Item.ID> = []
  /// The furthest place of a stretch where a value was looked for and none was found.
  var furthest = 0
  /// The deepest nesting of brackets.
  static let deepest = 64
  /// The most parts of a calculation; each stands inside the next, and whoever walks through goes as deep.
  static let longest = 500

  init(copy: MatchingCopy, symbols: Symbols) {
    self.copy = copy
    self.symbols = symbols
    items = symbols.items.names.map { Item(name: $0) }
  }

  func cursor(_ range: Range<Int>) -> Cursor { Cursor(copy, range) }

  /// Who does something.
  mutating func people(_ range: Range<Int>) -> [Performer] {
    var performers: [Performer] = []
    for piece in People.pieces(range, copy: copy) {
      switch piece {
      case .item(let name):
        if let item = symbols.items.find(name, in: copy) {
          performers.append(.item(item))
          self.performers.insert(item)
        } else if isApplicant(name) {
          performers.append(.applicant)
        } else {
          problems.append(.unknownValue(copy, name, among: symbols.items))
        }
      case .name(let name, let isQuoted):
        performers += self.named(name, isQuoted: isQuoted)
      }
    }
    return performers
  }

  private func isApplicant(_ name: Range<Int>) -> Bool {
    !symbols.applicantIsRole && Symbols.isApplicant(copy.scalars[name])
  }

  private mutating func named(_ name: Range<Int>, isQuoted: Bool) -> [Performer] {
    if isApplicant(name) { return [.applicant] }
    if !isQuoted {
      if let (left, right) = People.split(name, copy: copy, roles: symbols.roles) {
        return [left, right].compactMap { symbols.roles.find($0, in: copy) }.map { .role($0) }
      }
      if isUnclear(name) { problems.append(.peopleUnclear(copy, name)) }
    }
    return [.role(symbols.roles.intern(name, in: copy))]
  }

  /// 課長 部長, or 課長と何とか with one known side: asked back.
  private func isUnclear(_ name: Range<Int>) -> Bool {
    for index in name.dropFirst().dropLast() {
      let letter = copy.scalars[index]
      let before = copy.scalars[index - 1]
      let after = copy.scalars[index + 1]
      if letter == 0x20, Cursor.isJapanese(before), after == 0x20 || Cursor.isJapanese(after) { return true }
      if letter == 0x3068 || letter == 0x304B,
        Cursor.isKanjiOrKatakana(before) && Cursor.isKanjiOrKatakana(after)
          || letter == 0x3068
            && (symbols.roles.find(name.lowerBound..<index, in: copy) != nil
              || symbols.roles.find(index + 1..<name.upperBound, in: copy) != nil)
      {
        return true
      }
    }
    return joinsPeople(name)
  }

  /// 及び, または or “or” between names can hardly be part of one.
  private func joinsPeople(_ name: Range<Int>) -> Bool {
    var cursor = cursor(name)
    cursor.position += 1
    while !cursor.isAtEnd {
      let letter = copy.scalars[cursor.position]
      if letter == 0x26 || letter == 0x2B { return true }
      if Cursor.isLatin(letter) {
        var walk = cursor
        if copy.scalars[cursor.position - 1] == 0x20, walk.accept("or "), !walk.isAtEnd { return true }
      } else if let found = cursor.word(.joiner), found.end < cursor.end {
        return true
      }
      cursor.position += 1
    }
    return false
  }

  /// Words with `{name}` in them.
  mutating func text(_ range: Range<Int>) -> Text {
    var pieces: [Text.Piece] = []
    var words = ""
    var from = range.lowerBound
    var index = range.lowerBound
    func flush(to end: Int) { if end > from { words += copy.original(from..<end) } }
    while index < range.upperBound {
      let letter = copy.scalars[index]
      if letter == 0x7B || letter == 0x7D, index + 1 < range.upperBound, copy.scalars[index + 1] == letter {
        flush(to: index + 1)
        index += 2
        from = index
      } else if letter == 0x7B {
        flush(to: index)
        let rest = copy.scalars[(index + 1)..<range.upperBound]
        guard let close = rest.firstIndex(where: { $0 == 0x7D || $0 == 0x7B }), copy.scalars[close] == 0x7D else {
          problems.append(.openBrace(copy, index..<(rest.firstIndex(of: 0x7B) ?? range.upperBound)))
          from = index
          break
        }
        if !words.isEmpty { pieces.append(.words(words)) }
        words = ""
        if let piece = filled(cursor(range).trimmed(index + 1..<close)) { pieces.append(piece) }
        index = close + 1
        from = index
      } else {
        index += 1
      }
    }
    flush(to: range.upperBound)
    if !words.isEmpty || pieces.isEmpty { pieces.append(.words(words)) }
    return Text(pieces)
  }

  private mutating func filled(_ name: Range<Int>) -> Text.Piece? {
    if let item = symbols.items.find(name, in: copy) { return .item(item) }
    var walk = cursor(name)
    if let word = walk.acceptWord(.filled), walk.isAtEnd {
      switch word {
      case .reason: return .reason
      case .title: return .title
      case .applicant: return .applicant
      case .result: return .result
      case .today: return .today
      default: break
      }
    }
    problems.append(.unknownValue(copy, name, among: symbols.items))
    return nil
  }
}
