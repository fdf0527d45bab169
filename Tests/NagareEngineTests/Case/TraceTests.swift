import Foundation
import NagareChecker
import NagareLanguage
import NagareModel
import TestSupport
import Testing

@testable import NagareEngine

/// One flow for each pattern of control flow, with an example that goes through it and the log of what happened.
struct TraceTests {
  static let fixtures = Fixtures()
  static let names = fixtures.names(of: "flow")

  static func read(_ name: String, _ kind: String) -> String { fixtures.text("\(name).\(kind)") }

  @Test func everyTraceHasItsFlow() {
    #expect(Self.names == Self.fixtures.names(of: "trace"))
  }

  @Test(arguments: names)
  func aFlowHasNoProblemsAndOneExample(_ name: String) throws {
    let reading = Reader.read(Self.read(name, "flow"))
    #expect(reading.diagnostics.map { "\($0.code) \($0.what.en)" } == [])
    let found = Checker.check(reading.workflow, places: reading.places).filter { $0.level == .error }
    #expect(found.map { "\($0.code) \($0.what.en)" } == [])
    #expect(reading.examples.count == 1)
  }

  @Test(arguments: names)
  func anExampleLeavesItsTrace(_ name: String) throws {
    let reading = Reader.read(Self.read(name, "flow"))
    let flow = Flow(reading.workflow)
    let example = try #require(reading.examples.first)
    let run = ExampleRun(example, of: flow)
    let failure = run.failure.map { "line \(line(of: $0.place, in: name)): \($0.what.en) \($0.how.en)" }
    #expect(failure == nil)
    var writer = LogWriter(of: flow)
    writer.append(run.history?.events ?? [])
    try Self.fixtures.expect(writer.text, in: "\(name).trace")
  }

  private func line(of place: Place, in name: String) -> Int {
    Self.read(name, "flow").utf8.prefix(place.start).count { $0 == 0x0A } + 1
  }

  /// The same again, the case saved and loaded between all steps.
  @Test(arguments: names)
  func savedAndLoadedBetweenAllStepsItIsTheSame(_ name: String) throws {
    let text = Self.read(name, "flow")
    let reading = Reader.read(text)
    let flow = Flow(reading.workflow)
    let example = try #require(reading.examples.first)
    var writer = LogWriter(of: flow)
    writer.begin(file: "\(name).flow", text: text)
    let header = writer.bytes.count
    writer.append(try Case(of: flow).decideStart(at: example.starts))
    for step in example.steps {
      guard case .happens(let command) = step.kind else { continue }
      // A new program: all it knows is the log.
      let log = try Log(reading: writer.bytes)
      let again = Flow(Reader.read(log.header.text).workflow)
      let loaded = Case(of: again, after: try log.events(in: again))
      writer.append((try? loaded.decide(command)) ?? [])
    }
    let isSame = String(decoding: writer.bytes[header...], as: UTF8.self) == Self.read(name, "trace")
    #expect(isSame, "The saved run of \(name) went another way.")
    let replay = try Replay(Log(reading: writer.bytes), on: flow)
    #expect(replay.difference == nil)
  }
}
