/// A line below the heading of an 例, a 約束 or a 見込み: what it says, and where it stands.
public struct Attached<Kind: Hashable & Sendable>: Hashable, Sendable {
  public var kind: Kind
  public var place: Place

  public init(_ kind: Kind, at place: Place) {
    self.kind = kind
    self.place = place
  }
}
