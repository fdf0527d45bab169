import NagareModel

/// A place at a block, to be filled by a role: a fixed one, or one that is worked out while a case runs.
public struct Seat: Hashable, Sendable {
  public var who: Performer
  /// How many people of the role have to act: one, or all of a fixed role where 全員, 過半数 or a number is written.
  public var people: Int
  /// Whether each of its people counts, once it is known who they are.
  public var countsPeople: Bool
}

extension Performer {
  /// Whether a role can be meant, as far as is known before a case runs.
  public func mayBe(_ role: Role.ID) -> Bool {
    switch self {
    case .role(let own): own == role
    case .item, .applicant: true
    }
  }
}

/// Who does the work of somebody who is away.
public enum StandIn: Hashable, Sendable {
  /// Nobody: it waits.
  case nobody
  /// The first of them who is there: a stretch of ``Plan/people``.
  case deputies(Span)
  /// 後閲: it is passed over and read later.
  case readsLater
}

/// What each block says about absence, and each role where its block says nothing.
struct StandIns: Sendable {
  var ofBlocks: [StandIn] = []
  var ofRoles: [StandIn] = []
}

extension Plan {
  /// Who stands in for a role: what the block says, or else the role.
  public func standIn(for role: Role.ID, at block: Block.ID?) -> StandIn {
    guard let block, standIns.ofBlocks[block] != .nobody else { return standIns.ofRoles[role] }
    return standIns.ofBlocks[block]
  }

  /// The seats of a block.
  public func seats(at block: Block.ID) -> ArraySlice<Seat> { seats[steps[block].seats] }

  /// The role of a block that one person of one role does; most blocks are like that.
  public func soleRole(at block: Block.ID) -> Role.ID? {
    let seats = seats(at: block)
    guard seats.count == 1, let seat = seats.first, seat.people == 1, case .role(let role) = seat.who else {
      return nil
    }
    return role
  }
}
