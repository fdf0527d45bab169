import NagareModel

/// Somebody has something to do now.
public struct Turn: Hashable, Sendable {
  public var who: Role.ID
  /// Whose place they fill; another role where a deputy acts.
  public var seat: Role.ID
  public var block: Block.ID
  public var since: Instant
  /// When the deadline passes, if one is running.
  public var due: Instant?
  /// Nobody of the role is there, and nobody stands in.
  public var isAway: Bool
}

extension Case {
  /// Everyone who has had something to do so far, by role.
  public var people: [Role.ID] { flow.workflow.roles.indices.filter { reachedRoles.contains($0) } }

  /// The case as it was before a block was offered.
  public func without(_ block: Block.ID) -> Case {
    var state = self
    state.marking.work.removeAll { $0.block == block }
    return state
  }

  /// Everyone who has something to do now, in the order it came to them. Whoever is away and has no deputy is
  /// waited for.
  public var turns: [Turn] {
    var found: [Turn] = []
    for item in marking.work {
      for seat in openSeats(of: item) {
        for holder in holders(of: seat.role, at: item.block) {
          found.append(
            Turn(
              who: holder, seat: seat.role, block: item.block, since: item.since, due: item.due, isAway: isAway(holder))
          )
        }
      }
    }
    return found
  }
}
