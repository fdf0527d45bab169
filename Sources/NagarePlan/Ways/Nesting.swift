import NagareModel

/// Which 同時に stand around each block, and what is beside what.
public struct Nesting: Sendable {
  /// The 同時に right around each block and the branch it stands in.
  private let branches: [Block.Branch?]

  init(_ blocks: [Block]) {
    branches = blocks.map(\.branch)
  }

  /// The 同時に a block stands in, innermost first, with the branch of each.
  public func around(_ id: Block.ID) -> some Sequence<Block.Branch> {
    sequence(state: branches[id]) { next in
      defer { next = next.flatMap { branches[$0.of] } }
      return next
    }
  }

  public func isInside(_ id: Block.ID, _ together: Block.ID) -> Bool {
    var next = branches[id]
    while let branch = next {
      if branch.of == together { return true }
      next = branches[branch.of]
    }
    return false
  }

  /// Whether two blocks stand in different branches of the same 同時に.
  public func areBeside(_ one: Block.ID, _ other: Block.ID) -> Bool {
    var mine = branches[one]
    while let branch = mine {
      var theirs = branches[other]
      while let beside = theirs {
        if beside.of == branch.of, beside.index != branch.index { return true }
        theirs = branches[beside.of]
      }
      mine = branches[branch.of]
    }
    return false
  }

  /// The outermost 同時に around one block that does not stand around the other; with nothing as the other, the
  /// outermost of all. Whoever goes from the one to the other leaves it.
  public func outermost(around id: Block.ID, notAround other: Block.ID?) -> Block.ID? {
    var found: Block.ID?
    var next = branches[id]
    while let branch = next {
      if other.map({ !isInside($0, branch.of) }) ?? true { found = branch.of }
      next = branches[branch.of]
    }
    return found
  }
}
