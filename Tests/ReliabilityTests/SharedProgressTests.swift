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
    let prompts = (1...8).map { number in
      "printf '課題 \(number)\\nヒント\\nヒント\\n終わる\\n' | '\(Sandbox.nagare.path)' > said\(number) 2>&1 &"
    }
    _ = try sandbox.shell((prompts + ["wait"]).joined(separator: "\n"))
    let data = try Data(contentsOf: sandbox.state.appending(path: "lessons.json"))
    let lessons = try JSONDecoder().decode(Progress.self, from: data).lessons
    #expect(lessons.count == 8, "\(lessons.keys.sorted())")
    #expect(lessons.values.allSatisfy { $0.hints == 2 }, "\(lessons)")
  }
}
