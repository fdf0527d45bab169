import NagareModel
import NagarePlan

extension Rule {
  /// A deadline that has passed before the work arrives, since the case has waited for a later day.
  static let pastDeadline = Rule(
    code: .pastDeadline,
    check: { subject in
      let waits = subject.blocks.compactMap { id in
        if case .wait(let due) = subject[id].kind { Moment(due).map { Dated(block: id, moment: $0) } } else { nil }
      }
      guard !waits.isEmpty else { return [] }
      let deadlines = subject.blocks.compactMap { id in
        subject[id].handling.due.flatMap { Moment($0) }.map { Dated(block: id, moment: $0) }
      }
      let waitsOfAnchor = Dictionary(grouping: waits) { $0.moment.anchor }
      let deadlinesOfAnchor = Dictionary(grouping: deadlines) { $0.moment.anchor }
      return deadlinesOfAnchor.flatMap { anchor, deadlines in
        subject.pairs(of: waitsOfAnchor[anchor] ?? [], with: deadlines, anchor)
      }.map { wait, deadline in
        Diagnostic(
          .pastDeadline, at: subject.due(of: deadline.block),
          what: Phrase(ja: "この期限は、ここに来る前に過ぎています。", en: "This deadline has passed before a case gets here."),
          how: Phrase(
            ja: "期限を「待つ」の日よりあとにするか、「待つ」を下に移します。",
            en: "Set a deadline after the day waited for, or move the wait down."),
          notes: [
            .init(subject.line(of: wait.block), Phrase(ja: "ここまで待ってから来ます。", en: "The case waits here until then."))
          ])
      }
    })
}

/// A day told from another: so many days from an item's date, or from the first day of the calendar.
private struct Moment: Hashable {
  enum Anchor: Hashable {
    case item(Item.ID)
    case calendar
  }

  var anchor: Anchor
  /// The fewest and the most days it can be away.
  var days: ClosedRange<Int>
  /// As it is written, to compare like with like.
  var written: Period?

  init?(_ due: Due) {
    guard due.deadline.whenClosed == .stays, let date = due.date else { return nil }
    switch due.deadline.term {
    case .within, .at: return nil
    case .on: self.init(Period(0, .day), from: date)
    case .before(let period): self.init(Period(-period.count, period.unit), from: date)
    case .after(let period): self.init(period, from: date)
    }
  }

  private init?(_ period: Period, from date: Expression) {
    guard let days = period.days else { return nil }
    switch date {
    case .item(let item): (anchor, self.days) = (.item(item), days)
    case .constant(.date(let day)):
      (anchor, self.days) = (.calendar, day.number + days.lowerBound...day.number + days.upperBound)
    case .constant, .applicant, .today, .coming, .yearEnd, .dayOfMonth, .arithmetic, .call: return nil
    }
    if case .item = anchor { written = period }
  }

  /// Certainly later, whatever the calendar is.
  func isLater(than other: Moment) -> Bool {
    if let written, let theirs = other.written, written.unit == theirs.unit { return written.count > theirs.count }
    return days.lowerBound > other.days.upperBound
  }
}

private struct Dated {
  var block: Block.ID
  var moment: Moment
}

extension Period {
  /// How many days it can be; `nil` for hours and minutes. Open days have closed ones between them.
  fileprivate var days: ClosedRange<Int>? {
    guard count.magnitude < 10_000 else { return nil }
    let size: ClosedRange<Int>
    switch unit {
    case .minute, .hour: return nil
    case .day: size = abs(count)...abs(count)
    case .businessDay: size = abs(count)...(2 * abs(count) + 14)
    case .week: size = 7 * abs(count)...7 * abs(count)
    case .month: size = 28 * abs(count)...31 * abs(count)
    case .year: size = 365 * abs(count)...366 * abs(count)
    }
    return count < 0 ? -size.upperBound ... -size.lowerBound : size
  }
}

extension Subject {
  /// Each deadline with a wait before it on some path that lasts longer.
  fileprivate func pairs(
    of waits: [Dated], with deadlines: [Dated], _ anchor: Moment.Anchor
  ) -> [(wait: Dated, deadline: Dated)] {
    var found: [(Dated, Dated)] = []
    var settled: Set<Block.ID> = []
    for chunk in waits.chunks(of: 64) {
      var waited = Spread(plan, meeting: .anyBranch)
      for (bit, wait) in chunk.enumerated() { waited.gain[wait.block] |= 1 << UInt64(bit) }
      if case .item(let item) = anchor {
        for id in blocks where self[id].writtenItems.contains(item) { waited.loss[id] = .max }
      }
      let arrived = waited.run(along: plan.isOnward)
      for deadline in deadlines where !settled.contains(deadline.block) {
        let passed = chunk.enumerated().first { bit, wait in
          arrived[deadline.block] & 1 << UInt64(bit) != 0 && wait.moment.isLater(than: deadline.moment)
        }
        guard let passed else { continue }
        settled.insert(deadline.block)
        found.append((passed.element, deadline))
      }
    }
    return found
  }
}
