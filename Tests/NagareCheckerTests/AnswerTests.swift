import NagareModel
import NagarePlan
import Testing

@testable import NagareChecker

@Suite("Which answers come where")
struct AnswerTests {
  @Test("Answers that cannot have come here")
  func answers() {
    func flow(_ condition: Condition, between: [Block] = []) -> Sketch {
      let gateway = 2 + between.count
      return Sketch(
        [.form(), .approval(Sketch.chief)] + between + [
          .choose([(condition, .block(gateway + 1))], next: .block(gateway + 2)), .notify(.words("却下")), .task(),
        ])
    }
    let rejected = Condition.answered(.last, .rejected)
    #expect(flow(rejected).troubles == [])
    #expect(flow(rejected, between: [.notify()]).troubles == [])
    #expect(flow(rejected, between: [.task()]).troubles == [Finding(.neverTrue, at: 3)])
    #expect(flow(.answered(.role(2), .rejected), between: [.task()]).troubles == [Finding(.neverTrue, at: 3)])
    #expect(flow(.answered(.role(2), .approved), between: [.task()]).troubles == [])
    #expect(flow(.answered(.role(3), .rejected)).troubles == [Finding(.neverTrue, at: 2)])
    #expect(flow(.not(.answered(.last, .approved))).troubles == [])
  }

  @Test("Behind a 同時に answers have taken their own ways")
  func answersBehindTogether() {
    let sketch = Sketch([
      .form(), .together([2, 3], next: .block(4)), .approval(Sketch.chief).inBranch(0, of: 1),
      .approval(Sketch.director).inBranch(1, of: 1),
      .choose([(.answered(.last, .rejected), .block(5))], next: .block(6)), .notify(), .task(),
    ])
    #expect(sketch.troubles == [Finding(.neverTrue, at: 4)])
  }

  @Test("Answers of its own: one that is left over, and one that is not among them")
  func ownAnswers() {
    func flow(_ names: String...) -> Sketch {
      let arms = names.indices.map { (Condition.answered(.last, .own(names[$0])), Next.block($0 + 3)) }
      let messages = names.map { _ in Block.notify().leading(to: .block(names.count + 3)) }
      return Sketch(
        [
          .form(), .approval(Sketch.chief, answers: ["新規", "変更", "廃止"]),
          .choose(arms, next: .block(names.count + 3)),
        ] + messages + [.task()])
    }
    #expect(flow("新規", "変更", "廃止").troubles == [])
    #expect(flow("新規", "変更").troubles == [Finding(.branchGap, at: 2)])
    #expect(flow("新規").troubles == [])
    #expect(flow("中止").troubles == [Finding(.neverTrue, at: 2)])
  }

  @Test("What a gateway asks about goes on to it, all of it with それ以外")
  func passing() {
    func passing(_ gateway: Block, handling change: (inout Handling) -> Void = { _ in }) -> Answers {
      let approval = Block.approval(Sketch.chief).handled(change)
      return Plan(Sketch([.form(), approval, .notify(), gateway, .task(), .task()]).workflow).answersGoingOn(from: 1)
    }
    let rejected = Condition.answered(.last, .rejected)
    #expect(passing(.choose([(rejected, .block(4))])) == [.approved, .rejected])
    #expect(passing(.choose([(rejected, .block(4))], otherwise: .block(5))) == .usual)
    #expect(passing(.choose([(.not(rejected), .block(4))])) == .usual)
    #expect(passing(.choose([(.answered(.role(3), .rejected), .block(4))])) == .approved)
    #expect(passing(.choose([(.answered(.block(1), .sentBack), .block(4))])) == [.approved, .sentBack])
    #expect(passing(.choose([(.holds(Sketch.urgent), .block(4))], otherwise: .block(5))) == .approved)
    #expect(
      passing(.choose([(rejected, .block(4))]), handling: { $0.ifRejected = [.goTo(.finish(.named("不可")))] })
        == .approved)
  }
}
