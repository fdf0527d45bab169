/// English words for an office or for somebody who works there.
enum OfficeNames {
  private static let words = Set(
    "desk office board team section department committee group unit division bureau council counter staff clerk officer manager panel centre center"
      .split(separator: " ").map { Folding.key(String($0)) })

  /// Whether a name ends in one: final approval desk.
  static func end(_ letters: ArraySlice<UInt32>) -> Bool {
    letters.split(separator: 0x20).last.map { words.contains(Array($0)) } ?? false
  }
}
