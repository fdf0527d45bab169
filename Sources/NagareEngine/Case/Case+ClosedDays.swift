import NagareCalendar
import NagareModel

/// Which closed days moved a deadline: nobody has to be told of weekends.
extension Case {
  /// In one sentence: 期限は、閉庁日の2026-04-29(昭和の日)をよけています。 `nil` where none did.
  public func closedDays(movingDeadlineAt block: Block.ID) -> Phrase? {
    guard let item = item(at: block), let due = item.due, let rule = flow.workflow.blocks[block].handling.due else {
      return nil
    }
    let named = days(between: item.since.day, and: due.day, of: rule).compactMap { day in
      flow.calendar.closure(of: day).flatMap { $0.phrase(of: day) }.map {
        Phrase(ja: "\(day)(\($0.ja))", en: "\(day) (\($0.en))")
      }
    }
    guard let first = named.first, let last = named.last else { return nil }
    // A row of holidays is told by its ends, so that there is room for the rest of a screen.
    if named.count > Self.mostNamed {
      return Phrase(
        ja: "期限は、\(first.ja)から\(last.ja)までの閉庁日\(named.count)日をよけています。",
        en: "\(named.count) closed days from \(first.en) to \(last.en) are not counted.")
    }
    let list = Phrase.list(named)
    return Phrase(
      ja: "期限は、閉庁日の\(list.ja)をよけています。",
      en: named.count == 1
        ? "\(list.en) is not counted: the office is closed." : "\(list.en) are not counted: the office is closed.")
  }

  /// So many closed days are told one by one.
  private static let mostNamed = 2

  /// The days a deadline stepped over.
  private func days(between arrival: Day, and due: Day, of rule: Due) -> [Day] {
    let date = day(rule.date)
    switch rule.deadline.term {
    case .within(let period) where period.unit.countsOpenDays: return span(arrival, due)
    case .before(let period) where period.unit.countsOpenDays: return date.map { span(due, $0) } ?? []
    case .after(let period) where period.unit.countsOpenDays: return date.map { span($0, due) } ?? []
    case .at: return span(arrival, due)
    case .within, .on, .before, .after: break
    }
    switch rule.deadline.whenClosed {
    case .stays: return []
    case .nextOpenDay: return closed(from: due, by: -1).reversed()
    case .previousOpenDay: return closed(from: due, by: 1)
    }
  }

  private func span(_ first: Day, _ last: Day) -> [Day] {
    guard first <= last else { return [] }
    return (0...min(last - first, 400)).map { first.adding(days: $0) }
  }

  /// The closed days right before or behind one.
  private func closed(from day: Day, by step: Int) -> [Day] {
    (1...60).lazy.map { day.adding(days: step * $0) }.prefix { !flow.calendar.isOpen($0) }.map { $0 }
  }
}

extension Period.Unit {
  fileprivate var countsOpenDays: Bool {
    switch self {
    case .businessDay, .hour, .minute: true
    case .day, .week, .month, .year: false
    }
  }
}

extension OfficeCalendar.Closure {
  /// What the day is called; weekends have no name, and a day closed by the flow itself is known by its weekday.
  fileprivate func phrase(of day: Day) -> Phrase? {
    switch self {
    case .weekend: nil
    case .holiday(let holiday): holiday.name
    case .turnOfYear: Phrase(ja: "年末年始", en: "turn of the year")
    case .closed: day.weekday.phrase
    }
  }
}
