import NagareCalendar
import NagareModel
import NagarePlan

/// An office with its people and the cases that are under way in it: one run of a simulation.
///
/// Cases follow the ways of the plan as they do when one is played by hand. What is added is people: work waits for
/// somebody who is there and free, takes its time within their hours, and then is answered.
struct World {
  let scenario: Scenario
  let plan: Plan
  let chance: Chance
  let stations: [Scenario.Station]
  let steps: [Step]

  var clock: WorkClock
  var agenda: Agenda
  var now: Int
  var reckoner: Reckoner

  var cases = Pool<CaseRecord>()
  var items = Pool<ItemRecord>()
  var tokens = Pool<TokenRecord>()
  var runnings = Pool<RunningRecord>()
  var givens = Pool<GivenRecord>()
  var forms = Pool<FormRecord>()
  /// The slots of each case, one stretch after the other, and how often it has been at each block.
  var cells: [Cell] = []
  var visits = Store<Int32>()
  /// How often a case had been sent back when a form of it was filled in last, counted from 1; 0 before that.
  var filledIn = Store<Int32>()
  let stride: Int
  let blockCount: Int

  var people = Store<PersonRecord>()
  /// Those of each role who have nothing to do come first in its stretch.
  var idle = Store<Int32>()
  var roles = Store<RoleRecord>()
  /// Roles that somebody may be able to begin something for.
  var dirty = Store<Int32>()

  /// Where each deadline of the plan was worked out last.
  var dueDates: [DueDate?]

  /// Ways that are still to be gone, the next one last.
  var moves = Store<Move>()
  /// Roles that a name stands for, while they are looked at.
  var named: [Int32] = []
  /// Whose place was just filled.
  var actingOwner: Int32 = -1

  var tally: Tally
  /// What is counted of each role and of each block; it comes into the tally when the books are closed.
  var roleCounts = Store<Tally.Role>()
  var blockCounts = Store<Tally.Block>()
  var openCases = 0
  var sequence: UInt64 = 0
  /// Open time up to the last arrival, and how many cases have come of those that come together.
  var workedAtArrival: Int
  var arrivalDay = 0
  var arrivalsLeft = 0
  var mayArrive = true
  /// Whether the days run out before all cases have come.
  var isCutOff = false
  var trouble: SimulationTrouble?

  /// So many of the first cases are told.
  let told: Int
  var happenings: [Happening] = []

  struct Move {
    var to: Int32
    /// Inside a 同時に only while that run of it lasts.
    var together: Int32 = -1
    var order: Int32 = 0
  }

  /// More than this no case needs that ends at all.
  static let mostActs: Int32 = 20_000
  /// A case that has come to one block more often than this goes round.
  private static let mostVisits: Int32 = 100

  init(_ scenario: Scenario, seed: UInt64, run: Int, told: Int) {
    self.scenario = scenario
    self.told = told
    plan = scenario.plan
    stations = scenario.stations
    steps = scenario.plan.steps
    chance = Chance(seed: seed, run: run)
    clock = WorkClock(
      scenario.days,
      isOpenEveryDay: scenario.workflow.calendar.isOpenEveryDay && scenario.workflow.calendar.closed.isEmpty)
    reckoner = Reckoner(scenario.plan.code, calendar: scenario.calendar)
    stride = scenario.plan.slots.count
    dueDates = Array(repeating: nil, count: scenario.plan.timings.count)
    blockCount = scenario.plan.blockCount
    tally = Tally(
      roles: scenario.roles.count, blocks: scenario.plan.blockCount, outcomes: scenario.plan.outcomes.count,
      cases: scenario.mostCases)
    agenda = Agenda(from: scenario.start.number)
    now = scenario.start.number * Ticks.perDay
    workedAtArrival = 0
    for role in scenario.roles.indices { addPeople(of: role) }
    for _ in 0..<blockCount { blockCounts.append(Tally.Block()) }
  }

  private mutating func addPeople(of role: Int) {
    var record = RoleRecord()
    record.firstPerson = Int32(people.count)
    if let count = scenario.roles[role].people {
      record.people = Int32(count)
      record.idle = Int32(count)
      for place in 0..<count {
        idle.append(Int32(people.count))
        people.append(PersonRecord(role: Int32(role), idlePlace: Int32(place)))
      }
    }
    roles.append(record)
    roleCounts.append(Tally.Role())
  }

  // MARK: Running

  /// Plays every case to its end; false if it was no longer wanted. `isWanted` is asked now and then, with the number of
  /// cases that have ended.
  mutating func play(while isWanted: (Int) -> Bool) throws(SimulationTrouble) -> Bool {
    scheduleArrival()
    if scenario.hasAbsence { beginDay(Ticks.day(of: now)) }
    var count = 0
    let end = WorkClock.end
    while true {
      if !dirty.isEmpty, !agenda.holds(by: now) { dispatch() }
      guard let entry = nextEntry(), entry.time < end else { break }
      now = max(entry.time, now)
      carryOut(entry)
      count &+= 1
      if count & 0x3FFF == 0, !isWanted(tally.leads.count) {
        tally.end = now
        closeBooks()
        return false
      }
      if let trouble { throw trouble }
      if openCases == 0, !mayArrive { break }
    }
    guard !isCutOff else { throw .endOfCalendar(waitingFor: nil) }
    guard tally.arrived > 0 else { throw .noCase }
    guard openCases == 0 else { throw reasonForTheRest }
    closeBooks()
    return true
  }

