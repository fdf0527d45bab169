import NagareEngine
import NagareModel
import NagarePlan

/// Tells what happens to many cases of one flow. What is said of an event is said again wherever all its words depend on
/// is the same, so it is worked out once.
struct Tellings {
  private let narration: Narration
  private let plan: Plan
  /// Every line, each once: to compare long texts by their numbers is quick.
  private(set) var lines = Numbering<String>()
  private var known: [Occasion: [Int]] = [:]

  init(_ script: Script) {
    narration = Narration(script)
    plan = script.flow.plan
  }

  /// The numbers of the lines of an event.
  mutating func lines(_ event: Event, before state: Case) -> [Int] {
    guard let occasion = occasion(of: event, before: state) else { return told(event, before: state) }
    if let told = known[occasion] { return told }
    let told = told(event, before: state)
    known[occasion] = told
    return told
  }

  /// The lines that say where a case stands.
  mutating func standing(of state: Case) -> [String] {
    let events = narration.eventsStanding(for: state)
    guard !events.isEmpty else { return narration.standing(of: state) }
    return events.flatMap { lines($0, before: state) }.map { lines.all[$0] }
  }

  private mutating func told(_ event: Event, before state: Case) -> [Int] {
    narration.lines(event, before: state).map { lines.number(of: $0) }
  }

  /// All that the words for an event depend on.
  private struct Occasion: Hashable {
    var event: Event
    /// What the case holds where the words speak of it.
    var values: [Value] = []
    /// When it happens, and since when there is work to be done.
    var days: [Day] = []
    var work: WorkItem?
    /// How much was done.
    var acts = 0
  }

  /// `nil` where the words may depend on anything.
  private func occasion(of event: Event, before state: Case) -> Occasion? {
    var occasion = Occasion(event: event)
    switch event {
    case .started, .filled, .answered, .finished, .read, .withdrew, .tookBack, .left, .cameBack, .replaced, .clock,
      .skipped, .shared, .passed, .computed, .jumped, .split, .cameThrough, .joined, .sent, .lapsed, .overdue,
      .answeredLate, .sentBack, .stopped:
      return occasion
    case .chose(let block, _):
      let conditions = plan.workflow.blocks[block].kind.conditions
      guard conditions.allSatisfy(\.questions.isEmpty) else { return nil }
      occasion.values = conditions.flatMap(\.items).map { state.values[$0] }
    case .offered(let block, _):
      let item = state.marking.work.first { $0.block == block }
      // Who is asked is known beforehand where nobody has taken the place of another.
      guard state.isEverybodyInPlace, item != nil || plan.soleRole(at: block) != nil else { return nil }
      occasion.work = item?.plain
      occasion.days = [state.clock.day, item?.since.day ?? state.clock.day]
      occasion.values = (plan.workflow.blocks[block].handling.due?.date?.items ?? []).map { state.values[$0] }
    case .ended:
      occasion.acts = state.acts
      occasion.days = [state.started.day, (state.ended ?? state.clock).day]
    case .handedOver: return nil
    }
    return occasion
  }
}
