import Foundation
import NagareModel
import NagareShell

/// Times reading, checking and drawing, in processor time, and prints one JSON object a line.
@main
enum Measure {
  static let sizes = [300, 3_000, 30_000]
  static let runs = 5

  /// Does the jobs that are named, or all.
  static func main() throws {
    let nagare = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "nagare")
    let asked = CommandLine.arguments.dropFirst()
    func isAsked(_ job: String) -> Bool { asked.isEmpty || asked.contains(job) }
    for job in SimulationTiming.jobs where isAsked(job.name) { print(try SimulationTiming.json(job, nagare: nagare)) }
    var previous: Timing?
    for blocks in sizes where isAsked("parse-\(blocks)") {
      let timing = try Timing(blocks: blocks, nagare: nagare)
      print(timing.json(after: previous))
      previous = timing
    }
    if isAsked("first-answer") { print(try StepTiming.firstAnswer(nagare: nagare)) }
    if isAsked("step-5k") { print(try StepTiming.steps("step-5k", cases: 5_000, keepingTrace: false)) }
    // 25,641 cases are 100,000 pieces of work.
    if isAsked("step-100k-done") { print(try StepTiming.steps("step-100k-done", cases: 25_641, keepingTrace: true)) }
    if isAsked("step-100k") { print(try StepTiming.steps("step-100k", cases: 100_000, keepingTrace: true)) }
    if isAsked("draw-200") { print(drawing(blocks: 200)) }
    if isAsked("picture-300") { print(try Sheets.picture(blocks: 300, nagare: nagare)) }
    if isAsked("page") { print(try Sheets.pages(nagare: nagare)) }
    for line in try WayTiming.json(nagare: nagare, isAsked: isAsked) { print(line) }
    for refusals in Refusals.all where isAsked("refused-\(refusals.language.rawValue)") { print(refusals.json()) }
    for growth in Growth.all where isAsked("grow-\(growth.name)") { print(growth.json()) }
  }

  /// Reading and drawing a flow of a size that a person still looks at.
  static func drawing(blocks: Int) -> String {
    let flow = Source("-", .success(Array(FlowGenerator.flow(blocks: blocks).utf8)))
    let draw = Draw(on: Screen().page(in: .ja), as: .picture(.ascii))
    let work = median(
      of: (0..<runs).map { _ in
        let start = milliseconds(of: RUSAGE_SELF)
        _ = draw.answer(flow)
        return milliseconds(of: RUSAGE_SELF) - start
      })
    return "{\"job\":\"draw-\(blocks)\",\"blocks\":\(blocks),\"work_ms\":\(rounded(work))}"
  }
}

/// One size of flow, measured.
struct Timing {
  let blocks: Int
  let problems: Int
  /// Milliseconds of a whole run of the program, and of its work alone.
  let process: Double
  let work: Double

  init(blocks: Int, nagare: URL) throws {
    self.blocks = blocks
    let text = FlowGenerator.flow(blocks: blocks)
    let file = FileManager.default.temporaryDirectory.appending(path: "nagare-measure-\(getpid()).flow")
    try text.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }

    problems = Examination(text).diagnostics.count { $0.level == .error }
    work = median(
      of: (0..<Measure.runs).map { _ in
        let start = milliseconds(of: RUSAGE_SELF)
        _ = Examination(text)
        return milliseconds(of: RUSAGE_SELF) - start
      })
    process = try processTime(of: nagare, ["check", file.path])
  }

  /// Growth is the time over that of the flow before, per block: 1 is linear.
  func json(after previous: Timing?) -> String {
    let growth = previous.map { work / $0.work / (Double(blocks) / Double($0.blocks)) }
    let figures = [
      "\"job\":\"parse-\(blocks)\"", "\"blocks\":\(blocks)", "\"errors\":\(problems)",
      "\"process_ms\":\(rounded(process))", "\"work_ms\":\(rounded(work))",
      "\"growth\":\(growth.map(rounded) ?? "null")",
    ]
    return "{" + figures.joined(separator: ",") + "}"
  }
}

func rounded(_ value: Double) -> String { String(format: "%.2f", value) }

func median(of values: [Double]) -> Double { values.sorted()[values.count / 2] }

/// Processor time so far, the program's own and the system's.
func milliseconds(of who: __rusage_who) -> Double {
  var usage = rusage()
  getrusage(who.rawValue, &usage)
  let times = [usage.ru_utime, usage.ru_stime]
  return times.reduce(0) { $0 + Double($1.tv_sec) * 1_000 + Double($1.tv_usec) / 1_000 }
}
