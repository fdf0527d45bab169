import Foundation
import NagareLanguage
import NagareModel
import NagarePlan
import TestSupport
import Testing

/// What flows mean, in words beside them.
struct PlanTests {
  static let fixtures = Fixtures()
  static let names = fixtures.names(of: "flow")

  @Test(arguments: names)
  func aFlowMeansWhatIsWrittenBesideIt(_ name: String) throws {
    let reading = Reader.read(Self.fixtures.text("\(name).flow"))
    #expect(reading.diagnostics.map { "\($0.code) \($0.what.en)" } == [])
    try Self.fixtures.expect(PlanText(plan: Plan(reading.workflow)).text, in: "\(name).plan")
  }

  @Test func everyPlanHasItsFlow() {
    #expect(Self.fixtures.names(of: "plan") == Self.names)
  }

  /// Every way is found from both its ends, and the arrays belong to the points they say.
  @Test(arguments: names)
  func waysLeaveAndArrive(_ name: String) throws {
    let reading = Reader.read(Self.fixtures.text("\(name).flow"))
    let plan = Plan(reading.workflow)
    for point in 0..<plan.pointCount {
      #expect(plan.leaving(point).allSatisfy { $0.from == point })
      #expect(plan.arriving(point).allSatisfy { $0.to == point })
    }
    let left = (0..<plan.pointCount).flatMap { Array(plan.leaving($0)) }
    let arrived = (0..<plan.pointCount).flatMap { Array(plan.arriving($0)) }
    #expect(left == plan.ways)
    #expect(Set(arrived) == Set(plan.ways) && arrived.count == plan.ways.count)
    for reply in plan.replies { if case .way(let way) = reply.course { #expect(plan.ways.indices.contains(way)) } }
  }
}
