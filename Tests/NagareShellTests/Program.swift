import Foundation

/// The built program, run in a folder of its own.
final class Program {
  struct Outcome {
    var exit: Int32
    var output: String
    var talk: String
  }

  let folder: URL
  static let nagare = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(
    path: "nagare")

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "nagare-test-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
    try? FileManager.default.removeItem(atPath: state)
  }

  /// Where the program keeps what it has to remember.
  private var state: String { folder.path + "-state" }

  func run(_ arguments: [String], environment: [String: String] = [:], typing lines: String = "") throws -> Outcome {
    try run(Self.nagare, arguments, environment, typing: lines)
  }

  /// A line of the shell, which finds the program under its name.
  func shell(_ line: String, in place: String, environment: [String: String] = [:]) throws -> Outcome {
    let path = Self.nagare.deletingLastPathComponent().path + ":/usr/bin:/bin"
    return try run(
      URL(filePath: "/bin/sh"), ["-c", line], environment.merging(["PATH": path]) { $1 }, in: place)
  }

  private func run(
    _ program: URL, _ arguments: [String], _ environment: [String: String], in place: String? = nil,
    typing lines: String = ""
  ) throws -> Outcome {
    let process = Process()
    let (output, talk) = (Pipe(), Pipe())
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = place.map { URL(filePath: $0) } ?? folder
    process.environment = ["NAGARE_LANG": "en", "XDG_STATE_HOME": state].merging(environment) { $1 }
    let keys = Pipe()
    process.standardInput = keys
    process.standardOutput = output
    process.standardError = talk
    try process.run()
    try? keys.fileHandleForWriting.write(contentsOf: Data(lines.utf8))
    try? keys.fileHandleForWriting.close()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    let talked = talk.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      exit: process.terminationStatus, output: String(decoding: said, as: UTF8.self),
      talk: String(decoding: talked, as: UTF8.self))
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: folder.appending(path: name))
  }

  func bytes(of name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: name)))
  }

  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }
}
