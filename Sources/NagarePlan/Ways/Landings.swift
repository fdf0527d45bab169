import NagareModel

/// For each block the first one after it that is more than a message, a calculation, a table or an arrow: where an
/// answer given at the block is first asked about.
enum Landings {
  static func find(in blocks: [Block]) -> [Block.ID?] {
    var found: [Block.ID?] = Array(repeating: nil, count: blocks.count)
    var state = Array(repeating: State.untouched, count: blocks.count)
    for first in blocks.indices where state[first] == .untouched {
      var path = [first]
      var landing: Block.ID?
      state[first] = .onPath
      while let id = path.last, case .block(let next) = blocks[id].following, blocks.indices.contains(next) {
        landing = next
        guard blocks[next].isPassedThrough else { break }
        landing = found[next]
        guard state[next] == .untouched else { break }
        state[next] = .onPath
        path.append(next)
      }
      for id in path {
        found[id] = landing
        state[id] = .known
      }
    }
    return found
  }

  private enum State { case untouched, onPath, known }
}

extension Block {
  /// Where a case goes from here, an arrow followed.
  fileprivate var following: Next {
    guard case .jump(let destination) = kind else { return next }
    return destination.block.map { .block($0) } ?? .end
  }

  fileprivate var isPassedThrough: Bool {
    switch kind.deed {
    case .notify, .set: true
    case .pass: if case .jump = kind { true } else { false }
    case .form, .work, .approval, .decision, .reading, .wait, .share, .choose, .split, .meet, .end: false
    }
  }
}
