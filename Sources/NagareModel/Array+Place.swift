extension Array {
  /// The place of the first element that is far enough, in a list in order; its end where none is.
  @inlinable
  public func place(where isFarEnough: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isFarEnough(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
