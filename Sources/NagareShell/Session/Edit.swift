import NagareModel

/// A change of the text: which lines went, which came, and what else about the bench became different. Undoing it is
/// doing it the other way round.
struct Edit: Equatable, Sendable {
  private var start: Int
  private var taken: [Workbench.Line]
  private var put: [Workbench.Line]
  private var before: Workbench.Habits
  private var after: Workbench.Habits

  init(from old: Workbench, to new: Workbench) {
    let common = min(old.lines.count, new.lines.count)
    var start = 0
    while start < common, old.lines[start] == new.lines[start] { start += 1 }
    var end = 0
    while end < common - start, old.lines[old.lines.count - 1 - end] == new.lines[new.lines.count - 1 - end] {
      end += 1
    }
    self.start = start
    taken = Array(old.lines[start..<old.lines.count - end])
    put = Array(new.lines[start..<new.lines.count - end])
    before = old.habits
    after = new.habits
  }

  /// One line more.
  init(adding line: Workbench.Line, at place: Int, to habits: Workbench.Habits) {
    start = place
    taken = []
    put = [line]
    before = habits
    after = habits
    after.place = place + 1
  }

  /// The change that takes this one back.
  var reversed: Edit {
    var edit = self
    (edit.taken, edit.put) = (put, taken)
    (edit.before, edit.after) = (after, before)
    return edit
  }

  /// Another name for the file, wherever this one is meant.
  mutating func rename(_ old: String?, to new: String) {
    if before.path == old { before.path = new }
    if after.path == old { after.path = new }
  }

  func applied(to bench: Workbench) -> Workbench {
    var next = bench
    next.lines.replaceSubrange(start..<start + taken.count, with: put)
    next.habits = after
    return next
  }
}
