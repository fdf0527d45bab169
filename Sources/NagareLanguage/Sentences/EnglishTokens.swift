/// A word of an English sentence, in small letters, with its place.
struct EnglishWord: Hashable {
  enum Kind: Hashable { case word, number, comma, colon, stop, quote }

  var kind: Kind
  var text: String
  var range: Range<Int>
  /// manager's.
  var isPossessive = false
  /// It stands for other words, which are written there.
  var isPut = false
  /// What stands behind it in brackets to choose from: topic (nutrition, exercise or dementia).
  var options: [String] = []
}

/// Takes an English sentence apart into words; shortened forms are written out.
enum EnglishTokens {
  static func words(_ copy: MatchingCopy, _ range: Range<Int>) -> [EnglishWord] {
    var words: [EnglishWord] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let letter = copy.scalars[index]
      let cursor = Cursor(copy, index..<range.upperBound)
      if letter == 0x20 {
        index += 1
      } else if letter == 0x28, let last = words.last, last.kind == .word,
        let found = options(copy, index + 1..<range.upperBound, of: last)
      {
        words[words.count - 1].options = found.names
        index = found.end
      } else if letter != 0x2018, let quote = cursor.quote() {
        words.append(EnglishWord(kind: .quote, text: "", range: quote.inside))
        index = quote.end
      } else if let kind = signs[letter], !isInsideNumber(copy, index, range) {
        words.append(EnglishWord(kind: kind, text: "", range: index..<index + 1))
        index += 1
      } else {
        let start = index
        while index < range.upperBound, isWordLetter(copy, index, range) { index += 1 }
        if index == start { index += 1 }
        words += written(copy, start..<index)
      }
    }
    return words
  }

  /// The choices that stand in brackets, and where these end; `nil` where it is something else, such as the fields of a
  /// form.
  private static func options(
    _ copy: MatchingCopy, _ range: Range<Int>, of word: EnglishWord
  ) -> (names: [String], end: Int)? {
    guard let close = copy.scalars[range].firstIndex(of: 0x29), !formWords.contains(word.text) else { return nil }
    var names: [[EnglishWord]] = [[]]
    for word in words(copy, range.lowerBound..<close) {
      switch word.kind {
      case .comma: names.append([])
      case .word where word.text == "or" || word.text == "and": names.append([])
      case .word: names[names.count - 1].append(word)
      case .number, .colon, .stop, .quote: return nil
      }
    }
    names.removeAll(where: \.isEmpty)
    let areChoices =
      names.count > 1
      && names.allSatisfy {
        $0.count < 4 && !EnglishWords.entries.contains($0[$0.count - 1].text) && $0[0].text != "if"
      }
    guard areChoices else { return nil }
    let typed = names.map { copy.original($0[0].range.lowerBound..<$0[$0.count - 1].range.upperBound) }
    return (typed, close + 1)
  }

  private static let formWords = "form application request details information data following fields".wordSet

  /// The words of a name, in small letters.
  static func bare(_ name: String) -> [String] {
    let copy = MatchingCopy(name)
    return words(copy, 0..<copy.scalars.count).map(\.text)
  }

  private static let signs: [UInt32: EnglishWord.Kind] = [
    0x2C: .comma, 0x3001: .comma, 0x3A: .colon, 0x3B: .stop, 0x2E: .stop, 0x21: .stop, 0x3F: .stop, 0x28: .comma,
    0x29: .comma,
    0x2014: .comma,
  ]

  private static func isInsideNumber(_ copy: MatchingCopy, _ index: Int, _ range: Range<Int>) -> Bool {
    [0x2C, 0x2E].contains(copy.scalars[index]) && index > range.lowerBound && index + 1 < range.upperBound
      && Cursor.isDigit(copy.scalars[index - 1]) && Cursor.isDigit(copy.scalars[index + 1])
  }

  private static func isWordLetter(_ copy: MatchingCopy, _ index: Int, _ range: Range<Int>) -> Bool {
    let letter = copy.scalars[index]
    if letter == 0x20 || letter == 0x22 || letter > 0x2FFF { return false }
    return signs[letter] == nil && Cursor.closing(letter) == nil || letter == 0x2018
      || isInsideNumber(copy, index, range)
  }

  /// 1-20: the two ends of a range, and no date.
  private static func ends(_ text: String) -> [String]? {
    guard let first = text.utf8.first, (0x30...0x39).contains(first), text.utf8.contains(0x2D) else { return nil }
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    let areNumbers = ends.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isNumber || $0 == "," } }
    return ends.count == 2 && areNumbers ? ends : nil
  }

  /// One written word: it's as it and is.
  private static func written(_ copy: MatchingCopy, _ range: Range<Int>) -> [EnglishWord] {
    let letters = copy.scalars[range].map { $0 == 0x2019 ? 0x27 : $0 }
    let isPlain = letters.allSatisfy { $0 < 0x80 }
    var text =
      isPlain ? String(decoding: letters.map(UInt8.init), as: UTF8.self) : String(decoding: letters, as: UTF32.self)
    func word(_ text: String, _ range: Range<Int>) -> EnglishWord {
      EnglishWord(kind: text.first?.isNumber ?? false ? .number : .word, text: text, range: range)
    }
    if let ends = ends(text) {
      let cut = range.lowerBound + ends[0].count
      return [
        word(ends[0], range.lowerBound..<cut), word("to", cut..<cut + 1), word(ends[1], cut + 1..<range.upperBound),
      ]
    }
    // Most words are neither shortened nor owned.
    guard text.utf8.contains(where: { $0 == 0x27 || $0 == 0x3E }) || ["it", "cannot"].contains(text) else {
      return [word(text, range)]
    }
    // kind is pothole -> crew repairs it
    if text == "->" || text == "=>" { return [EnglishWord(kind: .comma, text: "", range: range)] }
    if text == "it", copy.original(range) == "IT" { text = "IT" }
    for (ending, second) in [
      ("n't", "not"), ("'re", "are"), ("'ll", "will"), ("'d", "would"), ("'ve", "have"), ("'m", "am"),
    ]
    where text.hasSuffix(ending) && text.count > ending.count {
      var stem = String(text.dropLast(ending.count))
      if stem == "ca" { stem = "can" }
      if stem == "wo" { stem = "will" }
      let cut = range.lowerBound + stem.count
      return [
        word(stem, range.lowerBound..<min(cut, range.upperBound)),
        word(second, min(cut, range.upperBound)..<range.upperBound),
      ]
    }
    if text == "cannot" { return [word("can", range), word("not", range)] }
    if text.hasSuffix("'s"), text.count > 2 {
      let stem = String(text.dropLast(2))
      if ["it", "that", "he", "she", "there", "what", "who", "everything", "anything", "something", "this"].contains(
        stem)
      {
        return [word(stem, range.dropLast(2)), word("is", range.dropFirst(range.count - 1))]
      }
      var owner = word(stem, range.dropLast(2))
      owner.isPossessive = true
      return [owner]
    }
    if text.hasSuffix("s'"), text.count > 2 {
      var owner = word(String(text.dropLast()), range.dropLast())
      owner.isPossessive = true
      return [owner]
    }
    return [word(text, range)]
  }
}

