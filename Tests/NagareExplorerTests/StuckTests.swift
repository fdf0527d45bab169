import NagareEngine
import NagareExplorer
import NagareLanguage
import NagareModel
import TestSupport
import Testing

/// Flows that get stuck, each kind in both languages: what is refused stands on the first line behind `#`.
struct StuckTests {
  static let folder = Fixtures("Fixtures/stuck")

  @Test(arguments: folder.names(of: "flow"))
  func theSceneIsFoundAndPlayed(_ name: String) throws {
    let text = Self.folder.text("\(name).flow")
    let flow = try Sketches.flow(text)
    let expected = String(text.prefix { !$0.isNewline }.drop { $0 == "#" || $0 == " " })
    let found = StuckCases(flow, bound: 200_000)
    let scene = try #require(found.scenes.first)
    #expect(scene.refusal.map { "\($0.code)" } ?? "nobody" == expected)
    // It is a case that can be played up to there, and then what is tried next is refused.
    let history = try #require(scene.story.play(flow))
    #expect(history.now.outcome == nil)
    if let attempt = scene.attempt { #expect((try? history.now.after(attempt)) == nil) }
  }

  @Test(arguments: ["snack", "leave"])
  func aFlowThatGoesOnHasNone(_ name: String) throws {
    let found = StuckCases(try Sketches.flow(Fixtures().text("\(name).flow")), bound: 200_000)
    #expect(found.scenes.isEmpty && !found.isCut)
  }

  /// The form can be filled in otherwise: that is a way on.
  @Test func aFormThatCanBeFilledInOtherwiseIsAWayOn() throws {
    let text = "流れ 休暇\n申請 職員\n ・日数: 数 0〜20\n計算 割 = 10 ÷ 日数\n承認 課長\n"
    #expect(StuckCases(try Sketches.flow(text), bound: 200_000).scenes.isEmpty)
  }
}
