import NagareModel

/// Everything that reaches a session. A session is the fold of its inputs.
public enum Input: Equatable, Sendable {
  case line(String)
  /// Lines that came one after another, without anybody waiting for what is said to each; every one is a line of
  /// the flow as ``Session/isLine(_:)`` has it.
  case lines([String])
  /// Several lines at once: one thing to do and to undo.
  case paste([String])
  /// The line before could not be read. It changes nothing, but whoever reads a journal knows then which lines may
  /// be taken together.
  case refused
  /// Ctrl-C.
  case interrupted
  /// Ctrl-D, the end of a pipe.
  case end
  /// Somebody was cut off while this stood on the line: it waits there when they are back.
  case cutOff(String)
  /// A file that was asked for.
  case opened(path: String, Result<FileText, FileTrouble>)
  /// A file to compare the flow with.
  case compared(path: String, Result<FileText, FileTrouble>)
  /// The flows of the present folder, as they were asked for.
  case listed([String])
  /// How each of the flows begins that were put aside, the newest first.
  case putAside([String])
  /// How saving went.
  case saved(path: String, SaveOutcome)
  /// What is kept about lessons, what day it is, and the facilitator's rules.
  case lessons(progress: String?, day: Day, rules: String?)
}

/// How saving a file went.
public enum SaveOutcome: Equatable, Sendable {
  case saved
  /// Somebody else has changed the file since it was read, or it is there although it should be new.
  case changed
  case failed(FileTrouble)
}

/// What a session answers.
public struct Response: Equatable, Sendable {
  /// Lines to show.
  public var lines: [String]
  /// What the outermost room is asked to do.
  public var effects: [Effect]
  /// The text the next line begins with, to be changed.
  public var editing: String?

  public init(_ lines: [String] = [], effects: [Effect] = [], editing: String? = nil) {
    self.lines = lines
    self.effects = effects
    self.editing = editing
  }
}

/// What a session cannot do itself.
public enum Effect: Equatable, Sendable {
  case open(path: String)
  /// Asks for ``Input/compared(path:_:)``.
  case compare(path: String)
  /// Asks for ``Input/listed(_:)``.
  case list
  /// What was put aside when somebody began anew takes the place of this session: of several the one at a place in
  /// ``Input/putAside(_:)``, which is asked for without one.
  case resume(Int?)
  /// Saves only where the disk still holds these bytes; `nil` where no such file may be there yet.
  case save(Save, over: Expectation)
  case doctor
  case quit
  /// The line was not taken: asks for ``Input/refused``.
  case refused
  /// Asks for ``Input/lessons(progress:day:rules:)``.
  case lessons
  /// How far people have come, to be kept, and how far they were before: other prompts may have kept more meanwhile.
  case keepProgress(LessonProgress, since: LessonProgress)
  /// A file beside the flow; what it held is kept as a flow's is.
  case write(Save)

  /// What may stand on the disk when a file is saved.
  public enum Expectation: Equatable, Sendable {
    case nothing
    case bytes([UInt8])
    case anything
  }
}
