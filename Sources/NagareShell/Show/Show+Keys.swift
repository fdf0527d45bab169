extension Show {
  /// What comes from a keyboard or a presenter's remote.
  public enum Key: Hashable, Sendable {
    /// As the input method left it.
    case letter(Character)
    case enter
    /// Right, down, PageDown.
    case onward
    /// Left, up, PageUp.
    case back
    case first, last
    /// Backspace.
    case erase
    /// Esc, and whatever else means no key here.
    case cancel
    /// Ctrl-C, which copies in other programs: it ends nothing.
    case interrupt
  }

  /// What a letter asks for.
  enum Order: Hashable, Sendable {
    case forward, back, nextStop, previousStop, whatIf, blank, keys, promises, leave
    case digit(Int)
  }

  /// Every letter a key may send: plain, full-width, and what the same key writes while kana are typed.
  private static let spellings: [(order: Order, letters: String)] = [
    (.forward, " \u{3000}nNｎＮみミﾐんンﾝ"), (.back, "bBｂＢこコｺ"), (.nextStop, "]］」｣むムﾑ"),
    (.previousStop, "[［「｢゜ﾟ"), (.whatIf, "wWｗＷてテﾃ"), (.blank, ".．。｡るルﾙ"), (.keys, "?？・･"), (.promises, "vVｖＶひヒﾋ"),
    (.leave, "qQｑＱたタﾀ"), (.digit(0), "0０わワﾜ"), (.digit(1), "1１ぬヌﾇ"), (.digit(2), "2２ふフﾌ"),
    (.digit(3), "3３あアｱ"), (.digit(4), "4４うウｳ"), (.digit(5), "5５えエｴ"), (.digit(6), "6６おオｵ"),
    (.digit(7), "7７やヤﾔ"), (.digit(8), "8８ゆユﾕ"), (.digit(9), "9９よヨﾖ"),
  ]

  private static let orders: [Unicode.Scalar: Order] = spellings.reduce(into: [:]) { orders, spelling in
    for scalar in spelling.letters.unicodeScalars { orders[scalar] = spelling.order }
  }

  /// Whether a letter leaves, whatever the input method made of it.
  public static func leaves(_ letter: Character) -> Bool { order(letter) == .leave }

  static func order(_ letter: Character) -> Order? { letter.unicodeScalars.first.flatMap { orders[$0] } }

  /// The keys of a line, for whoever sends lines instead of keys: an empty one goes on, a number jumps.
  public static func keys(ofLine line: String) -> [Key] {
    let letters = line.trimmed
    let isNumber = letters.allSatisfy { if case .digit = order($0) { true } else { false } }
    return letters.map { .letter($0) } + (isNumber ? [.enter] : [])
  }
}
