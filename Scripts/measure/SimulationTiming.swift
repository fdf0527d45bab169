import Foundation

/// How long whole simulations take, as a person asks for them, and beside them the least they can cost: the same network
/// written out in C, and where SimPy is installed the same in SimPy.
enum SimulationTiming {
  struct Job {
    var name: String
    var flows: [String]
    var options: [String]
    /// How many cases of the network it plays, where that is all it does.
    var cases: Int?
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    .standardizedFileURL

  /// A network of three desks that is always open: every case visits four of them on average.
  private static let network = flow("jackson")

  /// The same in an office with hours, holidays, batches and deadlines.
  private static let office = flow("office")

  /// One of those that the tests of the simulator play.
  private static func flow(_ name: String) -> String {
    let file = root.appending(path: "Tests/NagareSimulatorTests/Fixtures/\(name).flow")
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }

  static let jobs = [
    Job(name: "sim-100k", flows: [network], options: ["--cases", "100000"], cases: 100_000),
    Job(name: "sim-1M", flows: [network], options: ["--cases", "1000000"], cases: 1_000_000),
    Job(name: "sim-calendar-10k", flows: [office], options: ["--cases", "10000"]),
    Job(
      name: "before-after",
      flows: [office, office.replacing("まとめて 10:00、16:00", with: "まとめて 9:00、11:00、13:00、16:00")],
      options: ["--cases", "1000", "--runs", "100"]),
  ]

  static func json(_ job: Job, nagare: URL) throws -> String {
    let files = try job.flows.enumerated().map { index, text in
      let file = FileManager.default.temporaryDirectory.appending(path: "nagare-simulate-\(getpid())-\(index).flow")
      try text.write(to: file, atomically: true, encoding: .utf8)
      return file
    }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    var names = ["process"]
    var runs = [(program: nagare, arguments: ["simulate"] + files.map(\.path) + job.options)]
    if let cases = job.cases {
      names.append("floor")
      runs.append((nagare.deletingLastPathComponent().appending(path: "jackson-floor"), ["\(cases)"]))
      // A million takes it half a minute and says no more.
      if cases <= 100_000, let python = simPy {
        names.append("simpy")
        runs.append((python, [root.appending(path: "Scripts/floor/jackson.py").path, "\(cases)"]))
      }
    }
    let costs = try Cost.inTurn(runs)
    var figures = ["\"job\":\"\(job.name)\""]
    for (name, cost) in zip(names, costs) { figures.append("\"\(name)_ms\":\(rounded(cost.milliseconds))") }
    for (name, cost) in zip(names, costs).dropFirst() {
      figures.append("\"times_\(name)\":\(rounded(costs[0].milliseconds / cost.milliseconds))")
    }
    figures.append("\"peak_mib\":\(rounded(costs[0].mebibytes))")
    return "{" + figures.joined(separator: ",") + "}"
  }

  /// A Python that has SimPy: that of `NAGARE_PYTHON`, or of this computer.
  private static var simPy: URL? {
    let named = ProcessInfo.processInfo.environment["NAGARE_PYTHON"]
    return [named, "/usr/bin/python3"].compactMap { $0.map { URL(filePath: $0) } }.first { python in
      let check = Process()
      check.executableURL = python
      check.arguments = ["-c", "import simpy"]
      check.standardError = FileHandle.nullDevice
      guard (try? check.run()) != nil else { return false }
      check.waitUntilExit()
      return check.terminationStatus == 0
    }
  }
}
