import NagareEngine
import NagareModel

/// A case somewhere on its way, some of whose values have not been chosen yet: nothing has asked about them so far, so
/// the case is the same whatever was typed.
struct Position: Sendable {
  var state: Case
  /// The entered items whose values are still to be chosen.
  var open: Bits
  /// When forms and tasks were filled in last: what is chosen later on was typed then.
  var typed: [Block.ID: Instant] = [:]

  /// The same case with these values.
  func choosing(_ choices: [Choice], _ trials: Trials) -> Position {
    var position = self
    for choice in choices {
      position.state.suppose(Int(choice.item), is: trials.values[Int(choice.item)][Int(choice.place)])
      position.open.remove(Int(choice.item))
    }
    return position
  }
}

/// Something that can happen to a case at rest: one person does one thing, or time passes until it does more than
/// remind somebody.
enum Move: Hashable, Sendable {
  case fill(Block.ID, Role.ID)
  case finish(Block.ID, Role.ID)
  case read(Block.ID, Role.ID)
  case answer(Block.ID, Role.ID, Answer)
  case withdraw(Role.ID)
  /// Until then, at which the work of these blocks is late, or over.
  case time(Instant, [Block.ID])

  /// The block it is about; `nil` for time.
  var block: Block.ID? {
    switch self {
    case .fill(let block, _), .finish(let block, _), .read(let block, _), .answer(let block, _, _): block
    case .time, .withdraw: nil
    }
  }

  /// The blocks it moves on.
  var blocks: [Block.ID] { if case .time(_, let blocks) = self { blocks } else { block.map { [$0] } ?? [] } }
}

/// One step of a story: what happened, and the case after it. Many stories share it.
final class Step: Sendable {
  let move: Move
  /// The values that were chosen for it.
  let choice: [Choice]
  /// A form was handed in as it stood.
  let keeps: Bool
  let command: Command
  let events: [Event]
  let result: Position

  init(move: Move, choice: [Choice], keeps: Bool, command: Command, events: [Event], result: Position) {
    self.move = move
    self.choice = choice
    self.keeps = keeps
    self.command = command
    self.events = events
    self.result = result
  }
}
