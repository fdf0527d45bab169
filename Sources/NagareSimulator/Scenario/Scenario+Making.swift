import NagareCalendar
import NagareModel
import NagarePlan

extension Scenario {
  /// How far a simulation goes, where it is asked for and not assumed.
  public struct Extent: Sendable {
    /// No more cases than these.
    public var cases: Int?
    /// Cases come on so many open days.
    public var openDays: Int?

    public init(cases: Int? = nil, openDays: Int? = nil) {
      self.cases = cases
      self.openDays = openDays
    }
  }

  /// Makes a flow ready. What the assumption does not say comes from the flow, and else from stand-ins.
  public init(_ workflow: Workflow, assuming assumption: Assumption?, extent: Extent = Extent()) {
    let complete = CompleteAssumption(workflow, assumption)
    var maker = ScenarioMaker(complete)
    maker.readAll()
    self.assumption = assumption?.name
    self.workflow = complete.workflow
    assumed = complete.all
    plan = maker.plan
    calendar = maker.calendar
    start = complete.start
    mostCases = extent.cases
    roles = maker.roles
    drafters = complete.workflow.drafters
    officeHours = WorkHours(complete.workflow.calendar.hours)
    hours = complete.workflow.roles.map { WorkHours($0.hours ?? complete.workflow.calendar.hours) }
    arrivals = maker.arrivals(hours: officeHours, extent)
    (stations, blockRules, shares) = (maker.stations(), maker.blockRules, maker.shares)
    (fields, fieldParts) = (maker.fields, maker.fieldParts)
    (batches, answerSlots) = (maker.batches, maker.answerSlots)
    keepsAnswers = !maker.answerSlots.isEmpty || plan.replies.contains { $0.otherwise != nil }
    keepsForms = plan.workflow.blocks.indices.contains { [plan] in plan.returnsToForm($0) }
    days = OpenDayTable(maker.calendar, from: complete.start)
    let slots = plan.code.instructions.lazy.filter { $0.operation == .slot }.map { Int($0.operand) }
    (looksAtToday, looksAtApplicant) = (slots.contains(plan.todaySlot), slots.contains(plan.applicantSlot))
    hasWaits = plan.steps.contains { $0.deed == .wait }
    hasAbsence = maker.roles.contains { $0.away > 0 }
  }
}

extension Scenario {
  /// How many cases are to be expected.
  public var expectedCases: Double { arrivals.expected }
}

/// Turns what is assumed into numbers.
private struct ScenarioMaker {
  let complete: CompleteAssumption
  let plan: Plan
  let calendar: OfficeCalendar
  var roles: [Scenario.RolePlan] = []
  var blockRules: [Scenario.BlockRule] = []
  var shares: [Scenario.Weighted<Int>] = []
  var fields: [FieldRule] = []
  var fieldParts: [Scenario.Weighted<FieldRule.Part>] = []
  var batches: [[Int]] = []
  var answerSlots: [Scenario.AnswerSlot] = []

  private var efforts: [Block.ID: Scenario.Effort] = [:]
  private let values: FieldValues

  var workflow: Workflow { complete.workflow }

  init(_ complete: CompleteAssumption) {
    self.complete = complete
    var values = FieldValues(complete)
    plan = Plan(complete.workflow, values: values.asked)
    values.plan = plan
    self.values = values
    calendar = OfficeCalendar(complete.workflow.calendar).knowing(OpenDayTable.usualCount, from: complete.start)
  }

  mutating func readAll() {
    roles = workflow.roles.indices.map { role in
      Scenario.RolePlan(
        people: complete.isNewEachTime(role) ? nil : workflow.roles[role].people, away: 0,
        purpose: Chance.purpose(workflow.roles[role].name))
    }
    for assumed in complete.all {
      guard case .line(let kind) = assumed.what else { continue }
      switch kind {
      case .person(let party, let traits):
        for trait in traits { read(trait, of: party, assumed.source) }
      case .arrivals, .period, .starts, .openAlways, .field, .unclear: break
      }
    }
    blockRules.sort { $0.block < $1.block }
    (fields, fieldParts) = values.rules(calendar)
    answerSlots = plan.slots.indices.compactMap { slot in
      if case .answer(let subject) = plan.slots[slot].source {
        Scenario.AnswerSlot(slot: slot, subject: subject)
      } else {
        nil
      }
    }
  }

