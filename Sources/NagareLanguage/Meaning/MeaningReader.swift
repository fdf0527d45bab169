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
