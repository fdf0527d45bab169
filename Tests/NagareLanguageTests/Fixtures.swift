import Foundation

/// Files beside the tests that carry their own expectations.
enum Fixtures {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
  static let flows = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "flows")

  static func text(_ name: String) -> String {
    (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
  }

  /// The names of the files of a folder, in order.
  static func names(in folder: URL) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }

  /// The flows that ship with the program, by name.
  static let samples: [(name: String, text: String)] = names(in: flows).filter { $0.hasSuffix(".flow") }.map { name in
    (name, (try? String(contentsOf: flows.appending(path: name), encoding: .utf8)) ?? "")
  }

  /// The rows of a table: lines with ` | ` between their cells, `#` for remarks.
  static func rows(_ name: String) -> [[String]] {
    text(name).split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }
}
