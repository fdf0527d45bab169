import NagareModel

// What a subject is compared with.
extension MeaningReader {
  /// The right side of a comparison: one of the field's choices, はい, a role, a quote, or a calculation.
  mutating func operand(_ cursor: inout Cursor, for subject: Expression, depth: Int) -> Expression? {
    cursor.skipSpaces()
    let type = type(of: subject)
    switch type {
    case .choice(let options), .choices(let options):
      if let choice = choice(&cursor, of: options) { return .constant(.choices([choice])) }
    case .yesNo:
      if let word = cursor.acceptWord(.bool) { return .constant(.yesNo(word == .yes)) }
    case .person, nil:
      if let role = symbols.roles.longest(at: cursor), role.end > symbols.items.longest(at: cursor)?.end ?? 0 {
        cursor.position = role.end
        return .constant(.role(role.number))
      }
    case .date:
      if let day = nearDay(&cursor) ?? shortDate(&cursor) { return day }
    case .time:
      if let minutes = dottedTime(&cursor) { return .constant(.time(minutes)) }
    default: break
    }
    if let quote = cursor.acceptQuote() {
      let words = copy.original(quote)
      if case .choice = type { return .constant(.choices([words])) }
      if case .choices = type { return .constant(.choices([words])) }
      return .constant(.text(words))
    }
    if let value = sum(&cursor, depth: depth) { return value }
    return bareWord(&cursor, for: type)
  }

  private static let verbs =
    """
    says say has have had does do did must should can cannot mentions states reads needs starts begins ends matches \
    looks mention
    """.split(whereSeparator: \.isWhitespace).map { String($0) + " " }

  func choice(_ cursor: inout Cursor, of options: [String]) -> String? {
    var best: (option: String, end: Int)?
    for option in options {
      var walk = cursor
      let isQuoted = walk.quote() != nil
      if isQuoted { walk.position += 1 }
      guard walk.accept(spaced: option) else { continue }
      if isQuoted { walk.position += 1 }
      guard walk.isBoundary(after: copy.scalars[walk.position - 1], at: walk.position) else { continue }
      if walk.position > best?.end ?? -1 { best = (option, walk.position) }
    }
    guard let best else { return nil }
    cursor.position = best.end
    return best.option
  }

  /// A value without quotes, up to the next word of the language: `種類 が 特別`.
  private mutating func bareWord(_ cursor: inout Cursor, for type: FieldType?) -> Expression? {
    let start = cursor.position
    // note says urgent: what is said of a text, and no text.
    if Self.verbs.contains(where: { cursor.isAccepted($0) }) { return nil }
    while !cursor.isAtEnd, !isEnded(cursor), cursor.current != 0x2F {
      if cursor.current == 0x20 {
        var after = cursor
        after.skipSpaces()
        if isEnded(after) || after.word(.comparison) != nil { break }
      }
      var contained = cursor
      if contains(&contained) != nil { break }
      cursor.position += 1
    }
    let word = cursor.trimmed(start..<cursor.position)
    guard !word.isEmpty else { return nil }
    switch type {
    case .choice, .choices: return .constant(.choices([copy.original(word)]))
    case .text, .longText, .phone, .email: return .constant(.text(copy.original(word)))
    default:
      cursor.position = start
      return nil
    }
  }
}
