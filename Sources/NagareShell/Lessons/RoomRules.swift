import NagareModel

/// The facilitator's switch: what people may open by themselves.
public struct RoomRules: Equatable, Sendable {
  public enum Answers: Sendable {
    /// After the last hint.
    case afterHints
    /// The facilitator shows them.
    case never
    case always
  }

  public var answers: Answers
  /// Whether とばす is possible; without it the lessons open one after the other.
  public var maySkip: Bool

  public init(answers: Answers = .afterHints, maySkip: Bool = true) {
    self.answers = answers
    self.maySkip = maySkip
  }

  /// The name of the environment variable that holds them.
  public static let variable = "NAGARE_LESSONS"

  /// What a facilitator wrote: `open`, or `no-answers` and `no-skip` with a comma between them. Other words say
  /// nothing.
  public init(spoken text: String?) {
    self.init()
    for word in Halfwidth.text(text ?? "").lowercased().split(whereSeparator: { $0 == "," || $0 == " " || $0 == "、" }) {
      switch word {
      case "open": self = RoomRules(answers: .always)
      case "no-answers": answers = .never
      case "no-skip": maySkip = false
      default: continue
      }
    }
  }
}
