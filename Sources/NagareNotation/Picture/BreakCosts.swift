/// What it costs to break a text before each of its letters; `nil` where kinsoku forbids it. Words stay whole where
/// that costs no more than a line, and numbers with their unit and names in braces wherever a line holds them.
struct BreakCosts {
  private(set) var all: [Int?] = []
  private let letters: [Character]

  /// Costs more than another line.
  static let insideWord = 2_600
  /// Only where a line does not hold it.
  private static let together = 9_000
  private static let kana = 1_000
  private static let quoted = 300

  init(_ letters: [Character]) {
    self.letters = letters
    let display = DisplayWidth(ambiguous: 2)
    var (braces, quotes, run) = (0, 0, 0)
    for index in letters.indices {
      guard index > 0 else {
        all.append(nil)
        continue
      }
      let (last, next) = (letters[index - 1], letters[index])
      if last == "{" { braces += 1 }
      if last == "}" { braces -= 1 }
      if last.opensQuote { quotes += 1 }
      if last.closesQuote { quotes -= 1 }
      run = last.isKanji && next.isKanji ? run + 1 : 0
      guard let fit = Kinsoku.fit(of: index, in: letters[...], display) ?? inFormula(last, next) else {
        all.append(nil)
        continue
      }
      var cost = cost(of: fit, at: index, afterKanji: run)
      if isNumber(before: index), last.isBlank ? next.isLetter && next.isASCII : next.isLetter {
        cost += Self.together
      }
      if braces > 0 { cost += Self.together }
      if quotes > 0 { cost += Self.quoted }
      all.append(cost)
    }
  }

  /// A long name that is called with others in brackets breaks in front of these: 日数(…, days between(….
  private func inFormula(_ last: Character, _ next: Character) -> Kinsoku.Fit? {
    (next == "(" || next == "（") && last.isLetter ? .insideWord : nil
  }

  private func cost(of fit: Kinsoku.Fit, at index: Int, afterKanji run: Int) -> Int {
    if letters[index].opensQuote { return 0 }
    switch fit {
    // Most words of kanji have two: 本人|確認, but 申請者.
    case .insideWord:
      let isEven = run > 0 && run.isMultiple(of: 2)
      let goesOn = index + 1 < letters.count && letters[index + 1].isKanji
      return isEven && goesOn ? Self.kana : Self.insideWord
    case .betweenLetters:
      guard letters[index].isHiragana else { return 240 }
      return isWord(around: index) ? Self.insideWord : Self.kana
    case .phrase: return 50
    case .clause: return 0
    }
  }

  /// Whether the kana there stand between blanks, as または in a condition, and not in a sentence.
  private func isWord(around index: Int) -> Bool {
    let start = letters[..<index].lastIndex { !$0.isHiragana }
    let end = letters[index...].firstIndex { !$0.isHiragana }
    return (start.map { letters[$0].isBlank } ?? true) && (end.map { letters[$0].isBlank } ?? true)
  }

  /// Whether a number ends there, spaces aside: its unit, or a word of English, belongs to it.
  private func isNumber(before index: Int) -> Bool { letters[..<index].last { !$0.isBlank }?.isNumber == true }
}

extension Character {
  fileprivate var isKanji: Bool {
    guard let value = unicodeScalars.first?.value else { return false }
    return value == 0x3005 || (0x3400...0x9FFF).contains(value)
  }

  fileprivate var opensQuote: Bool {
    switch unicodeScalars.first?.value {
    case 0x300C, 0x300E, 0x201C: true
    default: false
    }
  }

  fileprivate var closesQuote: Bool {
    switch unicodeScalars.first?.value {
    case 0x300D, 0x300F, 0x201D: true
    default: false
    }
  }

  fileprivate var isHiragana: Bool {
    guard let value = unicodeScalars.first?.value else { return false }
    return (0x3041...0x309F).contains(value)
  }
}
