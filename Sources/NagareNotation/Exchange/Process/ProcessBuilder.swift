import NagareModel
import NagarePlan

/// Makes a ``Process`` of a plan: a few elements for each block, and a way between elements for each way of the plan.
///
/// A 同時に that can be left before it is through becomes a sub-process, which is what BPMN lets one leave; its ways out
/// are errors thrown inside and caught on its edge.
struct ProcessBuilder {
  let plan: Plan
  let outline: Outline
  let language: Language
  let names: Names
  /// The language conditions are written in: what it cannot say is worked out by a script before.
  let conditions: any FormulaLanguage
  /// Whether the first condition that holds is taken, as in a flow; otherwise each has to exclude those before it.
  let takesFirst: Bool
  /// Whether answers are counted before everybody has given one.
  let countsAnswers: Bool
  /// Whether the branches of a 同時に see what the others have written.
  let sharesValues: Bool

  var process: Process
  /// The element a case comes to at each point.
  var entries: [Plan.Point: Process.ElementID] = [:]
  /// Ways whose end was not there yet: their number, and the point they lead to.
  private var open: [OpenWay] = []
  private var scopes: [Block.ID: Process.ScopeID] = [:]
  private var exits: [ExitKey: Process.ElementID] = [:]
  private var leavers: [LeaverKey: Process.ElementID] = [:]
  /// The forms that are remembered, because a 差戻し may go back to one of several.
  let rememberedForms: Set<Block.ID>
  let numbers: [Block.ID: StepNumber]
  let steps: [Block.ID: Outline.Step]

  private struct OpenWay {
    var flow: Int
    var to: Plan.Point
    /// The branch of the 同時に that ends there.
    var branch: Int?
  }

  private struct ExitKey: Hashable {
    var scope: Process.ScopeID
    var to: Plan.Point
  }

  private struct LeaverKey: Hashable {
    var spot: Process.Place.Spot
    var to: Plan.Point
  }

  init(
    _ plan: Plan, _ outline: Outline, lanes: [String], conditions: any FormulaLanguage, takesFirst: Bool,
    countsAnswers: Bool = true, sharesValues: Bool = true,
    in language: Language
  ) {
    self.plan = plan
    self.outline = outline
    self.language = language
    self.conditions = conditions
    self.takesFirst = takesFirst
    self.countsAnswers = countsAnswers
    self.sharesValues = sharesValues
    names = Names(plan.workflow)
    steps = Dictionary(uniqueKeysWithValues: outline.allSteps.map { ($0.block, $0) })
    numbers = steps.mapValues(\.number)
    rememberedForms = Set(
      plan.workflow.blocks.indices.filter { plan.returnsToForm($0) }
        .map { plan.formsPassedLast(before: $0) }.filter { $0.count > 1 }.joined())
    process = Process(
      id: Names.process(outline.name), name: outline.name,
      lanes: lanes.enumerated().map { Process.Lane(id: "lane_\($0 + 1)", name: $1) })
    process.labels =
      plan.workflow.items.enumerated().map { (names.item($0), $1.name) }
      + plan.workflow.roles.enumerated().map { (names.role($0), $1.name) }
  }

  /// The whole of it. `lane` says in which lane each block stands.
  mutating func build(lane: (Block.ID) -> Int?, firstValues: Bool) {
    laneOf = plan.workflow.blocks.indices.map(lane)
    let start = add(.start, "start", Said.start[language], .start, .main, scope: 0, lane: laneOf.first ?? nil)
    for block in plan.workflow.blocks.indices { add(block) }
    var first = start
    if firstValues {
      first = add(
        .script([]), "first_values", Said.firstValues[language], .start, .main, scope: 0, lane: laneOf.first ?? nil)
      connect(start, first)
    }
    lead(first, to: plan.entry)
    for way in open { settle(way) }
    if firstValues { process.elements[first].kind = .script(firstAssignments) }
  }

  private var laneOf: [Int?] = []

  // MARK: Elements

  @discardableResult
  mutating func add(
    _ kind: Process.Kind, _ id: String, _ name: String, _ spot: Process.Place.Spot, _ column: Process.Place.Column,
    scope: Process.ScopeID, lane: Int?
  ) -> Process.ElementID {
    process.elements.append(
      Process.Element(
        id: id, name: name, kind: kind, scope: scope, lane: lane, place: Process.Place(spot: spot, column: column)))
    return process.elements.count - 1
  }

