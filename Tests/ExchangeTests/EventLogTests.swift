import Foundation
import NagareEngine
import NagareLanguage
import NagareModel
import NagareNotation
import Testing

@testable import NagareShell

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Cases as files of events.
struct EventLogTests {
  static let page = Page(.ja)

  static func log(_ sample: String, _ path: String) throws -> String {
    let flow = try #require(Sample.all.first { $0.fileName == sample })
    let reply = Trial(on: page, log: path).answer([Source(sample, .success(Array(flow.text.utf8)))])
    return String(decoding: try #require(reply.saves.first).bytes, as: UTF8.self)
  }

  /// The examples of a sample as a file of events, without trying its promises, which leave none.
  static func log(_ sample: Sample, as form: EventLogForm) -> String {
    let reading = Reader.read(sample.text)
    let flow = Flow(reading.workflow)
    let told = CaseEvents(flow: flow, language: reading.language)
    let cases = reading.examples.compactMap { example in
      ExampleRun(example, of: flow).history.map { (name: example.name, events: told.records($0.events)) }
    }
    return form.text(of: reading.workflow.name, cases: cases)
  }

  @Test func aCaseReadsAsItWent() throws {
    let csv = try Self.log("equipment.flow", "x.csv")
    for row in [
      "\u{FEFF}case,activity,transition,timestamp,resource,role,result\r\n",
      "\r\n150万円ちょうどは見積りで買える,購入を伺う,start,2026-04-01T09:00:00,,,\r\n",
      "\r\n150万円ちょうどは見積りで買える,必要かどうか確かめる,complete,2026-04-01T09:00:00,係長,,承認\r\n",
    ] { #expect(csv.contains(row), "\(row)") }
    let xes = try Self.log("equipment.flow", "x.xes")
    #expect(xes.contains("<string key=\"org:resource\" value=\"係長\"/>"))
    #expect(xes.hasSuffix("  </trace>\n</log>\n"))
  }

  /// Both forms hold the same events, and every event its four attributes.
  @Test(arguments: Sample.all)
  func bothFormsAreTheSame(_ sample: Sample) throws {
    let tree = try Tree(Self.log(sample, as: .xes))
    let keys = tree.values.filter { $0.path.hasSuffix("event/string@key") || $0.path.hasSuffix("event/date@key") }.map(
      \.value)
    let rows = Self.log(sample, as: .csv).split(separator: "\r\n").count - 1
    #expect(rows > 0)
    for key in ["concept:name", "lifecycle:transition", "time:timestamp"] {
      #expect(keys.count { $0 == key } == rows, "\(key)")
    }
  }

  @Test func otherEndingsAreAskedBack() {
    let reply = Trial(on: Self.page, log: "x.txt").answer([Source("a.flow", .success(Array("流れ a\n申請 甲\n".utf8)))])
    #expect(reply.exit == .misuse && reply.saves.isEmpty)
  }

  @Test(
    "pm4py reads the same cases and events", .enabled(if: Tools.pm4py != nil, Comment(rawValue: Tools.withoutPm4py)))
  func pm4py() throws {
    let folder = try Folder()
    let python = try #require(Tools.pm4py)
    for sample in Sample.all {
      let xes = try folder.write(Self.log(sample, as: .xes), to: "x.xes")
      let csv = try folder.write(Self.log(sample, as: .csv), to: "x.csv")
      let program = """
        import pandas, pm4py, sys
        log = pm4py.read_xes(sys.argv[1], variant="iterparse")
        table = pandas.read_csv(sys.argv[2], encoding="utf-8-sig")
        print(log["case:concept:name"].nunique(), len(log), table["case"].nunique(), len(table))
        assert list(log["concept:name"]) == [str(name) for name in table["activity"]]
        assert [str(time)[:19] for time in log["time:timestamp"]] == [time.replace("T", " ") for time in table["timestamp"]]
        """
      let outcome = try Tools.run(python.program, ["-W", "ignore", "-c", program, xes.path, csv.path])
      #expect(outcome.exit == 0, "\(sample): \(outcome.talk.suffix(500))")
      let counts = outcome.output.split { $0.isWhitespace }.suffix(4).map(String.init)
      #expect(counts.count == 4 && counts[0] == counts[2] && counts[1] == counts[3], "\(sample): \(counts)")
    }
  }
}
