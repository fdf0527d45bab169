import NagareModel

/// What people type into a field, read as the field's kind. Words that are no such thing stay words, so that a
/// case can refuse them; only what could mean two things is asked back.
extension MeaningReader {
  mutating func entered(_ range: Range<Int>, for item: Item.ID) -> Expression {
    let inside = Names.unquoted(copy, range)
    let isQuoted = inside != range
    let words = Expression.constant(.text(copy.original(inside)))
    let type = items.indices.contains(item) ? items[item].type : nil
    switch type {
    case .choice(let options), .choices(let options):
      if let names = choices(range, of: options, isOne: type == .choice(options)) { return .constant(.choices(names)) }
    default: break
    }
    if !isQuoted, isEmptyWord(range) { return .constant(.empty) }
    switch type {
    case .text, .longText, .choice, .choices: return words
    case .phone: return .constant(.text(letters(inside)))
    case .email: return .constant(.text(copy.original(inside).inNarrowLetters))
    case .number, .money: return entered(amount: inside) ?? words
    case .date: return day(inside) ?? words
    case .time: return clock(inside) ?? words
    case .yesNo: return yesOrNo(inside) ?? words
    case .file: return .constant(.files(parts(range, at: [0x2F, 0x3001]).map { copy.original($0) }))
    case .person: return role(inside) ?? words
    case nil:
      if let role = role(inside) { return role }
      return isQuoted ? words : day(inside) ?? clock(inside) ?? entered(amount: inside) ?? words
    }
  }

  /// ０３ー１２３４ as 03-1234: the digits and signs of a phone number, however wide an input method types them.
  private func letters(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(copy.scalars[range].compactMap(Unicode.Scalar.init)))
  }

  /// 空 alone.
  func isEmptyWord(_ range: Range<Int>) -> Bool {
    var cursor = cursor(range)
    return cursor.accept(.empty) && cursor.isAtEnd
  }

  private func role(_ range: Range<Int>) -> Expression? {
    symbols.roles.find(range, in: copy).map { .constant(.role($0)) }
  }

  private func yesOrNo(_ range: Range<Int>) -> Expression? {
    var cursor = cursor(range)
    guard let word = cursor.acceptWord(.bool), cursor.isAtEnd else { return nil }
    return .constant(.yesNo(word == .yes))
  }

  /// Reads all of a stretch, or nothing and says nothing.
  private mutating func whole<Found>(
    _ range: Range<Int>, _ read: (inout MeaningReader, inout Cursor) -> Found?
  ) -> Found? {
    let known = problems.count
    var cursor = cursor(range)
    cursor.skipSpaces()
    if let found = read(&self, &cursor) {
      cursor.skipSpaces()
      if cursor.isAtEnd { return found }
    }
    problems.removeSubrange(known...)
    return nil
  }

  private mutating func entered(amount range: Range<Int>) -> Expression? {
    whole(range) { reader, cursor in
      return reader.quantity(&cursor).map { .constant($0) }
    }
  }

  private mutating func clock(_ range: Range<Int>) -> Expression? {
    whole(range) { reader, cursor in
      (reader.dottedTime(&cursor) ?? reader.time(&cursor)).flatMap { TimeOfDay(minutes: $0) }.map {
        .constant(.time($0.minutes))
      }
    }
  }

  private mutating func day(_ range: Range<Int>) -> Expression? {
    whole(range) { reader, cursor in
      if let near = reader.nearDay(&cursor) { return near }
      let known = reader.problems.count
      var walk = cursor
      if let counted = reader.sum(&walk, depth: 0), reader.givesDate(counted), !counted.isPlain {
        cursor = walk
        return counted
      }
      reader.problems.removeSubrange(known...)
      if let named = reader.knownDay(&cursor) { return named }
      if let short = reader.shortDate(&cursor) { return short }
      let start = cursor.position
      let found = DateSpelling.read(&cursor)
      cursor.skipWeekday()
      switch found {
      case .day(let day): return .constant(.date(day))
      case .coming(let month, let day): return .coming(month: month, day: day)
      case .ambiguous:
        reader.problems.append(.ambiguousDate(reader.copy, start..<cursor.position))
        return .constant(.text(reader.copy.original(range)))
      case .impossible, nil: return nil
      }
    }
  }

  // MARK: Lists

  /// The options that were meant, in the spelling of the field; `nil` if one of them is not an option.
  private func choices(_ range: Range<Int>, of options: [String], isOne: Bool) -> [String]? {
    let known = options.map { (key: Folding.key(of: $0), name: $0) }
    func option(_ range: Range<Int>) -> String? {
      let key = Folding.key(copy.scalars[range])
      return known.first { $0.key == key }?.name
    }
    if let only = option(Names.unquoted(copy, range)) ?? option(range) { return [only] }
    guard !isOne else { return nil }
    for separators: Set<UInt32> in [[0x2F], [0x2F, 0x3001], [0x2F, 0x3001, 0x2C, 0x30FB]] {
      let names = parts(range, at: separators).map(option)
      if names.count > 1, names.allSatisfy({ $0 != nil }) { return names.compactMap { $0 } }
    }
    return nil
  }

  /// The pieces between separators outside quotes, each without its own quotes.
  private func parts(_ range: Range<Int>, at separators: Set<UInt32>) -> [Range<Int>] {
    var cursor = cursor(range)
    var pieces: [Range<Int>] = []
    var from = cursor.position
    while !cursor.isAtEnd {
      if let letter = cursor.current, separators.contains(letter) {
        pieces.append(cursor.trimmed(from..<cursor.position))
        from = cursor.position + 1
      }
      cursor.step()
    }
    pieces.append(cursor.trimmed(from..<range.upperBound))
    return pieces.filter { !$0.isEmpty }.map { Names.unquoted(copy, $0) }
  }
}

extension Cursor {
  /// (金) or (金曜日) behind a date.
  mutating func skipWeekday() {
    var walk = self
    walk.skipSpaces()
    guard walk.accept("("), let letter = walk.current, Self.weekdays.contains(letter) else { return }
    walk.position += 1
    _ = walk.accept("曜日") || walk.accept("曜")
    if walk.accept(")") { self = walk }
  }

  private static let weekdays = Set("日月火水木金土".unicodeScalars.map(\.value))
}

extension String {
  /// ａ＠ｅｘａｍｐｌｅ．ｊｐ as a@example.jp; capitals stay.
  fileprivate var inNarrowLetters: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { letter in
          (0xFF01...0xFF5E).contains(letter.value) ? Unicode.Scalar(letter.value - 0xFEE0) ?? letter : letter
        }))
  }
}
