import NagareModel

/// Writes an example as the language has it, so that a case somebody played can be kept beside its flow. What it
/// writes reads back as the same example.
public struct ExamplePrinter {
  let workflow: Workflow
  let printer: LinePrinter
  /// Reads back what was written.
  private let reader: ExampleReader
  /// Whether names stand in quotes: only where they would be read as something else without.
  private var quotesNames = false

  /// For examples of this flow.
  public init(_ workflow: Workflow, in language: Language) {
    self.init(workflow, in: language, spelling: .none)
  }

  /// For a line somebody wrote, whose names stay as they are there.
  init(_ workflow: Workflow, in language: Language, spelling: Spelling) {
    self.workflow = workflow
    reader = ExampleReader(MatchingCopy(""), about: workflow)
    var printer = LinePrinter(language, reader.meaning, workflow)
    printer.spelling = spelling
    self.printer = printer
  }

  /// The whole example, its heading first.
  public func lines(_ example: Example) -> [String] {
    let bullet = choose(" ・", "  - ")
    var lines = [word(.example) + (example.name.isEmpty ? "" : " " + quoted(example.name))]
    if example.starts != Example.usualStart { lines.append(bullet + word(.starts) + " " + instant(example.starts)) }
    for step in example.steps {
      if case .unclear(let problem) = step.kind {
        lines.append("# " + problem[printer.language])
      } else {
        lines.append(bullet + line(step.kind))
      }
    }
    return lines
  }

  /// One step, without its bullet.
  public func line(_ step: Example.Kind) -> String {
    line([step]) ?? text(step)
  }

  /// What one line says, perhaps of several people; `nil` where no line says just that.
  func line(_ steps: [Example.Kind]) -> String? {
    if let line = joined(steps), readsBack(line, as: steps) { return line }
    var careful = self
    careful.quotesNames = true
    return careful.joined(steps).flatMap { readsBack($0, as: steps) ? $0 : nil }
  }

  /// 課長、係長: 承認.
  private func joined(_ steps: [Example.Kind]) -> String? {
    guard steps.count > 1 else { return steps.first.map(text) }
    let parts = steps.compactMap(parts)
    guard let first = parts.first, parts.count == steps.count,
      parts.allSatisfy({ $0.head == first.head && $0.tail == first.tail })
    else { return nil }
    return first.head + list(parts.map(\.who)) + first.tail
  }

  /// What several people can have in common, and who it is.
  private func parts(_ step: Example.Kind) -> (head: String, who: String, tail: String)? {
    switch step {
    case .happens(.act(let party, let action)): return ("", self.party(party), ": " + text(action))
    case .holds(.cannot(let party, let action)):
      return (word(.cannot) + ": ", self.party(party), (quotesNames ? ": " : " ") + text(action))
    case .holds(.notified(let who, let words)): return (word(.notified) + ": ", people(who, words), "")
    case .holds(.notNotified(let who, let words)): return (word(.notNotified) + ": ", people(who, words), "")
    case .happens, .holds, .note, .stop, .unclear: return nil
    }
  }

  private func readsBack(_ line: String, as steps: [Example.Kind]) -> Bool {
    var reader = LineReader(MatchingCopy(" ・" + line))
    reader.owner = .example
    guard let read = reader.read().first, case .step(let syntax) = read.statement, reader.problems.isEmpty else {
      return false
    }
    var meaning = self.reader.reading(reader.copy)
    return meaning.kinds(of: syntax, read.content) == steps
  }

  private func text(_ step: Example.Kind) -> String {
    switch step {
    case .happens(let command): text(command)
    case .holds(let claim): word(claim.word) + ": " + text(claim)
    case .note(let note): word(.note) + choose("", " ") + quoted(note)
    case .stop: word(.stop)
    case .unclear(let problem): problem[printer.language]
    }
  }

  // MARK: What happens

  private func text(_ command: Command) -> String {
    switch command {
    case .act(let party, let action): return self.party(party) + ": " + text(action)
    case .pass(let period):
      let span = printer.period(period)
      return choose(span + "たつ", span + (period.count == 1 ? " passes" : " pass"))
    case .until(let instant): return choose(self.instant(instant) + " まで", "until " + self.instant(instant))
    case .untilDue: return word(.untilDue)
    }
  }

  /// What somebody does, as it stands behind their name.
  public func text(_ action: Action) -> String {
    switch action {
    case .fill(let entries): text(entries)
    case .answer(let answer, let reason):
      text(answer) + (reason.map { choose("", " ") + quoted($0) } ?? "")
    case .finish: word(.done)
    case .read: word(.read)
    case .withdraw: word(.withdraw)
    case .takeBack: word(.takeBack)
    case .leave: word(.away)
    case .comeBack: word(.back)
    case .replaced(let other): word(.replaced) + " " + name(workflow.roles[other].name)
    }
  }

