import Foundation

/// Programs of other houses, by which exports are judged. Where one cannot be had, its tests are skipped and say so.
enum Tools {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let xmllint: URL? = ["/usr/bin/xmllint", "/usr/local/bin/xmllint", "/opt/homebrew/bin/xmllint"]
    .map { URL(filePath: $0) }.first { FileManager.default.isExecutableFile(atPath: $0.path) }

  /// A Python that knows SpiffWorkflow, which brings the OMG’s schema files along. It is made once for each build
  /// folder.
  static let spiff: Python? = Python(packages: ["SpiffWorkflow==3.2.0"], name: "spiff-3.2.0")

  /// A Python that knows pm4py; half a minute and half a gigabyte, so only where it is asked for.
  static let pm4py: Python? =
    ProcessInfo.processInfo.environment["NAGARE_PM4PY"] == nil
    ? nil : Python(packages: ["pm4py==2.7.23.11"], name: "pm4py-2.7.23.11")

  static let withoutSpiff = "SpiffWorkflow could not be installed: PyPI cannot be reached, or there is no python3-venv."
  static let withoutXmllint = "xmllint is not installed: apt-get install libxml2-utils."
  static let withoutPm4py = "pm4py is asked for with NAGARE_PM4PY=1."

  static func schema(_ path: String) -> URL? {
    spiff.flatMap { $0.folder(of: "SpiffWorkflow") }.map { $0.appending(path: path) }
  }
  static var bpmnSchema: URL? { schema("bpmn/parser/schema/BPMN20.xsd") }
  static var dmnSchema: URL? { schema("dmn/parser/schema/DMN13.xsd") }

  struct Outcome {
    var exit: Int32
    var output: String
    var talk: String
  }

  static func run(_ program: URL, _ arguments: [String], typing text: String = "") throws -> Outcome {
    let folder = try Folder()
    let typed = try folder.write(text, to: "typed")
    let talk = try folder.write("", to: "talk")
    let (process, output) = (Process(), Pipe())
    process.executableURL = program
    process.arguments = arguments
    process.standardInput = try FileHandle(forReadingFrom: typed)
    process.standardError = try FileHandle(forWritingTo: talk)
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      exit: process.terminationStatus, output: String(decoding: bytes, as: UTF8.self),
      talk: try String(contentsOf: talk, encoding: .utf8))
  }
}

/// A virtual environment with some packages.
struct Python: Sendable {
  let program: URL
  private let home: URL

  init?(packages: [String], name: String) {
    home = Tools.root.appending(path: ".build/python/\(name)")
    program = home.appending(path: "bin/python")
    let done = home.appending(path: "installed")
    if FileManager.default.fileExists(atPath: done.path) { return }
    try? FileManager.default.removeItem(at: home)
    let python = URL(filePath: "/usr/bin/env")
    guard (try? Tools.run(python, ["python3", "-m", "venv", home.path]))?.exit == 0 else { return nil }
    let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--retries", "1", "--timeout", "20"]
    guard (try? Tools.run(program, pip + packages))?.exit == 0 else { return nil }
    _ = FileManager.default.createFile(atPath: done.path, contents: Data())
  }

  /// Where a package lies.
  func folder(of package: String) -> URL? {
    let libraries = home.appending(path: "lib")
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: libraries.path)) ?? []
    return versions.map { libraries.appending(path: "\($0)/site-packages/\(package)") }
      .first { FileManager.default.fileExists(atPath: $0.path) }
  }
}

/// A folder for the files of one test.
final class Folder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "nagare-exchange-\(UUID())")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ text: String, to name: String) throws -> URL {
    let file = url.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file
  }
}
