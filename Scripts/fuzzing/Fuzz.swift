import Foundation
import NagareModel

/// Feeds damaged input of every kind to what reads it: `fuzz MINUTES SEED FOLDER`.
///
/// A child does the work and writes each input down before it tries it. Where it is ended by a fault, or takes longer
/// than any input may, the input that did it is kept in the folder, and another child goes on with the next seed.
@main
enum Fuzz {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst().map { $0 }
    if arguments.first == "child", arguments.count == 4, let seed = UInt64(arguments[1]), let end = Double(arguments[2])
    {
      Trier(seed: seed, end: Date(timeIntervalSince1970: end), folder: URL(filePath: arguments[3])).run()
      return
    }
    let minutes = arguments.first.flatMap(Double.init) ?? 1
    let seed = arguments.dropFirst().first.flatMap { UInt64($0) } ?? 1
    let folder = URL(filePath: arguments.dropFirst(2).first ?? "failing-inputs")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    exit(try Supervisor(folder: folder).run(minutes: minutes, seed: seed) ? 0 : 1)
  }
}

/// Starts one child after the other until the time is over, and keeps what failed.
struct Supervisor {
  let folder: URL

  /// Whether nothing failed.
  func run(minutes: Double, seed: UInt64) throws -> Bool {
    let end = Date.now.addingTimeInterval(minutes * 60)
    var tried: [String: Tried] = [:]
    var failed: [String] = []
    var seed = seed
    while Date.now < end {
      let child = Process()
      let output = Pipe()
      child.executableURL = URL(filePath: CommandLine.arguments[0])
      child.arguments = ["child", "\(seed)", "\(end.timeIntervalSince1970)", folder.path]
      child.standardOutput = output
      try child.run()
      let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      child.waitUntilExit()
      for line in said.split(separator: "\n") {
        let words = line.split(separator: " ")
        if words.count == 3, let count = Int(words[1]), let seconds = Double(words[2]) {
          tried[String(words[0]), default: Tried()].add(count, seconds)
        }
      }
      if child.terminationReason == .uncaughtSignal || child.terminationStatus != 0 {
        failed.append(try keep(signal: child.terminationStatus, seed: seed))
      }
      seed += 1
    }
    for (kind, tried) in tried.sorted(by: { $0.key < $1.key }) {
      print("\(kind): \(tried.count) in \(Int(tried.seconds)) s")
    }
    print("\(tried.values.reduce(0) { $0 + $1.count }) inputs tried, \(failed.count) failed")
    for file in failed { print("kept: \(file)") }
    return failed.isEmpty
  }

  /// The input a child was at when it ended, under a name of its own.
  private func keep(signal: Int32, seed: UInt64) throws -> String {
    let kept = folder.appending(path: "seed-\(seed)-signal-\(signal)")
    try? FileManager.default.removeItem(at: kept)
    try FileManager.default.moveItem(at: folder.appending(path: Trier.current), to: kept)
    return kept.path
  }
}

/// How many inputs of a kind were tried, and how long that took.
struct Tried {
  private(set) var count = 0
  private(set) var seconds = 0.0

  mutating func add(_ count: Int, _ seconds: Double) {
    self.count += count
    self.seconds += seconds
  }
}

/// Tries inputs of all kinds in turn.
struct Trier {
  static let current = "current"
  /// No input may take longer, in seconds.
  private static let patience: UInt32 = 20
  /// What was done is told this often, so that little is lost with a child.
  private static let round = 200

  var random: SeededRandom
  let end: Date
  let file: Int32

  init(seed: UInt64, end: Date, folder: URL) {
    // The next seed begins the same numbers one step later; what they begin with is far apart.
    var first = SeededRandom(seed)
    random = SeededRandom(state: first.next())
    self.end = end
    file = open(folder.appending(path: Self.current).path, O_RDWR | O_CREAT | O_TRUNC, 0o600)
  }

  func run() {
    var random = random
    let kinds = Kind.all
    var tried = [Tried](repeating: Tried(), count: kinds.count)
    while Date.now < end {
      for (index, kind) in kinds.enumerated() {
        let start = ContinuousClock.now
        let input = kind.damaged(&random)
        writeDown(kind.name, input)
        alarm(Self.patience)
        if let broken = kind.promise(input) {
          FileHandle.standardError.write(Data("\(kind.name): \(broken)\n".utf8))
          exit(1)
        }
        alarm(0)
        tried[index].add(1, (ContinuousClock.now - start) / .seconds(1))
        guard tried[index].count == Self.round else { continue }
        tell(kind, tried[index])
        tried[index] = Tried()
      }
    }
    for (kind, tried) in zip(kinds, tried) { tell(kind, tried) }
  }

  /// At once, so that it is known whatever comes next.
  private func tell(_ kind: Kind, _ tried: Tried) {
    FileHandle.standardOutput.write(Data("\(kind.name) \(tried.count) \(tried.seconds)\n".utf8))
  }

  private func writeDown(_ name: String, _ input: [UInt8]) {
    let bytes = Array("\(name)\n".utf8) + input
    ftruncate(file, 0)
    _ = bytes.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, 0) }
  }
}
