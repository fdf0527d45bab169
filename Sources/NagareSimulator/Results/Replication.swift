/// One run of a scenario, and all that is known afterwards.
public struct Replication: Sendable {
  public let run: Int
  /// What happened to the first cases, in order.
  public let happenings: [Happening]
  /// Whether it was ended before its cases were.
  public let isPartial: Bool
  let tally: Tally
  /// What of it is compared with other runs; worked out by whoever played it, so that the report need not wait for it.
  let figures: Findings.Run
  /// Ticks on duty of each role from the first arrival to the last end, and while cases came; 0 where a new person comes
  /// each time.
  let duty: [Int128]
  let dutyOfArrivals: [Int128]

  /// Plays a run. `told` is how many of its first cases are told; `isWanted` is asked now and then, with how many cases
  /// have ended, and ends the run where it stands.
  public init(
    _ scenario: Scenario, seed: UInt64, run: Int = 0, told: Int = 0, while isWanted: (Int) -> Bool = { _ in true }
  ) throws(SimulationTrouble) {
    var world = World(scenario, seed: seed, run: run, told: told)
    isPartial = try !world.play(while: isWanted)
    self.run = run
    happenings = world.happenings
    duty = world.duty(until: world.tally.end)
    dutyOfArrivals = world.duty(until: world.endOfArrivals)
    tally = world.tally
    figures = Findings.Run(world.tally)
  }

  init(run: Int, tally: Tally, duty: [Int128], dutyOfArrivals: [Int128]) {
    (self.run, self.tally, self.duty, self.dutyOfArrivals) = (run, tally, duty, dutyOfArrivals)
    (happenings, isPartial, figures) = ([], false, Findings.Run(tally))
  }

  /// How many cases have ended.
  public var cases: Int { tally.leads.count }
}

extension World {
  /// Ticks on duty of each role from the first arrival on.
  fileprivate mutating func duty(until end: Int) -> [Int128] {
    var duty: [Int128] = []
    for role in roles.indices {
      let hours = scenario.hours[role]
      let open = clock.worked(until: max(end, tally.first), hours) - clock.worked(until: tally.first, hours)
      // Absence is counted to the last end; of another time it is the same part.
      let all = clock.worked(until: tally.end, hours) - clock.worked(until: tally.first, hours)
      let absent = all > 0 ? tally.roles[role].absent * Int128(open) / Int128(all) : 0
      duty.append(max(Int128(open) * Int128(roles[role].people) - absent, 0))
    }
    return duty
  }

  /// When the last case came, or could have come.
  fileprivate var endOfArrivals: Int {
    scenario.arrivals.end < WorkClock.end && scenario.mostCases == nil ? scenario.arrivals.end : tally.lastArrival
  }
}
