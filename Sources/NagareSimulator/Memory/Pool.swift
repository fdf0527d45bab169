/// Records of one kind, with the places that are free.
struct Pool<Record: BitwiseCopyable> {
  private var records = Store<Record>()
  private var free = Store<Int32>()

  /// How many places there are, free ones among them.
  var count: Int { records.count }

  subscript(place: Int32) -> Record {
    @inline(__always) get { records[Int(place)] }
    @inline(__always) _modify { yield &records[Int(place)] }
  }

  @inline(__always)
  mutating func add(_ record: Record) -> Int32 {
    guard free.isEmpty else {
      let place = free.removeLast()
      records[Int(place)] = record
      return place
    }
    records.append(record)
    return Int32(truncatingIfNeeded: records.count - 1)
  }

  mutating func remove(_ place: Int32) { free.append(place) }
}

/// A record that stands in a list, before another one of its pool.
protocol Threaded {
  var next: Int32 { get set }
}

extension Pool where Record: Threaded {
  /// The first record of a list that is meant, or -1.
  @inline(__always)
  func first(from start: Int32, where isMeant: (Record) -> Bool) -> Int32 {
    var place = start
    while place >= 0, !isMeant(self[place]) { place = self[place].next }
    return place
  }

  /// Takes a record out of the list it stands in; the place of the one before it, or -1.
  @discardableResult
  mutating func unthread(_ place: Int32, from first: inout Int32) -> Int32 {
    var (before, here) = (Int32(-1), first)
    while here >= 0, here != place { (before, here) = (here, self[here].next) }
    if before >= 0 { self[before].next = self[place].next } else { first = self[place].next }
    return before
  }
}
