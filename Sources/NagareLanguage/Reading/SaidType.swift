/// The kind of a field as people say it in English behind its colon: a date, one of travel or meals.
enum SaidType {
  static func read(_ start: Cursor) -> (word: Word, end: Int)? {
    if let found = start.word(.type) { return found }
    for article in ["a ", "an "] {
      var cursor = start
      guard cursor.accept(article) else { continue }
      cursor.skipSpaces()
      if let found = cursor.word(.type) { return found }
    }
    for (words, type) in lists {
      var cursor = start
      guard cursor.accept(words), Choices.split(cursor).count > 1 else { continue }
      return (type, cursor.position)
    }
    return nil
  }

  /// What stands in front of things to choose from.
  private static let lists: [(words: String, type: Word)] = [
    ("one of ", .choice), ("either ", .choice), ("any of ", .choices), ("some of ", .choices),
    ("several of ", .choices), ("one or more of ", .choices),
  ]
}
