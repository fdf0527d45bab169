import NagareEngine

/// How much memory is taken by what was found, about. It is counted from what is kept and not measured, so that every
/// machine stops at the same place.
struct Room {
  /// What is taken in the end is two or three times that: less than any computer in use has to spare.
  static let most = 300_000_000

  /// What may come of one move: so much less that there is room to follow it.
  static let ofOneMove = Room(most: most / 4)

  private(set) var taken = 0
  /// Exploring that was asked to have no bound has all there is.
  var most = Self.most

  var isFull: Bool { taken > most }

  mutating func take(_ bytes: Int) { taken += bytes }
  mutating func give(_ bytes: Int) { taken -= bytes }

  /// For how many of these there is room.
  func count(of size: Int) -> Int { most / size }
}

extension Position {
  /// A case holds a value for each item of its flow.
  var size: Int { 1_000 + 50 * state.values.count }
}

extension Step {
  /// With all that happens in it, and the texts of it.
  var size: Int { result.size + 500 * events.count }
}