  /// An element of a block, in its lane and scope; `what` is the end of its name for programs.
  @discardableResult
  mutating func add(
    _ kind: Process.Kind, _ what: String, _ name: String, of block: Block.ID, _ column: Process.Place.Column = .main
  ) -> Process.ElementID {
    let number = number(of: block)
    let id = what.isEmpty ? Names.step(number) : Names.variable(what, of: number)
    return add(kind, id, name, .step(block), column, scope: scope(of: block), lane: lane(of: block))
  }

  func number(of block: Block.ID) -> StepNumber { numbers[block] ?? StepNumber([block + 1]) }
  func lane(of block: Block.ID) -> Int? { laneOf.indices.contains(block) ? laneOf[block] : nil }

  // MARK: Scopes

  /// The sub-process a block stands in.
  func scope(of block: Block.ID) -> Process.ScopeID {
    for branch in plan.nesting.around(block) {
      if let scope = scopes[branch.of] { return scope }
    }
    return 0
  }

  private func scope(ofPoint point: Plan.Point) -> Process.ScopeID {
    if plan.isBlock(point) { return scope(of: point) }
    guard let together = plan.together(endingAt: point) else { return 0 }
    return scopes[together] ?? scope(of: together)
  }

  /// From a scope outwards to the process.
  private func around(_ scope: Process.ScopeID) -> [Process.ScopeID] {
    var found = [scope]
    while let owner = process.scopes[found[found.count - 1]] { found.append(process.elements[owner].scope) }
    return found
  }

  mutating func open(_ together: Block.ID, owner: Process.ElementID) -> Process.ScopeID {
    process.scopes.append(owner)
    scopes[together] = process.scopes.count - 1
    return process.scopes.count - 1
  }

  func isScope(_ together: Block.ID) -> Bool { scopes[together] != nil }

  // MARK: Ways

  @discardableResult
  mutating func connect(
    _ from: Process.ElementID, _ to: Process.ElementID, _ name: String = "", if condition: Formula? = nil
  ) -> Int {
    process.flows.append(Process.Flow(from: from, to: to, name: name, condition: condition))
    return process.flows.count - 1
  }

  /// From an element to a point of the plan, out of whatever sub-process has to be left.
  mutating func lead(
    _ from: Process.ElementID, to point: Plan.Point, _ name: String = "", if condition: Formula? = nil,
    ofBranch branch: Int? = nil
  ) {
    let point = resolved(point)
    let here = process.elements[from].scope
    let there = scope(ofPoint: point)
    if let outcome = plan.outcome(at: point), here == 0 {
      connect(from, end(outcome, beside: from), name, if: condition)
    } else if here == there {
      let together = plan.together(endingAt: point)
      let branch = together.flatMap { self.branch(of: process.elements[from].place.spot, in: $0) } ?? branch
      open.append(OpenWay(flow: connect(from, -1, name, if: condition), to: point, branch: branch))
    } else {
      leave(from, to: point, name, condition)
    }
  }

  private mutating func leave(
    _ from: Process.ElementID, to point: Plan.Point, _ name: String, _ condition: Formula?
  ) {
    let here = around(process.elements[from].scope)
    let there = around(scope(ofPoint: point))
    let common = here.first { there.contains($0) } ?? 0
    guard let depth = here.firstIndex(of: common), depth > 0 else {
      // Into another 同時に: all of that begins anew.
      let target = there.firstIndex(of: common).flatMap { $0 > 0 ? process.scopes[there[$0 - 1]] : nil }
      if let target { connect(from, target, name, if: condition) }
      return
    }
    let left = here[depth - 1]
    let exit = self.exit(from: left, to: point)
    let spot = process.elements[from].place.spot
    let key = LeaverKey(spot: spot, to: point)
    if let known = leavers[key], process.elements[known].scope == process.elements[from].scope {
      connect(from, known, name, if: condition)
      return
    }
    let leaver = add(
      .leave(exit), uniqueID("leave_" + exit.code), exit.name, spot, .side, scope: process.elements[from].scope,
      lane: process.elements[from].lane)
    leavers[key] = leaver
    connect(from, leaver, name, if: condition)
  }

  /// The way out of a sub-process to a point, made when it is first asked for.
  private mutating func exit(from scope: Process.ScopeID, to point: Plan.Point) -> Process.Exit {
    let name = self.name(of: point)
    let exit = Process.Exit(code: "to_\(point + 1)", name: name)
    let key = ExitKey(scope: scope, to: point)
    guard exits[key] == nil, let owner = process.scopes[scope],
      let together = scopes.first(where: { $0.value == scope })?.key
    else { return exit }
    let edge = add(
      .exit(from: owner, exit), uniqueID("exit_" + exit.code), name, .below(together), .edge,
      scope: process.elements[owner].scope, lane: process.elements[owner].lane)
    exits[key] = edge
    lead(edge, to: point)
    return exit
  }

