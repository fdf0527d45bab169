/// Gives each thing a number, so that long lists of them take little room and are quickly compared.
struct Numbering<Thing: Hashable & Sendable>: Sendable {
  private var known: [Thing: Int] = [:]

  /// How many have a number.
  var count: Int { known.count }

  mutating func of(_ things: [Thing]) -> [Int] {
    things.map { thing in
      if let number = known[thing] { return number }
      let number = known.count
      known[thing] = number
      return number
    }
  }

  /// Of each number whether it is that of one of these.
  func marks(_ things: Set<Thing>) -> [Bool] {
    var marks = Array(repeating: false, count: count)
    for (thing, number) in known where things.contains(thing) { marks[number] = true }
    return marks
  }
}