  /// What happens next, today or once the next page is turned up.
  @inline(__always)
  private mutating func nextEntry() -> Agenda.Entry? {
    agenda.closeGap()
    if agenda.isDayOver { turnPages() }
    return agenda.removeFirst()
  }

  /// Deadlines that have been met meanwhile are left out.
  private mutating func turnPages() {
    let items = items
    while agenda.isDayOver {
      agenda.turnPage { entry in
        switch entry.what {
        case .due, .overdue: items[entry.index].use == entry.use
        case .arrival, .release, .begin, .done, .wake, .day: true
        }
      }
    }
  }

  private mutating func carryOut(_ entry: Agenda.Entry) {
    switch entry.what {
    case .arrival: arrive()
    case .due: if items[entry.index].use == entry.use { passDue(entry.index) }
    case .overdue:
      if items[entry.index].use == entry.use { passOverdue(entry.index, step: Int(entry.order & 0xFFF) - 1) }
    case .release: if tokens[entry.index].use == entry.use { joinQueue(entry.index) }
    case .begin: if tokens[entry.index].use == entry.use { begin(entry.index, person: -1) }
    case .done: if tokens[entry.index].use == entry.use { finish(entry.index) }
    case .wake:
      if roles[Int(entry.index)].wake == entry.time {
        roles[Int(entry.index)].wake = Int.max
        markDirty(entry.index)
      }
    case .day: beginDay(Ticks.day(of: now))
    }
  }

  /// Why there are still cases at the end of all days: one that goes round, else work that nobody gets done.
  private var reasonForTheRest: SimulationTrouble {
    let open = (0..<Int32(cases.count)).filter { cases[$0].isOpen }.map { mostVisited($0) }
    if let round = open.max(by: { $0.count < $1.count }), round.count > Self.mostVisits {
      return .endlessCase(at: round.block)
    }
    return .endOfCalendar(waitingFor: mostAwaited)
  }

  /// The block a case has come to most often; of those in one round the last, and the last round may not be over.
  func mostVisited(_ ofCase: Int32) -> (block: Int, count: Int32) {
    let counts = (0..<blockCount).map { visits[Int(ofCase) * blockCount + $0] }
    let most = counts.max() ?? 0
    return (counts.lastIndex { $0 >= most - 1 } ?? 0, most)
  }

  /// Whose work waits the most.
  private var mostAwaited: Int? {
    roleCounts.indices.filter { roleCounts[$0].waiting > 0 }.max { roleCounts[$0].waiting < roleCounts[$1].waiting }
  }

  private mutating func closeBooks() {
    for role in roleCounts.indices where roleCounts[role].since < tally.end {
      roleCounts[role].count(until: tally.end)
    }
    countAbsence(from: tally.end, sign: -1)
    tally.roles = roleCounts.indices.map { roleCounts[$0] }
    tally.blocks = blockCounts.indices.map { blockCounts[$0] }
  }

  /// The rest of today of those who are away.
  mutating func countAbsence(from time: Int, sign: Int) {
    guard scenario.hasAbsence else { return }
    let tomorrow = (Ticks.day(of: time) + 1) * Ticks.perDay
    for role in roles.indices where roles[role].away > 0 {
      let hours = scenario.hours[role]
      let rest = clock.worked(until: tomorrow, hours) - clock.worked(until: time, hours)
      roleCounts[role].absent += Int128(sign * Int(roles[role].away) * rest)
    }
  }

  // MARK: The agenda

  /// What the clock does comes before what people do at the same tick, and of one case in the order its work began.
  @inline(__always)
  mutating func schedule(_ what: Errand, at time: Int, index: Int32, use: UInt32) {
    sequence &+= 1
    agenda.add(Agenda.Entry(time: time, order: 1 << 62 | sequence, what: what, index: index, use: use))
  }

  /// A deadline of a piece of work, or a step after it, counted from 1. One that refers to a date may be over already:
  /// then it passes at once, and of several the one that was due first.
  mutating func scheduleDue(_ what: Errand, at time: Int, of item: Int32, step: Int = 0) {
    let order = items[item].sequence << 12 | UInt64(min(step, 0xFFF))
    agenda.add(Agenda.Entry(time: time, order: order, what: what, index: item, use: items[item].use))
  }

  // MARK: Telling

  @inline(__always)
  mutating func tell(
    _ kind: Happening.Kind, _ ofCase: Int32, block: Int32 = -1, role: Int32 = -1, other: Int32 = -1, answer: Int32 = -1,
    due: Int = .max, value: Cell? = nil
  ) {
    guard cases[ofCase].isTold else { return }
    happenings.append(
      Happening(
        kind: kind, time: now, number: cases[ofCase].number, block: block, role: role, other: other, answer: answer,
        due: due, value: value ?? .empty))
  }
}
