import NagareModel

// Finding the verb of a clause, in whatever form it stands.
extension EnglishMeaning {
  struct Verb {
    var deed: Deed
    var at: Int
    var end: Int
    /// Somebody between the parts: let the staff know.
    var inside: Range<Int>?
    var isNoun = false
    var isPassive = false
    var isUnknown = false
  }

  static let table: [(deed: Deed, parts: [String])] =
    EnglishWords.verbs.flatMap { deed, words in
      words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { (deed, $0.split(separator: "_").map(String.init)) }
    }.sorted { $0.1.count > $1.1.count }

  static let heads: [String: [Int]] = {
    var heads: [String: [Int]] = [:]
    for (index, row) in table.enumerated() { heads[row.parts[0], default: []].append(index) }
    return heads
  }()

  static let nouns: [String: Deed] = Dictionary(
    EnglishWords.nouns.flatMap { deed, words in words.split(separator: " ").map { (String($0), deed) } },
    uniquingKeysWith: { first, _ in first })

  /// The dictionary forms a word may have: approves, approved, stopping.
  static func bases(_ word: String) -> [String] {
    var bases = [word]
    if let known = EnglishWords.irregular[word] { bases.insert(known, at: 0) }
    func add(_ cut: Int, _ ending: String = "") {
      if word.count > cut + 1 { bases.append(word.dropLast(cut) + ending) }
    }
    if word.hasSuffix("ies") || word.hasSuffix("ied") { add(3, "y") }
    if word.hasSuffix("es") { add(2) }
    if word.hasSuffix("s"), !word.hasSuffix("ss") { add(1) }
    if word.hasSuffix("ed") {
      add(2)
      add(1)
    }
    if word.hasSuffix("ing") {
      add(3)
      add(3, "e")
    }
    // stopped, setting
    for ending in ["ed", "ing"] where word.hasSuffix(ending) && word.count > ending.count + 2 {
      let stem = word.dropLast(ending.count)
      if stem.last == stem.dropLast().last { add(ending.count + 1) }
    }
    return bases
  }

  /// The first verb of a clause.
  func verb(_ words: ArraySlice<EnglishWord>, from start: Int) -> Verb? {
    var index = start
    var isAfterArticle = false
    while index < words.endIndex {
      let word = words[index]
      guard word.kind == .word else {
        if word.kind == .stop || word.kind == .colon { return nil }
        index += 1
        isAfterArticle = false
        continue
      }
      if let end = knownName(words[index...]) {
        isAfterArticle = words[end - 1].isPossessive
        index = end
        continue
      }
      if EnglishWords.articles.contains(word.text) || word.isPossessive {
        isAfterArticle = true
        index += 1
        continue
      }
      // building services see to the heating
      let isOffice =
        index == start && word.text.hasSuffix("ing")
        && words[(index + 1)...].dropFirst().indices.contains { verb(at: $0, words) != nil }
      if !isAfterArticle, !isOffice, let found = verb(at: index, words) {
        // payroll works out the allowance and pays it
        if found.deed == .work, index > start + 1, let earlier = unknown(words[..<index], start) { return earlier }
        return found
      }
      if isAfterArticle, index + 1 < words.endIndex, !EnglishWords.modals.contains(words[index + 1].text),
        let found = verb(at: index, words), found.deed != .work, found.end > index + 1
      {
        return found
      }
      if let found = Self.noun(words, index), isAfterArticle || index > start || found.end > index + 1 { return found }
      isAfterArticle = false
      index += 1
    }
    return unknown(words, start)
  }

  static func noun(_ words: ArraySlice<EnglishWord>, _ index: Int) -> Verb? {
    for count in [3, 2, 1] where words.endIndex - index >= count {
      let text = words[index..<index + count].map(\.text).joined(separator: "_")
      if let deed = nouns[text] { return Verb(deed: deed, at: index, end: index + count, isNoun: true) }
    }
    return nil
  }

