/// What is counted while cases are played. Times are ticks; sums have room for every tick of every case there can be.
struct Tally: Sendable {
  /// Of a role.
  struct Role: Sendable {
    var worked: Int128 = 0
    /// Waiting now, the most at once, and the area below their number.
    var waiting = 0
    var mostWaiting = 0
    var area: Int128 = 0
    var since = 0
    /// How much work was taken up, and how long it had waited.
    var taken = 0
    var waited: Int128 = 0
    /// How much work was done.
    var served = 0
    /// Ticks of their hours on which some of them were away.
    var absent: Int128 = 0

    /// Work comes and waits.
    mutating func join(at time: Int) {
      count(until: time)
      waiting += 1
      mostWaiting = max(mostWaiting, waiting)
    }

    /// Work waits no longer.
    mutating func leave(at time: Int) {
      count(until: time)
      waiting -= 1
    }

    /// Adds those who have waited since anybody came or left.
    mutating func count(until time: Int) {
      area += Int128(waiting * (time - since))
      since = time
    }

    /// Work is taken up that has waited so long.
    mutating func takeUp(after wait: Int) {
      taken += 1
      waited += Int128(wait)
    }
  }

  /// Of a block.
  struct Block: Sendable {
    var entries = 0
    var waits = 0
    var waited: Int128 = 0

    /// Somebody takes up what has waited so long, or a wait of the flow is over.
    mutating func goOn(after wait: Int) {
      waits += 1
      waited += Int128(wait)
    }
  }

  var roles: [Role]
  var blocks: [Block]
  /// From arrival to end of each case that has ended, in the order they did: by the clock, and within office hours.
  var leads: [Int] = []
  var openLeads: [Int] = []
  /// From arrival to the last act of a person, by the clock; none where the flow itself never waits.
  var handled: [Int] = []
  var outcomes: [Int]
  /// Cases that could not go on, and where the first of them stood.
  var stuck = 0
  var firstStuck: Stuck?
  var worked: Int128 = 0
  var waited: Int128 = 0
  var handovers = 0
  var stamps = 0
  var sentBack = 0
  var deadlines = 0
  var lapsed = 0
  var arrived = 0
  /// The first arrival, the last one, and the last end.
  var first = 0
  var lastArrival = 0
  var end = 0

  /// - Parameter cases: how many will come, where that is said: their times have room from the start.
  init(roles: Int, blocks: Int, outcomes: Int, cases: Int? = nil) {
    let room = min(cases ?? 0, Self.mostRoom)
    leads.reserveCapacity(room)
    openLeads.reserveCapacity(room)
    self.roles = Array(repeating: Role(), count: roles)
    self.blocks = Array(repeating: Block(), count: blocks)
    self.outcomes = Array(repeating: 0, count: outcomes)
  }
}

extension Tally {
  /// More than this is asked for as it is needed.
  fileprivate static let mostRoom = 1 << 21
}

/// Why a case could not go on.
public struct Stuck: Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// A 計算 or a 表 gives nothing.
    case noValue
    /// Nobody is meant by a name.
    case nobody
    /// No form was passed that 差戻し could lead to.
    case nowhereToReturn
    /// No value fits the limits of a form.
    case noEntry
    /// It goes round and round and nobody acts.
    case endless
  }

  public var block: Int
  public var reason: Reason
}

/// Why a run cannot be brought to its end.
public enum SimulationTrouble: Error, Hashable, Sendable {
  /// The calendar ends before the cases do; whose work waits the most then, if anybody's.
  case endOfCalendar(waitingFor: Int?)
  /// One case goes round and round; the block it came to most often.
  case endlessCase(at: Int)
  /// No case comes in the period.
  case noCase
}
