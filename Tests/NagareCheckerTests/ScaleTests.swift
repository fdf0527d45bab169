import NagareModel
import Testing

@testable import NagareChecker

@Suite("Very large flows")
struct ScaleTests {
  /// Forms, branches, parallel work, tables and ways back, over and over; every fact has a long way to go.
  static func flow(blocks count: Int) -> Workflow {
    var items: [Item] = []
    var blocks: [Block] = []
    func add(_ item: Item) -> Item.ID {
      items.append(item)
      return items.count - 1
    }
    while blocks.count < count {
      let first = blocks.count
      let number = add(Item(name: "数\(first)", type: .number))
      let yes = add(Item(name: "可否\(first)", type: .yesNo))
      let earlier = number > 100 ? number - 100 : number
      blocks += [
        .form(Sketch.staff, .number(number, 1...100), Field(item: yes)),
        .approval(Sketch.chief).leading(to: .block(first + 2)),
        .choose(
          [(.answered(.last, .rejected), .block(first + 3)), (.answered(.role(1), .sentBack), .block(first + 4))],
          next: .block(first + 5)),
        .task(Sketch.head).leading(to: .block(first + 5)),
        Block(.jump(.block(first))),
        .together([first + 6, first + 7], next: .block(first + 8)),
        .task(Sketch.head, Field(item: yes)).inBranch(0, of: first + 5),
        .approval(Sketch.director).inBranch(1, of: first + 5),
        .choose([(.atLeast(50, earlier), .block(first + 9))], next: .block(first + 10)),
        .notify(.item(earlier), .item(yes)),
      ]
      for id in [first, first + 9] { blocks[id].next = .block(id + 1) }
    }
    blocks.append(.notify(.words("終わり")))
    return Workflow(name: "大きな流れ", roles: Sketch.roles, items: items, blocks: blocks, start: .block(0))
  }

  @Test("Thirty thousand blocks are checked at one go", .timeLimit(.minutes(1)))
  func large() {
    let findings = Checker.check(Self.flow(blocks: 30_000), places: Places())
    #expect(findings.filter { $0.level == .error } == [])
  }

  @Test("A long chain of work, and a deep one, end no stack")
  func deep() {
    let chain = Sketch([.form()] + (0..<100_000).map { _ in .notify() })
    #expect(chain.troubles == [])
    let arms = (0..<50_000).map { id in
      Block.choose([(.holds(Sketch.urgent), .block(id + 2))], next: .block(50_001))
    }
    let nested = Sketch([.form(Sketch.staff, Field(item: Sketch.urgent))] + arms + [.notify()])
    #expect(nested.troubles == [])
  }

  @Test("Circles inside circles come to an end", .timeLimit(.minutes(1)))
  func circles() {
    let count = 3_000
    let blocks = (0..<count).flatMap { step in
      [
        Block.choose([(.holds(Sketch.urgent), .block(max(1, 2 * (count - step))))], next: .block(2 * step + 3)),
        Block.task(Sketch.head, .number(Sketch.days)).leading(to: .block(2 * step + 3)),
      ]
    }
    let sketch = Sketch([.form(Sketch.staff, Field(item: Sketch.urgent))] + blocks + [.notify(), .notify(), .notify()])
    _ = sketch.findings
  }
}
