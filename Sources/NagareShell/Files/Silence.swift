import NagareModel

/// `# nagare: N231 off`, the comment that sets the level of a code: alone on a line for the whole file, behind
/// something for that line only.
struct Silence {
  enum Setting {
    case off
    case level(Diagnostic.Level)
  }

  private var everywhere: [Diagnostic.Code: Setting] = [:]
  private var onLine: [Int: [Diagnostic.Code: Setting]] = [:]

  private static let signs: Set<Character> = ["#", "＃", "※"]
  private static let levels: [Substring: Setting] = [
    "off": .off, "advice": .level(.advice), "warning": .level(.warning), "error": .level(.error),
  ]

  init(_ text: String) {
    guard text.contains("nagare") else { return }
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      guard let (before, settings) = Self.settings(in: line) else { continue }
      if before.allSatisfy(\.isWhitespace) {
        everywhere.merge(settings) { $1 }
      } else {
        onLine[index + 1] = settings
      }
    }
  }

  /// A diagnostic as the text wants it; `nil` where it is switched off.
  func apply(to diagnostic: Diagnostic, onLine line: Int) -> Diagnostic? {
    guard let setting = onLine[line]?[diagnostic.code] ?? everywhere[diagnostic.code] else { return diagnostic }
    guard case .level(let level) = setting else { return nil }
    var changed = diagnostic
    changed.level = level
    return changed
  }

  var isEmpty: Bool { everywhere.isEmpty && onLine.isEmpty }

  private static func settings(in line: Substring) -> (before: Substring, [Diagnostic.Code: Setting])? {
    let starts = line.indices.filter { index in
      signs.contains(line[index]) && (index == line.startIndex || line[line.index(before: index)].isWhitespace)
    }
    for start in starts {
      let words = Halfwidth.text(line[start...].dropFirst()).lowercased()
        .split { $0.isWhitespace || $0 == ":" || $0 == "," }
      guard words.first == "nagare" else { continue }
      let pairs = zip(words.dropFirst(), words.dropFirst(2)).compactMap { name, level in
        Self.levels[level].flatMap { setting in Diagnostic.Code(spoken: name).map { ($0, setting) } }
      }
      return (line[..<start], Dictionary(pairs) { $1 })
    }
    return nil
  }
}
