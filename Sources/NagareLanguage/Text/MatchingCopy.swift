import NagareModel

/// The text as the reader compares it, with the way back to what the person wrote.
///
/// Width, case, kinds of space and of kana are levelled scalar by scalar, never by a compatibility
/// normalisation of whole lines: names, quoted text and comments are always taken from the text itself.
final class MatchingCopy: Sendable {
  let text: String
  let scalars: [UInt32]
  /// The UTF-8 offset in the text of each scalar here, and one more for the end.
  let offsets: [Int]
  /// Characters nobody can see that were left out.
  let zeroWidth: [Place]
  /// Characters that turn the direction of the text around.
  let directional: [Place]
  /// The first letter typed as a base and a separate mark (NFD).
  let decomposed: Place?

  /// - Parameter before: the copy of a text that begins alike, and the end of a line up to which it does.
  init(_ text: String, after before: (copy: MatchingCopy, end: Int)? = nil) {
    var copier = Copier(capacity: text.utf8.count)
    if let before { copier.take(before.copy, upTo: before.end) }
    for scalar in text.unicodeScalars[text.utf8.index(text.startIndex, offsetBy: copier.offset)...] {
      copier.append(scalar)
    }
    copier.offsets.append(copier.offset)
    self.text = text
    scalars = copier.scalars
    offsets = copier.offsets
    zeroWidth = copier.zeroWidth
    directional = copier.directional
    decomposed = copier.decomposed
  }

  func place(_ range: Range<Int>) -> Place {
    guard !range.isEmpty else { return Place(offsets[range.lowerBound], offsets[range.lowerBound]) }
    return Place(offsets[range.lowerBound], offsets[range.upperBound])
  }

  /// What the person wrote there, to the character.
  func original(_ range: Range<Int>) -> String {
    original(place(range))
  }

  func original(_ place: Place) -> String {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: place.start)
    let end = utf8.index(start, offsetBy: place.end - place.start)
    return String(text[start..<end])
  }

  /// The lines as ranges of this copy, without their ends.
  func lines() -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar == 0x0A || scalar == 0x0D {
        lines.append(start..<index)
        if scalar == 0x0D, index + 1 < scalars.count, scalars[index + 1] == 0x0A { index += 1 }
        start = index + 1
      }
      index += 1
    }
    if start < scalars.count || lines.isEmpty { lines.append(start..<scalars.count) }
    return lines
  }
}

/// Fills a matching copy, scalar by scalar.
private struct Copier {
  var scalars: [UInt32] = []
  var offsets: [Int] = []
  var offset = 0
  var zeroWidth: [Place] = []
  var directional: [Place] = []
  var decomposed: Place?

  init(capacity: Int) {
    scalars.reserveCapacity(capacity)
    offsets.reserveCapacity(capacity + 1)
  }

  /// Takes over what stands before a place of another copy.
  mutating func take(_ other: MatchingCopy, upTo end: Int) {
    scalars += other.scalars[..<end]
    offsets += other.offsets[..<end]
    offset = other.offsets[end]
    zeroWidth = other.zeroWidth.filter { $0.end <= offset }
    directional = other.directional.filter { $0.end <= offset }
    decomposed = other.decomposed.flatMap { $0.end <= offset ? $0 : nil }
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    let place = Place(offset, offset + UTF8.width(scalar))
    let value = scalar.value
    switch value {
    case 0x200B...0x200D, 0x2060, 0xFEFF, 0x00AD:
      // A byte order mark at the very beginning is part of the encoding.
      if offset > 0 || value != 0xFEFF { zeroWidth.append(place) }
    case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F...0x9F:
      // Control characters: a terminal would obey them.
      zeroWidth.append(place)
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x061C:
      directional.append(place)
    case 0x3099, 0x309A, 0xFF9E, 0xFF9F, 0x0300...0x036F:
      if !join(scalar, at: place) { add(value) }
    default:
      let letter = Folding.folded(value)
      if Self.digits.contains(letter) { readDashBefore() }
      add(letter)
    }
    offset = place.end
  }

  /// 2026ー05ー11: what an input method puts in the place of a hyphen between two digits.
  private mutating func readDashBefore() {
    guard scalars.last == 0x30FC, let before = scalars.dropLast().last, Self.digits.contains(before) else { return }
    scalars[scalars.count - 1] = 0x2D
  }

  private static let digits: ClosedRange<UInt32> = 0x30...0x39

  private mutating func add(_ value: UInt32) {
    scalars.append(value)
    offsets.append(offset)
  }

  /// Joins a mark to the letter before it, as が or é.
  private mutating func join(_ mark: Unicode.Scalar, at place: Place) -> Bool {
    guard let last = scalars.last, let whole = Folding.joined(last, mark) else { return false }
    scalars[scalars.count - 1] = whole
    // Half-width kana write their marks separately by nature; only か and ゛ are a decomposed spelling.
    if mark.value < 0xFF00, decomposed == nil { decomposed = Place(offsets[offsets.count - 1], place.end) }
    return true
  }
}
