import NagareModel

/// Names of the person's own, each with a small number; recognised longest first, spaces aside.
struct NameTable: Sendable {
  private(set) var names: [String] = []
  private(set) var ranges: [Range<Int>] = []
  private(set) var keys: [[UInt32]] = []
  private var trie = Trie()

  var count: Int { names.count }

  /// All but one of them, for a suggestion.
  func without(_ number: Int) -> NameTable {
    NameTable(names.enumerated().filter { $0.offset != number }.map(\.element))
  }

  init() {}

  /// Names that are numbered already.
  init(_ names: some Sequence<String>) {
    for name in names {
      let key = Folding.key(of: name)
      trie.insert(key, self.names.count)
      self.names.append(name)
      keys.append(key)
    }
  }

  /// The number of a name, a new one for a name not seen before.
  mutating func intern(_ range: Range<Int>, in copy: MatchingCopy) -> Int {
    if let known = find(range, in: copy) { return known }
    let key = Folding.key(copy.scalars[range])
    let number = names.count
    names.append(copy.original(range))
    ranges.append(range)
    keys.append(key)
    trie.insert(key, number)
    return number
  }

  func find(_ range: Range<Int>, in copy: MatchingCopy) -> Int? {
    trie.find(copy.scalars[range].lazy.filter { $0 != 0x20 })
  }

  func find(_ key: [UInt32]) -> Int? { trie.find(key) }

  /// The longest known name that begins at the cursor, and where it ends.
  func longest(at cursor: Cursor) -> (number: Int, end: Int)? {
    var node: Int32 = 0
    var found: (Int, Int)?
    var index = cursor.position
    while index < cursor.end {
      let letter = cursor.copy.scalars[index]
      index += 1
      if letter == 0x20 {
        if node == 0 { break }
        continue
      }
      guard let next = trie.child(of: node, letter) else { break }
      node = next
      guard trie.endsWord(node), cursor.isBoundary(after: letter, at: index) else { continue }
      if let number = trie.entry(at: node) { found = (Int(number), index) }
    }
    return found
  }

  /// The name nearest to a typed one; before all one that looks the same, then one that is read alike.
  func nearest(to range: Range<Int>, in copy: MatchingCopy) -> NearName? {
    let key = Folding.key(copy.scalars[range])
    if let number = keys.firstIndex(where: { LookAlikes.areAlike($0, key) }) {
      return NearName(names[number], lookingLike: range, in: copy)
    }
    return Suggestion.name(for: key, among: Array(zip(keys, names)).map { (key: $0.0, name: $0.1) })
      .map { NearName($0) }
  }
}
