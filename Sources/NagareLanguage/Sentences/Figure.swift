import NagareModel

/// A number as it stands in a text: 5日以内 holds 5, １０万円 holds 10.
struct Figure {
  var typed: String
  /// Without what only sets its size, so that 5千, 5,000 and 50万 are alike.
  var significant: String

  /// Those of letters of the matching copy, in their order.
  static func all(in letters: some Sequence<UInt32>) -> [Figure] {
    var figures: [Figure] = []
    var typed = ""
    func close() {
      let digits = typed.filter(\.isWholeNumber)
      guard let last = digits.lastIndex(where: { $0 != "0" }) else { return typed = "" }
      let significant = digits[...last].drop { $0 == "0" }
      figures.append(
        Figure(typed: String(typed.prefix { $0.isWholeNumber || $0 == "," }), significant: String(significant)))
      typed = ""
    }
    for letter in letters {
      if Cursor.isDigit(letter) || letter == 0x2C && !typed.isEmpty {
        typed.unicodeScalars.append(Unicode.Scalar(letter) ?? " ")
      } else {
        close()
      }
    }
    close()
    return figures
  }

  /// The first number of a sentence that none of these lines hold.
  static func leftOut(of sentence: [Figure], by lines: [String], beside known: [Figure]) -> Figure? {
    let kept = Set((lines.flatMap { all(in: Folding.key($0)) } + known).map(\.significant))
    return sentence.first { !kept.contains($0.significant) }
  }
}
