import Foundation
import Testing

/// The files of the house, as text.
enum House {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().standardizedFileURL

  static let sources = swiftFiles(under: "Sources")
  static let tests = swiftFiles(under: "Tests")
  /// Everything written in Swift but the laws themselves, which have to name what they forbid.
  static let everything = (sources + tests + swiftFiles(under: "Scripts")).filter { $0.target != "HouseTests" }

  static func text(of path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// Paths from the root, links not followed, hidden files left out.
  static func paths(under folder: String) -> [String] {
    let found = FileManager.default.enumerator(
      at: root.appending(path: folder), includingPropertiesForKeys: nil, options: .skipsHiddenFiles)
    let urls = (found?.allObjects ?? []).compactMap { $0 as? URL }
    return urls.filter { !$0.hasDirectoryPath }
      .map { String($0.standardizedFileURL.path.dropFirst(root.path.count).drop { $0 == "/" }) }.sorted()
  }

  private static func swiftFiles(under folder: String) -> [SourceFile] {
    paths(under: folder).filter { $0.hasSuffix(".swift") }.compactMap { path in
      (try? text(of: path)).map { SourceFile(path: path, text: $0) }
    }
  }
}

struct SourceFile: CustomTestStringConvertible, Sendable {
  let path: String
  let text: String

  /// The folder under `Sources`, `Tests` or `Scripts`.
  var target: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }
  var testDescription: String { path }
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Without whole-line comments.
  var code: String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
  }

  var imports: [String] {
    code.matches(of: /(?m)^(?:@testable |public |internal |private )?import (?:struct |enum |func )?(\w+)/)
      .map { String($0.1) }
  }
}
