import NagareEngine
import NagareModel
import NagarePlan

/// A way on which everyone acts at the last moment of their deadline.
struct SlowRun {
  private let steps: [Step]
  private let flow: Flow
  private let opening: [Command]
  /// Of each step what is done, with the values that were chosen for it later on.
  private let commands: ArraySlice<Command>

  init(_ steps: [Step], of flow: Flow, starts: Instant, opening: [Command]) {
    (self.steps, self.flow, self.opening) = (steps, flow, opening)
    commands = Story(steps, of: flow, starts: starts, opening: opening).commands.dropFirst(opening.count)
  }

  /// A case that takes longer.
  struct Late {
    var story: Story
    /// Where somebody is asked without a deadline: there the story stops.
    var withoutDeadline: Block.ID?
  }

  /// The case begun then, if it takes longer than so many days, or asks somebody who has no deadline; `nil` where it
  /// does not, or cannot be begun then.
  func isLonger(than most: Int, _ length: Claim.Length, from start: Instant) -> Late? {
    guard var state = try? Case.begun(flow, at: start).state else { return nil }
    let shift = start.day - Example.usualStart.day
    var commands: [Command] = opening
    func perform(_ command: Command) -> Bool {
      guard let after = try? state.after(command) else { return false }
      state = after.state
      commands.append(command)
      return true
    }
    for command in opening { if let after = try? state.after(command) { state = after.state } }
    for (step, usual) in zip(steps, self.commands) {
      if let block = step.move.block, block != flow.plan.entry {
        guard let due = state.marking.work.first(where: { $0.block == block })?.due else {
          return Late(story: Story(starts: start, commands: commands), withoutDeadline: block)
        }
        let last = due.adding(minutes: -1)
        if last > state.clock, !perform(.until(last)) { return nil }
      }
      let command: Command
      if case .time = step.move {
        guard let next = state.nextActingTime()?.at else { return nil }
        command = .until(next)
      } else {
        command = usual.shifted(by: shift)
      }
      guard perform(command) else { return nil }
    }
    return state.days(in: length) > most ? Late(story: Story(starts: start, commands: commands)) : nil
  }
}

extension Command {
  /// The same, with the dates that are filled in so many days later.
  fileprivate func shifted(by days: Int) -> Command {
    guard days != 0, case .act(let party, .fill(let entries)) = self else { return self }
    return .act(
      party,
      .fill(
        entries.map { entry in
          guard case .constant(.date(let day)) = entry.value else { return entry }
          return Entry(entry.item, .constant(.date(day.adding(days: days))))
        }))
  }
}
