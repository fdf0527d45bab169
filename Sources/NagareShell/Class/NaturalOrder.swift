/// A name as people put names in order: 2班 before 10班, 三班 before 十班.
struct NaturalOrder: Comparable {
  private let pieces: [Piece]

  private enum Piece: Comparable {
    case number(Int)
    case words(String)
  }

  init(_ name: String) {
    var pieces: [Piece] = []
    var rest = Self.folded(name)[...]
    while let first = rest.first {
      let isNumber = Self.isDigit(first)
      let piece = rest.prefix { Self.isDigit($0) == isNumber }
      pieces.append(isNumber ? .number(Self.number(piece)) : .words(String(piece)))
      rest = rest.dropFirst(piece.count)
    }
    self.pieces = pieces
  }

  static func < (first: NaturalOrder, second: NaturalOrder) -> Bool {
    first.pieces.lexicographicallyPrecedes(second.pieces)
  }

  /// A name as it is compared: １班 is 1班.
  static func folded(_ name: String) -> String { Halfwidth.text(name).lowercased().trimmed }

  private static let kanji: [Character: Int] = [
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
  ]

  private static func isDigit(_ letter: Character) -> Bool { "0" <= letter && letter <= "9" || kanji[letter] != nil }

  /// 12, 十二; no name has so many digits that they matter.
  private static func number(_ digits: Substring) -> Int {
    digits.suffix(mostDigits).reduce(0) { number, digit in
      switch kanji[digit] {
      case 10?: max(number, 1) * 10
      case let value?: number.isMultiple(of: 10) ? number + value : number * 10 + value
      case nil: number * 10 + (digit.wholeNumberValue ?? 0)
      }
    }
  }

  private static let mostDigits = 9
}
