import NagareModel

/// Something that happened at one desk of a class, as the facilitator may know it: no names of people, no words of a
/// flow.
public struct ClassEvent: Equatable, Sendable {
  /// The name of the environment variable with the folder of the class.
  public static let variable = "NAGARE_CLASS"

  /// In seconds, as the computer counts them.
  public var time: Int
  /// The name of a lesson; `nil` for a flow of their own.
  public var lesson: String?
  /// How far the desk has come with it.
  public var state: LessonProgress.State
  /// The problems that came up.
  public var problems: [Diagnostic.Code]
  /// What the group calls itself, if it wants to be named.
  public var group: String?
  /// Whether nothing is written yet, and no lesson open.
  public var isIdle: Bool

  public init(
    at time: Int, lesson: String? = nil, _ state: LessonProgress.State = .todo, problems: [Diagnostic.Code] = [],
    group: String? = nil, isIdle: Bool = false
  ) {
    self.time = time
    self.lesson = lesson
    self.state = state
    self.problems = problems
    self.group = group
    self.isIdle = isIdle
  }

  // MARK: In the file of a desk

  private static let version = 1

  /// One line of the file, which only ever grows.
  public var line: String {
    var members: [(String, JSON)] = [("version", .number(Self.version)), ("time", .number(time))]
    if let lesson { members.append(("lesson", .string(lesson))) }
    members.append(("state", .string(state.rawValue)))
    if !problems.isEmpty { members.append(("problems", .array(problems.map { .string($0.description) }))) }
    if let group { members.append(("group", .string(group))) }
    if isIdle { members.append(("idle", .bool(true))) }
    return JSON.object(members).text
  }

  /// `nil` for a line that is none, or of a version yet to come.
  public init?(_ line: some StringProtocol) {
    guard let event = try? JSON.read(String(line)), event["version"]?.number == Self.version,
      let time = event["time"]?.number, let state = event["state"]?.string.flatMap(LessonProgress.State.init)
    else { return nil }
    var problems: [Diagnostic.Code] = []
    if case .array(let codes)? = event["problems"] {
      problems = codes.compactMap { $0.string.flatMap { Diagnostic.Code(spoken: $0) } }
    }
    let group = (event["group"]?.string).map { String($0.prefix(Self.longestName)) }
    let isIdle = if case .bool(let isIdle)? = event["idle"] { isIdle } else { false }
    self.init(at: time, lesson: event["lesson"]?.string, state, problems: problems, group: group, isIdle: isIdle)
  }

  private static let longestName = 40

  /// A file name for a desk that stays the same while it stays the same desk, and names nobody.
  public static func fileName(ofDesk facts: [String]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in facts.joined(separator: "\n").utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return fileStart + String(repeating: "0", count: 16 - digits.count) + digits + fileEnd
  }

  /// Whether a file of the folder is that of a desk.
  public static func isDesk(fileName: String) -> Bool { fileName.hasPrefix(fileStart) && fileName.hasSuffix(fileEnd) }

  private static let fileStart = "desk-"
  private static let fileEnd = ".events"
}

/// What one prompt has told its class, and what there is to tell next.
public struct ClassTeller: Sendable {
  private let group: String?
  private var last: ClassEvent?

  /// While somebody only works on, this many seconds go by between two events.
  private static let pace = 60

  public init(group: String?) {
    self.group = group
  }

  /// What is new, now that a session has come from one place to another.
  public mutating func news(from before: Session, to after: Session, at time: Int) -> [ClassEvent] {
    var events: [ClassEvent] = []
    let (old, new) = (before.room?.progress, after.room?.progress)
    if let new, old != new {
      for course in CourseLesson.all where course.id != new.current {
        let state = new.state(of: course)
        guard old.map({ $0.state(of: course) }) ?? .todo != state, state != .todo else { continue }
        events.append(ClassEvent(at: time, lesson: course.id, state, group: group))
      }
    }
    var here = ClassEvent(
      at: time, lesson: new?.current, new.flatMap { $0.current.map { id in new?[id].state ?? .todo } } ?? .todo,
      problems: after.problemsMet(since: before), group: group,
      isIdle: new?.current == nil && after.text.allSatisfy(\.isWhitespace))
    if let last, last.isSame(as: here), time - last.time < Self.pace, events.isEmpty { return [] }
    here.time = time
    last = here
    return events + [here]
  }
}

extension ClassEvent {
  /// Whether nothing is new but the time.
  fileprivate func isSame(as next: ClassEvent) -> Bool {
    lesson == next.lesson && state == next.state && next.problems.isEmpty && group == next.group
      && isIdle == next.isIdle
  }
}
