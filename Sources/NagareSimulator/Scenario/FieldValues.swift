import NagareCalendar
import NagareModel
import NagarePlan

/// What the fields of a flow may hold: what a 見込み says, or else what the field lets in.
struct FieldValues {
  /// Every value that has to be worked out while a case runs.
  private(set) var asked: [(Expression, for: Item.ID)] = []
  var plan: Plan?

  private let workflow: Workflow
  private var given: [Item.ID: [Assumption.Share<Assumption.Content>]] = [:]
  /// Values that something in the flow compares a field with.
  private var compared: [Item.ID: [Expression]] = [:]
  /// For each part of a given share, and each compared value, where it begins in ``asked``.
  private var places: [Item.ID: Int] = [:]

  init(_ complete: CompleteAssumption) {
    workflow = complete.workflow
    for assumed in complete.all {
      if case .line(.field(let item, let shares)) = assumed.what { given[item] = shares }
    }
    for condition in workflow.blocks.flatMap(\.kind.conditions) { condition.collect(&compared) }
    for item in given.keys.sorted() {
      places[item] = asked.count
      for share in given[item] ?? [] {
        switch share.part {
        case .value(let value): asked.append((value, for: item))
        case .within(let limits):
          for limit in [limits.lower, limits.upper].compactMap(\.self) { asked.append((limit.value, for: item)) }
        }
      }
      if given[item]?.isEmpty == true { for value in compared[item] ?? [] { asked.append((value, for: item)) } }
    }
  }

  /// A rule for each line of each form, in the order of the plan, and the parts the rules speak of.
  func rules(_ calendar: OfficeCalendar) -> ([FieldRule], [Scenario.Weighted<FieldRule.Part>]) {
    guard let plan else { return ([], []) }
    var reckoner = Reckoner(plan.code, calendar: calendar)
    var parts: [Scenario.Weighted<FieldRule.Part>] = []
    let rules = plan.fields.map { line in
      let slot = plan.slots[line.slot]
      let step = slot.form == .number ? Cell(slot.smallestStep).bits : 1
      return FieldRule(
        slot: line.slot, form: slot.form, step: max(step, 1),
        purpose: Chance.purpose("field|" + workflow.items[line.slot].name),
        content: content(of: line, plan, step, &reckoner, &parts), lower: line.lower, upper: line.upper)
    }
    return (rules, parts)
  }

  private func content(
    of line: FieldLine, _ plan: Plan, _ step: Int128, _ reckoner: inout Reckoner,
    _ parts: inout [Scenario.Weighted<FieldRule.Part>]
  ) -> FieldRule.Content {
    let (item, slot) = (line.slot, plan.slots[line.slot])
    let first = parts.count
    if let shares = given[item], !shares.isEmpty {
      parts += self.parts(shares, of: item, plan)
      return .one(of: first..<parts.count)
    }
    let cells: [Cell]
    switch slot.form {
    case .yesNo: cells = [Cell(true), Cell(false)]
    case .word where !slot.options.isEmpty: cells = slot.options.map { Cell($0) }
    case .word:
      guard workflow.items[item].type == .person else { return .word }
      cells = workflow.roles.indices.map { Cell($0) }
    case .words: cells = slot.options.indices.map { Cell(bits: 1 << Int128($0)) }
    case .number, .time:
      guard line.lower == nil || line.upper == nil else { return .withinLimits }
      cells = borders(of: line, plan, step, &reckoner)
      guard !cells.isEmpty else { return .withinLimits }
    case .day, .files: return .withinLimits
    case .index, .unknown: return .word
    }
    parts += cells.map { Scenario.Weighted(part: .cell($0), weight: 1) }
    return .one(of: first..<parts.count)
  }

  private func parts(
    _ shares: [Assumption.Share<Assumption.Content>], of item: Item.ID, _ plan: Plan
  ) -> [Scenario.Weighted<FieldRule.Part>] {
    var place = places[item] ?? 0
    return shares.map { share in
      let weight = UInt64(clamping: max(share.percent.units, 0) / 1_000_000)
      switch share.part {
      case .value:
        place += 1
        return Scenario.Weighted(part: .value(plan.askedValues[place - 1]), weight: weight)
      case .within(let limits):
        let ends = [limits.lower, limits.upper].map { limit in
          limit.map { limit in
            place += 1
            return FieldLine.Border(value: plan.askedValues[place - 1], isIncluded: limit.isIncluded)
          }
        }
        return Scenario.Weighted(part: .within(ends[0], ends[1]), weight: weight)
      }
    }
  }

  /// Where a field has not two limits: what it is compared with and its neighbours, as far as the field takes them.
  private func borders(of line: FieldLine, _ plan: Plan, _ step: Int128, _ reckoner: inout Reckoner) -> [Cell] {
    let nothing = Array(repeating: Cell.empty, count: plan.slots.count)
    let start = places[line.slot] ?? 0
    let known = (compared[line.slot] ?? []).indices.map {
      reckoner.value(of: plan.askedValues[start + $0], in: nothing)
    }
    let near = known.filter(\.isFilled).flatMap { [$0.bits - step, $0.bits, $0.bits + step] }.map { Cell(bits: $0) }
    let rule = FieldRule(
      slot: line.slot, form: plan.slots[line.slot].form, step: step, purpose: 0, content: .word, lower: line.lower,
      upper: line.upper)
    let isPossible = { (cell: Cell) in line.lower != nil || cell.bits >= 0 }
    return Set(near.filter { isPossible($0) && rule.accepts($0, in: nothing, from: 0, &reckoner) }.map(\.bits)).sorted()
      .map { Cell(bits: $0) }
  }
}

extension Condition {
  /// Adds every constant it compares an item with.
  fileprivate func collect(_ found: inout [Item.ID: [Expression]]) {
    switch self {
    case .equal(.item(let item), let value), .unequal(.item(let item), let value), .equal(let value, .item(let item)),
      .unequal(let value, .item(let item)):
      if case .constant = value { found[item, default: []].append(value) }
    case .within(.item(let item), let limits):
      for limit in [limits.lower, limits.upper].compactMap(\.self) {
        if case .constant = limit.value { found[item, default: []].append(limit.value) }
      }
    case .not(let condition), .denied(let condition): condition.collect(&found)
    case .all(let parts), .any(let parts): for part in parts { part.collect(&found) }
    case .equal, .unequal, .within, .contains, .isEmpty, .isFilled, .holds, .answered, .ended: break
    }
  }
}
