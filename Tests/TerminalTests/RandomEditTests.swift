import NagareModel
import TestSupport
import Testing

/// A person who edits without rest, and somebody who knows what should be on the screen then.
struct RandomEditTests {
  static let alphabet: [(letter: Character, width: Int)] = [
    ("a", 1), ("Z", 1), ("7", 1), ("あ", 2), ("漢", 2), ("字", 2), ("　", 2), ("ｱ", 1), ("𠀀", 2), ("か\u{3099}", 2),
    ("e\u{301}", 1), ("👩‍👧", 2), ("😀", 2), ("、", 2), ("。", 2), ("①", 1), ("→", 1),
  ]

  struct Model {
    var letters: [Int] = []
    var cursor = 0
    let columns: Int

    /// The rows of a line, and where the cursor stands in them.
    var rows: (lines: [String], row: Int, column: Int) {
      var rows = [(text: "流れ> ", width: 6)]
      var place = (row: 0, column: 0)
      // Behind the last letter there is a place only where the cursor stands there.
      for index in 0..<max(letters.count, cursor + 1) {
        let next = index < letters.count ? alphabet[letters[index]] : (letter: " ", width: 1)
        if rows[rows.count - 1].width + next.width > columns { rows.append(("", 0)) }
        if index == cursor { place = (rows.count - 1, rows[rows.count - 1].width) }
        guard index < letters.count else { break }
        rows[rows.count - 1].text.append(next.letter)
        rows[rows.count - 1].width += next.width
      }
      return (rows.map(\.text), place.row, place.column)
    }

    /// Presses a key: the bytes it sends.
    mutating func press(_ random: inout SeededRandom) -> String {
      switch random.below(12) {
      case 0...4:
        let letter = random.below(alphabet.count)
        letters.insert(letter, at: cursor)
        cursor += 1
        return String(alphabet[letter].letter)
      case 5, 6:
        cursor = max(0, cursor - 1)
        return "\u{1B}[D"
      case 7:
        cursor = min(letters.count, cursor + 1)
        return "\u{1B}OC"
      case 8:
        guard cursor > 0 else { return "\u{7F}" }
        cursor -= 1
        letters.remove(at: cursor)
        return "\u{7F}"
      case 9:
        if cursor < letters.count { letters.remove(at: cursor) }
        return "\u{1B}[3~"
      case 10:
        cursor = random.below(2) * letters.count
        return cursor == 0 ? "\u{1B}[H" : "\u{5}"
      default:
        guard random.below(4) == 0 else { return "" }
        letters.removeSubrange(cursor...)
        return "\u{B}"
      }
    }
  }

  @Test(arguments: [20, 21, 37, 80], [1, 2, 3] as [UInt64])
  func theScreenShowsTheLineAfterEveryKey(columns: Int, seed: UInt64) throws {
    let typist = try Typist(Typist.typeBack, ["prompt=流れ> "], columns: columns)
    var model = Model(columns: columns)
    var random = SeededRandom(seed)
    typist.expect { $0.lines == ["流れ>"] }
    for step in 1...150 {
      let key = model.press(&random)
      typist.type(key)
      let wanted = model.rows
      let isShown = { (screen: Screen) in
        screen.row == wanted.row && screen.column == wanted.column
          && zip(screen.rows, wanted.lines).allSatisfy {
            $0.cells.map(\.text).joined() == $1
          } && (screen.rows.count == wanted.lines.count)
      }
      guard typist.expect("step \(step), \(wanted)", isShown) else { return }
    }
    #expect(typist.screen.unknown.isEmpty)
  }
}