  private func uniqueID(_ id: String) -> String {
    let count = process.elements.count { $0.id == id || $0.id.hasPrefix(id + "_") }
    return count == 0 ? id : "\(id)_\(count + 1)"
  }

  private mutating func end(_ outcome: Outcome, beside element: Process.ElementID) -> Process.ElementID {
    let place = process.elements[element].place
    return add(
      .terminate, uniqueID("end"), outcome.phrase[language], place.spot,
      place.column == .main && plan.outcomes.first == outcome ? .main : .side,
      scope: 0, lane: process.elements[element].lane)
  }

  /// Through arrows and the lines that end a case, which are no elements of their own.
  private func resolved(_ point: Plan.Point) -> Plan.Point {
    var point = point
    for _ in 0...plan.blockCount {
      guard plan.steps[point].deed == .pass, let way = plan.leaving(point).first else { break }
      point = way.to
    }
    return point
  }

  private func name(of point: Plan.Point) -> String {
    if let outcome = plan.outcome(at: point) { return outcome.phrase[language] }
    let block = plan.together(endingAt: point) ?? point
    return "→ (\(number(of: block)))"
  }

  /// The end of a way, once every element is there. Where several ways of one branch come to the end of a 同時に, they
  /// are one way before, and where the first branch ends the others, each ends for itself.
  private mutating func settle(_ way: OpenWay) {
    let (flow, point) = (way.flow, way.to)
    guard let together = plan.together(endingAt: point) else {
      process.flows[flow].to = entries[point] ?? process.flows[flow].from
      return
    }
    let from = process.elements[process.flows[flow].from]
    if plan.steps[point].firstOnly {
      process.flows[flow].to = add(
        .terminate, uniqueID(Names.variable("first", of: number(of: together))), "", from.place.spot, .main,
        scope: from.scope,
        lane: from.lane)
      return
    }
    let join = entries[point] ?? 0
    let forgotten = way.branch.map { writtenBeside($0, of: together) } ?? []
    let beside = open.count { $0.to == point && $0.branch == way.branch }
    guard let branch = way.branch, beside > 1 || !forgotten.isEmpty else {
      process.flows[flow].to = join
      return
    }
    let id = Names.variable("merge_\(branch + 1)", of: number(of: together))
    if let known = process.elements.firstIndex(where: { $0.id == id }) {
      process.flows[flow].to = known
      return
    }
    let assignments = forgotten.map { Process.Assignment(name: $0, value: .nothing, isForgotten: true) }
    let merge = add(
      assignments.isEmpty ? .choose : .script(assignments), id, assignments.isEmpty ? "" : Said.branchDone[language],
      .join(together), .side, scope: process.elements[join].scope, lane: lane(of: together))
    process.flows[flow].to = merge
    connect(merge, join)
  }

  /// What the other branches of a 同時に write and this one does not, where every branch has values of its own: what it
  /// knows of them is old by the time they meet.
  private func writtenBeside(_ branch: Int, of together: Block.ID) -> [String] {
    guard !sharesValues else { return [] }
    var own: Set<String> = []
    var others: [String] = []
    for block in plan.workflow.blocks.indices {
      guard let its = plan.nesting.around(block).first(where: { $0.of == together })?.index else { continue }
      var written = plan.workflow.blocks[block].writtenItems.map(names.item)
      if plan.steps[block].deed.isAnswered { written.append(answerName(of: block)) }
      if its == branch { own.formUnion(written) } else { others += written.filter { !others.contains($0) } }
    }
    return others.filter { !own.contains($0) }
  }

  private func branch(of spot: Process.Place.Spot, in together: Block.ID) -> Int? {
    let block: Block.ID
    switch spot {
    case .step(let id), .join(let id), .below(let id): block = id
    case .start: return nil
    }
    return plan.nesting.around(block).first { $0.of == together }?.index
  }
}

extension Plan {
  /// The forms that can have been passed last when a case comes to a block.
  func formsPassedLast(before block: Block.ID) -> [Block.ID] {
    var seen: Set<Point> = []
    var found: Set<Block.ID> = []
    var open = [block]
    while let point = open.popLast() {
      for way in arriving(point) where seen.insert(way.from).inserted {
        if steps[way.from].deed == .form { found.insert(way.from) } else { open.append(way.from) }
      }
    }
    return found.sorted()
  }
}
