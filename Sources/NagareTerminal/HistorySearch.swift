import NagareModel

/// Looking for an old line by a part of it, while the line that was being typed waits.
struct HistorySearch {
  private(set) var pattern = ""
  private(set) var found: String?

  /// The line to go back to.
  let original: String
  private let entries: [String]
  private var position: Int

  init(in entries: [String], from original: String) {
    self.entries = entries
    self.original = original
    position = entries.count
  }

  /// The line to go on with.
  var line: String { found ?? original }

  func prompt(in language: Language) -> String {
    let missing = !pattern.isEmpty && found == nil
    let words =
      missing
      ? Phrase(ja: "履歴にありません", en: "not in the history") : Phrase(ja: "履歴をさがす", en: "search the history")
    return "\(words[language])「\(pattern)」> "
  }

  mutating func type(_ text: String) {
    pattern += text
    position = min(position + 1, entries.count)
    look(keeping: nil)
  }

  mutating func deleteBackward() {
    guard !pattern.isEmpty else { return }
    pattern.removeLast()
    position = entries.count
    look(keeping: nil)
  }

  /// The next older line that fits; the one found stays where there is none.
  mutating func goOn() {
    look(keeping: found)
  }

  private mutating func look(keeping last: String?) {
    guard !pattern.isEmpty else {
      found = nil
      return
    }
    guard let index = entries[..<position].lastIndex(where: { $0.contains(pattern) && $0 != last }) else {
      found = last
      return
    }
    position = index
    found = entries[index]
  }
}
