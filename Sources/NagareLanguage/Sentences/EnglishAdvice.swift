import NagareModel

/// What people say to a flow that none of its lines says as it stands: how it is done instead, and the lines that come
/// nearest to it.
struct EnglishAdvice {
  /// How it is done; where there is nothing to add to the lines, they are offered like any others.
  let how: Phrase?
  /// The likeliest first.
  let proposals: [[String]]

  /// For a line of a text; `nil` for one that is no such talk.
  init?(at index: Int, in reading: Reading) {
    let (copy, line) = (reading.draft.copy, reading.draft.lines[index].content)
    guard line.count <= Self.longest, !copy.scalars[line].contains(where: Cursor.isJapanese) else { return nil }
    let words = EnglishTokens.words(copy, line)
    guard (1...Self.mostWords).contains(words.count) else { return nil }
    let block = Situation.wordAbove(index, of: reading.draft)
    for topic in Self.topics where topic.place.holds(block) {
      let found = topic.rows.filter { $0.match(words, 0)?.end == words.count }
      guard let first = found.first else { continue }
      let lines = found.compactMap { row -> [String]? in
        let kept = row.match(words, 0)?.kept.map { copy.original($0, of: words) } ?? ""
        let lines = row.right.split(separator: " | ").map { String($0).withoutOuterSpaces.replacing("*", with: kept) }
        return lines.isEmpty || !Sentences.isClean(lines, insteadOf: index, in: reading) ? nil : lines
      }
      // What is offered has to stand there; what only explains stands anywhere.
      guard !lines.isEmpty || first.right.isEmpty || topic.isCertain else { continue }
      proposals = Array(lines.prefix(3))
      how = topic.how.map { topic.place == .outsideCalendar ? reading.pointing(to: $0) : $0 }
      return
    }
    return nil
  }

  /// Longer lines are told in sentences.
  private static let longest = 120
  private static let mostWords = 14

  /// Below which lines something is said.
  enum Place: Equatable {
    case anywhere, calendar, outsideCalendar
    /// Where no field can be meant.
    case outsideForms
    case below(Set<Word>)

    func holds(_ word: Word?) -> Bool {
      switch self {
      case .anywhere: true
      case .calendar: word == .calendar
      case .outsideCalendar: word != .calendar
      case .outsideForms: word != .form && word != .task
      case .below(let words): word.map(words.contains) ?? false
      }
    }
  }

  /// Things that are said for one and the same purpose.
  struct Topic {
    let place: Place
    let how: Phrase?
    let rows: [EnglishPhrasing.Row]
    /// Whether nothing else can be meant, even where the lines cannot stand.
    let isCertain: Bool

    init(_ place: Place, _ how: Phrase?, isCertain: Bool = true, _ rows: String) {
      self.place = place
      self.how = how
      self.isCertain = isCertain
      self.rows = rows.split(separator: "\n").map { line in
        // Every row is a whole line.
        EnglishPhrasing.Row(Substring(line.replacing(" =>", with: " $ =>", maxReplacements: 1)))
      }
    }
  }
}

extension Situation {
  /// The word of the line that a bullet right above another would belong to.
  static func wordAbove(_ index: Int, of draft: Draft) -> Word? {
    guard let line = draft.lines[..<index].last(where: { !$0.bullet && !$0.content.isEmpty }) else { return nil }
    switch line.statement {
    case .block(let block): return block.word
    case .calendar: return .calendar
    case .wait: return .wait
    case .table: return .table
    case .role: return .role
    default: return nil
    }
  }
}

extension Reading {
  /// With where the calendar is that the flow has already.
  fileprivate func pointing(to phrase: Phrase) -> Phrase {
    guard let line = draft.lines.firstIndex(where: { if case .calendar = $0.statement { true } else { false } }) else {
      return phrase
    }
    return Phrase(
      ja: phrase.ja + "先に「ここへ \(line + 1)行目」と入れてください。", en: phrase.en + " Type “at line \(line + 1)” first.")
  }
}

extension MatchingCopy {
  /// The stretch of some words as it was typed.
  fileprivate func original(_ kept: Range<Int>, of words: [EnglishWord]) -> String {
    original(words[kept.lowerBound].range.lowerBound..<words[kept.upperBound - 1].range.upperBound).withoutOuterSpaces
  }
}
