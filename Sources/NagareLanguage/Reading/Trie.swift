/// Words by their letters, found at a place in the text without making strings.
struct Trie: Sendable {
  private var nodes = 1
  /// An open-addressed table from (node, letter) to the next node.
  private var keys = [UInt64](repeating: 0, count: 1 << 12)
  private var targets = [Int32](repeating: 0, count: 1 << 12)
  private var used = 0
  /// For each node the entries that end there.
  private var ends: [Int32: [Int32]] = [:]
  private var isEnd: [Bool] = [false]

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
    ends[node, default: []].append(Int32(entry))
    isEnd[Int(node)] = true
  }

  private mutating func childOrNew(of node: Int32, _ letter: UInt32) -> Int32 {
    if let next = child(of: node, letter) { return next }
    if (used + 1) * 2 > keys.count { grow() }
    let next = Int32(nodes)
    nodes += 1
    isEnd.append(false)
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
    isEnd[Int(node)] ? ends[node] ?? [] : []
  }

  func endsWord(_ node: Int32) -> Bool { isEnd[Int(node)] }
}