  func verb(at index: Int, _ words: ArraySlice<EnglishWord>) -> Verb? {
    if words[index].isPossessive { return nil }
    let word = words[index].text
    for base in Self.bases(word) {
      for row in Self.heads[base] ?? [] {
        let (deed, parts) = Self.table[row]
        guard let match = match(parts, words, index) else { continue }
        if parts.count == 1, EnglishWords.modals.contains(word), deed != .need { continue }
        if deed == .finish, parts.count == 1, !ends(words, index) { continue }
        // the printing is done by the front desk
        if deed == .finish, match.end < words.endIndex, words[match.end].text == "by" { continue }
        if deed == .need, index + 1 < words.endIndex, words[index + 1].text == "to" { continue }
        let isPassive =
          word.hasSuffix("ed")
          || EnglishWords.irregular[word] != nil
            && ["sent", "told", "given", "shown", "paid", "done", "seen", "read"].contains(word)
        let hasBe =
          parts.first == "be" || parts.first == "get" && parts.count == 2
          || index > words.startIndex
            && ["is", "be", "been", "are", "gets", "get", "was", "being", "as"].contains(words[index - 1].text)
        return Verb(
          deed: deed, at: index, end: match.end, inside: match.inside,
          isPassive: parts.first == "be" || isPassive && (hasBe || words[index...].contains { $0.text == "by" }))
      }
    }
    return nil
  }

  /// "end" ends only alone or before what it ends: the end date is a name.
  func ends(_ words: ArraySlice<EnglishWord>, _ index: Int) -> Bool {
    // year end, both are done: no case ends.
    if index > words.startIndex, ["year", "month", "week", "are", "both", "financial"].contains(words[index - 1].text) {
      return false
    }
    guard index + 1 < words.endIndex, words[index + 1].kind == .word else { return true }
    let next = words[index + 1].text
    return EnglishWords.articles.contains(next) || EnglishWords.pronouns.contains(next)
      || ["as", "with", "here", "there", "when", "now", "process", "flow", "if", "after"].contains(next)
  }

  func match(_ parts: [String], _ words: ArraySlice<EnglishWord>, _ start: Int) -> (
    end: Int, inside: Range<Int>?
  )? {
    var index = start + 1
    var inside: Range<Int>?
    for part in parts.dropFirst() {
      if part == "~" {
        let from = index
        let next = parts[parts.index(after: parts.firstIndex(of: "~") ?? 0)]
        while index < words.endIndex, words[index].kind == .word || words[index].kind == .comma, index - from < 8 {
          index += 1
          if index < words.endIndex, Self.bases(words[index].text).contains(next) { break }
          // let the staff know that it has arrived: know goes with let, and has does not
          if index < words.endIndex, parts[0] == "let", words[index].text == "know" { return nil }
        }
        guard index > from, !["out", "back", "on", "off", "over"].contains(words[from].text) else { return nil }
        inside = from..<index
        continue
      }
      // complete the form, complete a form
      if ["a", "an", "the"].contains(part) { continue }
      while index < words.endIndex, Self.skippable.contains(words[index].text), words[index].text != part { index += 1 }
      guard index < words.endIndex,
        words[index].text == part || part.hasPrefix("w") == false && Self.bases(words[index].text).contains(part)
      else { return nil }
      index += 1
    }
    return (index, inside)
  }

  static let skippable = Set(
    """
    it them this that a an the everything quick short its their his her your my our written formal prior full own
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// A verb nobody wrote down: a known person, then a word that ends like one.
  func unknown(_ words: ArraySlice<EnglishWord>, _ start: Int) -> Verb? {
    let bare = words[start...].drop { EnglishWords.articles.contains($0.text) }
    guard bare.count > 1 else { return nil }
    var index = knownName(bare) ?? bare.startIndex + 1
    let isKnown = knownName(bare) != nil
    while index < words.endIndex, index - start < 5 {
      let word = words[index]
      guard word.kind == .word else { return nil }
      if EnglishWords.modals.contains(word.text) {
        index += 1
        if index < words.endIndex, words[index].kind == .word, word.text != "is", word.text != "are", word.text != "be",
          !EnglishWords.modals.contains(words[index].text), !EnglishWords.articles.contains(words[index].text)
        {
          return Verb(deed: .work, at: index, end: index + 1, isUnknown: true)
        }
        continue
      }
      if word.text.hasSuffix("s"), word.text.count > 3, !word.text.hasSuffix("ss"), !word.isPossessive,
        isKnown
          || index + 1 < words.endIndex
            && (EnglishWords.articles.contains(words[index + 1].text)
              || EnglishWords.pronouns.contains(words[index + 1].text)
              || EnglishWords.adverbs.contains(words[index + 1].text))
      {
        return Verb(deed: .work, at: index, end: index + 1, isUnknown: true)
      }
      if isKnown { return nil }
      index += 1
    }
    return nil
  }
}
