import Testing

/// A new block, event or command of the prompt must be found by the compiler, so a switch over them never says
/// `default:`.
struct SwitchTests {
  static let names = caseNames(ofEnum: "Kind", in: "Block+Kind.swift").union(
    caseNames(ofEnum: "Event", in: "Event.swift")
  )
  .union(caseNames(ofEnum: "PromptCommand", in: "PromptCommand.swift"))

  @Test func theNamesOfBlocksAreFound() {
    let known: Set = ["form", "approval", "jump", "sentBack", "samples"]
    #expect(Self.names.isSuperset(of: known), "The law below reads them from the files above.")
  }

  @Test(arguments: House.sources)
  func aSwitchOverBlocksOrEventsNamesThemAll(_ file: SourceFile) {
    for body in Self.switches(in: file.code) where body.isOverKinds && body.hasDefault {
      Issue.record("\(file.path): name every case instead of `default:` in `\(body.head)`.")
    }
  }

  /// A new kind of block is a case in one file of each target that has to know about it, and the compiler names it.
  @Test(arguments: Set(House.sources.map(\.target)).sorted())
  func oneFileATargetKnowsEveryKindOfBlock(_ target: String) {
    let kinds = Self.caseNames(ofEnum: "Kind", in: "Block+Kind.swift").filter { $0.first?.isLowercase == true }
    let files = House.sources.filter { $0.target == target }.filter { file in
      Self.switches(in: file.code).contains { $0.names.isSuperset(of: kinds) }
    }
    #expect(files.count >= (target == "NagarePlan" ? 1 : 0), "The plan says what each kind is.")
    #expect(files.count <= 1, "\(files.map(\.path)) all name every kind: ask one of them, or the plan, instead.")
  }

  struct Switch {
    var head: Substring
    /// Its own lines, without those of switches inside it.
    var labels: [Substring]

    /// Every name that stands as a case.
    var names: Set<String> {
      Set(labels.joined(separator: " ").matches(of: /\.(\w+)/).map { String($0.1) })
    }

    var hasDefault: Bool { labels.contains { $0.hasPrefix("default:") } }

    /// Looks at something called a kind or an event, and knows at least one of their cases.
    var isOverKinds: Bool {
      head.contains(/(?i)\b\w*(kind|event|command)\s*\{/)
        && labels.contains { $0.matches(of: /\.(\w+)/).contains { SwitchTests.names.contains(String($0.1)) } }
    }
  }

  /// A switch ends at the closing bracket under its first letter, so indentation, which the formatter keeps, is enough.
  static func switches(in code: String) -> [Switch] {
    let lines = code.split(separator: "\n")
    return lines.indices.filter { lines[$0].contains(/\bswitch\b.*\{$/) }.map { start in
      let indent = lines[start].prefix { $0 == " " }
      let body = lines[(start + 1)...].prefix { $0 != indent + "}" }
      let labels = body.filter { line in
        ["case ", "default:", "  ."].contains { line.hasPrefix(indent + $0) }
      }
      return Switch(head: lines[start].dropFirst(indent.count), labels: labels.map { $0.dropFirst(indent.count) })
    }
  }

  static func caseNames(ofEnum name: String, in fileName: String) -> Set<String> {
    let file = House.sources.first { $0.path.hasSuffix("/" + fileName) }
    guard let lines = file?.code.split(separator: "\n") else { return [] }
    guard let start = lines.firstIndex(where: { $0.contains("enum \(name):") }) else { return [] }
    let indent = lines[start].prefix { $0 == " " }
    let body = lines[(start + 1)...].prefix { $0 != indent + "}" }.filter { $0.hasPrefix(indent + "  case ") }
    return Set(body.flatMap { line in line.matches(of: /(?:case|,) (\w+)/).map { String($0.1) } })
  }
}
