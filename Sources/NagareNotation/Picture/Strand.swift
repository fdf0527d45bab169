/// A line in a channel, from one end to the other, whichever way the channel runs: what is before is above or to the
/// left.
struct Strand {
  /// Where it turns out of the channel.
  struct End {
    var at: Int
    /// To which side.
    var isBefore: Bool
    /// What it goes on in, where others may too: there it ends above those that begin below.
    var column: Int?
  }

  let route: Int
  let line: Int
  /// Strands of one group may share a track.
  private let group: Int
  private let low: Int
  private let high: Int
  private let start: End
  private let finish: End

  init(route: Int, line: Int, group: Int, from start: End, to finish: End) {
    self.route = route
    self.line = line
    self.group = group
    self.start = start
    self.finish = finish
    low = min(start.at, finish.at)
    high = max(start.at, finish.at)
  }

  /// The track of each, so that those that meet lie side by side, in the order in which they cross least.
  static func tracks(of strands: [Strand]) -> [Int] {
    let count = strands.count
    var result = Array(repeating: 0, count: count)
    guard count > 1 else { return result }
    // How much better it is for one to come before another; where there is no choice, so much that nothing else counts.
    var gains = Array(repeating: 0, count: count * count)
    var losses = Array(repeating: 0, count: count)
    for one in 0..<count {
      for other in one + 1..<count where strands[one].meets(strands[other]) {
        let gain = strands[other].price(before: strands[one]) - strands[one].price(before: strands[other])
        gains[one * count + other] = gain
        gains[other * count + one] = -gain
        losses[gain < 0 ? one : other] -= abs(gain)
      }
    }
    var left = strands.indices.sorted { strands[$0].precedes(strands[$1]) }
    var placed: [Int] = []
    while !left.isEmpty {
      // What others must come before has to wait; of the rest, whoever crosses least comes first.
      let next = left.indices.max { (losses[left[$0]], -$0) < (losses[left[$1]], -$1) } ?? 0
      let strand = left.remove(at: next)
      var track = 0
      var taken: Set<Int> = []
      for earlier in placed where strands[earlier].meets(strands[strand]) {
        taken.insert(result[earlier])
        if gains[earlier * count + strand] > 0 { track = max(track, result[earlier] + 1) }
      }
      while taken.contains(track) { track += 1 }
      result[strand] = track
      placed.append(strand)
      for other in left { losses[other] -= min(0, gains[other * count + strand]) }
    }
    return result
  }

  private static let must = 1_000_000

  private func precedes(_ other: Strand) -> Bool {
    (low, high, route, line) < (other.low, other.high, other.route, other.line)
  }

  /// Whether they cannot share a track.
  private func meets(_ other: Strand) -> Bool { low <= other.high && other.low <= high && group != other.group }

  /// How often two cross where this one comes before the other, and whether they would lie on one another.
  private func price(before other: Strand) -> Int {
    start.price(before: other) + finish.price(before: other) + other.start.price(behind: self)
      + other.finish.price(behind: self)
      + (start.liesOn(other) || finish.liesOn(other) ? Self.must : 0)
  }

  private func spans(_ place: Int) -> Bool { low < place && place < high }
}

extension Strand.End {
  fileprivate func price(before other: Strand) -> Int { !isBefore && other.spans(at) ? 1 : 0 }

  fileprivate func price(behind other: Strand) -> Int { isBefore && other.spans(at) ? 1 : 0 }

  /// Whether it goes down where the other, that comes behind it, comes down.
  fileprivate func liesOn(_ other: Strand) -> Bool {
    guard !isBefore, let column else { return false }
    return other.start.isBefore && other.start.column == column
      || other.finish.isBefore && other.finish.column == column
  }
}
