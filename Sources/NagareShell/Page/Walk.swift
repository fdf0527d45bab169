import NagareEngine
import NagareModel
import NagareNotation

/// The way a case takes through the picture, event by event: which blocks it came to, and along which lines.
struct Walk {
  private(set) var visited: [String] = []
  private(set) var walked: [String] = []
  private let picture: Picture
  private let numbers: [Block.ID: StepNumber]

  init(_ picture: Picture, numbers: [Block.ID: StepNumber]) {
    self.picture = picture
    self.numbers = numbers
  }

  /// Goes on from where a case stands, out of one of these blocks.
  init(_ picture: Picture, numbers: [Block.ID: StepNumber], at blocks: [Block.ID], leaving: Block.ID?) {
    self.init(picture, numbers: numbers)
    visited = (blocks.filter { $0 != leaving } + (leaving.map { [$0] } ?? [])).compactMap { numbers[$0]?.description }
  }

  mutating func follow(_ event: Event) {
    switch event {
    case .offered(let block, _), .skipped(let block, _), .shared(let block, _), .chose(let block, _),
      .computed(let block, _, _), .jumped(let block), .split(let block):
      come(to: numbers[block].map { "\($0)" })
    case .joined(let block): come(to: numbers[block].map { "\(Picture.Place.join($0))" })
    case .sent(let message): if message.kind == .notice { come(to: numbers[message.block].map { "\($0)" }) }
    case .ended: come(to: "\(Picture.Place.end)")
    case .started, .filled, .answered, .finished, .read, .withdrew, .tookBack, .left, .cameBack, .clock, .passed,
      .cameThrough, .lapsed, .overdue, .replaced, .handedOver, .answeredLate, .sentBack, .stopped:
      break
    }
  }

  /// Along the line from the place the case was at last.
  private mutating func come(to place: String?) {
    guard let place else { return }
    let sources = Set(picture.ways.filter { $0.to.description == place }.map(\.from.description))
    if let from = visited.last(where: sources.contains) {
      let way = "\(from)>\(place)"
      if !walked.contains(way) { walked.append(way) }
    }
    visited.removeAll { $0 == place }
    visited.append(place)
  }
}