  // MARK: People

  private mutating func read(_ trait: Assumption.Trait, of party: Party, _ source: Assumed.Source) {
    var rule = Scenario.Rule()
    switch trait {
    case .people, .hours: return
    case .away(let percent):
      for role in rolesEverywhere(party) { roles[role].away = Self.part(percent) }
      return
    case .takes(let effort): rule.effort = Scenario.Effort(effort)
    case .inBatches(let times):
      rule.batch = batches.count
      batches.append(times.map { $0.minutes * Ticks.perMinute }.sorted())
    case .answers(let parts):
      let first = shares.count
      for part in parts {
        guard let number = plan.answers.firstIndex(of: part.part) else { continue }
        shares.append(Scenario.Weighted(part: number, weight: Self.part(part.percent)))
      }
      if first < shares.count { rule.shares = first..<shares.count }
    }
    // What a block says itself, and a stand-in, give way to what is said of those who work there.
    if let block = party.block, source != .assumption {
      if let effort = rule.effort { efforts[block] = effort }
      return
    }
    let everywhere = party.block == nil ? rolesEverywhere(party) : []
    for role in everywhere { roles[role].rule.take(rule) }
    if everywhere.isEmpty {
      for block in blocks(of: party) {
        blockRules.append(Scenario.BlockRule(block: block, role: role(of: party), rule: rule))
      }
    }
  }

  private func rolesEverywhere(_ party: Party) -> [Role.ID] {
    guard party.block == nil else { return [] }
    switch party.who {
    case .role(let role): return [role]
    case .applicant: return workflow.drafters
    case .item, nil: return []
    }
  }

  /// `nil` for whoever it is.
  private func role(of party: Party) -> Role.ID? {
    if case .role(let role) = party.who { role } else { nil }
  }

  private func blocks(of party: Party) -> [Block.ID] {
    if let block = party.block { return [block] }
    guard let who = party.who else { return [] }
    return workflow.blocks.indices.filter { workflow.blocks[$0].who.contains(who) }
  }

  /// A share of 100 as one of 2^32.
  private static func part(_ percent: Number) -> UInt64 {
    let units = max(percent.units, 0)
    return UInt64(clamping: (units << 32) / (Number(100).units))
  }

  // MARK: Stations

  func stations() -> [Scenario.Station] {
    var purposes = Purposes(workflow)
    return plan.steps.indices.map { point in
      let step = plan.steps[point]
      var station = Scenario.Station(
        deed: step.deed, purpose: plan.isBlock(point) ? purposes.next(point) : 0,
        next: Int32(truncatingIfNeeded: plan.onward(from: point)?.to ?? -1),
        sole: Int32(truncatingIfNeeded: plan.isBlock(point) ? plan.soleRole(at: point) ?? -1 : -1),
        ways: plan.leaving(point).indices, effort: .always(0))
      guard plan.isBlock(point) else { return station }
      station.effort =
        efforts[point] ?? .always((workflow.blocks[point].kind.usualMinutes ?? 0) * Ticks.perMinute)
      let first = blockRules.firstIndex { $0.block == point } ?? 0
      station.rules = first..<(first + blockRules.count { $0.block == point })
      station.fields = step.fields.range
      return station
    }
  }

  // MARK: Arrivals

