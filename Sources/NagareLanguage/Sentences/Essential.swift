import NagareModel

/// What lines made of a sentence have to say as well: a number as it stands there (5日以内 holds 5, １０万円 holds 10), how
/// many of several people it takes (everyone, 過半数), who is named, what is listed, and when something holds.
struct Essential {
  private enum Meaning: Hashable {
    /// Digits without what only sets their size, so that 5千, 5,000 and 50万 are alike.
    case number(String)
    case word(Word)
    /// The letters of a name.
    case name([UInt32])
    /// The letters of each name of a list.
    case list([[UInt32]])
    /// A condition that no line can be made of.
    case condition
  }

  private var meaning: Meaning
  private var typed: String

  /// That it is in none of the lines.
  var leftOut: Phrase {
    switch meaning {
    case .number: Phrase(ja: "「\(typed)」は入っていません。", en: "The number \(typed) is left out.")
    case .word, .name, .list, .condition: Phrase(ja: "「\(typed)」は入っていません。", en: "“\(typed)” is left out.")
    }
  }

  /// Those of a stretch of a text: its numbers in their order, then its words.
  static func all(in copy: MatchingCopy, _ range: Range<Int>) -> [Essential] {
    numbers(copy.scalars[range]) + spelledNumbers(copy, range) + words(copy, range)
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

  /// three days before: numbers in English words; a "one" is hardly ever meant as one.
  private static func spelledNumbers(_ copy: MatchingCopy, _ range: Range<Int>) -> [Essential] {
    guard !copy.scalars[range].contains(where: Cursor.isJapanese) else { return [] }
    return EnglishTokens.words(copy, range).compactMap { word in
      guard let value = EnglishNumber.small.firstIndex(of: word.text), value > 1 else { return nil }
      return numbers(String(value).unicodeScalars.map(\.value)).first.map {
        Essential(meaning: $0.meaning, typed: word.text)
      }
    }
  }

  private static let counting: Set<Word> = [.everyone, .anyone, .majority]
  private static let who = " who ".unicodeScalars.map(\.value)

  private static func words(_ copy: MatchingCopy, _ range: Range<Int>) -> [Essential] {
    var words: [Essential] = []
    var cursor = Cursor(copy, range)
    while !cursor.isAtEnd {
      let isInWord = cursor.peek(-1).map(Cursor.isLatin) ?? false
      // Everyone who needs a permit is whoever applies.
      if !isInWord, let (word, end) = cursor.word(.detail), counting.contains(word),
        !copy.scalars[end..<range.upperBound].starts(with: who)
      {
        words.append(Essential(meaning: .word(word), typed: copy.original(cursor.position..<end)))
        cursor.position = end
      } else {
        cursor.position += 1
      }
    }
    return words
  }

  /// What a Japanese sentence names: its people and offices, then what it lists.
  static func named(in copy: MatchingCopy, _ range: Range<Int>, _ names: NameTable) -> [Essential] {
    let lexer = JapaneseLexer(copy, range, names: names)
    return people(lexer, copy) + lists(lexer, copy) + quotes(lexer, copy)
  }

  /// Without those that only say it again: 本人, みんな.
  private static func people(_ lexer: JapaneseLexer, _ copy: MatchingCopy) -> [Essential] {
    lexer.tokens.compactMap { token in
      guard case .noun = token.kind, lexer.isOffice(token.range) else { return nil }
      let name = copy.original(token.range)
      let key = Folding.key(of: name)
      guard !JapaneseWords.applicants.contains(key), !OfficeWords.isNobody(name),
        !JapaneseWords.somebody.contains(name)
      else { return nil }
      return Essential(meaning: .name(key), typed: name)
    }
  }

  /// What stands between quotes is said word for word.
  private static func quotes(_ lexer: JapaneseLexer, _ copy: MatchingCopy) -> [Essential] {
    lexer.tokens.compactMap { token in
      guard case .quote = token.kind, !token.range.isEmpty else { return nil }
      let words = copy.original(token.range)
      return Essential(meaning: .name(Folding.key(of: words)), typed: words)
    }
  }

  /// Conditions nothing was made of, as they are written.
  static func conditions(_ ranges: [Range<Int>], in copy: MatchingCopy) -> [Essential] {
    ranges.map { Essential(meaning: .condition, typed: copy.original($0).withoutOuterSpaces) }
  }

  /// 団体名、代表者名、連絡先: three things or more.
  private static func lists(_ lexer: JapaneseLexer, _ copy: MatchingCopy) -> [Essential] {
    var lists: [Essential] = []
    var names: [Range<Int>] = []
    func close() {
      if names.count > 2 {
        let keys = names.map { Folding.key(copy.scalars[$0]) }
        lists.append(
          Essential(meaning: .list(keys), typed: copy.original(names[0].lowerBound..<names[1].upperBound) + "…"))
      }
      names = []
    }
    for token in lexer.tokens {
      switch token.kind {
      case .noun, .doing: names.append(token.range)
      case .comma, .particle(.andList), .particle(.to), .particle(.no): continue
      case .verb, .quote, .number, .particle, .mark: close()
      }
    }
    close()
    return lists
  }

  /// The first of a sentence that none of these lines hold, nor a stretch of the flow above them.
  static func leftOut(
    of sentence: [Essential], by lines: [String], beside copy: MatchingCopy, _ above: Range<Int>
  ) -> Essential? {
    let kept = Set((lines.flatMap { all(in: $0) } + all(in: copy, above)).map(\.meaning))
    let letters = lines.map { Folding.key(of: $0) } + [Folding.key(copy.scalars[above])]
    return sentence.first { essential in
      switch essential.meaning {
      case .name(let name): !letters.contains { $0.holds(name) }
      // Some of it may be said in other words: 飲食するかどうか.
      case .list(let names): names.count { name in letters.contains { $0.holds(name) } } * 2 < names.count
      case .condition: true
      case .number, .word: !kept.contains(essential.meaning)
      }
    }
  }
}

extension [UInt32] {
  fileprivate func holds(_ word: [UInt32]) -> Bool {
    count >= word.count && (0...count - word.count).contains { self[$0..<$0 + word.count].elementsEqual(word) }
  }
}
