import Testing

struct ResizeTests {
  static let text = Array("承認 課長、それから通知 職員「日数日の休みが認められました」で終わり")

  /// One letter after the other, in rows of a width, behind a prompt of two columns; and the place of one of them.
  static func rows(_ columns: Int, cursor: Int) -> (lines: [String], row: Int, column: Int) {
    var rows = [(text: "> ", width: 2)]
    var place = (row: 0, column: 0)
    for (index, letter) in text.enumerated() {
      let width = letter.isASCII ? 1 : 2
      if rows[rows.count - 1].width + width > columns { rows.append(("", 0)) }
      if index == cursor { place = (rows.count - 1, rows[rows.count - 1].width) }
      rows[rows.count - 1].text.append(letter)
      rows[rows.count - 1].width += width
    }
    return (rows.map(\.text), place.row, place.column)
  }

  /// The cursor near the end, in the middle and at the start, so that rows above it and below it are broken.
  @Test(arguments: [[40, 25, 50], [80, 20, 21, 80], [20, 80, 37], [33, 32, 31, 30, 29]], [33, 17, 0])
  func theLineIsBrokenAnew(widths: [Int], cursor: Int) throws {
    let typist = try Typist(columns: widths[0])
    typist.expect(line: ">")
    typist.type("x\r")
    typist.expect { $0.lines == ["> x", #"line "x""#, ">"] }
    typist.type(String(Self.text) + "\u{1}" + String(repeating: "\u{6}", count: cursor))
    for width in widths {
      let isNew = width != typist.screen.columns
      let seen = typist.bytes.count
      try typist.resize(to: width)
      let wanted = Self.rows(width, cursor: cursor)
      typist.expect("\(width) columns") {
        // The terminal's own breaks may look like the program's.
        (!isNew || typist.bytes.count > seen) && $0.lines == ["> x", #"line "x""#] + wanted.lines
          && $0.row == 2 + wanted.row && $0.column == wanted.column
      }
    }
    typist.type("\r")
    typist.expect { $0.lines.joined().contains("line \(quoted(String(Self.text)))") }
    #expect(typist.screen.unknown.isEmpty)
  }

  @Test func aWindowNobodyMeasuredHasEightyColumns() throws {
    let typist = try Typist(columns: 0, height: 0)
    typist.expect(line: ">")
    typist.type(String(repeating: "承", count: 40))
    typist.expect { $0.lines == ["> " + String(repeating: "承", count: 39), "承"] }
  }
}
