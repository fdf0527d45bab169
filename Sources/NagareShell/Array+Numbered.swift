extension Array {
  /// What people call number 1, number 2 and so on; `nil` where there is none of that number, whatever was typed.
  subscript(numbered number: Int) -> Element? { number > 0 && number <= count ? self[number - 1] : nil }
}
