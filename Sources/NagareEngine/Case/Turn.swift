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

  /// Everyone who has something to do now, in the order it came to them, each once at a block. Whoever is away and has
  /// no deputy is waited for.
  public var turns: [Turn] { marking.work.flatMap { turns(at: $0) } }

  /// Those at one piece of work.
  public func turns(at item: WorkItem) -> [Turn] {
    let seats = seats(of: item)
    var found: [Turn] = []
    for place in openPlaces(of: item) {
      let who = holder(of: seats[place], at: item.block)
      let turn = Turn(
        who: who, seat: successor(of: seats[place].role), block: item.block, since: item.since, due: item.due,
        isAway: !isPresent(who, at: place, of: item))
      // Whoever fills several places does so once; their own comes first.
      if let known = found.firstIndex(where: { $0.who == who }) {
        if turn.seat == who { found[known] = turn }
      } else {
        found.append(turn)
      }
    }
    return found
  }
}