/// English numbers with what they count, and what is said about them.
enum EnglishNumber {
  static let small =
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    .split(separator: " ").map(String.init)

  /// A number at a word, with its unit; where it ends.
  static func measure(_ words: ArraySlice<EnglishWord>, _ start: Int) -> (measure: Measure, end: Int)? {
    guard start < words.endIndex else { return nil }
    var index = start
    var text = words[index].text
    var sign = ""
    if let first = text.first, ["¥", "$", "£", "€"].contains(first) {
      guard text.count > 1 else { return nil }
      // Yen are the amounts of a flow that says nothing else.
      if first != "¥" { sign = String(first) }
      text.removeFirst()
    }
    let value: Double
    var shown: String
    if words[index].kind == .number || text.first?.isNumber ?? false {
      let digits = text.prefix { $0.isNumber || $0 == "," || $0 == "." }
      guard var worth = Double(digits.filter { $0 != "," }) else { return nil }
      let ending = String(text.dropFirst(digits.count))
      shown = String(digits)
      if let factor = ["k": 1e3, "m": 1e6][ending] {
        worth *= factor
        shown = grouped(worth)
      } else if !ending.isEmpty {
        return nil
      }
      shown = sign + shown
      value = worth
    } else if let number = small.firstIndex(of: text) {
      value = Double(number)
      shown = String(number)
    } else if ["a", "an"].contains(text), index + 1 < words.endIndex,
      ["day", "week", "month", "year", "hour"].contains(words[index + 1].text)
    {
      value = 1
      shown = "1"
    } else {
      return nil
    }
    index += 1
    var worth = value
    if index < words.endIndex, let factor = ["thousand": 1e3, "million": 1e6][words[index].text] {
      worth *= factor
      shown = grouped(worth)
      index += 1
    }
    // 50 euros, $50
    if sign.isEmpty, index < words.endIndex, let currency = currencies[words[index].text] {
      return (Measure(text: currency + shown, value: worth, unit: nil), index + 1)
    }
    while index < words.endIndex, ["full", "whole", "calendar", "more"].contains(words[index].text) { index += 1 }
    if index < words.endIndex {
      if ["business", "working", "office", "open", "work"].contains(words[index].text), index + 1 < words.endIndex,
        words[index + 1].text.hasPrefix("day")
      {
        return (Measure(text: shown, value: worth, unit: .businessDay), index + 2)
      }
      if let unit = units[words[index].text] { return (Measure(text: shown, value: worth, unit: unit), index + 1) }
    }
    return (Measure(text: shown, value: worth, unit: nil), index)
  }

