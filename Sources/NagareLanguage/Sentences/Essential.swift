import NagareModel

/// What lines made of a sentence have to say as well: a number as it stands there (5日以内 holds 5, １０万円 holds 10), or
/// how many of several people it takes (everyone, 過半数).
struct Essential {
  private enum Meaning: Hashable {
    /// Digits without what only sets their size, so that 5千, 5,000 and 50万 are alike.
    case number(String)
    case word(Word)
  }

  private var meaning: Meaning
  private var typed: String

  /// That it is in none of the lines.
  var leftOut: Phrase {
    switch meaning {
    case .number: Phrase(ja: "「\(typed)」は入っていません。", en: "The number \(typed) is left out.")
    case .word: Phrase(ja: "「\(typed)」は入っていません。", en: "“\(typed)” is left out.")
    }
  }

  /// Those of a stretch of a text: its numbers in their order, then its words.
  static func all(in copy: MatchingCopy, _ range: Range<Int>) -> [Essential] {
    numbers(copy.scalars[range]) + words(copy, range)
  }

  private static func all(in line: String) -> [Essential] {
    let copy = MatchingCopy(line)
    return all(in: copy, copy.scalars.indices)
  }

  private static func numbers(_ letters: some Sequence<UInt32>) -> [Essential] {
    var numbers: [Essential] = []
    var typed = ""
    func close() {
      let digits = typed.filter(\.isWholeNumber)
      guard let last = digits.lastIndex(where: { $0 != "0" }) else { return typed = "" }
      let significant = digits[...last].drop { $0 == "0" }
      numbers.append(
        Essential(
          meaning: .number(String(significant)), typed: String(typed.prefix { $0.isWholeNumber || $0 == "," })))
      typed = ""
    }
    for letter in letters {
      if Cursor.isDigit(letter) || letter == 0x2C && !typed.isEmpty {
        typed.unicodeScalars.append(Unicode.Scalar(letter) ?? " ")
      } else {
        close()
      }
    }
    close()
    return numbers
  }

  private static let counting: Set<Word> = [.everyone, .anyone, .majority]

  private static func words(_ copy: MatchingCopy, _ range: Range<Int>) -> [Essential] {
    var words: [Essential] = []
    var cursor = Cursor(copy, range)
    while !cursor.isAtEnd {
      let isInWord = cursor.peek(-1).map(Cursor.isLatin) ?? false
      if !isInWord, let (word, end) = cursor.word(.detail), counting.contains(word) {
        words.append(Essential(meaning: .word(word), typed: copy.original(cursor.position..<end)))
        cursor.position = end
      } else {
        cursor.position += 1
      }
    }
    return words
  }

  /// The first of a sentence that none of these lines hold.
  static func leftOut(of sentence: [Essential], by lines: [String], beside known: [Essential]) -> Essential? {
    let kept = Set((lines.flatMap { all(in: $0) } + known).map(\.meaning))
    return sentence.first { !kept.contains($0.meaning) }
  }
}
