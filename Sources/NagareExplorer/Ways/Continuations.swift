import NagareEngine
import NagareModel
import NagarePlan

/// Everything a case of a small flow can do, as a graph to walk by hand: every state, and what leads from each to which.
public struct Continuations: Sendable {
  /// Something that can happen in a state.
  public struct Choice: Sendable {
    /// What is done: who answers what, what is filled in, or that time passes.
    public var command: Command
    /// What happens then.
    public var events: [Event]
    /// The state afterwards, as its number.
    public var to: Int
  }

  public struct State: Sendable {
    /// A case that stands there.
    public var example: Case
    /// What can happen, the plainest first; nothing once it has ended.
    public var choices: [Choice]
  }

  /// What happens before anybody has done anything.
  public let opening: [Event]
  /// The first is where every case begins.
  public let states: [State]
  private let needs: Needs

  /// `nil` for a flow with more states than the bound, or than there is room for.
  public init?(on terrain: Terrain) {
    let most = terrain.bound
    var mover = terrain.mover(keepsFields: false)
    mover.isEager = true
    mover.isSparing = true
    guard let begun = try? mover.begin() else { return nil }
    var positions = [begun.position]
    var places = [mover.standing(begun.position): 0]
    var choices: [[Choice]] = []
    var room = Room()
    while choices.count < positions.count {
      let position = positions[choices.count]
      var found: [Choice] = []
      for move in mover.moves(at: position.state) {
        let outcomes = mover.steps(position, move)
        guard !outcomes.isCut, !room.isFull else { return nil }
        for step in outcomes.steps {
          room.take(step.size)
          let standing = mover.standing(step.result)
          let to = places[standing] ?? positions.count
          if to == positions.count {
            guard to < most else { return nil }
            places[standing] = to
            positions.append(step.result)
          }
          found.append(Choice(command: step.command, events: step.events, to: to))
        }
      }
      choices.append(found)
    }
    opening = begun.events
    needs = mover.needs
    states = zip(positions, choices).map { State(example: $0.state, choices: $1) }
  }

  /// Where a case stands, as far as it depends on that how it goes on: whatever else it holds, and whenever that is.
  public func standing(of state: Case) -> Standing {
    let concern = needs.concern(at: state.marking.work.map(\.block), ended: state.outcome != nil)
    return state.standing(concern) { _ in false }
  }
}
