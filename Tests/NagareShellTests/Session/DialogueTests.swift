import Foundation
import NagareModel
import NagareNotation
import TestSupport
import Testing

@testable import NagareShell

/// What people type and what they see, word for word. `> ` stands for whatever prompt there is, `^C` and
/// `^D` for the keys, and ⏎ between lines that are pasted together.
struct DialogueTests {
  static let fixtures = Fixtures("../Fixtures/dialogues")
  static let names = fixtures.files

  @Test(arguments: names)
  func theScreenIsAsItIsWritten(_ name: String) throws {
    let seen = Dialogue(Self.fixtures.text(name), in: name.hasSuffix("-en.txt") ? .en : .ja).screen
    try Self.fixtures.expect(seen, in: name)
  }

  @Test func thereAreDialogues() {
    #expect(Self.names.count > 10)
  }
}

/// A session played from a written dialogue, with files that exist only here.
struct Dialogue {
  private(set) var screen = ""
  private(set) var session: Session
  /// What is kept about lessons.
  private var progress: String?
  private var files: [String: [UInt8]] = ["古い.flow": Array("申請 係員\r\n".utf8), "old.flow": Array("form clerk\n".utf8)]

  init(_ written: String, in language: Language) {
    var rest = written.split(separator: "\n", omittingEmptySubsequences: false)[...]
    var columns = 80
    if let first = rest.first, first.hasPrefix("["), let asked = Int(first.dropFirst().dropLast()) {
      columns = asked
      screen += first + "\n"
      rest = rest.dropFirst()
    }
    session = Session(on: Page(language, columns: columns))
    show(session.greeting)
    while !session.isOver, let typed = Self.typed(&rest, session.prompt) {
      screen += session.prompt + typed + "\n"
      take(Self.input(typed))
    }
  }

  /// The next line somebody types; what stands in front of it was said.
  private static func typed(_ rest: inout ArraySlice<Substring>, _ prompt: String) -> String? {
    while let line = rest.popFirst() {
      for prompt in [prompt, "> "] where line.hasPrefix(prompt) { return String(line.dropFirst(prompt.count)) }
    }
    return nil
  }

  private static func input(_ typed: String) -> Input {
    switch typed {
    case "^C": .interrupted
    case "^D": .end
    case _ where typed.contains("⏎"):
      .paste(typed.split(separator: "⏎", omittingEmptySubsequences: false).map(String.init))
    default: .line(typed)
    }
  }

  private mutating func take(_ input: Input) {
    let response = session.respond(to: input)
    show(response.lines)
    if let editing = response.editing { screen += "[\(editing)]\n" }
    for effect in response.effects {
      switch effect {
      case .open(let path):
        let bytes = files[path].map { Result<[UInt8], FileTrouble>.success($0) } ?? .failure(.missing)
        take(.opened(path: path, Source(path, bytes).content))
      case .compare(let path):
        let bytes = files[path].map { Result<[UInt8], FileTrouble>.success($0) } ?? .failure(.missing)
        take(.compared(path: path, Source(path, bytes).content))
      case .save(let save, let expected): take(.saved(path: save.path, keep(save, over: expected)))
      case .doctor: screen += "[doctor]\n"
      case .quit: screen += "[quit]\n"
      case .refused: take(.refused)
      case .list: take(.listed(files.keys.filter { $0.hasSuffix(".flow") }.sorted()))
      case .resume(let place): screen += place.map { "[resume \($0 + 1)]\n" } ?? "[resume]\n"
      case .lessons: take(.lessons(progress: progress, day: LessonRoomTests.day, rules: nil))
      case .keepProgress(let kept, since: _): progress = kept.json.text
      case .write(let save):
        files[save.path] = save.bytes
        show(session.page.wrap(save.done))
      }
    }
  }

  private mutating func keep(_ save: Save, over expected: Effect.Expectation) -> SaveOutcome {
    switch expected {
    case .nothing where files[save.path] != nil: return .changed
    case .bytes(let bytes) where files[save.path] != bytes: return .changed
    case .nothing, .bytes, .anything:
      files[save.path] = save.bytes
      return .saved
    }
  }

  private mutating func show(_ lines: [String]) {
    for line in lines { screen += line + "\n" }
  }
}
