import NagareModel

// How a row of a table of turns of phrase is matched with the words of a sentence.
extension EnglishPhrasing {
  /// The kinds of words rows speak of.
  static func kind(_ name: Substring, _ words: [EnglishWord], _ index: Int) -> Int? {
    let word = words[index]
    func length(_ isMeant: Bool) -> Int? { isMeant ? index + 1 : nil }
    switch name {
    case "done":
      return length(
        word.text.hasSuffix("ed")
          || EnglishWords.irregular[word.text] != nil && word.text != "been"
            && word.text != "had"
      )
    case "ing": return length(word.text.hasSuffix("ing"))
    case "number": return EnglishNumber.measure(words[...], index)?.end
    case "approval":
      guard let noun = EnglishMeaning.noun(words[...], index), noun.deed == .approve || noun.deed == .decide else {
        return nil
      }
      return noun.end
    case "no": return length(EnglishWords.cases[word.text] == .rejected)
    case "more": return length(EnglishWords.comparatives.contains(word.text))
    case "verb":
      return length(!word.isPossessive && EnglishMeaning.bases(word.text).contains { EnglishMeaning.heads[$0] != nil })
    case "entry": return length(EnglishWords.entries.contains(word.text))
    case "stating": return length(stating.contains(word.text))
    case "asking": return length(EnglishMeaning.bases(word.text).contains(where: EnglishWords.askers.contains))
    case "write": return length(EnglishWords.writing.contains(word.text))
    case "weekday":
      let days = Weekday.allCases.map { $0.name.en.lowercased() } + ["weekend", "weekday"]
      return length(days.contains { word.text == $0 || word.text == $0 + "s" || word.text == $0.prefix(3) })
    case "day":
      let head = words[index...].drop { $0.text == "the" }.prefix(4).prefix { $0.kind == .word }
      return length(head.contains { ["date", "day", "today", "end"].contains($0.text) })
    default: return nil
    }
  }

  /// What somebody does with a form, in front of what they write into it.
  private static let stating =
    """
    give gives tell tells fill fills enter enters apply applies write writes send sends state states submit submits \
    complete completes hand hands
    """
    .wordSet

  struct Match {
    var end: Int
    var kept: Range<Int>?
  }

  enum Part: Sendable {
    case words(Set<Substring>, isOptional: Bool)
    case ahead(Set<Substring>, isWanted: Bool)
    case kept(atMost: Int)
    /// Kept too, numbers and signs with the words.
    case stretch(atMost: Int)
    case start, end
  }

  struct Row: Sendable {
    let parts: [Part]
    /// What is read instead, as it stands in the table and word by word.
    let right: String
    private let plain: [String]

    init(_ line: Substring) {
      let sides = line.split(separator: " =>", maxSplits: 1, omittingEmptySubsequences: false)
      right = String(sides.count > 1 ? sides[1] : "").withoutOuterSpaces
      plain = right.split(separator: " ").map(String.init)
      parts = sides[0].split(separator: " ").map { part in
        switch part {
        case "*": .kept(atMost: 4)
        case "**": .kept(atMost: 10)
        case "***": .stretch(atMost: 12)
        case "^": .start
        case "$": .end
        case _ where part.hasPrefix(">"): .ahead(Set(part.dropFirst().split(separator: "|")), isWanted: true)
        case _ where part.hasPrefix("!"): .ahead(Set(part.dropFirst().split(separator: "|")), isWanted: false)
        default:
          .words(
            Set((part.hasSuffix("?") ? part.dropLast() : part).split(separator: "|")), isOptional: part.hasSuffix("?"))
        }
      }
    }

    /// The words a match may begin with.
    var beginnings: [String] {
      var all: [String] = []
      for part in parts {
        switch part {
        case .start: continue
        case .words(let words, let isOptional):
          all += words.map { $0.first.map { $0.isLetter } ?? false ? String($0) : "" }
          if !isOptional { return all }
        case .ahead, .kept, .stretch, .end: return all + [""]
        }
      }
      return all
    }

    func match(_ words: [EnglishWord], _ start: Int) -> Match? {
      match(parts[...], words, start, nil, from: start)
    }

    private func match(
      _ parts: ArraySlice<Part>, _ words: [EnglishWord], _ index: Int, _ kept: Range<Int>?, from start: Int
    ) -> Match? {
      guard let part = parts.first else { return Match(end: index, kept: kept) }
      let rest = parts.dropFirst()
      switch part {
      case .start:
        let isStart =
          start == 0 || words[start - 1].kind != .word || ["and", "then", "please"].contains(words[start - 1].text)
        return isStart ? match(rest, words, index, kept, from: start) : nil
      case .end: return Self.isEnd(words, index) ? match(rest, words, index, kept, from: start) : nil
      case .ahead(let wanted, let isWanted):
        return (Self.end(of: wanted, words, index) != nil) == isWanted
          ? match(rest, words, index, kept, from: start) : nil
      case .words(let wanted, let isOptional):
        if let end = Self.end(of: wanted, words, index), let found = match(rest, words, end, kept, from: start) {
          return found
        }
        return isOptional ? match(rest, words, index, kept, from: start) : nil
      case .kept(let most):
        for end in (index + 1)...(index + most) where end <= words.count {
          guard words[end - 1].kind == .word else { return nil }
          if let found = match(rest, words, end, index..<end, from: start) { return found }
        }
        return nil
      case .stretch(let most):
        // As far as it goes, over signs too.
        for end in (index..<min(words.count, index + most)).reversed() {
          if let found = match(rest, words, end + 1, index..<end + 1, from: start) { return found }
        }
        return nil
      }
    }

    private static func isEnd(_ words: [EnglishWord], _ index: Int) -> Bool {
      index == words.count || words[index].kind != .word && words[index].kind != .number
    }

    private static func end(of wanted: Set<Substring>, _ words: [EnglishWord], _ index: Int) -> Int? {
      if wanted.contains("$"), isEnd(words, index) { return index }
      guard index < words.count else { return nil }
      switch words[index].kind {
      case .comma: return wanted.contains(",") ? index + 1 : nil
      case .colon: return wanted.contains(":") ? index + 1 : nil
      case .stop, .quote: return nil
      case .word, .number:
        if wanted.contains(Substring(words[index].text)), !words[index].isPossessive { return index + 1 }
        return wanted.lazy.compactMap { $0.first == "#" ? kind($0.dropFirst(), words, index) : nil }.first
      }
    }

    func replacement(for match: Match, in words: [EnglishWord], at index: Int) -> [EnglishWord] {
      let range = words[index].range.lowerBound..<words[max(index, match.end - 1)].range.upperBound
      return plain.flatMap { text -> [EnglishWord] in
        switch text {
        case "*":
          guard let kept = match.kept else { return [] }
          var all = Array(words[kept])
          all[all.count - 1].isPossessive = false
          return all
        case ",": return [EnglishWord(kind: .comma, text: "", range: range)]
        default: return [EnglishWord(kind: .word, text: text, range: range, isPut: true)]
        }
      }
    }
  }
}
