import Foundation
import Testing

/// Readable text files beside the tests, and what is expected of them.
enum Fixtures {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
  static let isRecording = ProcessInfo.processInfo.environment["NAGARE_RECORD"] == "1"

  static func read(_ path: String) -> String {
    (try? String(contentsOf: folder.appending(path: path), encoding: .utf8)) ?? ""
  }

  /// The names of the files of one kind in a folder.
  static func names(in path: String, _ kind: String) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path())) ?? []
    return files.filter { $0.hasSuffix("." + kind) }.map { String($0.dropLast(kind.count + 1)) }.sorted()
  }

  /// The rows of a table whose columns are parted by ` | `; `#` begins a comment.
  static func rows(_ path: String) -> [[String]] {
    read(path).split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: " | ", omittingEmptySubsequences: false).map { unescaped($0) } }
  }

  /// Compares with the recorded file. `NAGARE_RECORD=1` records anew, and the run fails so that somebody looks.
  static func expect(_ text: String, _ path: String, _ location: SourceLocation = #_sourceLocation) throws {
    if isRecording, read(path) != text {
      try text.write(to: folder.appending(path: path), atomically: true, encoding: .utf8)
      Issue.record("Recorded \(path)", sourceLocation: location)
    } else {
      #expect(read(path) == text, sourceLocation: location)
    }
  }

  /// `\t`, `\n`, `\r`, `\s` for a space at the end of a line, and `\u{3099}`.
  static func unescaped(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    var rest = Substring(text).unicodeScalars
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let letter = rest.popFirst() else {
        result.append(scalar)
        continue
      }
      switch letter {
      case "t": result.append("\t")
      case "n": result.append("\n")
      case "r": result.append("\r")
      case "s": result.append(" ")
      case "u":
        let digits = rest.dropFirst().prefix { $0 != "}" }
        rest = rest.dropFirst(digits.count + 2)
        if let value = UInt32(String(digits), radix: 16), let scalar = Unicode.Scalar(value) { result.append(scalar) }
      default: result.append(letter)
      }
    }
    return String(result)
  }
}
