import NagareModel

/// Whether something is filled in, as people say it in English: missing, not attached, left empty.
enum Presence {
  case there, missing

  private static let spellings: [(words: String, means: Presence)] = [
    ("missing", .missing), ("left empty", .missing), ("left blank", .missing), ("left out", .missing),
    ("left open", .missing), ("unfilled", .missing), ("not there", .missing), ("absent", .missing),
    ("attached", .there), ("given", .there), ("filled in", .there), ("filled out", .there), ("filled", .there),
    ("provided", .there), ("included", .there), ("enclosed", .there), ("entered", .there), ("supplied", .there),
    ("uploaded", .there), ("present", .there), ("there", .there),
  ]

  /// Said of something, behind its “is”.
  static func read(_ cursor: inout Cursor) -> Presence? {
    for (words, meaning) in spellings {
      var walk = cursor
      guard walk.accept(words), walk.isBoundary(after: 0x64, at: walk.position) else { continue }
      cursor = walk
      return meaning
    }
    return nil
  }

  /// Said in front of it: there is no note, no note, without a note.
  static func open(_ cursor: inout Cursor) -> Presence? {
    let found = openers.first { cursor.accept($0.words) }
    guard let found else { return nil }
    cursor.skipSpaces()
    for article in ["a ", "an ", "any ", "the "] where cursor.accept(article) { cursor.skipSpaces() }
    return found.means
  }

  private static let openers: [(words: String, means: Presence)] = [
    ("there is no ", .missing), ("there are no ", .missing), ("there is not ", .missing), ("there are not ", .missing),
    ("there's no ", .missing), ("no ", .missing), ("without ", .missing), ("there is ", .there), ("there are ", .there),
  ]

  func condition(_ value: Expression) -> Condition {
    switch self {
    case .there: .isFilled(value)
    case .missing: .isEmpty(value)
    }
  }
}

extension MeaningReader {
  // there is no note | no note
  mutating func existence(_ cursor: inout Cursor) -> Condition? {
    guard symbols.items.longest(at: cursor) == nil, symbols.roles.longest(at: cursor) == nil else { return nil }
    var walk = cursor
    guard let presence = Presence.open(&walk), let item = symbols.items.longest(at: walk) else { return nil }
    walk.position = item.end
    // there is no receipt attached
    walk.skipSpaces()
    _ = Presence.read(&walk)
    walk.skipSpaces()
    guard isEnded(walk) else { return nil }
    cursor = walk
    guard items[item.number].type == .yesNo else { return presence.condition(.item(item.number)) }
    return presence == .there ? .holds(item.number) : .equal(.item(item.number), .constant(.yesNo(false)))
  }

  /// missing, attached: of a field that is no question. Whatever a field can hold goes before.
  func presence(_ cursor: inout Cursor, of subject: Expression) -> Condition? {
    guard case .item(let item) = subject, items[item].type != .yesNo, items[item].type != .person,
      valueEnd(cursor, of: subject) == nil
    else { return nil }
    var walk = cursor
    guard let presence = Presence.read(&walk) else { return nil }
    walk.skipSpaces()
    guard isEnded(walk) else { return nil }
    cursor = walk
    return presence.condition(subject)
  }

  // in the past | in the future
  func pastOrFuture(_ cursor: inout Cursor, of subject: Expression) -> Condition? {
    guard type(of: subject) == .date else { return nil }
    if cursor.accept("in the past") || cursor.accept("past") {
      return .within(subject, Limits(lower: nil, upper: Limit(.today, isIncluded: false)))
    }
    guard cursor.accept("in the future") else { return nil }
    return .within(subject, Limits(lower: Limit(.today, isIncluded: false), upper: nil))
  }
}
