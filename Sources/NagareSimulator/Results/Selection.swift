extension [Int] {
  /// The element that would stand at a place if all were in order, found without putting them in order (Hoare, 1961).
  /// Afterwards no element before the place is larger, and none behind it smaller; whoever asks for one further on next
  /// need only look from there on.
  mutating func element(inOrderAt place: Int, from first: Int = 0) -> Int {
    var (low, high) = (first, count - 1)
    while low < high {
      let pivot = Self.middle(self[low], self[(low + high) / 2], self[high])
      var (left, right) = (low, high)
      while left <= right {
        while self[left] < pivot { left += 1 }
        while self[right] > pivot { right -= 1 }
        guard left <= right else { break }
        swapAt(left, right)
        left += 1
        right -= 1
      }
      if place <= right {
        high = right
      } else if place >= left {
        low = left
      } else {
        return self[place]
      }
    }
    return self[place]
  }

  private static func middle(_ one: Int, _ two: Int, _ three: Int) -> Int {
    Swift.max(Swift.min(one, two), Swift.min(Swift.max(one, two), three))
  }
}

/// How long cases took, in ticks.
public struct Spread: Hashable, Sendable {
  public var mean: Ratio
  /// The smallest value that half of them, and nine of ten, do not exceed.
  public var median: Int
  public var ninth: Int
  public var longest: Int

  init(_ values: [Int]) {
    mean = Ratio(values.reduce(Int128(0)) { $0 + Int128($1) }, over: values.count)
    guard !values.isEmpty else {
      (median, ninth, longest) = (0, 0, 0)
      return
    }
    var values = values
    let middle = (values.count + 1) / 2 - 1
    median = values.element(inOrderAt: middle)
    ninth = values.element(inOrderAt: (9 * values.count + 9) / 10 - 1, from: middle)
    longest = values.max() ?? 0
  }
}
