import Foundation
import Testing

/// The built program in a folder of its own, with a home of its own.
final class Sandbox {
  struct Outcome {
    /// `nil` where a signal ended it.
    var exit: Int32?
    var signal: Int32?
    var output: String
    var talk: String
  }

  /// What the program reads and says lies here.
  let folder: URL
  /// Where its files are: here too, unless they have a disk of their own.
  let place: URL
  var environment = ["LC_ALL": "C.UTF-8", "NAGARE_LANG": "ja", "SWIFT_BACKTRACE": "enable=no"]

  static let products = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
  static let nagare = products.appending(path: "nagare")
  static let faults = products.appending(path: "libFaults.so")

  init(on disk: URL? = nil) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "nagare-sandbox-\(UUID())")
    place = disk ?? folder
    environment["HOME"] = place.appending(path: "home").path
    for folder in [folder, work, home] {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Where the program runs.
  var work: URL { place.appending(path: "work") }
  var home: URL { place.appending(path: "home") }
  var state: URL { home.appending(path: ".local/state/nagare") }

  /// Runs it, to the end or for some milliseconds.
  func run(
    _ arguments: [String], typing input: String = "", _ more: [String: String] = [:], output: String? = nil,
    killAfter milliseconds: Int? = nil
  ) throws -> Outcome {
    try run(Self.nagare, arguments, typing: input, more, output: output, killAfter: milliseconds)
  }

  /// Lets a shell run a line.
  func shell(_ line: String) throws -> Outcome { try run(URL(filePath: "/bin/sh"), ["-c", line]) }

  private func run(
    _ program: URL, _ arguments: [String], typing input: String = "", _ more: [String: String] = [:],
    output: String? = nil, killAfter milliseconds: Int? = nil
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = work
    process.environment = environment.merging(more) { $1 }
    let files = try ["in", "out", "talk"].map { name in
      let url = folder.appending(path: name)
      try Data((name == "in" ? input : "").utf8).write(to: url)
      return try FileHandle(forUpdating: url)
    }
    process.standardInput = files[0]
    process.standardOutput = try output.map { try FileHandle(forWritingTo: URL(filePath: $0)) } ?? files[1]
    process.standardError = files[2]
    try process.run()
    if let milliseconds {
      usleep(UInt32(milliseconds) * 1000)
      kill(process.processIdentifier, SIGKILL)
    }
    process.waitUntilExit()
    let isSignal = process.terminationReason == .uncaughtSignal
    return Outcome(
      exit: isSignal ? nil : process.terminationStatus, signal: isSignal ? process.terminationStatus : nil,
      output: try said("out"), talk: try said("talk"))
  }

  private func said(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: work.appending(path: name))
  }

  func bytes(of name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: work.appending(path: name)))
  }

  func text(of name: String) -> String? {
    (try? bytes(of: name)).map { String(decoding: $0, as: UTF8.self) }
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: work.appending(path: name).path, withDestinationPath: target)
  }

  /// Everything in the folder, hidden files too.
  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: work.path)) ?? []).sorted() }

  /// What stands in the folder and in the program's own, by name.
  var contents: [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for root in [work, home] {
      for path in (try? FileManager.default.subpathsOfDirectory(atPath: root.path)) ?? [] {
        let url = root.appending(path: path)
        if !url.hasDirectoryPath, let data = try? Data(contentsOf: url) { contents[path] = Array(data) }
      }
    }
    return contents
  }

  func mode(of url: URL) throws -> Int {
    try #require(try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int)
  }
}
