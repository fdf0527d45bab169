import NagareEngine
import NagareLanguage
import NagareModel
import TestSupport
import Testing

@testable import NagareExplorer

/// Cases that are made to show everything.
struct MadeExampleTests {
  @Test(arguments: ["snack", "leave"])
  func everythingIsShownAndNothingCanBeLeftOut(_ name: String) throws {
    let flow = try Sketches.flow(Fixtures().text("\(name).flow"))
    let maker = ExampleMaker(flow, bound: 200_000)
    let made = maker.make(beside: [])
    let all = maker.coverage([], with: made)
    for kind in Sight.Kind.allCases { #expect(all[kind].covered == all[kind].all) }
    for place in made.indices {
      var others = made
      others.remove(at: place)
      #expect(maker.coverage([], with: others) != all, "number \(place) could be left out")
    }
    for one in made { #expect(one.story.play(flow)?.now.outcome == one.outcome) }
    // Nothing is made where nothing is missing.
    #expect(maker.make(beside: made.compactMap { $0.story.play(flow) }).isEmpty)
  }

  /// 2日以下: two days and three; 7日を超える: seven and eight. Four borders, three answers of three people.
  @Test func leaveIsCountedByHand() throws {
    let flow = try Sketches.flow(Fixtures().text("leave.flow"))
    let coverage = ExampleMaker(flow, bound: 200_000).coverage([])
    #expect(Sight.Kind.allCases.map { coverage[$0].all } == [8, 4, 9, 0, 4])
    #expect(Sight.Kind.allCases.allSatisfy { coverage[$0].covered == 0 })
  }
}
