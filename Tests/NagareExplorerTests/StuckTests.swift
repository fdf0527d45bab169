import NagareEngine
import NagareExplorer
import NagareLanguage
import NagareModel
import TestSupport
import Testing

/// Flows that get stuck, each kind in both languages: what is refused stands on the first line behind `#`.
struct StuckTests {
  static let folder = Fixtures("Fixtures/stuck")
  static let absences = Fixtures("Fixtures/away")

  @Test(arguments: folder.names(of: "flow"))
  func theSceneIsFoundAndPlayed(_ name: String) throws {
    let text = Self.folder.text("\(name).flow")
    let flow = try Sketches.flow(text)
    let found = Inspection(flow, bound: 200_000)
    let scene = try #require(found.scenes.first)
    let kind = scene.refusal.map { "\($0.code)" } ?? (scene.goesRound ? "round" : "nobody")
    #expect(kind == Sketches.expectation(of: text))
    // It is a case that can be played up to there, and then what is tried next is refused.
    let history = try #require(scene.story.play(flow))
    #expect(history.now.outcome == nil)
    if let attempt = scene.attempt { #expect((try? history.now.after(attempt)) == nil) }
    // What lies behind it is not told as well.
    #expect(found.unreached.isEmpty && found.cutOff.isEmpty)
  }

  /// Everyone who is waited for is away, where a 約束 says who.
  @Test(arguments: absences.names(of: "flow"))
  func whoIsAwayHoldsItUp(_ name: String) throws {
    let reading = Reader.read(Self.absences.text("\(name).flow"))
    let flow = Flow(reading.workflow)
    let trial = PromiseTrial(try #require(reading.promises.first), of: flow, bound: 200_000)
    guard case .broken(let breach) = trial.verdict else { return #expect(Bool(false), "\(trial.verdict)") }
    #expect(breach.claim == .ends && breach.refusal == nil)
    let history = try #require(breach.story.play(flow))
    #expect(history.now.outcome == nil && history.now.marking.work.map(\.block) == [2])
  }

  @Test(arguments: ["snack", "leave"])
  func aFlowThatGoesOnHasNone(_ name: String) throws {
    let found = Inspection(try Sketches.flow(Fixtures().text("\(name).flow")), bound: 200_000)
    #expect(found.scenes.isEmpty && found.unreached.isEmpty && found.cutOff.isEmpty && !found.isCut)
  }

  /// The form can be filled in otherwise: that is a way on.
  @Test func aFormThatCanBeFilledInOtherwiseIsAWayOn() throws {
    let text = "流れ 休暇\n申請 職員\n ・日数: 数 0〜20\n計算 割 = 10 ÷ 日数\n承認 課長\n"
    #expect(Inspection(try Sketches.flow(text), bound: 200_000).scenes.isEmpty)
  }

  /// A branch that gets stuck is found at once, however many stand beside it.
  @Test func aBranchHoldsUpAllTheOthers() throws {
    let branches = (1...30).map { "作業 係\($0)「甲\($0)」\n作業 係\($0)「乙\($0)」" }
    let text =
      "流れ 並び\n申請 職員\n ・上: 数 1〜9\n同時に\n" + branches.joined(separator: "\nまた\n")
      + "\nまた\n作業 会計係\n ・数: 数 20〜上\nおわり\n"
    let found = Inspection(try Sketches.flow(text), bound: 2_000)
    #expect(found.scenes.map { $0.refusal?.code } == [.notAccepted] && !found.isCut)
    let sound = Inspection(try Sketches.flow(text.replacing("20〜上", with: "0〜上")), bound: 2_000)
    #expect(sound.scenes.isEmpty && !sound.isCut)
  }
}