  func arrivals(hours: WorkHours, _ extent: Scenario.Extent) -> Scenario.Arrivals {
    var clock = WorkClock(
      OpenDayTable(calendar, from: complete.start), isOpenEveryDay: workflow.calendar.isOpenEveryDay)
    let period = extent.openDays.map { Period($0, .businessDay) } ?? complete.period
    var end = self.end(of: period, hours, &clock)
    let open = clock.worked(until: min(end, WorkClock.end - 1), hours)
    let course: Scenario.Arrivals.Course
    let expected: Double
    switch complete.arrivals {
    case .byChance(let number, let rate):
      let count = Double(number.units) / 1e12
      let mean = count > 0 ? ticks(in: rate, hours) / count : 0
      course = .byChance(mean: mean)
      expected = count > 0 ? Double(open) / mean : 0
      if count <= 0 { end = complete.start.number * Ticks.perDay }
    case .together(let count, let time):
      course = .together(count, at: time.minutes * Ticks.perMinute)
      expected = Double(count) * Double(open) / Double(hours.length)
    case .evenly(let count, let minutes):
      let every = minutes * Ticks.perMinute
      course = .evenly(count, every: every)
      expected = Double(count) * (Double(open) / Double(hours.length)) * Double((hours.length + every - 1) / every)
    }
    // With a number of cases, the time they take is as long as it is.
    if extent.cases != nil, extent.openDays == nil { end = WorkClock.end }
    var most = expected
    if let cases = extent.cases { most = extent.openDays == nil ? Double(cases) : min(Double(cases), expected) }
    return Scenario.Arrivals(course: course, end: end, expected: most)
  }

  /// When a period is over that begins with the first day.
  private func end(of period: Period, _ hours: WorkHours, _ clock: inout WorkClock) -> Int {
    // More than this no calendar has.
    let count = min(max(period.count, 0), 100_000_000)
    let start = complete.start
    let last: Day
    switch period.unit {
    case .businessDay, .minute, .hour:
      let work =
        count * (period.unit == .businessDay ? hours.length : (period.unit == .hour ? 60 : 1) * Ticks.perMinute)
      return work == 0 ? start.number * Ticks.perDay : clock.time(ofWorked: work, hours)
    case .day: last = start.adding(days: count)
    case .week: last = start.adding(days: 7 * count)
    case .month: last = start.adding(months: count)
    case .year: last = start.adding(months: 12 * count)
    }
    return last < .latest ? last.number * Ticks.perDay : WorkClock.end
  }

  /// Open ticks in what cases are counted in.
  private func ticks(in rate: Assumption.Arrivals.Rate, _ hours: WorkHours) -> Double {
    switch rate {
    case .hour: return Double(60 * Ticks.perMinute)
    case .day: return Double(hours.length)
    case .week: return Double(5 * hours.length)
    case .month:
      let year = (0..<365).count { calendar.isOpen(complete.start.adding(days: $0)) }
      return Double(year * hours.length) / 12
    }
  }
}

extension Scenario.Effort {
  fileprivate init(_ effort: Assumption.Effort) {
    // More than all days there are takes for ever.
    let ticks = { (minutes: Int) in min(max(minutes, 0) * Ticks.perMinute, WorkClock.end) }
    switch effort {
    case .always(let minutes): self = .always(ticks(minutes))
    case .evenly(let range):
      self = .evenly(
        from: ticks(range.lowerBound), span: UInt64(ticks(range.upperBound) - ticks(range.lowerBound)))
    case .onAverage(let minutes): self = .onAverage(Double(ticks(minutes)))
    }
  }
}

extension Scenario.Rule {
  /// Takes over what another one says.
  fileprivate mutating func take(_ other: Scenario.Rule) {
    effort = other.effort ?? effort
    batch = other.batch ?? batch
    shares = other.shares ?? shares
  }
}

/// Numbers for what is drawn at each block, by what the block is and not by where it stands: a block that is put in or
/// taken out leaves the chance of the others as it is.
struct Purposes {
  private let workflow: Workflow
  private var seen: [String: Int] = [:]

  init(_ workflow: Workflow) { self.workflow = workflow }

  mutating func next(_ block: Block.ID) -> UInt64 {
    let block = workflow.blocks[block]
    let names = block.who.map { performer in
      switch performer {
      case .role(let role): workflow.roles[role].name
      case .item(let item): "{" + workflow.items[item].name + "}"
      case .applicant: "{}"
      }
    }
    let name = ([block.kind.key, block.title ?? ""] + names).joined(separator: "|")
    let count = seen[name, default: 0]
    seen[name] = count + 1
    return Chance.purpose("\(name)#\(count)")
  }
}
