/// How many columns a text takes in a terminal, by Unicode East Asian Width over what a reader sees as one letter.
public struct DisplayWidth: Hashable, Sendable {
  /// The columns of a character that is narrow in the West and wide in the East, such as ① and →: 1 or 2.
  public var ambiguous: Int

  public init(ambiguous: Int = 1) {
    self.ambiguous = ambiguous
  }

  /// The columns of a whole text. A tab and other control characters count nothing; see ``Visible``.
  public func of(_ text: some StringProtocol) -> Int {
    ofOrdinary(text) ?? text.reduce(0) { $0 + of($1) }
  }

  /// The columns of a line of ordinary letters, each a letter by itself and equally wide everywhere; `nil` with any
  /// other in it. Most lines are such, and this is far quicker than finding letters first.
  func ofOrdinary(_ text: some StringProtocol) -> Int? {
    var width = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20...0x7E: width += 1
      case 0x3000...0x301F, 0x3041...0x3096, 0x30A1...0x30FF, 0x4E00...0x9FFF, 0xFF01...0xFF5E: width += 2
      default: return nil
      }
    }
    return width
  }

  /// The columns of one letter. `ｶﾞ` is one letter in two columns; an emoji takes two, however it is put together.
  public func of(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    guard scalars.count > 1 else { return of(first) }
    if Emoji.isComposed(character) { return 2 }
    return scalars.reduce(0) { $0 + of($1) }
  }

  private func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x7E: 1
    case ..<0xA0: 0
    case 0x3041...0x3096, 0x30A1...0x30FF, 0x4E00...0x9FFF: 2
    // Where a colour begins or ends.
    case 0xFDD0...0xFDD2: 0
    case let value where WidthTable.zero.hasRange(around: value): 0
    case let value where WidthTable.wide.hasRange(around: value): 2
    case let value where WidthTable.ambiguous.hasRange(around: value): ambiguous
    default: 1
    }
  }
}

extension [UInt32] {
  /// Whether one of the sorted ranges, held as pairs of their ends, holds a value.
  fileprivate func hasRange(around value: UInt32) -> Bool {
    var low = 0
    var high = count / 2
    while low < high {
      let middle = (low + high) / 2
      if value > self[2 * middle + 1] {
        low = middle + 1
      } else if value < self[2 * middle] {
        high = middle
      } else {
        return true
      }
    }
    return false
  }
}
