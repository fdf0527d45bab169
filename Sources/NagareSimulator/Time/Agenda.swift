/// What is going to happen, the earliest first; of what happens at the same tick, the lower order first.
///
/// Like a desk diary. What happens on the day that is open lies in order, and there is little of it. What is for a later
/// day lies on the page of that day just as it came, and is put in order when the page is turned up. Most deadlines have
/// been met by then, and cost next to nothing.
struct Agenda {
  struct Entry: Sendable {
    var time: Int
    var order: UInt64
    var what: Errand
    /// The place of whom it concerns, and which use of that place: one that has been given to somebody else makes the
    /// entry void.
    var index: Int32
    var use: UInt32

    /// Time and order as one number, so that two entries are compared without a branch to guess wrong.
    @inline(__always)
    fileprivate var rank: Int128 { Int128(time) << 64 | Int128(order) }

    @inline(__always)
    fileprivate func comes(before other: Entry) -> Bool { rank < other.rank }
  }

  /// An entry of a later day, on the page of that day.
  private struct Note: Threaded {
    var entry: Entry
    var next: Int32
  }

  /// The open day, in order: a heap in which each entry has four below it. It is half as deep as one with two, and the
  /// four lie side by side. What is further ahead than there are pages is here, too.
  private var heap = Store<Entry>()
  /// Whether the first place of the heap is free. Most of what happens puts something else on the agenda: that goes
  /// where the entry was that asked for it, and one way through the heap does for both.
  private var isFirstTaken = false
  private var today: Int
  /// When it is over.
  private var midnight: Int
  /// The first note on the page of each day to come, or -1. Day by day they are used again.
  private var pages = Store<Int32>()
  private var notes = Pool<Note>()
  private var noteCount = 0

  private static let pageCount = 64

  init(from day: Int) {
    today = day
    midnight = (day + 1) * Ticks.perDay
    for _ in 0..<Self.pageCount { pages.append(-1) }
  }

  /// Whether something happens by a time of the open day.
  @inline(__always)
  func holds(by time: Int) -> Bool {
    guard isFirstTaken else { return !heap.isEmpty && heap[0].time <= time }
    return heap.count > 1 && heap[leastBelow(0)].time <= time
  }

  /// Whether nothing more happens today, but something is written down for a later day; asked once the gap is closed.
  @inline(__always)
  var isDayOver: Bool { noteCount > 0 && (heap.isEmpty || heap[0].time >= midnight) }

  mutating func add(_ entry: Entry) {
    guard entry.time >= midnight, entry.time < midnight + (Self.pageCount - 1) * Ticks.perDay else {
      return putInOrder(entry)
    }
    let page = Self.page(of: Ticks.day(of: entry.time))
    pages[page] = notes.add(Note(entry: entry, next: pages[page]))
    noteCount += 1
  }

  /// Turns up the page of the next day, without what is no longer to happen.
  mutating func turnPage(keeping isMeant: (Entry) -> Bool) {
    open(today + 1)
    let page = Self.page(of: today)
    var place = pages[page]
    pages[page] = -1
    while place >= 0 {
      let note = notes[place]
      notes.remove(place)
      noteCount -= 1
      if isMeant(note.entry) { putInOrder(note.entry) }
      place = note.next
    }
  }

  private mutating func open(_ day: Int) {
    today = day
    midnight = (day + 1) * Ticks.perDay
  }

  private static func page(of day: Int) -> Int { day & (pageCount - 1) }

  private mutating func putInOrder(_ entry: Entry) {
    if isFirstTaken {
      isFirstTaken = false
      return fill(entry)
    }
    var place = heap.count
    heap.append(entry)
    while place > 0 {
      let above = (place - 1) >> 2
      guard entry.comes(before: heap[above]) else { break }
      heap[place] = heap[above]
      place = above
    }
    heap[place] = entry
  }

  /// Puts an entry in the place of the first, which is free: what is before it moves up.
  private mutating func fill(_ entry: Entry) {
    let rank = entry.rank
    var place = 0
    while 4 * place + 1 < heap.count {
      let least = leastBelow(place)
      guard heap[least].rank < rank else { break }
      heap[place] = heap[least]
      place = least
    }
    heap[place] = entry
  }

  /// The least of what lies below a place; there must be something.
  @inline(__always)
  private func leastBelow(_ place: Int) -> Int {
    let start = 4 * place + 1
    return start + 3 < heap.count ? leastOfFour(start) : leastOfFewer(start)
  }

  /// Two pairs and their winners, worked out without a branch to guess wrong.
  @inline(__always)
  private func leastOfFour(_ start: Int) -> Int {
    let left = start + (heap[start + 1].rank < heap[start].rank ? 1 : 0)
    let right = start + 2 + (heap[start + 3].rank < heap[start + 2].rank ? 1 : 0)
    return left + (heap[right].rank < heap[left].rank ? right - left : 0)
  }

  private func leastOfFewer(_ start: Int) -> Int {
    var least = start
    for place in start + 1..<max(start + 1, heap.count) where heap[place].comes(before: heap[least]) { least = place }
    return least
  }

  /// Takes off what happens next; `nil` where nothing does.
  @inline(__always)
  mutating func removeFirst() -> Entry? {
    guard !heap.isEmpty else { return nil }
    let first = heap[0]
    // Where every page is empty, days pass without being turned up.
    if first.time >= midnight { open(Ticks.day(of: first.time)) }
    isFirstTaken = true
    return first
  }

  /// Where nothing came in the place of the last entry that was taken off, the others move up.
  @inline(__always)
  mutating func closeGap() {
    guard isFirstTaken else { return }
    isFirstTaken = false
    let last = heap.removeLast()
    if !heap.isEmpty { fill(last) }
  }
}

/// What an entry of the agenda asks for.
enum Errand: UInt8, Sendable {
  /// The next case comes.
  case arrival
  /// The deadline of a piece of work passes, or a wait is over.
  case due
  /// A 過ぎたら with a delay acts; its number stands in the order.
  case overdue
  /// まとめて: work is taken from the pile.
  case release
  /// Somebody begins who makes no queue.
  case begin
  /// A person is done with a piece of work.
  case done
  /// Somebody works again.
  case wake
  /// A day begins on which other people are away.
  case day
}
