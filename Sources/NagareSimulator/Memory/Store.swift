/// A list of plain records that grows, in memory of its own.
///
/// An array asks at every change whether it is shared and whether the place exists; in the loop of a simulation that is a
/// tenth of all there is to do. This one belongs to one world: a copy of it is the same list.
struct Store<Element: BitwiseCopyable> {
  private final class Memory {
    let start: UnsafeMutablePointer<Element>

    init(capacity: Int) { start = .allocate(capacity: capacity) }

    deinit { start.deallocate() }
  }

  private var memory: Memory
  private var start: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  init() {
    capacity = 16
    memory = Memory(capacity: capacity)
    start = memory.start
  }

  var isEmpty: Bool { count == 0 }
  var indices: Range<Int> { 0..<count }

  subscript(place: Int) -> Element {
    @inline(__always) get {
      assert(place >= 0 && place < count)
      return start[place]
    }
    @inline(__always) _modify {
      assert(place >= 0 && place < count)
      yield &start[place]
    }
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow() }
    start[count] = element
    count += 1
  }

  @inline(__always)
  mutating func removeLast() -> Element {
    count -= 1
    return start[count]
  }

  @inline(__always)
  mutating func popLast() -> Element? { isEmpty ? nil : removeLast() }

  mutating func removeAll() { count = 0 }

  @inline(never)
  private mutating func grow() {
    let wider = Memory(capacity: 2 * capacity)
    wider.start.update(from: start, count: count)
    (memory, start, capacity) = (wider, wider.start, 2 * capacity)
  }
}
