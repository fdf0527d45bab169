import NagareModel
import NagarePlan

/// In which row everything of a process is drawn: those of the picture, where what stands side by side is side by side;
/// but a sub-process has its rows for itself, and where it would not, every block has a row of its own.
struct ProcessRows {
  private var keys: [Process.Place.Spot: Int] = [:]
  private(set) var count = 0

  init(_ process: Process, _ plan: Plan, _ outline: Outline, _ picture: Picture) {
    let spots = Set(process.elements.map(\.place.spot))
    var ranks = Self.ofPicture(plan, outline, picture)
    if !Self.isTidy(ranks, process, plan) { ranks = Self.ofText(plan, outline) }
    let used = Set(spots.map { Self.rank($0, ranks) }).sorted()
    let rows = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, $0) })
    for spot in spots { keys[spot] = rows[Self.rank(spot, ranks)] ?? 0 }
    count = used.count
  }

  func row(of spot: Process.Place.Spot) -> Int { keys[spot] ?? 0 }

  // MARK: Ranks

  /// Blocks and the ends of 同時に, by where they stand.
  private struct Ranks {
    var blocks: [Block.ID: Int] = [:]
    var joins: [Block.ID: Int] = [:]
  }

  /// Below a sub-process, and before the next row, are its ways out.
  private static func rank(_ spot: Process.Place.Spot, _ ranks: Ranks) -> Int {
    switch spot {
    case .start: -1
    case .step(let block): 2 * (ranks.blocks[block] ?? 0)
    case .join(let together): 2 * (ranks.joins[together] ?? ranks.blocks[together] ?? 0)
    case .below(let together): 2 * (ranks.joins[together] ?? ranks.blocks[together] ?? 0) + 1
    }
  }

  private static func ofPicture(_ plan: Plan, _ outline: Outline, _ picture: Picture) -> Ranks {
    var ranks = Ranks()
    let blocks = Dictionary(uniqueKeysWithValues: outline.allSteps.map { ($0.number, $0.block) })
    for box in picture.boxes {
      guard let top = box.frames.first?.y else { continue }
      switch box.place {
      case .step(let number): if let block = blocks[number] { ranks.blocks[block] = top }
      case .join(let number): if let block = blocks[number] { ranks.joins[block] = top }
      case .end, .unread: break
      }
    }
    return ranks
  }

  private static func ofText(_ plan: Plan, _ outline: Outline) -> Ranks {
    var ranks = Ranks()
    var next = 0
    func walk(_ steps: [Outline.Step]) {
      for step in steps {
        ranks.blocks[step.block] = next
        next += 1
        for part in step.parts { walk(part.steps) }
        if plan.steps[step.block].deed == .split {
          ranks.joins[step.block] = next
          next += 1
        }
      }
    }
    walk(outline.steps)
    return ranks
  }

  /// Whether everything has a row, and nothing else stands in the rows of a sub-process.
  private static func isTidy(_ ranks: Ranks, _ process: Process, _ plan: Plan) -> Bool {
    for element in process.elements {
      switch element.place.spot {
      case .step(let block): if ranks.blocks[block] == nil { return false }
      case .join(let together), .below(let together): if ranks.joins[together] == nil { return false }
      case .start: break
      }
    }
    for element in process.elements {
      guard case .scope = element.kind, case .step(let together) = element.place.spot,
        let top = ranks.blocks[together], let bottom = ranks.joins[together]
      else { continue }
      for (block, rank) in ranks.blocks where block != together && (top...bottom).contains(rank) {
        if !plan.nesting.isInside(block, together) { return false }
      }
      for (block, rank) in ranks.joins where block != together && (top...bottom).contains(rank) {
        if !plan.nesting.isInside(block, together) { return false }
      }
    }
    return true
  }
}
