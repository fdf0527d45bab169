import Foundation
import NagareShell
import Testing

/// What README shows is what the program says.
struct ReadmeTests {
  static let readme = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "README.md")

  static func block(_ kind: String) throws -> String {
    let text = try String(contentsOf: readme, encoding: .utf8)
    let parts = text.components(separatedBy: "```\(kind)\n")
    try #require(parts.count == 2, "README has one block of the kind \(kind).")
    return parts[1].components(separatedBy: "```")[0]
  }

  @Test func readmeShowsWhatCheckSays() throws {
    let flow = Source("snack.flow", .success(Array(try Self.block("flow").utf8)))
    let answer = Check(on: Screen().page(in: .ja)).answer([flow])
    let shown = try Self.block("check")
    #expect((answer.output + answer.talk).joined(separator: "\n") + "\n" == shown)
  }

  @Test func readmeShowsHowAnExampleGoes() throws {
    let text = FixApplication(try Self.block("flow")).text + "\n" + (try Self.block("example"))
    let source = Source("snack.flow", .success(Array(text.utf8)))
    let run = try RunCase(source, on: Screen().page(in: .ja))
    let (reply, _) = run.play(try run.example(named: "係長"))
    #expect(reply.exit == .fine)
    #expect(reply.output.joined(separator: "\n") + "\n" == (try Self.block("run")))
    #expect(Trial(on: Screen().page(in: .ja)).answer([source]).exit == .fine)
  }

  @Test func readmeShowsWhatDiagramDraws() throws {
    let flow = FixApplication(try Self.block("flow")).text
    let answer = Draw(on: Screen().page(in: .ja), as: .picture(.ascii))
      .answer(Source("snack.flow", .success(Array(flow.utf8))))
    let shown = try Self.block("diagram")
    #expect(answer.exit == .fine)
    #expect(answer.output.joined(separator: "\n") + "\n" == shown)
  }

  @Test func readmeShowsHowThePromptAnswers() throws {
    let shown = try Self.block("prompt")
    #expect(Dialogue(shown, in: .ja).screen == shown)
  }
}
