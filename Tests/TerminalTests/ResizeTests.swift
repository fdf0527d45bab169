import Testing

struct ResizeTests {
  static let text = "承認 課長、それから通知 職員「日数日の休みが認められました」で終わり"
  /// One letter after the other, in rows of a width, behind a prompt of two columns.
  static func rows(_ columns: Int) -> [String] {
    text.reduce(into: [(text: "> ", width: 2)]) { rows, letter in
      let width = letter.isASCII ? 1 : 2
      if rows[rows.count - 1].width + width > columns { rows.append(("", 0)) }
      rows[rows.count - 1].text.append(letter)
      rows[rows.count - 1].width += width
    }.map(\.text)
  }

  @Test(arguments: [[40, 25, 50], [80, 20, 21, 80], [20, 80, 37], [33, 32, 31, 30, 29]])
  func theLineIsBrokenAnew(widths: [Int]) throws {
    let typist = try Typist(columns: widths[0])
    typist.expect(line: ">")
    typist.type("x\r")
    typist.expect { $0.lines == ["> x", #"line "x""#, ">"] }
    typist.type(Self.text + "\u{1B}[D\u{1B}[D")
    for width in widths {
      try typist.resize(to: width)
      let rows = Self.rows(width)
      typist.expect("\(width) columns") { $0.lines == ["> x", #"line "x""#] + rows && $0.columns == width }
    }
    typist.type("\u{1}")
    typist.expect { $0.row == 2 && $0.column == 2 }
    for width in widths {
      try typist.resize(to: width)
      let rows = Self.rows(width)
      typist.expect("\(width) columns") { $0.lines == ["> x", #"line "x""#] + rows && $0.row == 2 && $0.column == 2 }
    }
    #expect(typist.screen.unknown.isEmpty)
  }

  @Test func aWindowNobodyMeasuredHasEightyColumns() throws {
    let typist = try Typist(columns: 0, height: 0)
    typist.expect(line: ">")
    typist.type(String(repeating: "承", count: 40))
    typist.expect { $0.lines == ["> " + String(repeating: "承", count: 39), "承"] }
  }
}
