import NagareModel

/// How far one prompt has come, as the facilitator may know it: no names of people, no words of a flow.
public struct ClassStatus: Equatable, Sendable {
  /// The name of the environment variable with the folder of the class.
  public static let variable = "NAGARE_CLASS"

  /// The name of the lesson that is open; `nil` for a flow of their own.
  public var lesson: String?
  public var state: LessonProgress.State
  /// The code of the problem seen last.
  public var problem: Diagnostic.Code?
  public var group: String?

  public init(
    lesson: String? = nil, state: LessonProgress.State = .todo, problem: Diagnostic.Code? = nil, group: String? = nil
  ) {
    self.lesson = lesson
    self.state = state
    self.problem = problem
    self.group = group
  }

  /// The status of a room, with the problem seen last.
  public init(of room: LessonRoom, problem: Diagnostic.Code?, group: String?) {
    self.init(
      lesson: room.current?.id, state: room.current.map { room.progress.state(of: $0) } ?? .todo, problem: problem,
      group: group)
  }

  /// The file, on one line.
  public var json: JSON {
    .object([
      ("version", .number(1)),
      ("lesson", lesson.map { .string($0) } ?? .null),
      ("state", .string(state.rawValue)),
      ("problem", problem.map { .string($0.description) } ?? .null),
      ("group", group.map { .string($0) } ?? .null),
    ])
  }

  /// Reads a file again; `nil` where it is none.
  public init?(_ text: String) {
    guard let file = try? JSON.read(text), file["version"]?.number == 1,
      let state = file["state"]?.string.flatMap(LessonProgress.State.init)
    else { return nil }
    self.init(
      lesson: file["lesson"]?.string, state: state,
      problem: file["problem"]?.string.flatMap { Diagnostic.Code(spoken: $0) }, group: file["group"]?.string)
  }

  /// A file name for a desk that stays the same while it stays the same desk, and names nobody.
  public static func fileName(ofDesk facts: [String]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in facts.joined(separator: "\n").utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return "desk-" + String(repeating: "0", count: 16 - digits.count) + digits + ".json"
  }
}
