import NagareModel

/// A run as it is carried from one machine to another: everything that figures over all runs need.
extension Replication {
  public var json: JSON {
    .object([
      ("run", .number(run)),
      ("times", .array([tally.first, tally.lastArrival, tally.end].map { .number($0) })),
      (
        "counts",
        .array(
          [
            tally.arrived, tally.stuck, tally.handovers, tally.stamps, tally.sentBack, tally.deadlines, tally.lapsed,
          ].map { .number($0) })
      ),
      ("worked", .large(tally.worked)),
      ("waited", .large(tally.waited)),
      ("outcomes", .array(tally.outcomes.map { .number($0) })),
      (
        "roles",
        .array(
          tally.roles.indices.map { role in
            let of = tally.roles[role]
            return .array([
              .large(of.worked), .large(of.area), .large(of.waited), .number(of.mostWaiting), .number(of.taken),
              .number(of.served), .large(duty[role]), .large(dutyOfArrivals[role]),
            ])
          })
      ),
      (
        "blocks",
        .array(tally.blocks.map { .array([.number($0.entries), .number($0.waits), .large($0.waited)]) })
      ),
      ("leads", .array(tally.leads.map { .number($0) })),
      ("openLeads", .array(tally.openLeads.map { .number($0) })),
      ("handled", .array(tally.handled.map { .number($0) })),
    ])
  }

  /// Reads what ``json`` writes; `nil` for anything else.
  public init?(_ json: JSON) {
    guard let run = json["run"]?.whole, let times = json["times"]?.wholes, times.count == 3,
      let counts = json["counts"]?.wholes, counts.count == 7, let worked = json["worked"]?.large,
      let waited = json["waited"]?.large, let outcomes = json["outcomes"]?.wholes,
      let roles = json["roles"]?.elements?.map(\.larges), let blocks = json["blocks"]?.elements?.map(\.larges),
      let leads = json["leads"]?.wholes, let openLeads = json["openLeads"]?.wholes, leads.count == openLeads.count,
      let handled = json["handled"]?.wholes, handled.isEmpty || handled.count == leads.count
    else { return nil }
    var tally = Tally(roles: roles.count, blocks: blocks.count, outcomes: 0)
    (tally.first, tally.lastArrival, tally.end) = (times[0], times[1], times[2])
    (tally.arrived, tally.stuck, tally.handovers, tally.stamps) = (counts[0], counts[1], counts[2], counts[3])
    (tally.sentBack, tally.deadlines, tally.lapsed) = (counts[4], counts[5], counts[6])
    (tally.worked, tally.waited, tally.outcomes) = (worked, waited, outcomes)
    (tally.leads, tally.openLeads, tally.handled) = (leads, openLeads, handled)
    var duty: [Int128] = []
    var dutyOfArrivals: [Int128] = []
    for (index, figures) in roles.enumerated() {
      guard let figures, figures.count == 8 else { return nil }
      tally.roles[index].worked = figures[0]
      tally.roles[index].area = figures[1]
      tally.roles[index].waited = figures[2]
      tally.roles[index].mostWaiting = Int(truncatingIfNeeded: figures[3])
      tally.roles[index].taken = Int(truncatingIfNeeded: figures[4])
      tally.roles[index].served = Int(truncatingIfNeeded: figures[5])
      duty.append(figures[6])
      dutyOfArrivals.append(figures[7])
    }
    for (index, figures) in blocks.enumerated() {
      guard let figures, figures.count == 3 else { return nil }
      tally.blocks[index].entries = Int(truncatingIfNeeded: figures[0])
      tally.blocks[index].waits = Int(truncatingIfNeeded: figures[1])
      tally.blocks[index].waited = figures[2]
    }
    self.init(run: run, tally: tally, duty: duty, dutyOfArrivals: dutyOfArrivals)
  }
}

extension JSON {
  /// A whole number of any size.
  fileprivate static func large(_ number: Int128) -> JSON {
    Int(exactly: number).map { .number($0) } ?? .decimal(Number(digits: number, places: 0) ?? .zero)
  }

  fileprivate var large: Int128? { decimal.flatMap { $0.isWhole ? $0.digits : nil } }

  fileprivate var larges: [Int128]? {
    guard let elements else { return nil }
    let numbers = elements.compactMap(\.large)
    return numbers.count == elements.count ? numbers : nil
  }

  fileprivate var wholes: [Int]? {
    guard let elements else { return nil }
    let numbers = elements.compactMap(\.whole)
    return numbers.count == elements.count ? numbers : nil
  }

  fileprivate var elements: [JSON]? { if case .array(let elements) = self { elements } else { nil } }
}
