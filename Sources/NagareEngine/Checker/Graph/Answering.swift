import NagareModel
import NagarePlan

/// Which answers of an approval go on to the next block, and which take a way of their own.
struct Answering: Sendable {
  struct Answers: OptionSet, Hashable, Sendable {
    let rawValue: UInt64
    static let approved = Answers(rawValue: 1)
    static let sentBack = Answers(rawValue: 2)
    static let rejected = Answers(rawValue: 4)
    static let own = Answers(rawValue: 8)
    /// Nobody has answered yet.
    static let none = Answers(rawValue: 16)
    static let usual: Answers = [.approved, .sentBack, .rejected]
    /// They have no other way to go.
    static let alwaysOn: Answers = [.approved, .own]
    static let everything: Answers = [.usual, .own, .none]

    init(rawValue: UInt64) { self.rawValue = rawValue }

    init(_ answers: [Answer]) { self = answers.reduce(into: []) { $0.formUnion(Answers($1)) } }

    init(_ answer: Answer) {
      switch answer {
      case .approved: self = .approved
      case .sentBack: self = .sentBack
      case .rejected: self = .rejected
      case .own: self = .own
      }
    }
  }

  /// For each block the answers that go on to the next.
  let passing: [Answers]
  /// For each block the first one after it that is more than a message, a calculation, a table or an arrow.
  private let landings: [Block.ID?]

  init(_ blocks: [Block]) {
    let landings = Self.landings(blocks)
    self.landings = landings
    passing = blocks.indices.map { id in
      let answers = Answers(blocks[id].kind.answers)
      guard !answers.isEmpty else { return [] }
      guard let landing = landings[id], case .gateway(let gateway) = blocks[landing].kind else {
        return answers.intersection(.alwaysOn)
      }
      var taken = gateway.answers(askedOf: id, blocks[id]).union(.alwaysOn).intersection(answers)
      if blocks[id].handling.ifSentBack.destination != nil { taken.remove(.sentBack) }
      if blocks[id].handling.ifRejected.destination != nil { taken.remove(.rejected) }
      return taken
    }
  }

  /// Whether 差戻し of this block goes back to the form passed last.
  func sendsBackByDefault(_ id: Block.ID, _ block: Block) -> Bool {
    block.kind.answers.contains(.sentBack) && !passing[id].contains(.sentBack)
      && block.handling.ifSentBack.destination == nil
  }

  /// Where answers lead that do not go on; 差戻し to a form aside.
  func destinations(of id: Block.ID, _ block: Block) -> [Destination] {
    let answers = block.kind.answers
    var destinations: [Destination] = []
    if answers.contains(.sentBack), let destination = block.handling.ifSentBack.destination {
      destinations.append(destination)
    }
    if answers.contains(.rejected), !passing[id].contains(.rejected) {
      destinations.append(block.handling.ifRejected.destination ?? .finish(.rejected))
    }
    return destinations
  }

  func landing(after id: Block.ID) -> Block.ID? { landings[id] }

  private static func landings(_ blocks: [Block]) -> [Block.ID?] {
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
    if case .jump(let destination) = kind {
      if case .block(let id) = destination { .block(id) } else { .end }
    } else {
      next
    }
  }

  fileprivate var isPassedThrough: Bool {
    switch kind {
    case .notify, .compute, .table, .jump: true
    case .form, .approval, .decision, .task, .share, .wait, .gateway, .together, .finish: false
    }
  }
}

extension Gateway {
  /// Whether it takes care of an answer of a block, given whose answers of it these are.
  func asks(about answer: Answer, of id: Block.ID, isTheirs: (Condition.Subject) -> Bool) -> Bool {
    let questions = arms.flatMap { $0.condition.questions }.filter { $0.subject.mayMean(id) }
    guard otherwise == nil, !questions.contains(where: \.isNegated) else { return true }
    return questions.contains { $0.answer == answer && isTheirs($0.subject) }
  }

  /// The answers of a block that this gateway takes over.
  fileprivate func answers(askedOf id: Block.ID, _ block: Block) -> Answering.Answers {
    let questions = arms.flatMap { $0.condition.questions }.filter { question in
      switch question.subject {
      case .last: true
      case .block(let asked): asked == id
      case .role(let role): block.mayBeDone(by: role)
      case .item: true
      }
    }
    guard !questions.isEmpty else { return [] }
    if otherwise != nil || questions.contains(where: \.isNegated) { return .usual }
    return questions.reduce(into: []) { $0.formUnion(.init($1.answer)) }
  }
}

extension Condition.Subject {
  fileprivate func mayMean(_ id: Block.ID) -> Bool { if case .block(let block) = self { block == id } else { true } }
}

extension Block {
  /// Whether somebody of this role acts here, as far as can be known before a case runs: those it names, those it is
  /// passed on to and those who stand in.
  func mayBeDone(by role: Role.ID) -> Bool {
    var people = who
    for case .passTo(let others) in handling.late.map(\.action) { people += others }
    if case .deputies(let others) = handling.ifAway { people += others }
    return people.contains { performer in
      switch performer {
      case .role(let other): other == role
      case .item, .applicant: true
      }
    }
  }
}
