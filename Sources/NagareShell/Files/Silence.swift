import NagareModel
import NagareNotation

/// `# nagare: N231 off`, the comment that sets the level of a code, or takes it away: alone on a line for the whole
/// file, behind something for that line only.
struct Silence {
  enum Setting {
    case off
    case level(Diagnostic.Level)
  }

  private var everywhere: [Diagnostic.Code: Setting] = [:]
  private var onLine: [Int: [Diagnostic.Code: Setting]] = [:]

  private static let signs: Set<Character> = ["#", "＃", "※"]
  /// The levels as people and as programs call them.
  private static let levels: [Substring: Setting] = Diagnostic.Level.allCases.reduce(
    into: ["off": .off, "オフ": .off, "なし": .off]
  ) { levels, level in
    for word in [level.key, level.word.ja, level.word.en] { levels[Substring(word)] = .level(level) }
  }

  init(_ text: String) {
    guard Self.isSpokenTo(in: text) else { return }
    let lines = SourceLines(text)
    for number in 1...lines.count {
      guard let (before, settings) = Self.settings(in: lines.text(ofLine: number)) else { continue }
      if before.allSatisfy(\.isWhitespace) {
        everywhere.merge(settings) { $1 }
      } else {
        onLine[number] = settings
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

  /// Whether the comment can be there at all, in whatever width and case; most texts end here.
  private static func isSpokenTo(in text: String) -> Bool {
    var found = 0
    for scalar in text.unicodeScalars {
      let plain = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
      let letter = (0x41...0x5A).contains(plain) ? plain + 0x20 : plain
      if letter == name[found] {
        found += 1
        if found == name.count { return true }
      } else {
        found = letter == name[0] ? 1 : 0
      }
    }
    return false
  }

  private static let name = "nagare".unicodeScalars.map(\.value)

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
