import NagareModel

/// What is known of a scenario after all its runs.
public struct Findings: Sendable {
  /// Of a role.
  public struct Role: Sendable {
    /// Worked time by time on duty.
    public var busy: Ratio
    /// Worked time by time on duty while cases came: what would be needed to keep up.
    public var needed: Ratio
    public var mostWaiting: Int
    public var waiting: Ratio
    /// In ticks, from ready to taken up.
    public var waited: Ratio
    public var served: Int
  }

  /// Of a block.
  public struct Block: Sendable {
    public var entries: Int
    /// In ticks.
    public var waited: Ratio
  }

  /// Figures of one run, to be compared with those of the same run of another scenario: means and percentiles in
  /// ticks, and the share of deadlines that passed.
  public struct Run: Hashable, Sendable {
    public var lead: Spread
    public var late: Ratio
    /// Until the last person is done; not known where the flow itself never waits.
    public var handled: Ratio

    init(_ tally: Tally) {
      lead = Spread(tally.leads)
      late = Ratio(tally.lapsed, over: tally.deadlines)
      handled = Ratio(tally.handled.reduce(0) { $0 + Int128($1) } as Int128, over: tally.handled.count)
    }
  }

  public let cases: Int
  public let lead: Spread
  /// Within office hours.
  public let openLead: Spread
  /// Until the last person is done, by the clock; `nil` where the flow itself never waits.
  public let handled: Spread?
  public let work: Ratio
  public let wait: Ratio
  public let roles: [Role]
  public let blocks: [Block]
  /// How many cases ended each way, in the order of the plan.
  public let outcomes: [Int]
  public let stuck: Int
  public let firstStuck: Stuck?
  public let late: Ratio
  public let handovers: Ratio
  public let stamps: Ratio
  public let sentBack: Ratio
  public let runs: [Run]
  /// Every lead within office hours, in ticks.
  public let openLeads: [Int]
  /// Whether a run was ended before its cases were.
  public let isPartial: Bool

  /// Of runs in their order.
  public init(_ replications: [Replication]) {
    let tallies = replications.map(\.tally)
    func sum<Value: BinaryInteger>(_ path: (Tally) -> Value) -> Int128 { tallies.reduce(0) { $0 + Int128(path($1)) } }
    let cases = tallies.reduce(0) { $0 + $1.leads.count }
    self.cases = cases
    openLeads = replications.count == 1 ? tallies[0].openLeads : tallies.flatMap(\.openLeads)
    // Of a single run it is known already.
    lead = replications.count == 1 ? replications[0].figures.lead : Spread(tallies.flatMap(\.leads))
    openLead = Spread(openLeads)
    let all = tallies.flatMap(\.handled)
    handled = all.isEmpty ? nil : Spread(all)
    work = Ratio(sum(\.worked), over: cases)
    wait = Ratio(sum(\.waited), over: cases)
    roles = (tallies.first?.roles.indices ?? 0..<0).map { role in
      Role(
        busy: Ratio(sum { $0.roles[role].worked }, over: replications.reduce(0) { $0 + $1.duty[role] }),
        needed: Ratio(sum { $0.roles[role].worked }, over: replications.reduce(0) { $0 + $1.dutyOfArrivals[role] }),
        mostWaiting: tallies.map { $0.roles[role].mostWaiting }.max() ?? 0,
        waiting: Ratio(sum { $0.roles[role].area }, over: sum { $0.end - $0.first }),
        waited: Ratio(sum { $0.roles[role].waited }, over: sum { $0.roles[role].taken }),
        served: Int(sum { $0.roles[role].served }))
    }
    blocks = (tallies.first?.blocks.indices ?? 0..<0).map { block in
      Block(
        entries: Int(sum { $0.blocks[block].entries }),
        waited: Ratio(sum { $0.blocks[block].waited }, over: sum { $0.blocks[block].waits }))
    }
    outcomes = (tallies.first?.outcomes.indices ?? 0..<0).map { outcome in Int(sum { $0.outcomes[outcome] }) }
    stuck = Int(sum(\.stuck))
    firstStuck = tallies.lazy.compactMap(\.firstStuck).first
    late = Ratio(sum(\.lapsed), over: sum(\.deadlines))
    handovers = Ratio(sum(\.handovers), over: cases)
    stamps = Ratio(sum(\.stamps), over: cases)
    sentBack = Ratio(sum(\.sentBack), over: cases)
    runs = replications.map(\.figures)
    isPartial = replications.contains(where: \.isPartial)
  }
}
