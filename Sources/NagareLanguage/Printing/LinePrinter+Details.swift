import NagareModel

extension LinePrinter {
  mutating func detail(_ detail: Word, _ range: Range<Int>) -> String {
    let head = word(detail)
    if range.isEmpty { return head }
    switch detail {
    case .due: return head + " " + due(range, .due)
    case .ifLate, .ifRejected, .ifSentBack: return head + choose(" ", ": ") + late(range)
    case .ifAway:
      var cursor = meaning.cursor(range)
      let isReadLater = cursor.accept(.readLater) && cursor.isAtEnd
      return head + choose(" ", ": ") + (isReadLater ? word(.readLater) : people(range))
    case .hint, .note: return head + choose("", " ") + quoted(copy.original(Names.unquoted(copy, range)))
    case .answers: return head + " " + list(Choices.split(meaning.cursor(range)).map { answer(named: $0) })
    case .takes: return head + " " + takes(range)
    case .hours:
      guard let hours = meaning.hours(range) else { return head + " " + copy.original(range) }
      return head + " " + self.hours(hours)
    case .people:
      var cursor = meaning.cursor(range)
      guard case .number(let count, _) = meaning.quantity(&cursor), cursor.isAtEnd else { break }
      return head + " " + count.description
    case .everyone, .anyone, .majority, .inOrder, .atOnce:
      var cursor = meaning.cursor(range)
      if cursor.accept("、") || cursor.accept(",") { cursor.skipSpaces() }
      if let next = cursor.acceptWord(.detail) { return head + choose("、", ", ") + self.detail(next, cursor.rest) }
    default: break
    }
    return head + " " + copy.original(range)
  }

  mutating func due(_ range: Range<Int>, _ detail: Word) -> String {
    guard let due = meaning.understood.dues[range.lowerBound] else { return copy.original(range) }
    return self.due(due)
  }

  func due(_ due: Due) -> String {
    var words = [moment(due)]
    if due.deadline.start == .today { words.append(word(.countingToday)) }
    switch due.deadline.whenClosed {
    case .stays: break
    case .nextOpenDay: words.append(word(.ifClosedNext))
    case .previousOpenDay: words.append(word(.ifClosedPrevious))
    }
    return words.joined(separator: choose(" ", ", "))
  }

  private func moment(_ due: Due) -> String {
    let date = due.date.map { expression($0) } ?? ""
    switch due.deadline.term {
    case .within(let period): return self.period(period)
    case .on: return date
    case .before(let period): return choose("\(date)の\(self.period(period))前", "\(self.period(period)) before \(date)")
    case .after(let period): return choose("\(date)の\(self.period(period))後", "\(self.period(period)) after \(date)")
    case .at(let moment): return time(moment.minutes)
    }
  }

  private mutating func late(_ range: Range<Int>) -> String {
    var cursor = meaning.cursor(range)
    cursor.skipSpaces()
    if let target = jump(range) { return word(.jump) + " " + self.target(target) }
    guard let head = cursor.acceptWord([.late, .answer]) else { return copy.original(range) }
    cursor.skipSpaces()
    switch head {
    case .passTo: return word(.passTo) + " " + people(cursor.rest)
    case .finish:
      let name = Names.whole(cursor)
      return word(.finish) + (name.isEmpty ? "" : choose("", " ") + quoted(outcome(name)))
    case .notify:
      guard let message = cursor.message() else { return copy.original(range) }
      return word(.notify) + " " + people(message.who) + " " + quoted(copy.original(message.words))
    default: return word(head)
    }
  }

  /// Where a detail such as 差戻しなら → 課長 leads, if it leads anywhere.
  func jump(_ range: Range<Int>) -> Range<Int>? {
    var cursor = meaning.cursor(range)
    cursor.skipSpaces()
    if let target = meaning.arrow(&cursor) { return target }
    guard cursor.acceptWord([.late, .answer]) == .jump else { return nil }
    cursor.skipSpaces()
    return cursor.rest
  }

