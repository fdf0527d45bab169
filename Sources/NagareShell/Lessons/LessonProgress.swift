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

    /// Lays the start out again, with its hints still to be seen. What was passed stays passed.
    mutating func beginAgain() {
      (draft, hints, tries) = (nil, 0, 0)
      if state == .skipped { state = .todo }
    }
  }

  /// By the names of the lessons.
  public private(set) var entries: [String: Entry] = [:]
  /// The lesson that is open.
  public var current: String?
  /// What the group calls itself, if it wants to be named on its page.
  public var group: String?
  /// The flow of their own they worked on last, while a lesson stands in its place.
  public var own: String?
  /// The name of its file, where nothing in it says what it is called.
  public var ownName: String?

  public init() {}

  /// What is known about a lesson.
  public subscript(id: String) -> Entry {
    get { entries[id] ?? Entry() }
    set { entries[id] = newValue == Entry() ? nil : newValue }
  }

  public func state(of lesson: CourseLesson) -> State { self[lesson.id].state }

  /// The lessons of a certificate: those of the day once each of them was passed, or those of every level that was
  /// passed whole where nobody named a day's lessons. A skipped lesson was not passed. Empty where there is none yet.
  public func certificate(by rules: RoomRules) -> [CourseLesson] { sectionsPassed(by: rules).flatMap(\.lessons) }

  /// What was passed from its first lesson to its last.
  func sectionsPassed(by rules: RoomRules) -> [RoomRules.Section] {
    rules.sections.filter { section in section.lessons.allSatisfy { state(of: $0) == .done } }
  }

  /// The first of these lessons nobody has passed or skipped yet.
  public func next(of lessons: [CourseLesson]) -> CourseLesson? { lessons.first { state(of: $0) == .todo } }
}

extension LessonProgress {
  /// The file: one lesson after the other, flows line by line.
  public var json: JSON {
    let names = entries.keys.sorted()
    return .object(
      [
        ("version", .number(1)),
        ("group", group.map { .string($0) } ?? .null),
        ("current", current.map { .string($0) } ?? .null),
        ("own", own.map { .array($0.lines.map { .string($0) }) } ?? .null),
      ] + (ownName.map { [("own name", .string($0))] } ?? [])
        + [("lessons", .object(names.map { ($0, Self.json(self[$0])) }))])
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
    own = file["own"]?.textOfLines
    ownName = file["own name"]?.string
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
  /// Its lines, without what follows the last line end. Whatever else ends a line somewhere is a letter of its line here,
  /// so that joining them gives the same text again.
  var lines: [String] {
    var lines = unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
