import Foundation
import NagareLanguage
import NagareModel
import NagarePlan
import Testing

/// What flows mean, in words beside them.
struct PlanTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
  static let isRecording = ProcessInfo.processInfo.environment["NAGARE_RECORD"] == "1"

  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? [])
    .filter { $0.hasSuffix(".flow") }.map { String($0.dropLast(5)) }.sorted()

  @Test(arguments: names)
  func aFlowMeansWhatIsWrittenBesideIt(_ name: String) throws {
    let reading = Reader.read(try String(contentsOf: Self.folder.appending(path: "\(name).flow"), encoding: .utf8))
    #expect(reading.diagnostics.map { "\($0.code) \($0.what.en)" } == [])
    let text = PlanText(plan: Plan(reading.workflow)).text
    let file = Self.folder.appending(path: "\(name).plan")
    let known = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    if Self.isRecording, text != known {
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("Recorded \(name).plan")
    }
    #expect(text == known, "The plan of \(name) has changed; NAGARE_RECORD=1 records it anew, for somebody to look.")
  }

  @Test func everyPlanHasItsFlow() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path())
    let plans = files.filter { $0.hasSuffix(".plan") }.map { String($0.dropLast(5)) }.sorted()
    #expect(plans == Self.names)
  }

  /// Every way is found from both its ends, and the arrays belong to the points they say.
  @Test(arguments: names)
  func waysLeaveAndArrive(_ name: String) throws {
    let reading = Reader.read(try String(contentsOf: Self.folder.appending(path: "\(name).flow"), encoding: .utf8))
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
