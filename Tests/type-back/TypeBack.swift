import Foundation
import NagareNotation
import NagareTerminal

/// Asks for lines until the end and says what it got. Settings come as `name=value`.
@main
struct TypeBack {
  static let settings = Dictionary(
    CommandLine.arguments.dropFirst().compactMap { argument in
      argument.firstIndex(of: "=").map { (String(argument[..<$0]), String(argument[argument.index(after: $0)...])) }
    },
    uniquingKeysWith: { $1 })

  static func main() {
    let environment = ProcessInfo.processInfo.environment
    let fitting = Manner(environment: environment, readsAloud: settings["aloud"] != nil)
    let manner = settings["prompts"] == "always" && fitting == .piped ? .spoken : fitting
    let hasColour = settings["colour"] != nil && (environment["NO_COLOR"] ?? "").isEmpty
    let editor = LineEditor(manner, history: settings["history"], style: hasColour ? .colour : .plain)
    var initial = settings["initial"] ?? ""
    while true {
      let input = editor.read(prompt: settings["prompt"] ?? "> ", initial: initial, completing: candidates)
      initial = ""
      switch input {
      case .line(let text) where text == "wait": Thread.sleep(forTimeInterval: 0.3)
      case .line(let text): say("line \(quoted(text))")
      case .paste(let lines): say("paste " + lines.map(quoted).joined(separator: " "))
      case .interrupted: say("interrupted")
      case .end:
        say("end")
        return
      case .cutOff(let text):
        if let kept = settings["kept"] { try? Data(text.utf8).write(to: URL(filePath: kept)) }
        editor.obeyEnd()
        return
      }
    }
  }

  private static func say(_ text: String) {
    FileHandle.standardOutput.write(Data((text + "\n").utf8))
  }

  /// ASCII only, so that every code point can be told apart.
  private static func quoted(_ text: String) -> String {
    guard text.utf8.count < 10_000 else { return "<\(text.utf8.count) bytes>" }
    return "\"" + text.unicodeScalars.map { $0.escaped(asASCII: true) }.joined() + "\""
  }

  private static let words = [
    ("承認", "しょうにん", "syounin"), ("承諾", "しょうだく", "syoudaku"), ("申請", "しんせい", "sinsei"),
    ("通知", "つうち", "tuuti"),
  ]

  /// Words that begin like the last one on the line, or are read like it.
  private static func candidates(line: String, cursor: Int) -> [Candidate] {
    let letters = Array(line)[..<cursor]
    let start = letters.lastIndex { $0.isWhitespace }.map { $0 + 1 } ?? 0
    let typed = String(letters[start...])
    return words.filter { [$0.0, $0.1, $0.2].contains { $0.hasPrefix(typed) } }
      .map { Candidate($0.0, note: $0.1, for: start..<cursor) }
  }
}
