/// A block said as a Japanese sentence: 課長が承認する「題」, 係長の承認, 職員に「…」を通知する.
struct Sentence {
  var word: Word
  var who: Range<Int>
  var title: Range<Int>?
  /// Where details on the same line may follow.
  var end: Int

  private static let particles = Set("がはのにへ".unicodeScalars.map(\.value))

  // who (が | は | の | に | へ) ("「題」を")? word する? 「題」?
  static func block(_ start: Cursor, endsAt isEnd: (Cursor) -> Bool) -> Sentence? {
    var walk = start
    while !walk.isAtEnd {
      if walk.position > start.position, let letter = walk.current, particles.contains(letter),
        let found = rest(walk, who: start.position..<walk.position, endsAt: isEnd)
      {
        return found
      }
      walk.step()
    }
    return nil
  }

  private static func rest(_ particle: Cursor, who: Range<Int>, endsAt isEnd: (Cursor) -> Bool) -> Sentence? {
    var cursor = particle
    cursor.position += 1
    cursor.skipSpaces()
    var title: Range<Int>?
    if let quote = cursor.acceptQuote() {
      title = quote
      cursor.skipSpaces()
      guard cursor.accept("を") else { return nil }
      cursor.skipSpaces()
    }
    guard let verb = cursor.word(.line), verb.word.isBlockWithPeople else { return nil }
    cursor.position = verb.end
    Endings.skipPoliteness(&cursor)
    cursor.skipSpaces()
    if title == nil { title = cursor.acceptQuote() }
    cursor.skipSpaces()
    guard cursor.isAtEnd || isEnd(cursor) else { return nil }
    return Sentence(word: verb.word, who: cursor.trimmed(who), title: title, end: cursor.position)
  }
}

extension Word {
  /// Blocks that name somebody.
  var isBlockWithPeople: Bool {
    switch self {
    case .form, .approval, .decision, .task, .share, .notify: true
    default: false
    }
  }
}