  /// 8:30〜12:00、13:00〜17:15
  func hours(_ hours: OfficeHours) -> String {
    hours.spans.map { time($0.lowerBound) + choose("〜", " to ") + time($0.upperBound) }
      .joined(separator: choose("、", ", "))
  }

  /// One of the three where it is one of them.
  private func answer(named range: Range<Int>) -> String {
    switch Answer(named: range, in: copy) {
    case .approved: word(.approve)
    case .sentBack: word(.sendBack)
    case .rejected: word(.reject)
    case .own, nil: copy.original(range)
    }
  }

  /// 3開庁日過ぎたら 引き継ぐ 部長
  mutating func lateBy(_ delay: Range<Int>, _ range: Range<Int>) -> String {
    var cursor = meaning.cursor(delay)
    guard let period = meaning.period(&cursor) else { return copy.original(delay) }
    let span = self.period(period)
    return choose("\(span)\(word(.ifLate)) ", "\(word(.lateIf)) \(span) \(word(.late)): ") + late(range)
  }

  // MARK: Calendar and currency

  mutating func calendarRule(_ rule: Word, _ range: Range<Int>) -> String {
    let head = word(rule) + " "
    switch rule {
    case .holidays: return head + (meaning.isNone(range) ? none : word(.japan))
    case .closed where meaning.isNone(range): return head + none
    case .closed, .openDays:
      guard let days = meaning.days(range) else { return head + copy.original(range) }
      return head + days.map { self.days($0) }.joined(separator: choose("、", ", "))
    default: return head + (meaning.hours(range).map { hours($0) } ?? copy.original(range))
    }
  }

  var none: String { choose(word(.nobody), "none") }

  func days(_ days: CalendarRules.Days) -> String {
    func span(_ from: String, _ to: String) -> String { from == to ? from : from + choose("〜", " to ") + to }
    switch days {
    case .dates(let range): return span(range.lowerBound.description, range.upperBound.description)
    case .yearly(let from, let to):
      return span(monthDay(from.month, from.day), monthDay(to.month, to.day))
    case .weekly(let from, let to): return span(from.name[language], to.name[language])
    }
  }

  /// 4月1日, April 1.
  func monthDay(_ month: Int, _ day: Int) -> String {
    choose("\(month)月\(day)日", "\(MonthName.english[month - 1]) \(day)")
  }

  func currency(_ range: Range<Int>) -> String {
    meaning.currency(range).map { currency($0) } ?? copy.original(range)
  }

  func currency(_ currency: Currency) -> String {
    guard case .other(let name, let places) = currency else { return currency.sign[language] }
    return name + (places == 0 ? " " + word(.whole) : "")
  }

  private mutating func takes(_ range: Range<Int>) -> String {
    var cursor = meaning.cursor(range)
    guard let first = meaning.quantity(&cursor) else { return copy.original(range) }
    cursor.skipSpaces()
    guard cursor.accept("~") || cursor.accept("から") || cursor.accept("to "), let second = meaning.quantity(&cursor)
    else {
      return value(first)
    }
    return value(first) + choose("〜", " to ") + value(second)
  }

  mutating func lessonDetail(_ detail: Word, _ range: Range<Int>) -> String {
    switch detail {
    case .lessonTime:
      return word(detail) + " " + takes(range)
    case .uses, .doesNotUse:
      let words = Choices.split(meaning.cursor(range)).map { piece -> String in
        var cursor = meaning.cursor(piece)
        if let word = cursor.acceptWord([.line, .detail]), cursor.isAtEnd { return self.word(word) }
        return copy.original(piece)
      }
      return word(detail) + ": " + words.joined(separator: choose("、", ", "))
    default:
      return word(detail) + choose("", " ") + quoted(copy.original(Names.unquoted(copy, range)))
    }
  }
}
