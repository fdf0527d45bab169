import Foundation
import Testing

/// A folder of readable files beside the tests, with what is expected of them.
public struct Fixtures: Sendable {
  public let folder: URL

  /// The folder of that name beside the file of tests that asks.
  public init(_ path: String = "Fixtures", beside file: String = #filePath) {
    folder = URL(filePath: file).deletingLastPathComponent().appending(path: path).standardizedFileURL
  }

  /// Another folder inside this one.
  public func inside(_ path: String) -> Fixtures { Fixtures(path, beside: folder.appending(path: "x").path) }

  /// The names of the files of one kind, without their ending, in order.
  public func names(of kind: String) -> [String] {
    files.filter { $0.hasSuffix("." + kind) }.map { String($0.dropLast(kind.count + 1)) }
  }

  /// The names of all files, in order.
  public var files: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted() }

  /// What a file holds; nothing where there is none.
  public func text(_ path: String) -> String {
    (try? String(contentsOf: folder.appending(path: path), encoding: .utf8)) ?? ""
  }

  /// The rows of a table: lines with `|` between their cells, `#` for remarks.
  public func rows(_ path: String) -> [[String]] {
    text(path).split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: CharacterSet(charactersIn: " "))
      }
    }
  }

  /// Compares with what is written in a file.
  ///
  /// With `NAGARE_RECORD=1` (`Scripts/test NAME --record`) the file is written anew, and the test fails all the same:
  /// what changed is to be read before it is kept.
  public func expect(
    _ text: String, in path: String, fileID: String = #fileID, filePath: String = #filePath, line: Int = #line,
    column: Int = #column
  ) throws {
    let known = self.text(path)
    guard text != known else { return }
    let isRecording = ProcessInfo.processInfo.environment["NAGARE_RECORD"] == "1"
    if isRecording { try text.write(to: folder.appending(path: path), atomically: true, encoding: .utf8) }
    Issue.record(
      "\(isRecording ? "recorded " : "")\(path): \(Self.difference(text, known))",
      sourceLocation: SourceLocation(fileID: fileID, filePath: filePath, line: line, column: column))
  }

  /// The first line that is not the same.
  private static func difference(_ made: String, _ known: String) -> String {
    let made = made.split(separator: "\n", omittingEmptySubsequences: false)
    let known = known.split(separator: "\n", omittingEmptySubsequences: false)
    guard let line = zip(made, known).enumerated().first(where: { $0.element.0 != $0.element.1 }) else {
      return "\(made.count) lines instead of \(known.count)"
    }
    return "line \(line.offset + 1) is “\(line.element.0)” instead of “\(line.element.1)”"
  }
}
