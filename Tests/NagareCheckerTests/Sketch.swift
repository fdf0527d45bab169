import NagareModel

@testable import NagareChecker

/// A workflow put together by hand. Every block stands on a line of its own: block `n` is at offset `10 * n`.
struct Sketch {
  var workflow: Workflow

  /// The blocks one after the other; a block that says where it leads keeps that, and after `ending` a case ends.
  init(roles: [Role] = Self.roles, items: [Item] = Self.items, ending: Block.ID? = nil, _ blocks: [Block]) {
    var blocks = blocks
    for id in blocks.indices.dropLast() where blocks[id].next == .end && id != ending {
      blocks[id].next = .block(id + 1)
    }
    workflow = Workflow(name: "例", roles: roles, items: items, blocks: blocks, start: .block(0))
  }

  static let roles = ["職員", "係長", "課長", "部長"].map { Role(name: $0) }
  static let items = [
    Item(name: "日数", type: .number, unit: .day), Item(name: "金額", type: .money, unit: .yen),
    Item(name: "種類", type: .choice(["年休", "夏季", "病気"])), Item(name: "開催日", type: .date),
    Item(name: "急ぎ", type: .yesNo),
  ]
  static let (staff, head, chief, director) = (
    Performer.role(0), Performer.role(1), Performer.role(2), Performer.role(3)
  )
  static let (days, price, kind, date, urgent) = (0, 1, 2, 3, 4)

  var places: Places {
    func line(_ id: Int) -> Place { Place(10 * id, 10 * id + 9) }
    return Places(
      name: Place(0, 0), roles: workflow.roles.map { _ in Place(0, 0) }, items: workflow.items.map { _ in Place(0, 0) },
      blocks: workflow.blocks.indices.map { BlockPlaces(line: line($0), who: line($0)) })
  }

  /// What is found, as a code and the block it is found at.
  var findings: [Finding] {
    Checker.check(workflow, places: places).map { Finding($0.code, at: $0.place.start / 10) }
  }

  /// The blocks at which one code is found.
  func blocks(with code: Diagnostic.Code) -> [Block.ID] { findings.filter { $0.code == code }.map(\.block) }

  /// What is found and matters.
  var troubles: [Finding] { findings.filter { $0.code.level > .advice } }

  func messages(of code: Diagnostic.Code) -> [Phrase] {
    Checker.check(workflow, places: places).filter { $0.code == code }.map(\.what)
  }
}

struct Finding: Equatable, CustomStringConvertible {
  var code: Diagnostic.Code
  var block: Block.ID

  init(_ code: Diagnostic.Code, at block: Block.ID) {
    (self.code, self.block) = (code, block)
  }

  var description: String { "\(code) at \(block)" }
}

extension Block {
  static func form(_ who: Performer = Sketch.staff, _ fields: Field...) -> Block { Block(.form(fields), who: [who]) }

  static func task(_ who: Performer = Sketch.head, _ fields: Field...) -> Block { Block(.task(fields), who: [who]) }

  static func approval(_ who: Performer..., answers: [String] = []) -> Block {
    Block(.approval(Approval(answers: answers.map { .own($0) })), who: who.isEmpty ? [Sketch.chief] : who)
  }

  static func decision(_ who: Performer = Sketch.director) -> Block { Block(.decision(), who: [who]) }

  static func notify(_ pieces: Text.Piece...) -> Block { Block(.notify(Text(pieces)), who: [Sketch.staff]) }

  static func choose(_ arms: [(Condition, Next)], otherwise: Next? = nil, next: Next = .end) -> Block {
    Block(.gateway(Gateway(arms: arms.map { .init($0.0, first: $0.1) }, otherwise: otherwise)), next: next)
  }

  static func together(_ branches: [Block.ID], firstOnly: Bool = false, next: Next = .end) -> Block {
    Block(.together(Together(branches: branches.map { .block($0) }, firstOnly: firstOnly)), next: next)
  }

  func leading(to next: Next) -> Block {
    var block = self
    block.next = next
    return block
  }

  func inBranch(_ index: Int, of together: Block.ID, next: Next? = nil) -> Block {
    var block = self
    block.branch = Branch(of: together, index: index)
    block.next = next ?? .join(together)
    return block
  }

  func handled(_ change: (inout Handling) -> Void) -> Block {
    var block = self
    change(&block.handling)
    return block
  }
}

extension Condition {
  static func atLeast(_ number: Int, _ item: Item.ID, unit: Unit? = nil) -> Condition {
    within(item, from: number, included: true, unit: unit)
  }

  static func over(_ number: Int, _ item: Item.ID) -> Condition { within(item, from: number, included: false) }

  static func under(_ number: Int, _ item: Item.ID) -> Condition { within(item, to: number, included: false) }

  static func atMost(_ number: Int, _ item: Item.ID) -> Condition { within(item, to: number, included: true) }

  static func chosen(_ name: String, _ item: Item.ID = Sketch.kind) -> Condition {
    .equal(.item(item), .constant(.choices([name])))
  }

  private static func within(
    _ item: Item.ID, from lower: Int? = nil, to upper: Int? = nil, included: Bool, unit: Unit? = nil
  ) -> Condition {
    func limit(_ number: Int) -> Limit { Limit(.constant(.number(Number(number), unit)), isIncluded: included) }
    return .within(.item(item), Limits(lower: lower.map(limit), upper: upper.map(limit)))
  }
}

extension Field {
  static func number(_ item: Item.ID, _ range: ClosedRange<Int>? = nil, optional: Bool = false) -> Field {
    func limit(_ number: Int) -> Limit { Limit(.constant(.number(Number(number), nil)), isIncluded: true) }
    let limits = range.map { Limits(lower: limit($0.lowerBound), upper: limit($0.upperBound)) }
    return Field(item: item, isRequired: !optional, limits: limits)
  }
}
