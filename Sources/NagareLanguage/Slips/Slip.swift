/// One way to mend a line: what to write in place of what, and how far-fetched it is.
struct Slip: Hashable, Sendable {
  struct Edit: Hashable, Sendable {
    var range: Range<Int>
    var replacement: String
  }

  /// In the order of the line; they do not overlap.
  var edits: [Edit]
  /// 0 for a slip that is known, 1 for the same sound or another sign, then by letters.
  var rank: Int

  init(_ edits: [Edit], rank: Int) {
    self.edits = edits
    self.rank = rank
  }

  init(_ range: Range<Int>, _ replacement: String, rank: Int) {
    self.init([Edit(range: range, replacement: replacement)], rank: rank)
  }

  /// Both at once; `nil` where they stand in the same place.
  func joined(with other: Slip) -> Slip? {
    guard !range.overlaps(other.range) else { return nil }
    let edits = (edits + other.edits).sorted { $0.range.lowerBound < $1.range.lowerBound }
    return Slip(edits, rank: rank + other.rank)
  }

  /// Whether only signs are written.
  var isSign: Bool { edits.allSatisfy { $0.replacement.allSatisfy { !$0.isLetter && !$0.isNumber } } }

  /// From the first letter that changes to the last.
  var range: Range<Int> { edits[0].range.lowerBound..<edits[edits.count - 1].range.upperBound }
}
