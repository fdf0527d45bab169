import Foundation
import NagareLanguage
import NagareModel
import Testing

/// What people say instead of writing lines, and what is proposed for it. The fixtures are texts anybody can read and
/// add to; each says at its head how.
@Suite struct SentenceTests {
  @Test(arguments: SaidLine.all)
  func `a sentence is offered as the lines it means`(said: SaidLine) {
    let found = said.proposals
    if found.isEmpty, !said.asksForAll,
      said.accepted.contains(where: { Reader.read(said.text($0)).workflow == said.taken })
    {
      return
    }
    if said.accepted.isEmpty {
      #expect(found.isEmpty, "nothing may be proposed for \(said.line)")
      return
    }
    let forms = found.prefix(3).map { said.form(of: $0) }
    let known = said.accepted.map { said.form(of: $0) }
    let right = known.filter { wanted in
      zip(found, forms).contains { lines, form in form == wanted && said.keeps(lines) }
    }
    #expect(said.asksForAll ? right.count == known.count : !right.isEmpty, "\(said.line) → \(found)")
  }

  @Test(arguments: SaidLine.all)
  func `a proposal is short and reads without a problem where it stands`(said: SaidLine) {
    for lines in said.proposals {
      #expect(lines.count <= 12 && !lines.isEmpty)
      let diagnostics = Reader.read(said.text(lines)).diagnostics
      #expect(!diagnostics.contains { $0.level == .error }, "\(said.line) → \(lines): \(diagnostics.map(\.what.ja))")
    }
  }

  @Test(arguments: SaidLine.all)
  func `a sentence in quotes stays a text`(said: SaidLine) {
    guard !said.line.contains(where: { "「」\"“”".contains($0) }) else { return }
    let isJapanese = said.language == .ja
    let line = isJapanese ? "通知 係員 「\(said.line)」" : "notify staff \"\(said.line)\""
    let text = (isJapanese ? "流れ 試し\n申請 係員\n" : "flow Trial\nform staff\n") + line + "\n"
    #expect(!Reader.read(text).diagnostics.contains { !$0.proposals.isEmpty })
  }

  @Test func `every reading of the fixtures is free of problems`() {
    for said in SaidLine.all {
      for lines in said.accepted {
        let problems = Reader.read(said.text(lines)).diagnostics.filter { $0.level == .error }
        #expect(problems.isEmpty, "\(said.line): \(lines) \(problems.map(\.what.ja))")
      }
    }
  }
}

/// A line somebody said, with the lines above it and what it may become.
struct SaidLine: Sendable, CustomTestStringConvertible {
  var language: Language
  var above: [String] = []
  var line: String
  var accepted: [[String]] = []
  var asksForAll = false
  var kept: [String] = []

  var testDescription: String { line }

  static let all: [SaidLine] = fixtures.inside("sentences").files.flatMap { name in
    read(fixtures.text("sentences/\(name)"), name.hasPrefix("ja") ? .ja : .en)
  }

  private static func read(_ text: String, _ language: Language) -> [SaidLine] {
    var all: [SaidLine] = []
    var above: [String] = []
    func parts(_ line: Substring) -> [String] {
      line.components(separatedBy: " | ").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("@") {
        above = parts(line.dropFirst())
      } else if line.hasPrefix("= ") {
        all[all.count - 1].accepted.append(parts(line.dropFirst(2)))
      } else if line == "all" {
        all[all.count - 1].asksForAll = true
      } else if line.hasPrefix("keep ") {
        all[all.count - 1].kept.append(String(line.dropFirst(5)))
      } else if line != "none" {
        all.append(SaidLine(language: language, above: above, line: String(line)))
      }
    }
    return all
  }

  /// A whole flow with these lines below those above; what is left open is closed.
  func text(_ lines: [String], closing closed: [String]? = nil) -> String {
    let all = [language == .ja ? "流れ 試し" : "flow Trial"] + above + lines
    let openers = ["もし", "同時に", "if ", "together"]
    let closers = ["おわり", "end"]
    let depth = (above + (closed ?? lines)).reduce(0) { depth, line in
      depth + (openers.contains { line.hasPrefix($0) } ? 1 : 0) - (closers.contains(line) ? 1 : 0)
    }
    let end = Array(repeating: language == .ja ? "おわり" : "end", count: max(0, depth))
    return (all + end).joined(separator: "\n") + "\n"
  }

  /// The flow if the line may be taken as it is: 総務に回覧.
  var taken: Workflow? {
    let reading = Reader.read(text([line], closing: []))
    return reading.diagnostics.contains { $0.level == .error } ? nil : reading.workflow
  }

  var proposals: [[String]] {
    Reader.read(text([line], closing: [])).diagnostics.first { !$0.proposals.isEmpty }?.proposals ?? []
  }

  func keeps(_ lines: [String]) -> Bool {
    let all = lines.joined(separator: "\n").lowercased()
    return kept.allSatisfy { all.contains($0.lowercased()) }
  }

  /// The flow of the lines; how titles and messages are worded is free.
  func form(of lines: [String]) -> Workflow {
    Reader.read(text(lines.map(Self.masked))).workflow
  }

  private static func masked(_ line: String) -> String {
    let quote = /\s*(「[^「」]*」|"[^"]*")$/
    guard line.firstMatch(of: quote) != nil else { return line }
    if line.contains("通知") { return line.replacing(quote, with: " 「」") }
    if line.contains("notify") { return line.replacing(quote, with: " \"\"") }
    let words = ["申請", "承認", "決裁", "作業", "供覧", "form", "approval", "decision", "task", "share"]
    let head = words.first { line.hasPrefix($0 + " ") }
    let kept = line.replacing(quote, with: "")
    return head != nil && kept != head ? kept : line
  }
}

/// Sentences put together at random from pieces of those in the fixtures, in places taken from them too.
@Suite struct RandomSentenceTests {
  @Test(arguments: 0..<120)
  func `whatever is proposed is short and reads without a problem`(seed: Int) {
    var random = SeededRandom(UInt64(seed))
    let all = SaidLine.all
    var said = all[random.below(all.count)]
    said.above = all.filter { $0.language == said.language }[random.below(60)].above
    let others = all.filter { $0.language == said.language }
    let pieces = (0..<1 + random.below(3)).map { _ in others[random.below(others.count)].line }
    let joints = said.language == .ja ? ["、", "。", "", "て、", "なら"] : [", ", " and ", " then ", " if ", " "]
    said.line = pieces.dropFirst().reduce(pieces[0]) { $0 + joints[random.below(joints.count)] + $1 }
    if random.below(4) == 0 { said.line = String(said.line.dropLast(random.below(said.line.count))) }
    for lines in said.proposals {
      #expect((1...12).contains(lines.count))
      let problems = Reader.read(said.text(lines)).diagnostics.filter { $0.level == .error }
      #expect(problems.isEmpty, "\(said.above) \(said.line) → \(lines): \(problems.map(\.what.en))")
    }
  }

  @Test(arguments: ["課長が承認し、", "課長の", "5万円以上なら", "「」と", "the manager approves and ", "if ", "3 days or more ", "'s "])
  func `a very long sentence is answered all the same`(piece: String) {
    let line = String(repeating: piece, count: 2_000 / piece.count)
    let isJapanese = piece.contains { $0.isLetter && !$0.isASCII } || piece.contains("「")
    let text = (isJapanese ? "流れ 試し\n申請 係員\n" : "flow Trial\nform staff\n") + line + "\n"
    #expect(Reader.read(text).diagnostics.contains { $0.level == .error })
  }

}
