import NagareLanguage
import NagareModel
import NagareShell
import TestSupport
import Testing

/// What people type in place of what they mean, each put into a whole flow: understood as it stands, or asked about once
/// with the right question first. The lines are kept in `Fixtures/kept-slips`, with what was meant above them.
struct KeptSlipTests {
  static let fixtures = Fixtures("Fixtures/kept-slips")

  /// A line of the flow, and what was typed for it.
  struct Row: CustomTestStringConvertible, Sendable {
    var language: Language
    var meant: String
    var typed: [String]
    var testDescription: String { "\(language.rawValue): \(meant)" }
  }

  static let rows: [Row] = Language.allCases.flatMap { language in
    var rows: [Row] = []
    for line in fixtures.text("\(language.rawValue).txt").split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix(" ") {
        rows[rows.count - 1].typed.append(String(line.dropFirst()))
      } else {
        rows.append(Row(language: language, meant: String(line), typed: []))
      }
    }
    return rows
  }

  static let flows = Dictionary(
    uniqueKeysWithValues: Language.allCases.map { ($0, fixtures.text("\($0.rawValue).flow")) })

  @Test(arguments: rows)
  func leadsBackToWhatWasMeant(_ row: Row) throws {
    for typed in row.typed where !typed.hasPrefix("?") {
      let answer = try Self.answer(typed, for: row)
      #expect(answer == .right, "\(typed)")
    }
  }

  /// Of 100 slips at least 95 are answered rightly, in each language, of at least 300 in both.
  @Test(arguments: Language.allCases)
  func fewAreLeftUnanswered(_ language: Language) {
    let typed = Self.rows.filter { $0.language == language }.flatMap(\.typed)
    let unanswered = typed.filter { $0.hasPrefix("?") }
    #expect(typed.count >= 300)
    #expect(20 * unanswered.count <= typed.count)
  }

  enum Answer: Equatable { case right, wrong(String), severalMessages([String]) }

  private static func answer(_ typed: String, for row: Row) throws -> Answer {
    let flow = flows[row.language] ?? ""
    var lines = flow.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    let index = try #require(lines.lastIndex { $0.drop { $0 == " " } == row.meant }, "\(row.meant)")
    let indentation = lines[index].prefix { $0 == " " }
    lines[index] = indentation + typed
    let examination = Examination(lines.joined(separator: "\n"))
    let errors = examination.diagnostics.filter { $0.level == .error && $0.code != .failingExample }
    guard errors.count <= 1 else { return .severalMessages(errors.map(\.what.en)) }
    let start = lines[..<index].reduce(0) { $0 + $1.utf8.count + 1 }
    let onLine = examination.diagnostics.first {
      $0.fix != nil && (start...start + lines[index].utf8.count).contains($0.place.start)
    }
    let problem = errors.first ?? onLine
    var text = examination.text
    if let fix = problem?.fix {
      text = applied(fix, to: text)
    } else if let proposal = problem?.proposals.first {
      lines.replaceSubrange(index...index, with: proposal.map { indentation + $0 })
      text = lines.joined(separator: "\n")
    }
    return meaning(text) == meaning(flow) ? .right : .wrong(errors.first?.how.en ?? "nothing was said")
  }

  private static func applied(_ fix: Diagnostic.Fix, to text: String) -> String {
    var bytes = Array(text.utf8)
    for edit in fix.edits.sorted(by: { $0.place.start > $1.place.start }) {
      bytes.replaceSubrange(edit.place.start..<edit.place.end, with: edit.replacement.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What a text says, however it is spelled.
  private static func meaning(_ text: String) -> [String] {
    let reading = Reader.read(text)
    return ["\(reading.workflow)", "\(reading.examples.map { $0.steps.map(\.kind) })"].map { $0.lowercased() }
  }
}
