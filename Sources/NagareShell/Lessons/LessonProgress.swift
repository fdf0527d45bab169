import NagareModel

/// How far people have come with the lessons: a value that is kept in one small file they can read.
public struct LessonProgress: Equatable, Sendable {
  public enum State: String, Sendable, CaseIterable {
    case todo, done, skipped

    public var name: Phrase {
      switch self {
      case .todo: Phrase(ja: "まだ", en: "to do")
      case .done: Phrase(ja: "できた", en: "done")
      case .skipped: Phrase(ja: "とばした", en: "skipped")
      }
    }
  }

  /// What is known about one lesson.
  public struct Entry: Equatable, Sendable {
    public var state = State.todo
    /// The day it was passed first.
    public var doneOn: Day?
    /// How many hints were seen; the answer counts as one more.
    public var hints = 0
    public var tries = 0
    /// The flow somebody works on, to go on from another time.
    public var draft: String?
    /// The flow that passed last.
    public var flow: String?

    public init() {}
  }

  /// By the names of the lessons.
  public private(set) var entries: [String: Entry] = [:]
  /// The lesson that is open.
  public var current: String?
  /// What the group calls itself, if it wants to be named on its page.
  public var group: String?

  public init() {}

  /// What is known about a lesson.
  public subscript(id: String) -> Entry {
    get { entries[id] ?? Entry() }
    set { entries[id] = newValue == Entry() ? nil : newValue }
  }

  public func state(of lesson: CourseLesson) -> State { self[lesson.id].state }

  /// Whether every lesson of a level was passed; a skipped one was not.
  public func hasFinished(_ level: CourseLesson.Level) -> Bool {
    CourseLesson.all.allSatisfy { $0.level != level || state(of: $0) == .done }
  }

  /// The first lesson nobody has passed or skipped yet.
  public var next: CourseLesson? { CourseLesson.all.first { state(of: $0) == .todo } }
}

extension LessonProgress {
  /// The file: one lesson after the other, flows line by line.
  public var json: JSON {
    let names = entries.keys.sorted()
    return .object([
      ("version", .number(1)),
      ("group", group.map { .string($0) } ?? .null),
      ("current", current.map { .string($0) } ?? .null),
      ("lessons", .object(names.map { ($0, Self.json(self[$0])) })),
    ])
  }

  private static func json(_ entry: Entry) -> JSON {
    var members: [(String, JSON)] = [("state", .string(entry.state.rawValue))]
    if let day = entry.doneOn { members.append(("done", .string(day.description))) }
    members += [("hints", .number(entry.hints)), ("tries", .number(entry.tries))]
    if let draft = entry.draft { members.append(("draft", .array(draft.lines.map { .string($0) }))) }
    if let flow = entry.flow { members.append(("flow", .array(flow.lines.map { .string($0) }))) }
    return .object(members)
  }

  /// Reads the file again; `nil` where it is none, or of a version this program does not know.
  public init?(_ text: String) {
    guard let file = try? JSON.read(text), file["version"]?.number == 1, case .object(let lessons)? = file["lessons"]
    else { return nil }
    group = file["group"]?.string
    current = file["current"]?.string
    for (id, value) in lessons {
      guard let state = value["state"]?.string.flatMap(State.init) else { return nil }
      var entry = Entry()
      entry.state = state
      entry.doneOn = value["done"]?.string.flatMap { Day($0) }
      entry.hints = max(0, value["hints"]?.number ?? 0)
      entry.tries = max(0, value["tries"]?.number ?? 0)
      entry.draft = value["draft"]?.textOfLines
      entry.flow = value["flow"]?.textOfLines
      self[id] = entry
    }
  }
}

extension JSON {
  /// The member of an object.
  subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.0 == name }?.1
  }

  var string: String? { if case .string(let string) = self { string } else { nil } }
  var number: Int? { if case .number(let number) = self { number } else { nil } }

  /// The text an array of lines stands for.
  var textOfLines: String? {
    guard case .array(let lines) = self else { return nil }
    return lines.compactMap(\.string).map { $0 + "\n" }.joined()
  }
}

extension String {
  /// Its lines, without what follows the last line end.
  var lines: [String] {
    var lines = split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
