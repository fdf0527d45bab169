import NagareEngine
import NagareLanguage
import NagareModel
import NagareNotation

/// A flow to take home: one file for a browser that shows it as a picture, plays its examples, and prints on A4. What is
/// on it is gathered here; how it is written is told in `FlowPage+HTML`.
public struct FlowPage: Sendable {
  public let reading: Reading
  public let language: Language
  let script: Script
  let timeline: Timeline
  let picture: Picture

  public init(_ reading: Reading, in language: Language) {
    self.reading = reading
    self.language = language
    script = Script(reading, in: language)
    let examples = reading.examples
    timeline = Timeline(examples, of: script)
    picture = Picture(script.outline, reading.workflow, in: language)
  }

  public var title: String {
    let name = reading.workflow.name
    return name.isEmpty ? Phrase(ja: "名前のない流れ", en: "A flow without a name")[language] : name
  }

  /// The comments at the top of the flow that say what it is for.
  var purpose: [String] { comments.filter { !$0.namesSource } }

  /// Those that name sources or addresses; they stand at the end of the page.
  var sources: [String] { comments.filter(\.namesSource) }

  private var comments: [String] {
    reading.text.lines.prefix { $0.trimmed.isEmpty || $0.trimmed.beginsComment }
      .map { String($0.trimmed.drop { "#＃※ ".contains($0) }) }.filter { !$0.isEmpty && !$0.hasPrefix("nagare:") }
  }

  /// The text of the flow as it was written, its examples included.
  var text: [String] {
    var lines = reading.text.lines
    while lines.last?.trimmed.isEmpty == true { lines.removeLast() }
    return lines.map { Visible.text($0) }
  }

  // MARK: Figures

  /// What can be counted, each with its name.
  var figures: [(name: Phrase, value: Phrase)] {
    var figures: [(Phrase, Phrase)] = [
      (Phrase(ja: "担当", en: "roles"), Phrase("\(reading.workflow.roles.count)")),
      (Phrase(ja: "期限のある仕事", en: "steps with a deadline"), Phrase("\(deadlines.count)")),
    ]
    if let plainest {
      figures.append((Phrase(ja: "まっすぐ進んだときの引渡し", en: "hand-overs when all agree"), Phrase("\(plainest.handOvers)")))
      figures.append((Phrase(ja: "承認の印", en: "approval stamps"), Phrase("\(plainest.stamps)")))
    }
    let all = timeline.acts.count
    if all > 0 {
      let passed = reading.examples.count { ExampleRun($0, of: script.flow).passed }
      figures.append(
        (Phrase(ja: "合格した例", en: "examples that pass"), Phrase(ja: "\(all)件のうち\(passed)件", en: "\(passed) of \(all)")))
    }
    return figures
  }

  private var deadlines: [Block] { reading.workflow.blocks.filter { $0.handling.due != nil } }

  /// The example in which everybody agrees and the fewest people act.
  private var plainest: (handOvers: Int, stamps: Int)? {
    timeline.acts.compactMap { act -> (handOvers: Int, stamps: Int)? in
      let events = act.history.events
      guard act.history.now.outcome == .finished else { return nil }
      var people: [Role.ID] = []
      var stamps = 0
      for event in events {
        switch event {
        case .filled(_, let by, _, _), .finished(_, let by, _): people.append(by)
        case .answered(_, let by, _, let answer, _):
          guard answer != .sentBack, answer != .rejected else { return nil }
          people.append(by)
          stamps += answer == .approved ? 1 : 0
        case .started, .read, .withdrew, .tookBack, .left, .cameBack, .clock, .offered, .skipped, .shared, .passed,
          .chose, .computed, .jumped, .split, .cameThrough, .joined, .sent, .lapsed, .overdue, .replaced, .handedOver,
          .answeredLate,
          .sentBack, .stopped, .ended:
          break
        }
      }
      return (zip(people, people.dropFirst()).count { $0 != $1 }, stamps)
    }.min { ($0.handOvers, $0.stamps) < ($1.handOvers, $1.stamps) }
  }
}

extension String {
  fileprivate var beginsComment: Bool { first.map { "#＃※".contains($0) } ?? false }

  /// Whether a comment says where something was found.
  fileprivate var namesSource: Bool { contains("://") || contains("www.") }
}
