import Testing

/// What is said is written once: whoever mends a word mends it everywhere.
struct WordTests {
  @Test func thePairOfWordsStandsInOneFile() {
    var places: [String: Set<String>] = [:]
    for file in House.sources {
      for match in file.code.matches(of: /Phrase\(\s*ja: "([^"\\]*)",\s*en: "([^"\\]*)"\)/)
      where match.1.contains(where: \.isLetter) {
        places["\(match.1) / \(match.2)", default: []].insert(file.path)
      }
    }
    for (words, files) in places.filter({ $0.value.count > 1 }).sorted(by: { $0.key < $1.key }) {
      Issue.record("\(words) stands in \(files.sorted()): give it a name (NagareModel/Words) and use that.")
    }
  }

  /// Words that were set aside for those people know: one word for one thing, in every message and on every page.
  static let setAside = [
    "あてはま": "当てはま", "まちがい": "間違い", "加えま": "足しま", "入力されて": "入って", "標準入力": "渡された文", "合流": "おわり",
    "どのブロックでも": "どの行でも", "slip": "mistake", "anew": "again", "mend": "fix, change", "Mend": "Fix, Change",
    "scene": "moment", "comes to this": "reaches this", "half way": "unfinished", "for ever": "for good",
  ]

  @Test func aWordThatWasSetAsideIsNotSaid() throws {
    let words = House.sources.flatMap { file in
      file.code.matches(of: /Phrase\(\s*ja: "([^"]*)",\s*en: "([^"]*)"/).map { ("\($0.1) / \($0.2)", file.path) }
    }
    let pages = try House.paths(under: "flows/pages").map { path -> (String, String) in
      let parts = try House.text(of: path).split(separator: "\n== ")
      let said = parts.filter { part in !["うまく", "直した", "Gone", "Put"].contains { part.hasPrefix($0) } }
      return (said.joined(), path)
    }
    for (text, path) in words + pages {
      for (word, said) in Self.setAside where text.contains(word) {
        Issue.record("\(path) says “\(word)”; the word for it is “\(said)”: \(text.prefix(200))")
      }
    }
  }
}
