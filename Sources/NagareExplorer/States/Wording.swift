/// What people write in the cases that are made: in a text nothing asks about, and where an answer asks for words.
public struct Wording: Sendable {
  public var text: String
  public var reason: String

  public init(text: String = "…", reason: String = "…") {
    self.text = text
    self.reason = reason
  }
}
