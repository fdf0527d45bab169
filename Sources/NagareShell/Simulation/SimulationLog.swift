import NagareModel
import NagareNotation
import NagareSimulator

/// What happened in the first cases of a simulation, as a file of events: work that begins to wait, is taken up and done.
struct SimulationLog {
  let card: ScenarioCard
  let language: Language

  /// A whole file; its times are those of the office clock, to the minute.
  func text(_ happenings: [Happening], as form: EventLogForm) -> String {
    var cases: [(name: String, events: [EventRecord])] = []
    for happening in happenings {
      while cases.count <= happening.number { cases.append(("\(cases.count + 1)", [])) }
      if let record = record(happening) { cases[happening.number].events.append(record) }
    }
    return form.text(of: card.flow, cases: cases)
  }

  /// `nil` for what only follows from something else.
  private func record(_ happening: Happening) -> EventRecord? {
    let at = Ticks.instant(happening.time)
    let block = happening.block >= 0 ? card.blocks[Int(happening.block)].name : ""
    switch happening.kind {
    case .started: return EventRecord(Phrase.caseStarts[language], at: at)
    case .offered: return EventRecord(block, .schedule, at: at)
    case .takenUp: return EventRecord(block, .start, at: at, who: name(happening.role))
    case .filled, .finished, .read:
      return EventRecord(block, at: at, who: name(happening.role), role: owner(happening))
    case .answered:
      return EventRecord(
        block, at: at, who: name(happening.role), role: owner(happening), result: card.answers[Int(happening.answer)])
    case .answeredLate: return EventRecord(block, at: at, result: card.answers[Int(happening.answer)])
    case .lapsed: return EventRecord(Phrase.lapsed(block)[language], at: at)
    case .handedOver: return EventRecord(Phrase.handedOver(block)[language], at: at)
    case .notified: return EventRecord(Phrase.notify[language], at: at)
    case .ended: return EventRecord(Phrase.caseEnds[language], at: at, result: card.outcomes[Int(happening.other)])
    case .stuck: return EventRecord(Phrase.caseEnds[language], at: at, result: card.outcomes.last)
    case .entered, .skipped, .shared, .passed, .chose, .computed, .jumped, .split, .cameThrough, .joined, .reminded,
      .toldSentBack, .toldRejected, .overdue, .sentBack, .stopped:
      return nil
    }
  }

  private func name(_ role: Int32) -> String? { role >= 0 ? card.roles[Int(role)].name : nil }

  /// Whose work it was, where somebody else did it.
  private func owner(_ happening: Happening) -> String? {
    happening.other == happening.role ? nil : name(happening.other)
  }
}
