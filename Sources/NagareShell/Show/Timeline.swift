import NagareEngine
import NagareModel
import NagareNotation

/// What a show goes through from its first moment to its last. Every moment knows how much of a history has happened
/// by then, so any of them is as near as the next.
public struct Timeline: Sendable {
  public let script: Script
  /// The examples, or the log, one behind the other.
  public internal(set) var acts: [Act] = []
  public internal(set) var moments: [Moment] = []
  /// What did not come true.
  public internal(set) var troubles: [Trouble] = []

  /// A case from its beginning to its end.
  public struct Act: Sendable {
    /// That of the example; empty for a log.
    public let name: String
    let history: History
  }

  /// A line that went another way than it says.
  public struct Trouble: Hashable, Sendable {
    /// Of the text, from 1; 0 for a log.
    public var lineNumber: Int
    public var what: Phrase
    public var how: Phrase
  }

  init(_ script: Script) {
    self.script = script
  }

  /// The case as a moment left it.
  func play(at index: Int) -> Play {
    let moment = moments[index]
    var history = acts[moment.act].history
    history.go(to: moment.steps.upperBound)
    return Play(script, from: history)
  }

  /// What a moment brought, without whose turn it is afterwards.
  func news(at index: Int) -> [String] {
    let moment = moments[index]
    let language = script.language
    switch moment.what {
    case .begins: return [title(of: acts[moment.act])] + story(of: moment)
    case .happens: return story(of: moment)
    case .holds: return [moment.line, Phrase(ja: "そのとおりです。", en: "As expected.")[language]]
    case .refused(let refusal):
      let items = refusal.items.map { "\(script.workflow.items[$0.item].name): \($0.what[language])" }
      return [moment.line, refusal.what[language], refusal.how[language]] + items.dropFirst()
    case .differs(let what, let how):
      return story(of: moment) + [moment.line, what[language], how[language]].filter { !$0.isEmpty }
    }
  }

  private func story(of moment: Moment) -> [String] {
    let history = acts[moment.act].history
    let narration = Narration(script)
    let after = history.steps[moment.steps.upperBound - 1].state
    let happenings = moment.steps.flatMap { index in
      let before = index > 0 ? history.steps[index - 1].state : Case(of: script.flow)
      return history.steps[index].happenings(from: before).filter { !$0.event.isStanding(in: after) }
    }
    // What time it is now stands above every picture.
    let news = happenings.filter { $0.event != .clock(after.clock) }
    return (news.isEmpty ? happenings : news).flatMap { narration.lines($0.event, before: $0.before) }
  }

  /// 休暇の申込み 「2日ちょうどは課長が決める」
  private func title(of act: Act) -> String {
    let name = Phrase(script.workflow.name)
    guard !act.name.isEmpty else { return Visible.text(name[script.language]) }
    return Visible.text(name.joined(Phrase(ja: "「\(act.name)」", en: "“\(act.name)”"))[script.language])
  }

  // MARK: Finding the way

  /// Where `]` leads: to the next stop, else to the last moment.
  func stop(after index: Int) -> Int {
    moments.indices.first { $0 > index && moments[$0].isStop } ?? moments.count - 1
  }

  /// Where `[` leads: to the stop before, else to the first moment.
  func stop(before index: Int) -> Int {
    moments.indices.last { $0 < index && moments[$0].isStop } ?? 0
  }
}

extension Play {
  /// Where the case stands: whose turn it is, what is waited for, or how it ended.
  var standing: [String] { Narration(script).standing(of: state) }
}

extension Event {
  /// Whether it is still to be seen from where the case stands.
  fileprivate func isStanding(in state: Case) -> Bool {
    switch self {
    case .offered(let block, _): state.marking.work.contains { $0.block == block }
    case .ended: true
    case .started, .filled, .answered, .finished, .read, .withdrew, .tookBack, .left, .cameBack, .replaced, .clock,
      .skipped, .shared, .passed, .chose, .computed, .jumped, .split, .cameThrough, .joined, .sent, .lapsed,
      .overdue, .handedOver, .answeredLate, .sentBack, .stopped:
      false
    }
  }
}
