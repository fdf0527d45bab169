import NagareEngine
import NagareModel

/// What happens to one case from its beginning on, as commands that a case accepts one after the other.
public struct Story: Sendable {
  public var starts: Instant
  public var commands: [Command]

  init(starts: Instant, commands: [Command]) {
    self.starts = starts
    self.commands = commands
  }

  /// From steps that follow one another. What is filled in takes the value that was chosen for it later on.
  init(_ steps: [Step], of flow: Flow, starts: Instant, opening: [Command] = []) {
    self.starts = starts
    commands = opening
    let ends = Self.ends(of: steps, in: flow)
    var typed: [Item.ID: Value] = [:]
    var filled: Set<Block.ID> = []
    for (index, step) in steps.enumerated() {
      guard case .fill(let block, let who) = step.move else {
        commands.append(step.command)
        continue
      }
      var entries: [Entry] = []
      for (field, end) in zip(flow.workflow.blocks[block].fields, ends[index]) {
        let value = steps[end - 1].result.state.values[field.item]
        let opens = filled.contains(block) ? typed[field.item] : field.initial == nil ? .empty : nil
        let isKnown = opens == value
        typed[field.item] = value
        if !isKnown { entries.append(Entry(field.item, .constant(value))) }
      }
      filled.insert(block)
      commands.append(.act(Party(.role(who), at: block), entries.isEmpty ? .finish : .fill(entries)))
    }
  }

  /// Of each step that fills something in, for each of its fields the step at which that is filled in again, or behind
  /// the last.
  private static func ends(of steps: [Step], in flow: Flow) -> [[Int]] {
    var next: [Item.ID: Int] = [:]
    var ends: [[Int]] = Array(repeating: [], count: steps.count)
    for (index, step) in steps.enumerated().reversed() {
      guard case .fill(let block, _) = step.move else { continue }
      let items = flow.workflow.blocks[block].fields.map(\.item)
      ends[index] = items.map { next[$0] ?? steps.count }
      for item in items { next[item] = index }
    }
    return ends
  }

  /// What decides the case of these steps, in order: the values as they are typed in this story of them, and who sends
  /// the case back between them.
  func deciding(_ steps: [Step], _ trials: Trials) -> [Hinge] {
    let chosen = Set(steps.flatMap(\.choice).map { Int($0.item) })
    var hinges: [Hinge] = []
    for command in commands {
      switch command {
      case .act(let party, .answer(.sentBack, _)): hinges.append(.sentBack(by: Party(party.who)))
      case .act(_, .fill(let entries)):
        let deciding = entries.filter { trials.matters[$0.item] && chosen.contains($0.item) }
        if case .typed(let before)? = hinges.last {
          hinges[hinges.count - 1] = .typed(before + deciding)
        } else if !deciding.isEmpty {
          hinges.append(.typed(deciding))
        }
      case .act, .pass, .until, .untilDue: break
      }
    }
    return hinges
  }

  /// The same, with the title of a block only where it would not be clear without.
  func plain(_ flow: Flow) -> Story {
    guard var state = try? Case.begun(flow, at: starts).state else { return self }
    var plain = self
    for (place, command) in commands.enumerated() {
      guard let after = try? state.after(command) else { break }
      if case .act(let party, let action) = command, party.block != nil {
        let short = Command.act(Party(party.who), action)
        if let same = try? state.after(short), same.events == after.events { plain.commands[place] = short }
      }
      state = after.state
    }
    return plain
  }

  /// The case, played.
  public func play(_ flow: Flow) -> History? {
    guard var history = try? History(of: flow, at: starts) else { return nil }
    for command in commands {
      guard (try? history.perform(command)) != nil else { return nil }
    }
    return history
  }
}
