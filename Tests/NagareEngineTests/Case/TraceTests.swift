import Foundation
import NagareChecker
import NagareLanguage
import NagareModel
import Testing

@testable import NagareEngine

/// One flow for each pattern of control flow, with an example that goes through it and the log of what happened.
struct TraceTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
  static let isRecording = ProcessInfo.processInfo.environment["NAGARE_RECORD"] == "1"

  static func names(_ kind: String) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return files.filter { $0.hasSuffix(".\(kind)") }.map { String($0.dropLast(kind.count + 1)) }.sorted()
  }

  static func read(_ name: String, _ kind: String) -> String {
    (try? String(contentsOf: folder.appending(path: "\(name).\(kind)"), encoding: .utf8)) ?? ""
  }

  @Test func everyTraceHasItsFlow() {
    #expect(Self.names("flow") == Self.names("trace"))
  }

  @Test(arguments: names("flow"))
  func aFlowHasNoProblemsAndOneExample(_ name: String) throws {
    let reading = Reader.read(Self.read(name, "flow"))
    #expect(reading.diagnostics.map { "\($0.code) \($0.what.en)" } == [])
    let found = Checker.check(reading.workflow, places: reading.places).filter { $0.level == .error }
    #expect(found.map { "\($0.code) \($0.what.en)" } == [])
    #expect(reading.examples.count == 1)
  }

  @Test(arguments: names("flow"))
  func anExampleLeavesItsTrace(_ name: String) throws {
    let reading = Reader.read(Self.read(name, "flow"))
    let flow = Flow(reading.workflow)
    let example = try #require(reading.examples.first)
    let run = ExampleRun(example, of: flow)
    let failure = run.failure.map { "line \(line(of: $0.place, in: name)): \($0.what.en) \($0.how.en)" }
    #expect(failure == nil)
    var writer = LogWriter(of: flow)
    writer.append(run.history?.events ?? [])
    if Self.isRecording, writer.text != Self.read(name, "trace") {
      try writer.text.write(to: Self.folder.appending(path: "\(name).trace"), atomically: true, encoding: .utf8)
      Issue.record("Recorded \(name).trace")
    }
    let isSame = writer.text == Self.read(name, "trace")
    #expect(isSame, "The trace of \(name) has changed; NAGARE_RECORD=1 records it anew, for somebody to look.")
  }

  private func line(of place: Place, in name: String) -> Int {
    Self.read(name, "flow").utf8.prefix(place.start).count { $0 == 0x0A } + 1
  }

  /// The same again, the case saved and loaded between all steps.
  @Test(arguments: names("flow"))
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
