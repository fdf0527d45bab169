import NagareModel

/// What the rows of a table fit: a range of each thing it looks at.
struct Grid: Sendable {
  /// One for each thing.
  let domains: [Domain]
  /// The rows in their order, each with what it fits of every thing.
  let rows: [Row]

  struct Row: Sendable {
    var parts: [Extent]
    /// How many of them are どれでも.
    var anyCount: Int
  }

  struct Overlap: Sendable {
    var row: Int
    var other: Int
    var values: Phrase
    /// How the other row is written without what both fit, if that is one stretch.
    var border: Phrase?
  }

  /// Rows that fit the same, each with the first above it; two rows of one table are named once.
  var overlaps: [Overlap] {
    domains.count == 1 ? overlapsInLine : overlapsInGrid
  }

  /// Along one thing what is covered so far tells at once whether a row is new.
  private var overlapsInLine: [Overlap] {
    guard !areApart else { return [] }
    var covered: [Int: Extent] = [:]
    var found: [Overlap] = []
    for (index, row) in rows.enumerated() {
      let before = covered[row.anyCount] ?? .none
      if !domains[0].isEmpty(row.parts[0].intersection(before)), let other = firstOverlap(of: index) {
        let both = common(index, other)
        let left = rows[other].parts[0].subtracting(both[0])
        found.append(Overlap(row: index, other: other, values: phrase(both), border: domains[0].row(left)))
      }
      covered[row.anyCount] = before.union(row.parts[0])
    }
    return found
  }

  /// Whether no two rows along one thing can fit the same, as it is with nearly every table: in order, each ends before
  /// the next begins.
  private var areApart: Bool {
    Dictionary(grouping: rows, by: \.anyCount).values.allSatisfy { rows in
      let extents = rows.map { $0.parts[0] }
      guard extents.count(where: \.canBeEmpty) < 2 else { return false }
      let spans = extents.flatMap(\.values.spans).sorted { left, right in
        guard let left = left.lower, let right = right.lower else { return left.lower == nil && right.lower != nil }
        return left < right
      }
      return zip(spans, spans.dropFirst()).allSatisfy { one, next in
        if let end = one.upper, let start = next.lower { end <= start } else { false }
      }
    }
  }

  private var overlapsInGrid: [Overlap] {
    rows.indices.compactMap { index in
      firstOverlap(of: index).map { Overlap(row: index, other: $0, values: phrase(common(index, $0)), border: nil) }
    }
  }

  private func firstOverlap(of index: Int) -> Int? {
    rows[..<index].indices.first { other in
      guard rows[index].anyCount == rows[other].anyCount else { return false }
      let both = common(index, other)
      return !isEmpty(both) && !isCovered(both, byRowsBelow: rows[index].anyCount)
    }
  }

  private func common(_ one: Int, _ other: Int) -> [Extent] {
    zip(rows[one].parts, rows[other].parts).map { $0.intersection($1) }
  }

  private func isEmpty(_ parts: [Extent]) -> Bool { zip(domains, parts).contains { $0.isEmpty($1) } }

  /// Whether a more particular row takes it all.
  private func isCovered(_ parts: [Extent], byRowsBelow anyCount: Int) -> Bool {
    rows.contains { row in
      row.anyCount < anyCount && zip(domains, zip(parts, row.parts)).allSatisfy { $0.isEmpty($1.0.subtracting($1.1)) }
    }
  }

  private func phrase(_ parts: [Extent]) -> Phrase {
    let told = zip(domains, parts).map { domain, part in domain.phrase(part.intersection(domain.extent)) }
    return Phrase(ja: told.map(\.ja).joined(separator: "、"), en: told.map(\.en).joined(separator: ", "))
  }

  // MARK: Gaps

  /// Something no row fits, as ranges of each thing; `nil` where there is nothing, or the table is too large to tell.
  var gap: [Extent]? {
    if domains.count == 1 {
      let gap = domains[0].gap(besides: .union(rows.map { $0.parts[0] }))
      return domains[0].isEmpty(gap) ? nil : [gap]
    }
    var steps = 0
    return gap(from: 0, among: Array(rows.indices), steps: &steps)
  }

  /// The things that matter to a gap: those of which it does not hold everything.
  func told(_ gap: [Extent]) -> [Int] {
    let found = domains.indices.filter { !domains[$0].isEmpty(domains[$0].extent.subtracting(gap[$0])) }
    return found.isEmpty ? Array(domains.indices) : found
  }

  private static let mostSteps = 20_000

  /// Thing by thing: the pieces its rows cut it into, and for each piece what the rows that fit it leave of the rest.
  private func gap(from place: Int, among open: [Int], steps: inout Int) -> [Extent]? {
    guard place < domains.count else { return nil }
    steps += 1 + open.count
    guard steps < Self.mostSteps else { return nil }
    let left = domains[place].gap(besides: .union(open.map { rows[$0].parts[place] }))
    if !domains[place].isEmpty(left) {
      return domains.indices.map { $0 == place ? left : domains[$0].extent }
    }
    for piece in pieces(of: place, among: open) {
      let fitting = open.filter { !domains[place].isEmpty(rows[$0].parts[place].intersection(piece)) }
      if var found = gap(from: place + 1, among: fitting, steps: &steps) {
        found[place] = piece
        return found
      }
    }
    return nil
  }

  /// The parts of a thing between which no row makes a difference.
  private func pieces(of place: Int, among open: [Int]) -> [Extent] {
    var pieces = [domains[place].extent]
    for row in open {
      let part = rows[row].parts[place]
      pieces = pieces.flatMap { [$0.intersection(part), $0.subtracting(part)] }.filter { !domains[place].isEmpty($0) }
      guard pieces.count < 1_000 else { return [] }
    }
    return pieces
  }
}

extension Subject {
  /// `nil` where a row depends on more than can be known.
  func grid(ofTable id: Block.ID) -> Grid? {
    guard case .table(let table) = workflow.blocks[id].kind else { return nil }
    var things: [(variable: Variable, domain: Domain)] = []
    for by in table.by {
      guard case .item(let item) = by, let domain = domains[item] else { return nil }
      things.append((.item(item), domain))
    }
    var rows: [Grid.Row] = []
    for row in table.rows {
      guard row.parts.count == things.count else { return nil }
      var parts: [Extent] = []
      for (part, thing) in zip(row.parts, things) {
        guard let part else {
          parts.append(.all)
          continue
        }
        guard let extent = [part].extents(of: thing.variable, in: thing.domain)?.first else { return nil }
        parts.append(extent)
      }
      rows.append(Grid.Row(parts: parts, anyCount: row.anyCount))
    }
    return Grid(domains: things.map(\.domain), rows: rows)
  }
}

extension Domain {
  /// What is left besides some of it. Where no floor is declared, nobody means amounts below nothing.
  fileprivate func gap(besides covered: Extent) -> Extent {
    var gap = extent.subtracting(covered)
    guard case .number = scale, !hasFloor else { return gap }
    let counts = Ranges(from: .below(.zero), to: nil)
    let kept = spans(of: gap.values).map(\.ranges).filter { span in
      !(isWhole ? span.intersection(counts).whole : span.intersection(counts)).isEmpty
    }
    gap.values = .union(kept[...])
    return gap
  }
}
