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
    var typed: [Item.ID: Value] = [:]
    var filled: Set<Block.ID> = []
    for (index, step) in steps.enumerated() {
      guard case .fill(let block, let who) = step.move else {
        commands.append(step.command)
        continue
      }
      let fields = flow.workflow.blocks[block].fields
      var entries: [Entry] = []
      for field in fields {
        let end = steps[(index + 1)...].firstIndex { $0.fills(field.item, in: flow) } ?? steps.count
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

extension Step {
  fileprivate func fills(_ item: Item.ID, in flow: Flow) -> Bool {
    guard case .fill(let block, _) = move else { return false }
    return flow.workflow.blocks[block].fields.contains { $0.item == item }
  }
}
