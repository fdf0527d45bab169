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
    case .answers: return head + " " + list(Choices.split(meaning.cursor(range)).map { copy.original($0) })
    case .takes: return head + " " + takes(range)
    case .hours:
      guard let hours = meaning.hours(range) else { return head + " " + copy.original(range) }
      return head + " " + time(hours.lowerBound) + choose("〜", " to ") + time(hours.upperBound)
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
    guard let due = meaning.due(range, detail: detail) else { return copy.original(range) }
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
      guard let open = cursor.firstQuote() else { return copy.original(range) }
      let who = Names.withoutParticle(cursor.trimmed(cursor.position..<open), in: copy)
      return word(.notify) + " " + people(who) + " " + quoted(copy.original(Names.unquoted(copy, open..<cursor.end)))
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

  // MARK: Examples

  mutating func step(_ step: Step) -> String {
    switch step {
    case .starts(let range): return join(.starts, copy.original(range))
    case .note(let range): return word(.note) + choose("", " ") + quoted(copy.original(range))
    case .stop: return word(.stop)
    case .untilDue: return word(.untilDue)
    case .passes(let range):
      var cursor = meaning.cursor(range)
      let span = meaning.period(&cursor).map { period($0) } ?? copy.original(range)
      return choose(span + "たつ", span + (span.hasPrefix("1 ") ? " passes" : " pass"))
    case .until(let range): return choose(copy.original(range) + " まで", "until " + copy.original(range))
    case .claim(let word, let range): return self.word(word) + ": " + claim(word, range)
    case .acts(let who, let range): return actors(who) + ": " + act(range)
    }
  }

  private mutating func claim(_ claim: Word, _ range: Range<Int>) -> String {
    var cursor = meaning.cursor(range)
    switch claim {
    case .resultIs:
      if cursor.accept(.nobody), cursor.isAtEnd { return choose("なし", "none") }
      return outcome(Names.unquoted(copy, range))
    case .waitingFor, .visits, .skips, .notified, .notNotified:
      if cursor.accept(.nobody), cursor.isAtEnd { return word(.nobody) }
      return actors(range)
    case .cannot:
      guard let act = cursor.first(where: { $0.position > range.lowerBound && $0.word(.act)?.end == range.upperBound })
      else {
        return copy.original(range)
      }
      let who = actors(cursor.trimmed(range.lowerBound..<act))
      cursor.position = act
      return who + " " + (cursor.acceptWord(.act).map { actWord($0) } ?? "")
    case .within: return meaning.period(&cursor).map { period($0) } ?? copy.original(range)
    case .refuses:
      return Choices.split(cursor).map { copy.original($0) }.joined(separator: choose("、", ", "))
    case .value:
      for spelling in Vocabulary.entry(.empty).spellings.map({ Folding.key($0) }) where range.count > spelling.count {
        guard copy.scalars[range].suffix(spelling.count).elementsEqual(spelling) else { continue }
        return copy.original(cursor.trimmed(range.lowerBound..<(range.upperBound - spelling.count))) + " "
          + word(.empty)
      }
      return copy.original(range)
    default: return copy.original(range)
    }
  }

  /// People, each perhaps with the title of a block or the words of a message.
  private mutating func actors(_ range: Range<Int>) -> String {
    var names: [String] = []
    var cursor = meaning.cursor(range)
    while !cursor.isAtEnd {
      cursor.skipSpaces()
      if let separator = Names.separator(cursor) {
        cursor.position = separator
        continue
      }
      let start = cursor.position
      while !cursor.isAtEnd, cursor.quote() == nil, Names.separator(cursor) == nil { cursor.position += 1 }
      let name = cursor.trimmed(start..<cursor.position)
      let who = name.isEmpty ? "" : people(name)
      let quote = cursor.acceptQuote().map { quoted(copy.original($0)) }
      names.append([who, quote ?? ""].filter { !$0.isEmpty }.joined(separator: choose("", " ")))
    }
    return names.joined(separator: choose("、", ", "))
  }

  private mutating func act(_ range: Range<Int>) -> String {
    var cursor = meaning.cursor(range)
    guard let act = cursor.acceptWord(.act) else { return copy.original(range) }
    Endings.skipPoliteness(&cursor)
    cursor.skipSpaces()
    if cursor.isAtEnd { return actWord(act) }
    guard let quote = cursor.acceptQuote(), cursor.isAtEnd else { return copy.original(range) }
    return actWord(act) + choose("", " ") + quoted(copy.original(quote))
  }

  private func actWord(_ act: Word) -> String { word(act) }
}
