import NagareEngine
import NagareModel

/// One line of what is shown, and what it brought.
public struct Moment: Sendable {
  /// The act it belongs to, from 0.
  public let act: Int
  /// The line as it was written, or what a log says in its place; empty where an act begins.
  public let line: String
  /// Where it stands in the text, from 1; 0 for a log.
  public let lineNumber: Int
  public let what: What
  /// The steps of the act's history it brought.
  let steps: Range<Int>
  /// For whoever shows it, and for nobody else.
  public internal(set) var notes: [String] = []
  /// 止まる
  public internal(set) var isMarked = false

  /// What a line does.
  public enum What: Sendable {
    case begins, happens
    case refused(Refusal)
    /// It says what is so.
    case holds
    /// It did not come true, and nothing behind it is shown.
    case differs(what: Phrase, how: Phrase)
  }

  /// Where `[` and `]` stop.
  public var isStop: Bool {
    if case .begins = what { return true }
    return isMarked
  }
}
