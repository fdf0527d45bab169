import NagareEngine
import NagareModel
import NagareNotation

/// What happened to a case, as a file of events tells it: work that begins to wait, what people do, what the clock
/// brings, messages, and the end.
struct CaseEvents {
  let flow: Flow
  let language: Language

  func records(_ events: [Event]) -> [EventRecord] {
    var clock = Instant.earliest
    var records: [EventRecord] = []
    for event in events {
      switch event {
      case .started(let instant):
        clock = instant
        records.append(EventRecord(Phrase.caseStarts[language], at: clock))
      case .clock(let instant): clock = instant
      case .offered(let block, _):
        records.append(EventRecord(name(block), .start, at: clock))
      case .filled(let block, let by, let seat, _), .finished(let block, let by, let seat),
        .read(let block, let by, let seat):
        records.append(done(block, by, seat, at: clock))
      case .answered(let block, let by, let seat, let answer, _):
        var record = done(block, by, seat, at: clock)
        record.result = answer.phrase[language]
        records.append(record)
      case .answeredLate(let block, let answer):
        records.append(EventRecord(name(block), at: clock, result: answer.phrase[language]))
      case .lapsed(let block):
        records.append(EventRecord(Phrase.lapsed(name(block))[language], at: clock))
      case .handedOver(let block, _):
        records.append(EventRecord(Phrase.handedOver(name(block))[language], at: clock))
      case .sent(let message):
        let names = message.to.map { flow.workflow.roles[$0].name }
        records.append(
          EventRecord(Phrase.notify[language], at: clock, role: names.joined(separator: Self.comma[language])))
      case .withdrew(let role): records.append(act(Phrase.withdraw, role, at: clock))
      case .tookBack(let role): records.append(act(Phrase.takeBack, role, at: clock))
      case .left(let role): records.append(act(Phrase.away, role, at: clock))
      case .cameBack(let role): records.append(act(Phrase.back, role, at: clock))
      case .replaced(let role, let other):
        var record = act(Self.replaced, role, at: clock)
        record.role = flow.workflow.roles[other].name
        records.append(record)
      case .ended(let outcome):
        records.append(EventRecord(Phrase.caseEnds[language], at: clock, result: outcome.phrase[language]))
      case .skipped, .shared, .passed, .chose, .computed, .jumped, .split, .cameThrough, .joined, .overdue, .sentBack,
        .stopped:
        break
      }
    }
    return records
  }

  private func done(_ block: Block.ID, _ by: Role.ID, _ seat: Role.ID, at clock: Instant) -> EventRecord {
    EventRecord(
      name(block), at: clock, who: flow.workflow.roles[by].name,
      role: seat == by ? nil : flow.workflow.roles[seat].name)
  }

  private func act(_ what: Phrase, _ role: Role.ID, at clock: Instant) -> EventRecord {
    EventRecord(what[language], at: clock, who: flow.workflow.roles[role].name)
  }

  /// A block by its title, or by what it is and who does it.
  private func name(_ block: Block.ID) -> String {
    let block = flow.workflow.blocks[block]
    if let title = block.title { return title }
    let who = block.who.map { performer in
      switch performer {
      case .role(let role): flow.workflow.roles[role].name
      case .item(let item): "{\(flow.workflow.items[item].name)}"
      case .applicant: Phrase.applicant[language]
      }
    }
    return ([block.kind.phrase[language]] + who).joined(separator: " ")
  }

  private static let replaced = Phrase(ja: "交代した", en: "is replaced")
  private static let comma = Phrase(ja: "、", en: ", ")
}

extension RunCase {
  /// A log in the form the name of its file asks for: events for a spreadsheet or for process mining, or, for any other
  /// name, as it is.
  public func recorded(_ log: [UInt8], for path: String) -> [UInt8] {
    guard let form = EventLogForm(path: path), let read = try? Log(reading: log),
      let events = try? read.events(in: script.flow)
    else { return log }
    let records = CaseEvents(flow: script.flow, language: script.language).records(events)
    return Array(form.text(of: script.flow.workflow.name, cases: [("1", records)]).utf8)
  }
}
