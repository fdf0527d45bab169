import NagareModel

extension SeededRandom {
  /// A number from 0, below a limit.
  public mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }
}
