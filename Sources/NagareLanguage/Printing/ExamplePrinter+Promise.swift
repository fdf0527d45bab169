import NagareModel

/// Writes the lines of a 約束 and of a 見込み.
extension ExamplePrinter {
  /// What one line of a 約束 says; `nil` where no line says just that.
  public func line(_ kinds: [Promise.Kind]) -> String? {
    let atEnd = kinds.compactMap { kind -> Example.Kind? in
      if case .claim(.atEnd(let claim)) = kind { .holds(claim) } else { nil }
    }
    if !atEnd.isEmpty, atEnd.count == kinds.count { return line(atEnd) }
    return kinds.count == 1 ? kinds.first.flatMap { text($0) } : nil
  }

  private func text(_ kind: Promise.Kind) -> String? {
    switch kind {
    case .premise(.holds(let condition)): headed(.premise, printer.condition(condition), isWord: true)
    case .premise(.away(let who)): headed(.absent, people(who))
    case .premise(.noneLate): headed(.late, nothing)
    case .claim(.ends): word(.ends)
    case .claim(.atEnd): nil
    case .claim(.inOrder(let parties)): headed(.inSequence, parties.map(party).joined(separator: choose("、", ", ")))
    case .claim(.always(let condition)): headed(.always, printer.condition(condition), isWord: true)
    case .claim(.never(let who, let answer)):
      headed(.never, choose(person(who) + "が" + said(answer), person(who) + " " + says(answer)))
    case .claim(.within(let count, let length)):
      headed(.within, printer.period(Period(count, length == .days ? .day : .businessDay)))
    case .claim(.people(let count)): headed(.peopleWithin, choose("\(count)人", "\(count)"))
    case .unclear: nil
    }
  }

  /// A word and what follows it; もし and いつも read better without a colon.
  private func headed(_ head: Word, _ rest: String, isWord: Bool = false) -> String {
    word(head) + (isWord ? choose(" ", ": ") : ": ") + rest
  }

  private func said(_ answer: Answer) -> String { text(answer) }

  /// approves, sends back, rejects; an own answer in quotes.
  private func says(_ answer: Answer) -> String {
    switch answer {
    case .approved: "approves"
    case .sentBack: "sends back"
    case .rejected: "rejects"
    case .own(let own): printer.quoted(own)
    }
  }

  private func people(_ who: [Performer]) -> String { who.map(person).joined(separator: choose("、", ", ")) }

  // MARK: Assumptions

  /// What one line of a 見込み says.
  public func line(_ kind: Assumption.Kind) -> String? {
    switch kind {
    case .arrivals(let arrivals): word(.arrivals) + ": " + text(arrivals)
    case .period(let period): word(.period) + ": " + printer.period(period)
    case .starts(let day): word(.starts) + ": " + day.description
    case .openAlways: word(.calendar) + ": " + word(.everyDay)
    case .field(let item, let shares):
      field(item) + ": " + shares.map { text($0.part, of: item) + " " + percent($0.percent) }.joined(separator: comma)
    case .person(let party, let traits): self.party(party) + ": " + traits.map(text).joined(separator: comma)
    case .unclear: nil
    }
  }

  private var comma: String { choose("、", ", ") }

  /// A field that bears a word of a 見込み, or of a person, stands in quotes.
  private func field(_ item: Item.ID) -> String {
    let name = workflow.items[item].name
    let spelled = printer.spelling.find(name)
    let letters = spelled?.letters ?? name
    let isWord = Vocabulary.assumptionDetails.contains { entry in
      entry.groups.contains(.assumptionDetail)
        && entry.spellings.contains { Folding.key(of: name).starts(with: Folding.key($0)) }
    }
    return isWord || spelled?.isQuoted ?? false ? printer.quoted(letters) : letters
  }

  private func percent(_ number: Number) -> String { printer.number(number, .percent) }

  private func text(_ arrivals: Assumption.Arrivals) -> String {
    switch arrivals {
    case .byChance(let number, let rate):
      choose("\(rate.words.ja)に \(number)件", "\(number) \(rate.words.en)")
    case .together(let count, let time):
      choose("\(printer.time(time.minutes))に \(count)件", "\(count) at \(printer.time(time.minutes))")
    case .evenly(let count, let minutes):
      choose("\(minutes)分ごとに \(count)件", "\(count) every \(minutes) minutes")
    }
  }

  private func text(_ content: Assumption.Content, of item: Item.ID) -> String {
    switch content {
    case .value(let value): text(value)
    case .within(let limits): printer.limits(limits)
    }
  }

  private func text(_ trait: Assumption.Trait) -> String {
    switch trait {
    case .answers(let shares): shares.map { text($0.part) + " " + percent($0.percent) }.joined(separator: comma)
    case .takes(let effort): word(.takes) + " " + text(effort)
    case .inBatches(let times):
      word(.inBatches) + " " + times.map { printer.time($0.minutes) }.joined(separator: comma)
    case .people(let count): word(.people) + " \(count)"
    case .hours(let hours): word(.hours) + " " + printer.hours(hours)
    case .away(let share): word(.absent) + " " + percent(share)
    }
  }

  private func text(_ effort: Assumption.Effort) -> String {
    func minutes(_ count: Int) -> String { printer.number(Number(count), .minute) }
    switch effort {
    case .always(let count): return minutes(count)
    case .evenly(let range): return "\(range.lowerBound)" + choose("〜", " to ") + minutes(range.upperBound)
    case .onAverage(let count):
      return choose(word(.onAverage) + minutes(count), minutes(count) + " " + word(.onAverage))
    }
  }
}

extension Assumption.Arrivals.Rate {
  /// 1日 and a day.
  fileprivate var words: Phrase {
    switch self {
    case .hour: Phrase(ja: "1時間", en: "an hour")
    case .day: Phrase(ja: "1日", en: "a day")
    case .week: Phrase(ja: "週", en: "a week")
    case .month: Phrase(ja: "月", en: "a month")
    }
  }
}
