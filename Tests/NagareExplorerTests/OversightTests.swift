import NagareEngine
import NagareExplorer
import NagareLanguage
import NagareModel
import NagareNotation
import TestSupport
import Testing

/// Lines no case comes to, branches that are always cut off, and cases for what is said of 決裁, each in both languages:
/// what is found stands on the first line behind `#`.
struct OversightTests {
  static let unreached = Fixtures("Fixtures/unreached")
  static let cutOff = Fixtures("Fixtures/cut-off")
  static let decisions = Fixtures("Fixtures/decisions")
  static let bound = 200_000

  /// A fixture, read.
  private struct Sketch {
    let expected: String
    let flow: Flow
    private let reading: Reading

    init(_ text: String) throws {
      expected = Sketches.expectation(of: text)
      flow = try Sketches.flow(text)
      reading = Reader.read(text)
    }

    var found: Inspection { Inspection(flow, bound: OversightTests.bound) }

    func line(of block: Block.ID) -> String {
      "\(SourceLines(reading.text).line(at: reading.places.blocks[block].line.start))"
    }
  }

  @Test(arguments: unreached.names(of: "flow"))
  func aLineNoCaseComesToIsFound(_ name: String) throws {
    let sketch = try Sketch(Self.unreached.text("\(name).flow"))
    let found = sketch.found
    #expect(found.unreached.map { sketch.line(of: $0.block) } == [sketch.expected])
    // It says what shuts the way.
    #expect(found.unreached.first?.shut.map(\.cause) == [.arm(0)])
    #expect(found.cutOff.isEmpty && found.scenes.isEmpty)
  }

  @Test(arguments: cutOff.names(of: "flow"))
  func aBranchThatIsCutOffIsFound(_ name: String) throws {
    let sketch = try Sketch(Self.cutOff.text("\(name).flow"))
    let found = sketch.found
    let firsts = found.cutOff.compactMap { branch in
      sketch.flow.workflow.blocks.firstIndex { $0.branch == branch }.map(sketch.line)
    }
    #expect(firsts == [sketch.expected])
    #expect(found.unreached.isEmpty && found.scenes.isEmpty)
  }

  /// A finished case without 決裁, and one that is decided again.
  @Test(arguments: decisions.names(of: "flow"))
  func aCaseShowsWhatIsSaidOfDecisions(_ name: String) throws {
    let sketch = try Sketch(Self.decisions.text("\(name).flow"))
    let (flow, cases) = (sketch.flow, DecisionCases(sketch.flow, bound: Self.bound))
    if sketch.expected == "finished" {
      let history = try #require(cases.undecided?.story.play(flow))
      #expect(history.now.outcome == .finished)
      #expect(decided(history).isEmpty)
    } else {
      #expect(cases.undecided == nil)
      let again = flow.workflow.blocks.indices.filter { cases.again(at: $0) != nil }
      #expect(again.map(sketch.line) == [sketch.expected])
      let history = try #require(cases.again(at: again[0])?.story.play(flow))
      #expect(decided(history).count == 2)
    }
  }

  private func decided(_ history: History) -> [Block.ID] {
    history.events.compactMap { event in
      guard case .passed(let block, _) = event, history.flow.workflow.blocks[block].isDecision else { return nil }
      return block
    }
  }

  /// What a form may hold hangs on what another held: both sides of what is asked later are tried.
  @Test func aLimitThatWasEnteredBeforeCounts() throws {
    let text = "流れ 貸出\n申請 職員\n ・上: 数 1〜10\n作業 係\n ・実績: 数 0〜上\nもし 実績 が 5以上 なら\n承認 課長\nおわり\n"
    #expect(Inspection(try Sketches.flow(text), bound: Self.bound).unreached.isEmpty)
    #expect(Ways(try Sketches.flow(text), bound: Self.bound).count == 4)
  }

  /// The answer given last depends on which branch was last: both orders are ways.
  @Test func anAnswerOfOnePersonInTwoBranchesIsTheLastOfThem() throws {
    let text =
      "流れ 二度\n申請 職員\n同時に\n承認 課長「甲」\n ・選択肢 可／否\nまた\n承認 課長「乙」\n ・選択肢 可／否\nおわり\n"
      + "もし 課長の判断 が 否 なら\n作業 係\nおわり\n"
    // Both the same: one way each; one of each: the last of them counts, so two.
    #expect(Ways(try Sketches.flow(text), bound: Self.bound).count == 6)
  }
}
