import NagareEngine
import NagareModel
import TestSupport
import Testing

@testable import NagareExplorer

/// What is looked up at once is what asking one by one says: over tables with rows of every kind, in any order.
struct LadderTests {
  /// A table of a number, and what stands around every border in it.
  private static func table(_ seed: UInt64) throws -> (flow: Flow, table: Table, values: [Value]) {
    var random = SeededRandom(seed)
    let rows = (0..<12 + random.below(8)).map { row in
      let (low, size) = (random.below(40), random.below(12))
      let condition = ["\(low)〜\(low + size)", "\(low)", "\(low)以上", "\(low)未満", "\(low)超", "どれでも"][random.below(6)]
      return " ・\(condition): 課長\(row)\n"
    }
    let text = "流れ 表\n申請 職員\n ・数: 数 任意\n表 決裁者 数ごと\n\(rows.joined()) ・それ以外: 部長\n承認 {決裁者}\n"
    let flow = try Sketches.flow(text)
    guard case .table(let table) = flow.workflow.blocks[1].kind else { throw Missing() }
    let numbers = (0...110).map { Number(digits: Int128($0 * 5), places: 1) ?? .zero }
    return (flow, table, [.empty] + numbers.map { .number($0, nil) })
  }

  private struct Missing: Error {}

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func theRowThatFitsIsFound(_ seed: UInt64) throws {
    let (flow, table, values) = try Self.table(seed)
    var state = try Case.begun(flow, at: Example.usualStart).state
    for value in values {
      state.suppose(0, is: value)
      let fitting = table.rows.indices.filter { state.answers(table.rows[$0].condition, at: 1) }
      let expected = fitting.min { (table.rows[$0].anyCount, $0) < (table.rows[$1].anyCount, $1) }
      #expect(state.row(ofTable: 1) == expected, "\(value)")
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func marksAreTheSameWhereAllAnswersAre(_ seed: UInt64) throws {
    let (flow, table, values) = try Self.table(seed)
    let conditions = table.rows.filter { $0.anyCount == 0 }.map(\.condition)
    let marks = try #require(Marks(of: 0, counting: nil, for: conditions))
    #expect(conditions.allSatisfy(marks.tell))
    var state = try Case.begun(flow, at: Example.usualStart).state
    var markOfAnswers: [[Bool]: Int] = [:]
    var answersOfMark: [Int: [Bool]] = [:]
    for value in values {
      state.suppose(0, is: value)
      let answers = conditions.map { state.answers($0, at: 1) }
      let mark = marks.mark(of: value)
      #expect(markOfAnswers[answers, default: mark] == mark && answersOfMark[mark, default: answers] == answers)
      (markOfAnswers[answers], answersOfMark[mark]) = (mark, answers)
    }
  }
}