  private static func grouped(_ value: Double) -> String {
    var text = ""
    for (index, digit) in String(Int(min(value, 1e15))).reversed().enumerated() {
      if index > 0, index % 3 == 0 { text = "," + text }
      text = String(digit) + text
    }
    return text
  }

  static let currencies = [
    "dollar": "$", "dollars": "$", "euro": "€", "euros": "€", "pound": "£", "pounds": "£",
  ]

  static let units: [String: Word] = [
    "day": .day, "days": .day, "week": .week, "weeks": .week, "month": .month, "months": .month, "year": .year,
    "years": .year,
    "hour": .hour, "hours": .hour, "minute": .minute, "minutes": .minute, "yen": .yen, "people": .personUnit,
    "persons": .personUnit,
    "person": .personUnit, "guests": .personUnit, "visitors": .personUnit, "participants": .personUnit,
    "characters": .letters,
    "letters": .letters, "workdays": .businessDay, "workday": .businessDay,
  ]

  static let timeUnits: Set<Word> = JapaneseNumber.timeUnits

  private static let before: [([String], Comparison)] = [
    (["no", "more", "than"], .atMost), (["not", "more", "than"], .atMost), (["no", "less", "than"], .atLeast),
    (["no", "fewer", "than"], .atLeast),
    (["more", "expensive", "than"], .over), (["dearer", "than"], .over), (["costlier", "than"], .over),
    (["cheaper", "than"], .under), (["in", "excess", "of"], .over), (["upwards", "of"], .atLeast),
    (["starting", "at"], .atLeast), (["starting", "from"], .atLeast), (["not", "over"], .atMost),
    (["not", "above"], .atMost), (["not", "exceeding"], .atMost), (["not", "under"], .atLeast),
    (["not", "below"], .atLeast), (["maximum", "of"], .atMost), (["minimum", "of"], .atLeast), (["till"], .atMost),
    (["more", "than"], .over), (["less", "than"], .under), (["fewer", "than"], .under), (["greater", "than"], .over),
    (["higher", "than"], .over), (["lower", "than"], .under), (["longer", "than"], .over),
    (["shorter", "than"], .under),
    (["larger", "than"], .over), (["bigger", "than"], .over), (["smaller", "than"], .under),
    (["later", "than"], .over), (["earlier", "than"], .under),
    (["at", "least"], .atLeast),
    (["at", "most"], .atMost), (["up", "to"], .atMost), (["over"], .over), (["above"], .over), (["beyond"], .over),
    (["exceeds"], .over),
    (["exceeding"], .over), (["exceed"], .over), (["under"], .under), (["below"], .under), ([">="], .atLeast),
    (["<="], .atMost),
    ([">"], .over), (["<"], .under), (["≧"], .atLeast), (["≦"], .atMost), (["from"], .atLeast), (["maximum"], .atMost),
    (["max"], .atMost),
    (["minimum"], .atLeast),
  ]

