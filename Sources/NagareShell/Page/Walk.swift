import NagareEngine
import NagareModel
import NagareNotation

/// The way a case takes through the picture, event by event: which blocks it came to, and along which lines.
struct Walk {
  /// A line of the picture, from place to place.
  struct Line: Hashable {
    var from: WalkMap.Place
    var to: WalkMap.Place
  }

  private(set) var visited: [WalkMap.Place] = []
  private(set) var walked: [Line] = []
  private let map: WalkMap
  /// Where the case left off last: what comes through a branch comes from there.
  private var left: WalkMap.Place?

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
    case .ended: come(to: map.end)
    case .started, .filled, .answered, .finished, .read, .withdrew, .tookBack, .left, .cameBack, .clock, .lapsed,
      .overdue, .replaced, .handedOver, .answeredLate, .sentBack, .stopped:
      break
    }
  }

  /// Along the line from the place the case was at last.
  private mutating func come(to place: WalkMap.Place?) {
    guard let place else { return }
    walk(from: visited.last { map.sources[place].contains($0) }, to: place)
    stand(at: place)
  }

  /// Along a line, where there is one.
  private mutating func walk(from: WalkMap.Place?, to place: WalkMap.Place?) {
    guard let from, let place, map.sources[place].contains(from) else { return }
    let line = Line(from: from, to: place)
    if !walked.contains(line) { walked.append(line) }
  }

  private mutating func stand(at place: WalkMap.Place?) {
    guard let place else { return }
    visited.removeAll { $0 == place }
    visited.append(place)
    left = place
  }
}

/// Where a case can walk in a picture, worked out once for many walks.
struct WalkMap {
  /// A place of the picture, as its number.
  typealias Place = Int

  /// Of each place those from which a line leads there.
  let sources: [[Place]]
  /// The end of the picture.
  let end: Place
  private let names: [String]
  private let steps: [Place?]
  private let joins: [Place?]

  init(_ picture: Picture, of workflow: Workflow, numbers: [Block.ID: StepNumber]) {
    var places = Numbering<String>()
    steps = workflow.blocks.indices.map { numbers[$0].map { places.number(of: "\($0)") } }
    joins = workflow.blocks.indices.map { numbers[$0].map { places.number(of: "\(Picture.Place.join($0))") } }
    end = places.number(of: "\(Picture.Place.end)")
    let lines = picture.ways.map {
      (from: places.number(of: $0.from.description), to: places.number(of: $0.to.description))
    }
    names = places.all
    sources = lines.reduce(into: names.map { _ in [] }) { sources, line in sources[line.to].append(line.from) }
  }

  /// A block.
  func step(_ block: Block.ID) -> Place? { steps[block] }

  /// The end of a 同時に.
  func join(_ block: Block.ID) -> Place? { joins[block] }

  /// As the picture names it.
  func name(of place: Place) -> String { names[place] }

  /// As the script of a page names it.
  func name(of line: Walk.Line) -> String { "\(names[line.from])>\(names[line.to])" }
}
