/// What a person gave in answer to a prompt.
public enum Input: Hashable, Sendable {
  case line(String)
  /// Several lines pasted at once, together with what stood on the line already: one thing to do and to undo.
  case paste([String])
  /// Ctrl-C: nothing was meant.
  case interrupted
  /// Ctrl-D on an empty line, or the end of a pipe.
  case end
  /// The window was closed, or the program is to end, while this stood on the line: nobody will type again.
  case cutOff(String)
}

/// A way to go on with a line.
public struct Candidate: Hashable, Sendable {
  /// What is put into the line.
  public var replacement: String
  /// What is said beside it: a reading, a meaning.
  public var note: String
  /// The letters of the line it takes the place of.
  public var range: Range<Int>

  public init(_ replacement: String, note: String = "", for range: Range<Int>) {
    self.replacement = replacement
    self.note = note
    self.range = range
  }
}

/// What a line may go on with, from its text and the letters in front of the cursor.
public typealias Completing = (_ line: String, _ cursor: Int) -> [Candidate]
