import NagareModel

/// The first lines of a text, lowered: a text that begins with the same lines goes on from here. At the prompt one line
/// is typed below many, and a line that is refused is tried in several ways; only what stands from there on is lowered.
final class LoweredStart: Sendable {
  /// How many lines that are.
  let count: Int
  /// What they came to, before anything behind them.
  private let lowering: Lowering
  /// What was known of the whole text before its first line was lowered.
  private let known: Lowering
  /// Which of the lines were taken out of the flow as sentences, for which other lines may be the reason.
  private let unread: [Int]

  private init(_ lowering: Lowering, knowing known: Lowering, unread: [Int], count: Int) {
    (self.lowering, self.known, self.unread, self.count) = (lowering, known, unread, count)
  }

  /// Lowers a text of one flow, and keeps its first lines.
  ///
  /// - Parameters:
  ///   - start: the first lines of an earlier text.
  ///   - count: how many lines to keep; those of the earlier text among them are the same here.
  static func lower(
    _ lines: [Line], copy: MatchingCopy, after start: LoweredStart?, keeping count: Int
  ) -> (lowering: Lowering, start: LoweredStart) {
    let known = Lowering(knowing: lines[...], copy: copy)
    var (lowering, first) = (known, 0)
    if let start, start.count <= count, let resumed = start.resumed(knowing: known, lines) {
      (lowering, first) = (resumed, start.count)
    }
    lowering.lower(lines[first..<count])
    let kept = LoweredStart(lowering, knowing: known, unread: unread(lines, count), count: count)
    lowering.lower(lines[count...])
    lowering.finish()
    return (lowering, kept)
  }

  private static func unread(_ lines: [Line], _ count: Int) -> [Int] {
    lines.indices.prefix(count).filter { lines[$0].isUnread }
  }

  /// The same first lines in another text; `nil` where what stands behind them may change what they mean.
  private func resumed(knowing other: Lowering, _ lines: [Line]) -> Lowering? {
    let (mine, now) = (known.meaning, other.meaning)
    guard Self.unread(lines, count) == unread, mine.currency == now.currency, mine.ownUnits == now.ownUnits,
      mine.fieldUnits == now.fieldUnits, mine.symbols.applicantIsRole == now.symbols.applicantIsRole,
      lowering.meaning.symbols.holdsOnly(mine.symbols),
      // Whatever is explained may look further down for what else there is.
      lowering.meaning.problems.isEmpty
    else { return nil }
    let changed = Self.changes(from: mine, to: now)
    guard changed.isEmpty || speaksOfNone(of: changed, lines) else { return nil }
    var resumed = lowering
    resumed.meaning.copy = now.copy
    resumed.meaning.symbols = now.symbols
    resumed.meaning.titles = now.titles
    let items = mine.symbols.items.alike(now.symbols.items)
    for item in 0..<items where mine.items[item] != now.items[item] { resumed.meaning.items[item] = now.items[item] }
    resumed.meaning.items.replaceSubrange(items..., with: now.items[items...])
    // Who is named further down only is numbered anew.
    let roles = mine.symbols.roles.alike(now.symbols.roles)
    resumed.workflow.roles.removeSubrange(min(roles, resumed.workflow.roles.count)...)
    return resumed
  }

  /// The names that one of two texts has and the other has not, or not as the same thing.
  private static func changes(from one: MeaningReader, to other: MeaningReader) -> [[UInt32]] {
    let tables = [\Symbols.items, \.roles, \.answers]
    var changed = tables.flatMap { table -> [[UInt32]] in
      let (mine, now) = (one.symbols[keyPath: table], other.symbols[keyPath: table])
      let alike = mine.alike(now)
      return Array(mine.keys[alike...] + now.keys[alike...])
    }
    let items = one.symbols.items
    for item in 0..<items.alike(other.symbols.items) where one.items[item] != other.items[item] {
      changed.append(items.keys[item])
    }
    for (title, block) in one.titles where other.titles[title] != block { changed.append(title) }
    for title in other.titles.keys where one.titles[title] == nil { changed.append(title) }
    return changed
  }

  /// Whether none of some names stands anywhere in these lines, nor as part of another.
  private func speaksOfNone(of names: [[UInt32]], _ lines: [Line]) -> Bool {
    guard count > 0 else { return true }
    guard names.count <= Self.mostChanges else { return false }
    let text = Folding.key(lowering.copy.scalars[..<lines[count - 1].whole.upperBound])
    return !names.contains { name in
      text.indices.contains { text[$0] == name.first && text[$0...].starts(with: name) }
    }
  }

  /// Each costs a look through the lines; where more changed, they are lowered again.
  private static let mostChanges = 12
}

extension NameTable {
  /// How many names two tables begin with alike.
  fileprivate func alike(_ other: NameTable) -> Int {
    zip(names, other.names).prefix { $0 == $1 }.count
  }
}

extension Symbols {
  /// Whether no name was added to these.
  fileprivate func holdsOnly(_ known: Symbols) -> Bool {
    items.count == known.items.count && roles.count == known.roles.count && answers.count == known.answers.count
  }
}
