import NagareEngine
import NagareModel

extension FlowPage {
  /// What can be counted, each with its name.
  var figures: [(name: Phrase, value: Phrase)] {
    var figures: [(Phrase, Phrase)] = [
      (Phrase(ja: "担当", en: "roles"), Phrase("\(reading.workflow.roles.count)")),
      (
        Phrase(ja: "期限のある仕事", en: "steps with a deadline"),
        Phrase("\(reading.workflow.blocks.count { $0.handling.due != nil })")
      ),
    ]
    if let plainest {
      figures += [
        (Phrase(ja: "まっすぐ進むとき 関わる人", en: "when all agree: people"), Phrase("\(plainest.people)")),
        (Phrase(ja: "引渡し", en: "hand-overs"), Phrase("\(plainest.handOvers)")),
        (Phrase(ja: "承認の印", en: "approval stamps"), Phrase("\(plainest.stamps)")),
      ]
    }
    if !ways.isCut, ways.count > 0 {
      let more = ways.isExact ? Phrase("") : Phrase(ja: "以上", en: " or more")
      figures.append(
        (Phrase(ja: "道すじ", en: "ways"), Phrase(ja: "\(ways.count)通り\(more.ja)", en: "\(ways.count)\(more.en)")))
    }
    if !passed.isEmpty {
      let good = passed.count(where: \.self)
      figures.append(
        (
          Phrase(ja: "合格した例", en: "examples that pass"),
          Phrase(ja: "\(passed.count)件のうち\(good)件", en: "\(good) of \(passed.count)")
        ))
    }
    return figures
  }

  /// How a case goes in which everybody agrees.
  private struct Plain {
    var people = 0
    var handOvers = 0
    var stamps = 0
  }

  /// Of the ways on which everybody agrees in time the one with the fewest hand-overs; of the examples, where ways could
  /// not be told.
  private var plainest: Plain? {
    let courses = ways.courses.filter { $0.outcome == .finished }.compactMap { Self.plain($0.events) }
    let examples = timeline.acts.filter { $0.history.now.outcome == .finished }
      .compactMap { Self.plain($0.history.events) }
    return (courses.isEmpty ? examples : courses)
      .min { ($0.handOvers, $0.stamps) < ($1.handOvers, $1.stamps) }
  }

  private static func plain(_ events: [Event]) -> Plain? {
    var people: [Role.ID] = []
    var stamps = 0
    for event in events {
      switch event {
      case .filled(_, let by, _, _), .finished(_, let by, _): people.append(by)
      case .answered(_, let by, _, let answer, _):
        guard answer != .sentBack, answer != .rejected else { return nil }
        people.append(by)
        stamps += answer == .approved ? 1 : 0
      case .lapsed, .overdue: return nil
      case .started, .read, .withdrew, .tookBack, .left, .cameBack, .clock, .offered, .skipped, .shared, .passed,
        .chose, .computed, .jumped, .split, .cameThrough, .joined, .sent, .replaced, .handedOver, .answeredLate,
        .sentBack, .stopped, .ended:
        break
      }
    }
    return Plain(
      people: Set(people).count, handOvers: zip(people, people.dropFirst()).count { $0 != $1 }, stamps: stamps)
  }
}
