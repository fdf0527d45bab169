import NagareModel

extension LineReader {
  /// name text, 日数 数: a short name and a kind, and nothing else; enter a date is a sentence.
  func isFieldWithoutColon(_ start: Cursor) -> Bool {
    guard case .field(let field)? = readField(start), field.options.isEmpty else { return false }
    guard let first = copy.scalars[field.name].first, Cursor.isLatin(first) else {
      return field.name.count <= 12 && !Clause.isClause(field.name, in: copy)
    }
    let words = EnglishTokens.words(copy, field.name)
    guard let verb = words.first, words.count <= 2 else { return false }
    return EnglishMeaning.heads[verb.text] == nil
      && !words.contains { EnglishWords.articles.contains($0.text) || EnglishWords.modals.contains($0.text) }
  }

  /// 9 to 5, from 9am to 5pm: two times of a day, and no days.
  static func areHours(_ range: Range<Int>, _ copy: MatchingCopy) -> Bool {
    let words = EnglishTokens.words(copy, range).map(\.text)
    let times = words.filter { !["from", "to", "until", "till", "am", "pm"].contains($0) }
    return times.allSatisfy { word in
      word.split(separator: "-").allSatisfy { part in
        let digits = part.prefix { $0.isNumber }
        return Int(digits).map { $0 <= 24 } ?? false && ["", "am", "pm"].contains(part.dropFirst(digits.count))
      }
    } && times.reduce(0) { $0 + $1.split(separator: "-").count } == 2
  }
}
