/// Words by their letters, found at a place in the text without making strings.
struct Trie: Sendable {
  private var nodes = 1
  /// An open-addressed table from (node, letter) to the next node.
  private var children: [Child]
  /// For each node the first entry that ends there, -1 for none.
  private var firsts: [Int32] = [-1]
  /// The entries of nodes where several end.
  private var several: [Int32: [Int32]] = [:]

  /// From a node by a letter to another; none leads back to the root.
  private struct Child {
    var node: Int32 = 0
    var letter: UInt32 = 0
    var target: Int32 = 0
  }

  /// Makes room for some words at first: a power of two. Whoever has more grows.
  init(room: Int = 1 << 6) {
    children = Array(repeating: Child(), count: room)
  }

  /// Where a child is, or would be. The upper half of the product mixes both, the node and the letter.
  private func slot(_ node: Int32, _ letter: UInt32) -> Int {
    let mask = children.count - 1
    let key = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(letter)
    var index = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while children[index].target != 0, children[index].node != node || children[index].letter != letter {
      index = (index + 1) & mask
    }
    return index
  }

  func child(of node: Int32, _ letter: UInt32) -> Int32? {
    let target = children[slot(node, letter)].target
    return target == 0 ? nil : target
  }

  /// Two spellings of an entry that read the same are one.
  mutating func insert(_ letters: some Sequence<UInt32>, _ entry: Int) {
    var node: Int32 = 0
    for letter in letters { node = childOrNew(of: node, letter) }
    end(entry, at: node)
  }

  /// Words of the program's own, folded on the way; several with a sign between them, or one without.
  mutating func insert(_ words: String, cutAt sign: Unicode.Scalar? = nil, _ entry: Int) {
    var node: Int32 = 0
    for letter in words.unicodeScalars {
      if letter == sign {
        end(entry, at: node)
        node = 0
      } else {
        node = childOrNew(of: node, Folding.folded(letter.value))
      }
    }
    if node != 0 { end(entry, at: node) }
  }

  private mutating func end(_ entry: Int, at node: Int32) {
    let first = firsts[Int(node)]
    if first < 0 {
      firsts[Int(node)] = Int32(entry)
    } else if first != entry, several[node]?.last != Int32(entry) {
      several[node, default: [first]].append(Int32(entry))
    }
  }

  private mutating func childOrNew(of node: Int32, _ letter: UInt32) -> Int32 {
    if let next = child(of: node, letter) { return next }
    if nodes * 2 > children.count { grow() }
    let next = Int32(nodes)
    nodes += 1
    firsts.append(-1)
    children[slot(node, letter)] = Child(node: node, letter: letter, target: next)
    return next
  }

  private mutating func grow() {
    let old = children
    children = Array(repeating: Child(), count: old.count * 2)
    for child in old where child.target != 0 { children[slot(child.node, child.letter)] = child }
  }

  /// The entries that end at this node.
  func entries(at node: Int32) -> [Int32] {
    guard let first = entry(at: node) else { return [] }
    return several[node] ?? [first]
  }

  /// The first entry that ends at this node.
  func entry(at node: Int32) -> Int32? { firsts[Int(node)] < 0 ? nil : firsts[Int(node)] }

  func endsWord(_ node: Int32) -> Bool { firsts[Int(node)] >= 0 }

  /// The first entry with exactly these letters.
  func find(_ letters: some Sequence<UInt32>) -> Int? {
    var node: Int32 = 0
    for letter in letters {
      guard let next = child(of: node, letter) else { return nil }
      node = next
    }
    return entry(at: node).map(Int.init)
  }
}
