extension Picture {
  /// The sheet cut between boxes into pieces that are no taller than there is room: on the first page, and on each that
  /// follows. No piece holds fewer than two steps where that can be helped.
  public func pieces(first: Int, rest: Int) -> [Range<Int>] {
    var ends: [Int] = []
    var top = headHeight
    while top < height {
      let room = ends.isEmpty ? first : rest
      let fits = height - top <= room ? height : breaks.last { $0 > top && $0 - top <= room }
      // What is taller than a page begins on one of its own.
      top = fits ?? min(height, breaks.first { $0 > top } ?? height)
      ends.append(top)
    }
    if ends.count > 1 { ends[ends.count - 2] = lastBut(ends, rest: rest) }
    return zip([headHeight] + ends, ends).map { $0..<$1 }
  }

  /// Where the last piece begins, so that it holds two steps.
  private func lastBut(_ ends: [Int], rest: Int) -> Int {
    let found = ends[ends.count - 2]
    let start = ends.count > 2 ? ends[ends.count - 3] : headHeight
    for place in breaks.reversed() where place <= found && place > start && height - place <= rest {
      if steps(in: place..<height) > 1, steps(in: start..<place) > 1 { return place }
    }
    return found
  }

  /// How many steps stand in a piece.
  func steps(in rows: Range<Int>) -> Int {
    boxes.count { $0.number != nil && rows.contains($0.frames[0].y) }
  }
}
