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
}
