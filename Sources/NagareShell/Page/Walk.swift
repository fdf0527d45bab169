import NagareEngine
import NagareModel
import NagareNotation

/// The way a case takes through the picture, event by event: which blocks it came to, and along which lines.
struct Walk {
  private(set) var visited: [String] = []
  private(set) var walked: [String] = []
  private let map: WalkMap
  /// Where the case left off last: what comes through a branch comes from there.
  private var left: String?

  init(on map: WalkMap) {
    self.map = map
  }

  /// Goes on from where a case stands, out of one of these blocks.
  init(on map: WalkMap, at blocks: [Block.ID], leaving: Block.ID?) {
    self.init(on: map)
    visited = (blocks.filter { $0 != leaving } + (leaving.map { [$0] } ?? [])).compactMap { map.step($0) }
  }

  mutating func follow(_ event: Event) {
    switch event {
    case .offered(let block, _), .skipped(let block, _), .shared(let block, _), .chose(let block, _),
      .computed(let block, _, _), .jumped(let block), .split(let block):
      come(to: map.step(block))
    case .passed(let block, _): left = map.step(block)
    case .cameThrough(let block): walk(from: left, to: map.join(block))
    case .joined(let block): stand(at: map.join(block))
    case .sent(let message): if message.kind == .notice { come(to: map.step(message.block)) }
    case .ended: come(to: "\(Picture.Place.end)")
    case .started, .filled, .answered, .finished, .read, .withdrew, .tookBack, .left, .cameBack, .clock, .lapsed,
      .overdue, .replaced, .handedOver, .answeredLate, .sentBack, .stopped:
      break
    }
  }

  /// Along the line from the place the case was at last.
  private mutating func come(to place: String?) {
    guard let place else { return }
    walk(from: visited.last { map.sources[place]?.contains($0) == true }, to: place)
    stand(at: place)
  }

  /// Along a line, where there is one.
  private mutating func walk(from: String?, to place: String?) {
    guard let from, let place, map.sources[place]?.contains(from) == true else { return }
    let way = "\(from)>\(place)"
    if !walked.contains(way) { walked.append(way) }
  }

  private mutating func stand(at place: String?) {
    guard let place else { return }
    visited.removeAll { $0 == place }
    visited.append(place)
    left = place
  }
}

/// Where a case can walk in a picture, worked out once for many walks.
struct WalkMap {
  /// Of each place those from which a line leads there.
  let sources: [String: Set<String>]
  private let steps: [Block.ID: String]
  private let joins: [Block.ID: String]

  init(_ picture: Picture, numbers: [Block.ID: StepNumber]) {
    sources = picture.ways.reduce(into: [:]) { sources, way in
      sources[way.to.description, default: []].insert(way.from.description)
    }
    steps = numbers.mapValues { "\($0)" }
    joins = numbers.mapValues { "\(Picture.Place.join($0))" }
  }

  /// A block, as the picture names it.
  func step(_ block: Block.ID) -> String? { steps[block] }

  /// The end of a 同時に, as the picture names it.
  func join(_ block: Block.ID) -> String? { joins[block] }
}
