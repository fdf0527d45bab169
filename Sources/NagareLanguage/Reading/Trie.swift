/// Words by their letters, found at a place in the text without making strings.
struct Trie: Sendable {
  private var nodes = 1
  /// An open-addressed table from (node, letter) to the next node.
  private var keys = [UInt64](repeating: 0, count: 1 << 12)
  private var targets = [Int32](repeating: 0, count: 1 << 12)
  private var used = 0
  /// For each node the first entry that ends there, -1 for none.
  private var firsts: [Int32] = [-1]
  /// The entries of nodes where several end.
  private var several: [Int32: [Int32]] = [:]

  private func slot(_ key: UInt64) -> Int {
    let mask = keys.count - 1
    var index = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
    while keys[index] != 0, keys[index] != key { index = (index + 1) & mask }
    return index
  }

  private static func key(_ node: Int32, _ letter: UInt32) -> UInt64 {
    (UInt64(UInt32(bitPattern: node)) + 1) << 32 | UInt64(letter)
  }

  func child(of node: Int32, _ letter: UInt32) -> Int32? {
    let key = Self.key(node, letter)
    let index = slot(key)
    return keys[index] == key ? targets[index] : nil
  }

  mutating func insert(_ letters: some Sequence<UInt32>, _ entry: Int) {
    var node: Int32 = 0
    for letter in letters { node = childOrNew(of: node, letter) }
    let first = firsts[Int(node)]
    if first < 0 {
      firsts[Int(node)] = Int32(entry)
    } else {
      several[node, default: [first]].append(Int32(entry))
    }
  }

  private mutating func childOrNew(of node: Int32, _ letter: UInt32) -> Int32 {
    if let next = child(of: node, letter) { return next }
    if (used + 1) * 2 > keys.count { grow() }
    let next = Int32(nodes)
    nodes += 1
    firsts.append(-1)
    let key = Self.key(node, letter)
    let index = slot(key)
    keys[index] = key
    targets[index] = next
    used += 1
    return next
  }

  private mutating func grow() {
    let old = zip(keys, targets).filter { $0.0 != 0 }
    keys = [UInt64](repeating: 0, count: keys.count * 2)
    targets = [Int32](repeating: 0, count: targets.count * 2)
    for (key, target) in old {
      let index = slot(key)
      keys[index] = key
      targets[index] = target
    }
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