  func text(_ answer: Answer) -> String {
    switch answer {
    case .approved: word(.approve)
    case .sentBack: word(.sendBack)
    case .rejected: word(.reject)
    case .own(let own): name(own)
    }
  }

  private func instant(_ instant: Instant) -> String {
    "\(instant.day) " + printer.time(instant.time.minutes)
  }

  // MARK: What must be true

  private func text(_ claim: Claim) -> String {
    switch claim {
    case .result(let outcome): outcome.map(text) ?? nothing
    case .waitingFor(let parties), .visits(let parties), .skips(let parties): list(parties.map(party))
    case .notified(let who, let words), .notNotified(let who, let words): people(who, words)
    case .value(let entries): text(entries)
    case .dueDate(let party, let day): self.party(party) + " " + (day?.description ?? nothing)
    case .refuses(let items): list(items.map { name(workflow.items[$0].name) })
    case .cannot(let party, let action): self.party(party) + (quotesNames ? ": " : " ") + text(action)
    case .within(let count, let length): printer.period(Period(count, length == .days ? .day : .businessDay))
    }
  }

  private func text(_ outcome: Outcome) -> String {
    switch outcome {
    case .finished: word(.finished)
    case .rejected: word(.rejected)
    case .withdrawn: word(.withdrawn)
    case .named(let own): name(own)
    }
  }

  // MARK: People and values

  /// Somebody, with the title of their block where it is said.
  public func party(_ party: Party) -> String {
    let title = party.block.flatMap { workflow.blocks[$0].title }.map { quoted(printer.spelling.of($0)) }
    return [party.who.map(person), title].compactMap(\.self).joined(separator: choose("", " "))
  }

  /// People, and the words that reached them.
  private func people(_ who: [Performer], _ words: String?) -> String {
    list(who.map(person)) + (words.map { choose("", " ") + quoted($0) } ?? "")
  }

  func person(_ performer: Performer) -> String {
    switch performer {
    case .role(let role): name(workflow.roles[role].name)
    case .item(let item): "{" + printer.spelling.of(workflow.items[item].name) + "}"
    case .applicant: word(.applicant)
    }
  }

  /// A form line: each field with its value.
  public func text(_ entries: [NagareModel.Entry]) -> String {
    entries.map { name(workflow.items[$0.item].name) + " " + text($0) }.joined(separator: choose("、", ", "))
  }

  /// Words that a field of another kind will refuse stand as they were typed.
  private func text(_ entry: NagareModel.Entry) -> String {
    guard case .constant(.text(let words)) = entry.value, !quotesNames, !words.isEmpty,
      let type = workflow.items[entry.item].type, type.kind != .text
    else { return text(entry.value) }
    return words
  }

  /// A value as it is filled in.
  public func text(_ value: Expression) -> String {
    switch value {
    case .constant(.text(let words)): quoted(words)
    case .constant(.number(let number, nil)): number.description
    case .constant(.choices(let names)) where quotesNames: names.map(quoted).joined(separator: choose("／", " / "))
    case .constant(.files(let names)): names.map(quoted).joined(separator: choose("／", " / "))
    case .constant(.role(let role)): name(workflow.roles[role].name)
    case .constant, .item, .applicant, .today, .coming, .yearEnd, .dayOfMonth, .arithmetic, .call:
      printer.expression(value, grouped: false)
    }
  }

  // MARK: Words

  func word(_ word: Word) -> String { printer.word(word) }

  func choose(_ ja: String, _ en: String) -> String { printer.choose(ja, en) }

  var nothing: String { choose("なし", "none") }

  private func list(_ names: [String]) -> String {
    names.isEmpty ? word(.nobody) : names.joined(separator: choose("、", ", "))
  }

  private func name(_ name: String) -> String {
    let written = printer.spelling.find(name)
    let letters = written?.letters ?? name
    return quotesNames || written?.isQuoted ?? false ? quoted(letters) : letters
  }

  /// A line has no room for a line break.
  private func quoted(_ text: String) -> String {
    printer.quoted(text.split(whereSeparator: \.isNewline).joined(separator: " "))
  }
}

extension Claim {
  fileprivate var word: Word {
    switch self {
    case .result: .resultIs
    case .waitingFor: .waitingFor
    case .visits: .visits
    case .skips: .skips
    case .notified: .notified
    case .notNotified: .notNotified
    case .value: .value
    case .dueDate: .dueDate
    case .refuses: .refuses
    case .cannot: .cannot
    case .within: .within
    }
  }
}
