/// Words with values filled in: `{日数}日の休みが認められました`.
public struct Text: Hashable, Sendable {
  public enum Piece: Hashable, Sendable {
    case words(String)
    case item(Item.ID)
    case reason, title, applicant, result, today
  }

  public var pieces: [Piece]

  public init(_ pieces: [Piece]) {
    self.pieces = pieces
  }

  public var items: [Item.ID] {
    pieces.compactMap { piece in if case .item(let id) = piece { id } else { nil } }
  }
}
