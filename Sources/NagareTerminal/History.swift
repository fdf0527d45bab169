/// The lines typed before, and the walk through them with the up and down keys.
struct History {
  static let limit = 1_000

  private(set) var entries: [String]
  private let file: HistoryFile?

  /// Where the walk stands; behind the last entry is the line being typed.
  private var position: Int
  /// What became of the lines walked through, until one of them is given.
  private var drafts: [Int: String] = [:]

  init(file: HistoryFile? = nil) {
    self.file = file
    entries = (file?.load() ?? []).suffix(Self.limit)
    position = entries.count
  }

  /// Keeps a line, on disk as well, before anything is done with it.
  mutating func add(_ line: String) {
    defer { rewind() }
    guard line.contains(where: { !$0.isWhitespace }), line != entries.last else { return }
    entries.append(line)
    if entries.count > Self.limit { entries.removeFirst() }
    file?.append(line)
  }

  /// Back behind the last entry.
  mutating func rewind() {
    position = entries.count
    drafts = [:]
  }

  /// The line one step away, nothing at either end.
  mutating func step(_ direction: Int, from text: String) -> String? {
    let next = position + direction
    guard (0...entries.count).contains(next) else { return nil }
    drafts[position] = text
    position = next
    return drafts[next] ?? (next < entries.count ? entries[next] : "")
  }
}
