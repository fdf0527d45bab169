import NagareModel
import NagareNotation
import TestSupport
import Testing

/// Diagnostics over a text, read from a fixture.
///
///     N102 error: 知らないことばです | I do not know this word.
///     how: 「承認」ではありませんか。 | Did you mean 「承認」?
///     note 2: はじめはここです | It begins here.
///     edit: 承認
///     proposal: 承認 課長 | ・期限 3日
///     ====
///     ⟦商人⟧ 課長
///
/// The first diagnostic stands at the first mark, the second at the second; `at: 3` says otherwise, and `⟦2:…⟧` gives
/// a mark a number. `file:` and `pages:` belong to the whole case.
struct DiagnosticCase {
  var diagnostics: [Diagnostic] = []
  var source = ""
  var file: String?
  var pages: [String] = ["ja 40", "en 60"]
  private var marks: [Int: Place] = [:]

  init(_ text: String) {
    let parts = text.split(separator: "====\n", maxSplits: 1, omittingEmptySubsequences: false)
    readSource(Fixtures.unescaped(parts.last.map { $0.hasSuffix("\n") ? $0.dropLast() : $0 } ?? ""))
    for line in parts.first?.split(separator: "\n") ?? [] { readHeader(String(line)) }
  }

  var lines: SourceLines { SourceLines(source) }

  private mutating func readSource(_ marked: String) {
    var open: [(number: Int, start: Int)] = []
    var rest = marked.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "⟦":
        var number = marks.count + open.count + 1
        if let digit = rest.first.flatMap({ Int(String($0)) }), rest.dropFirst().first == ":" {
          number = digit
          rest = rest.dropFirst(2)
        }
        open.append((number, source.utf8.count))
      case "⟧":
        if let last = open.popLast() { marks[last.number] = Place(last.start, source.utf8.count) }
      default: source.unicodeScalars.append(scalar)
      }
    }
  }

  private mutating func readHeader(_ line: String) {
    let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
    guard let key = parts.first, let value = parts.last else { return }
    let halves = value.split(separator: " | ").map { Fixtures.unescaped($0) }
    let phrase = Phrase(ja: halves.first ?? "", en: halves.last ?? "")
    let words = key.split(separator: " ")
    let number = words.last.flatMap { Int($0) } ?? 1
    switch words.first {
    case "file": file = Fixtures.unescaped(value)
    case "pages": pages = value.split(separator: ", ").map(String.init)
    case "how": change { $0.how = phrase }
    case "at": change { [marks] in $0.place = marks[Int(value) ?? 1] ?? $0.place }
    case "note": change { [marks] in $0.notes.append(Diagnostic.Note(marks[number] ?? $0.place, phrase)) }
    case "proposal": change { $0.proposals.append(halves) }
    case "edit": change { $0.fix = Diagnostic.Fix([Diagnostic.Fix.Edit($0.place, phrase.ja)]) }
    default:
      let level: Diagnostic.Level = words.last == "error" ? .error : words.last == "warning" ? .warning : .advice
      let place = marks[diagnostics.count + 1] ?? Place(0, 0)
      guard let code = Diagnostic.Code(rawValue: Int(key.dropFirst().prefix(3)) ?? 0) else {
        Issue.record("\(key) is neither a code nor a word of a case.")
        return
      }
      diagnostics.append(Diagnostic(code, level, at: place, what: phrase, how: phrase))
    }
  }

  private mutating func change(_ edit: (inout Diagnostic) -> Void) {
    guard let last = diagnostics.indices.last else { return }
    edit(&diagnostics[last])
  }
}

extension Page {
  /// `ja 40`, `en 60 wide` (ambiguous letters take two columns), `en 80 colour`.
  init(named name: String) {
    let words = name.split(separator: " ")
    self.init(
      words.first == "ja" ? .ja : .en, columns: words.dropFirst().first.flatMap { Int($0) } ?? 80,
      display: DisplayWidth(ambiguous: words.contains("wide") ? 2 : 1),
      style: words.contains("colour") ? .colour : .plain)
  }
}
