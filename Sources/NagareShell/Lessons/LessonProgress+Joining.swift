import NagareModel

// Two prompts may take lessons at once, and each knows only what it did itself.
extension LessonProgress {
  /// What was done here since a time, added to what others have done since then.
  public func joined(since before: LessonProgress, with others: LessonProgress) -> LessonProgress {
    var joined = others
    for id in Set(entries.keys).union(before.entries.keys) where self[id] != before[id] {
      joined[id] = self[id].joined(since: before[id], with: others[id])
    }
    if current != before.current { joined.current = current }
    if group != before.group { joined.group = group }
    if own != before.own || ownName != before.ownName { (joined.own, joined.ownName) = (own, ownName) }
    return joined
  }
}

extension LessonProgress.Entry {
  fileprivate func joined(since before: Self, with others: Self) -> Self {
    guard others != before else { return self }
    var joined = others
    // Passed is passed, unless somebody here began anew.
    if state != before.state, others.state != .done || before.state == .done {
      joined.state = state
      joined.doneOn = doneOn
    }
    joined.hints = hints < before.hints ? hints : max(hints, others.hints)
    joined.tries = max(0, others.tries + tries - before.tries)
    if draft != before.draft { joined.draft = draft }
    if flow != before.flow { joined.flow = flow }
    return joined
  }
}
