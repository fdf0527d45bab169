import NagareEngine
import NagareModel
import NagarePlan

/// The states a case can come to, each once and on the shortest story, together with facts that are remembered on the
/// way.
struct Survey<Facts: Hashable & Sendable> {
  /// Where a state was first come to from.
  struct Origin: Sendable {
    /// Of the states; -1 for the beginning.
    var from: Int32
    var move: Move?
    var choice: [Choice]
  }

  let mover: Mover
  private let lanes: Lanes
  private(set) var origins: [Origin] = []
  /// What is remembered in each of them.
  private(set) var facts: [Facts] = []
  /// From which state to which, as far as was looked.
  private(set) var links: [(from: Int32, to: Int32)] = []
  /// Those that have ended.
  private(set) var ends: [Int32] = []
  /// Those that were left when the bound was met.
  private(set) var loose: Set<Int32> = []
  /// What was refused, and from which state.
  private(set) var refused: [(from: Int32, move: Move, draft: Position, Refusal)] = []
  /// Whether the bound was met, or there was no more room.
  private(set) var isCut = false
  private var room = Room()
  /// The first state that was looked for.
  private(set) var found: Int32?

  private struct Key: Hashable {
    var standing: Standing
    var lanes: [Lane]
    var facts: Facts
  }
  private var known: [Key: Int32] = [:]

  var count: Int { origins.count }

  /// Where cases stand, lanes and facts aside.
  var standings: Set<Standing> { Set(known.keys.map(\.standing)) }

  /// Looks at no more than so many states. `remember` says what is known after a step, `isWanted` which state is looked
  /// for: then nothing more is followed. `keepsLinks` where it is asked later what leads where.
  init(
    _ mover: Mover, lanes: Lanes, bound: Int, keepsLinks: Bool = false, facts: Facts,
    remember: (Facts, Case?, [Event], Case) -> Facts, isWanted: (Position, Facts) -> Bool = { _, _ in false }
  ) {
    self.mover = mover
    self.lanes = lanes
    guard let begun = try? mover.begin() else { return }
    let start = begun.position
    let first = remember(facts, nil, begun.events, start.state)
    var queue: [(at: Int32, position: Position, lanes: [Lane], facts: Facts)] = []
    for lanes in lanes.after(begun.events, start.state, []) {
      _ = add(start, lanes, first, Origin(from: -1, move: nil, choice: []), &queue, isWanted)
    }
    var next = 0
    while next < queue.count, found == nil {
      guard count <= bound, !room.isFull else {
        isCut = true
        break
      }
      let (at, position, walking, facts) = queue[next]
      room.give(position.size)
      next += 1
      // What has been followed is not needed any more.
      if 2 * next > queue.count {
        queue.removeFirst(next)
        next = 0
      }
      for move in mover.moves(at: position.state) {
        guard lanes.allow(move, walking) else { continue }
        let outcomes = mover.steps(position, move)
        if outcomes.isCut {
          isCut = true
          loose.insert(at)
        }
        for refusal in outcomes.refused {
          refused.append((at, move, refusal.0, refusal.1))
          room.take(refusal.0.size)
        }
        for step in outcomes.steps {
          let known = remember(facts, position.state, step.events, step.result.state)
          let walked = lanes.after(step, walking)
          for lanes in walked {
            let to = add(
              step.result, lanes, known, Origin(from: at, move: move, choice: step.choice), &queue, isWanted)
            if keepsLinks { links.append((at, to)) }
          }
        }
      }
    }
    // Whatever was not followed may still come to an end.
    if isCut { for left in queue[min(next, queue.count)...] { loose.insert(left.at) } }
  }

  private mutating func add(
    _ position: Position, _ walking: [Lane], _ facts: Facts, _ origin: Origin,
    _ queue: inout [(at: Int32, position: Position, lanes: [Lane], facts: Facts)],
    _ isWanted: (Position, Facts) -> Bool
  ) -> Int32 {
    let key = Key(standing: mover.standing(position), lanes: walking, facts: facts)
    if let place = known[key] { return place }
    let place = Int32(count)
    known[key] = place
    room.take(key.standing.size)
    origins.append(origin)
    self.facts.append(facts)
    if found == nil, isWanted(position, facts) { found = place }
    guard position.state.outcome == nil else {
      ends.append(place)
      return place
    }
    queue.append((place, position, walking, facts))
    room.take(position.size)
    return place
  }

  // MARK: What leads where

  /// The states from which no end can be reached, the nearest to the beginning first, where the order of branches was
  /// left out for ``Lanes/Purpose/standstill`` at most.
  var dead: [Int32] {
    var before: [[Int32]] = Array(repeating: [], count: count)
    for link in links { before[Int(link.to)].append(link.from) }
    var isAlive = Array(repeating: false, count: count)
    var open = ends + loose
    for place in open { isAlive[Int(place)] = true }
    while let place = open.popLast() {
      for from in before[Int(place)] where !isAlive[Int(from)] {
        isAlive[Int(from)] = true
        open.append(from)
      }
    }
    return isAlive.indices.filter { !isAlive[$0] }.map { Int32($0) }
  }

  /// Of states that lead to no end the first at which nobody can do anything, or else one that is come to again and
  /// again.
  func scene(among dead: [Int32]) -> (state: Int32, goesRound: Bool)? {
    let isDead = Set(dead)
    let inside = links.filter { isDead.contains($0.from) }
    let leading = Set(inside.map(\.from))
    if let last = dead.first(where: { !leading.contains($0) }) { return (last, false) }
    // Whatever is come to from outside alone is taken away, until only circles are left and what follows them.
    var arriving: [Int32: Int] = [:]
    for link in inside { arriving[link.to, default: 0] += 1 }
    let after = Dictionary(grouping: inside, by: \.from)
    var open = dead.filter { arriving[$0] == nil }
    var left = isDead
    while let state = open.popLast() {
      left.remove(state)
      for link in after[state] ?? [] {
        arriving[link.to, default: 0] -= 1
        if arriving[link.to] == 0 { open.append(link.to) }
      }
    }
    return left.min().map { ($0, true) }
  }

  /// The steps that lead to a state.
  func steps(to state: Int32, then last: (move: Move, choice: [Choice])? = nil) -> [Step] {
    var trail: [(move: Move, choice: [Choice])] = last.map { [$0] } ?? []
    var at = state
    while at >= 0, let move = origins[Int(at)].move {
      trail.append((move, origins[Int(at)].choice))
      at = origins[Int(at)].from
    }
    guard var position = try? mover.begin().position else { return [] }
    var steps: [Step] = []
    for (move, choice) in trail.reversed() {
      guard let step = mover.step(position, move, choice) else { return steps }
      steps.append(step)
      position = step.result
    }
    return steps
  }
}