  private static let behind: [([String], Comparison)] = [
    (["or", "more"], .atLeast), (["or", "above"], .atLeast), (["or", "over"], .atLeast), (["and", "above"], .atLeast),
    (["and", "over"], .atLeast),
    (["and", "more"], .atLeast), (["or", "longer"], .atLeast), (["and", "up"], .atLeast), (["or", "higher"], .atLeast),
    (["or", "less"], .atMost),
    (["or", "fewer"], .atMost), (["or", "under"], .atMost), (["or", "below"], .atMost), (["or", "shorter"], .atMost),
    (["and", "under"], .atMost),
    (["and", "below"], .atMost), (["at", "most"], .atMost), (["at", "least"], .atLeast), (["or", "cheaper"], .atMost),
    (["or", "lower"], .atMost), (["or", "greater"], .atLeast), (["or", "larger"], .atLeast),
    (["or", "bigger"], .atLeast),
    (["or", "upwards"], .atLeast), (["and", "upwards"], .atLeast), (["upwards"], .atLeast), (["or", "up"], .atLeast),
    (["and", "higher"], .atLeast), (["and", "longer"], .atLeast), (["and", "less"], .atMost),
    (["and", "fewer"], .atMost),
    (["up"], .atLeast), (["max"], .atMost), (["maximum"], .atMost), (["tops"], .atMost),
  ]

  /// A comparison and where it ends.
  struct Found {
    var compared: Compared
    var end: Int

    /// How long a text may be says nothing of when.
    var isOfLetters: Bool { if case .one(_, let measure) = compared { measure.unit == .letters } else { false } }

    /// The number, or the upper of two.
    var measure: Measure {
      switch compared {
      case .one(_, let measure), .range(_, let measure, _): measure
      }
    }

    func given(of subject: String?, isNo: Bool = false) -> Circumstance {
      switch compared {
      case .one(let comparison, let measure):
        .compare(subject: subject, isNo ? comparison.opposite : comparison, measure)
      case .range(let lower, let upper, let isOpen): .between(subject: subject, lower, upper, isOpen: isOpen)
      }
    }
  }

  enum Compared { case one(Comparison, Measure), range(Measure, Measure, isOpen: Bool) }

  /// A comparison at a word: over 50,000, 3 days or more, between 1 and 5.
  static func comparison(_ words: ArraySlice<EnglishWord>, _ start: Int) -> Found? {
    if start < words.endIndex, words[start].text == "between", let lower = measure(words, start + 1),
      lower.end < words.endIndex,
      words[lower.end].text == "and", let upper = measure(words, lower.end + 1)
    {
      return Found(compared: .range(lower.measure, upper.measure, isOpen: false), end: upper.end)
    }
    // from 100,000 up to 500,000, 100 to under 200, at least 100 but no more than 200
    let opening = [["from"], ["at", "least"]].first { words[start...].starts(with: $0) }?.count ?? 0
    let joints = opening == 2 ? [["but"], ["and"]] : [["up", "to"], ["to"]]
    if let lower = measure(words, start + opening),
      let joint = joints.first(where: { words[lower.end...].starts(with: $0) })?.count
    {
      let rest = lower.end + joint
      if opening < 2, let upper = measure(words, rest) {
        return Found(compared: .range(lower.measure, upper.measure, isOpen: false), end: upper.end)
      }
      if let upper = comparison(words, rest), case .one(let limit, let measure) = upper.compared,
        limit == .under || limit == .atMost
      {
        return Found(compared: .range(lower.measure, measure, isOpen: limit == .under), end: upper.end)
      }
    }
    for (phrase, comparison) in before where words[start...].starts(with: phrase) {
      if let found = measure(words, start + phrase.count) {
        return Found(compared: .one(comparison, found.measure), end: found.end)
      }
    }
    guard let found = measure(words, start) else { return nil }
    for (phrase, comparison) in behind where words[found.end...].starts(with: phrase) {
      return Found(compared: .one(comparison, found.measure), end: found.end + phrase.count)
    }
    return nil
  }
}

extension ArraySlice<EnglishWord> {
  func starts(with phrase: [String]) -> Bool {
    count >= phrase.count && zip(self, phrase).allSatisfy { $0.0.text == $0.1 }
  }
}
