/// How much room letters take, without a font at hand. For every letter the widest of Noto Sans CJK JP (bold) and of
/// Verdana, which the Latin letters of Meiryo come from, so that words stay in their box whichever of them draws it.
enum Lettering {
  /// Size of ordinary words in pixels, and the height of one of their lines.
  static let size = 12
  static let line = 15

  /// The width of a text in pixels, rounded up.
  static func width(_ text: some StringProtocol, size: Int = size) -> Int {
    (text.reduce(0) { $0 + thousandths($1) } * size + 999) / 1000
  }

  /// Breaks a text into as few lines of so many pixels as it needs, by kinsoku, where it is read best: between words
  /// and phrases, no name in braces and no short end apart. A word longer than a line is cut.
  static func lines(_ text: String, within room: Int, size: Int = size) -> [String] {
    broken(text, within: room, size: size).lines
  }

  /// The same lines, and how much it hurts where they are broken: nothing as long as words and numbers stay whole.
  static func broken(_ text: String, within room: Int, size: Int = size) -> (lines: [String], harm: Int) {
    broken(paragraphs(text), within: room, size: size)
  }

  /// A text to be broken more than once.
  static func paragraphs(_ text: String) -> [LineBreaking] {
    text.split(whereSeparator: \.isNewline).map { LineBreaking(Array(Visible.text($0))) }
  }

  static func broken(
    _ paragraphs: [LineBreaking], within room: Int, size: Int = size
  ) -> (lines: [String], harm: Int) {
    paragraphs.reduce(into: ([], 0)) { all, paragraph in
      let (lines, harm) = paragraph.broken(within: room * 1000 / size)
      all.0 += lines
      all.1 += harm
    }
  }

  /// The first few lines of a text; one that is left out is told by an ellipsis behind a whole word, or alone where there
  /// is no room for more.
  static func lines(_ text: String, within room: Int, most: Int) -> [String] {
    let lines = lines(text, within: room)
    guard lines.count > most else { return lines }
    var last = lines[most - 1][...]
    while !last.isEmpty, width(last + "…") > room {
      let isInWord = last.last?.isWesternLetter == true
      last = last.dropLast()
      guard isInWord, let space = last.lastIndex(where: \.isBlank) else { continue }
      if last[space...].dropFirst().allSatisfy(\.isWesternLetter) { last = last[..<space] }
    }
    if let open = last.lastIndex(of: "{"), !last[open...].contains("}"), open > last.startIndex { last = last[..<open] }
    return lines.prefix(most - 1) + [String(last).trimmingSpaces + "…"]
  }

  /// Of the height of the letters.
  static func thousandths(_ letter: Character) -> Int {
    guard let scalar = letter.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x20...0x7E: return latin[Int(scalar.value) - 0x20]
    case 0xFF61...0xFF9F: return 500 * letter.unicodeScalars.count
    case 0xA0...0x24F: return 700
    default: return 1000
    }
  }

  /// From the space to the tilde.
  private static let latin = [
    352, 394, 574, 818, 636, 1076, 740, 325, 454, 454, 636, 818, 364, 454, 364, 454, 636, 636, 636, 636, 636, 636, 636,
    636, 636, 636, 454, 454, 818, 818, 818, 546, 1007, 684, 686, 698, 771, 632, 585, 775, 757, 421, 568, 693, 578, 853,
    749, 787, 667, 787, 695, 684, 625, 748, 684, 989, 685, 615, 685, 454, 454, 454, 818, 636, 636, 626, 644, 527, 644,
    596, 372, 623, 640, 304, 344, 604, 315, 973, 641, 626, 644, 644, 436, 521, 394, 637, 592, 863, 592, 592, 525, 635,
    454, 635, 818,
  ]
}

extension String {
  var trimmingSpaces: String {
    guard let first = firstIndex(where: { !$0.isBlank }), let last = lastIndex(where: { !$0.isBlank }) else {
      return ""
    }
    return String(self[first...last])
  }
}

extension Character {
  fileprivate var isWesternLetter: Bool { isASCII && (isLetter || isNumber) }
}
