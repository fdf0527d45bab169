import Foundation
import Testing

/// Several prompts of one account that take lessons at the same time: each joins what it did to what the others did,
/// one after the other, and nothing of anybody is lost.
struct SharedProgressTests {
  private struct Progress: Decodable {
    struct Lesson: Decodable { var hints: Int }
    var lessons: [String: Lesson]
  }

  @Test func eightPromptsAtOnceLoseNothing() throws {
    let sandbox = try Sandbox()
    let one = "printf '課題 {}\\nヒント\\nヒント\\n終わる\\n' | '\(Sandbox.nagare.path)' > /dev/null 2>&1"
    _ = try sandbox.shell("seq 8 | xargs -P 8 -I{} sh -c \"\(one)\"")
    let data = try Data(contentsOf: sandbox.state.appending(path: "lessons.json"))
    let lessons = try JSONDecoder().decode(Progress.self, from: data).lessons
    #expect(lessons.count == 8, "\(lessons.keys.sorted())")
    #expect(lessons.values.allSatisfy { $0.hints == 2 }, "\(lessons)")
  }
}
