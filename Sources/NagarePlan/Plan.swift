import NagareModel

/// What a workflow means before anyone runs it, worked out once and asked by everyone: a case, the checker, the
/// explorer, the simulator, and whatever leaves the house as a picture or an export.
///
/// Where a case can be is a **point**, and how it gets from one to the next is a **way**. Points are numbered: the
/// blocks by their own numbers, then the end of every 同時に, then one end for each outcome. Everything that is walked
/// lies in flat arrays of small values, and a ``Span`` says which stretch of an array belongs to whom; names and
/// texts stay in ``workflow``. A plan never changes, and is shared instead of copied.
public final class Plan: Sendable {
  public typealias Point = Int

  public let workflow: Workflow

  // MARK: Ways

  /// What a case does at each point.
  public let steps: [Step]
  /// In the order of the points they leave; of one point the way onward first, then those of its answers, then those
  /// of its deadline.
  public let ways: [Way]
  /// Where a case begins.
  public let entry: Point
  /// How a case can end, each once; 完了, 却下 and 取下げ first. Their points come last, in this order.
  public let outcomes: [Outcome]
  /// The points a case can come to along ways, each before those it leads to wherever no way goes back.
  public let order: [Point]
  /// The place of each point in ``order``; `Int.max` where no way leads to it.
  public let rank: [Int]
  /// Which 同時に stand around what.
  public let nesting: Nesting

  // MARK: People and answers

  /// What can be answered where, and what comes of it.
  public let replies: [Reply]
  /// Every answer that is given somewhere, each once; 承認, 差戻し and 却下 first.
  public let answers: [Answer]
  /// The places at blocks that people fill.
  public let seats: [Seat]
  /// Whoever else is named: receivers of messages, deputies, those who take over late work.
  public let people: [Performer]
  /// What happens when deadlines pass.
  public let lateSteps: [Late]
  /// The messages that are written in the flow.
  public let notices: [Notice]
  /// Until when something is to be done or waited for.
  public let timings: [Timing]

  // MARK: Values

  /// Everything a condition can look at: the items, by their own numbers, then what ``Slot/Source`` says.
  public let slots: [Slot]
  /// The lines of forms and tasks.
  public let fields: [FieldLine]
  /// Conditions and sums, for a ``Reckoner`` to work out.
  public let code: CodeBook
  /// The conditions that were asked about besides those of the flow, in their order.
  public let asked: [Code]
  /// The values for fields that were asked about besides those of the flow, in their order.
  public let askedValues: [Code]

  let standIns: StandIns
  let landings: [Block.ID?]
  private let departures: [Int]
  private let arrivals: [Int]
  private let arrivalStarts: [Int]

  /// Plans a workflow. `conditions` are asked about besides its own, as a 約束 does, and `values` are worked out for
  /// fields, as a 見込み does; see ``asked`` and ``askedValues``.
  public init(_ workflow: Workflow, asking conditions: [Condition] = [], values: [(Expression, for: Item.ID)] = []) {
    var builder = PlanBuilder(workflow)
    builder.addBlocks()
    asked = conditions.map { builder.compile($0) }
    askedValues = values.map { builder.compile($0.0, as: builder.slots[$0.for]) }
    builder.addJoinsAndEnds()
    self.workflow = workflow
    (steps, ways, outcomes) = (builder.steps, builder.ways, builder.outcomes.all)
    entry = builder.point(of: workflow.start)
    nesting = builder.nesting
    (replies, answers, seats, people) = (builder.replies, builder.answers.all, builder.seats, builder.people)
    (lateSteps, notices, timings) = (builder.lateSteps, builder.notices, builder.timings)
    (slots, fields, code) = (builder.slots, builder.fields, builder.codeBook)
    (standIns, landings) = (builder.standIns, builder.landings)
    departures = starts(of: ways.lazy.map(\.from), count: steps.count)
    arrivalStarts = starts(of: ways.lazy.map(\.to), count: steps.count)
    let ways = ways
    arrivals = ways.indices.sorted { (ways[$0].to, ways[$0].lane, $0) < (ways[$1].to, ways[$1].lane, $1) }
    (order, rank) = Self.order(from: entry, ways: ways, departures: departures, count: steps.count)
  }
}

// MARK: - Points

extension Plan {
  public var blockCount: Int { workflow.blocks.count }
  public var pointCount: Int { steps.count }

  public func isBlock(_ point: Point) -> Bool { point < blockCount }

  /// The point at which a case has ended so; `nil` for an outcome no case of this flow comes to.
  public func end(_ outcome: Outcome) -> Point? {
    outcomes.firstIndex(of: outcome).map { pointCount - outcomes.count + $0 }
  }

  /// A case has ended as 完了.
  public var finished: Point { pointCount - outcomes.count }

  /// How a case has ended that is here.
  public func outcome(at point: Point) -> Outcome? {
    point < finished ? nil : outcomes[point - finished]
  }

  /// The end of a 同時に.
  public func join(of together: Block.ID) -> Point { steps[together].partner }

  /// The 同時に whose end this point is.
  public func together(endingAt point: Point) -> Block.ID? {
    steps[point].deed == .meet ? steps[point].partner : nil
  }

  // MARK: Ways

  public func leaving(_ point: Point) -> ArraySlice<Way> { ways[departures[point]..<departures[point + 1]] }

  /// The ways that lead to a point, those of one branch side by side.
  public func arriving(_ point: Point) -> some Sequence<Way> {
    arrivals[arrivalStarts[point]..<arrivalStarts[point + 1]].lazy.map { [ways] in ways[$0] }
  }

  /// The way a case takes that is simply done here: to the next in the text, or out of a 同時に.
  public func onward(from point: Point) -> Way? { leaving(point).first { $0.cause == .onward || $0.cause == .jump } }

  /// Whether a way leads on in the text and not back to something above.
  public func isOnward(_ way: Way) -> Bool { !isBlock(way.to) || !isBlock(way.from) || way.to > way.from }

  /// The first block after one that is more than a message, a calculation, a table or an arrow.
  public func landing(after block: Block.ID) -> Block.ID? { landings[block] }

  private static func order(from entry: Point, ways: [Way], departures: [Int], count: Int) -> ([Point], [Int]) {
    var left = departures
    var isSeen = Array(repeating: false, count: count)
    var path = [entry]
    var done: [Point] = []
    isSeen[entry] = true
    while let point = path.last {
      if left[point] < departures[point + 1] {
        let next = ways[left[point]].to
        left[point] += 1
        if !isSeen[next] {
          isSeen[next] = true
          path.append(next)
        }
      } else {
        path.removeLast()
        done.append(point)
      }
    }
    done.reverse()
    var rank = Array(repeating: Int.max, count: count)
    for (place, point) in done.enumerated() { rank[point] = place }
    return (done, rank)
  }
}

/// Where the stretch of each point begins in a list sorted by points.
private func starts(of points: some Sequence<Plan.Point>, count: Int) -> [Int] {
  var starts = Array(repeating: 0, count: count + 1)
  for point in points { starts[point + 1] += 1 }
  for point in 0..<count { starts[point + 1] += starts[point] }
  return starts
}
