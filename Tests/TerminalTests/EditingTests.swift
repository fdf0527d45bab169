import Testing

struct EditingTests {
  /// What is typed, and what the program then gets. Arrows and other keys are spelled as terminals send them.
  static let typed: [(keys: String, line: String)] = [
    ("承認 課長", "承認 課長"),
    ("申請\u{1B}[D\u{1B}[D追加の\u{1B}[F。", "追加の申請。"),
    ("あいう\u{7F}え", "あいえ"),
    ("あいう\u{1B}[D\u{1B}[3~", "あい"),
    ("あいう\u{1B}OH\u{1B}[3~ん", "んいう"),
    ("abc\u{1}x\u{5}y\u{2}\u{2}z", "xabzcy"),
    ("abc def\u{17}x", "abc x"),
    ("abc def\u{1B}[1;5Dx", "abc xdef"),
    ("abc def\u{1}\u{1B}fx\u{B}", "abcx"),
    ("abc def\u{15}x\u{19}", "xabc def"),
    // One letter, however many code points.
    ("か\u{3099}き\u{3099}\u{7F}", "か\u{3099}"),
    ("か\u{3099}き\u{1B}[D\u{1B}[Dx", "xか\u{3099}き"),
    ("👩‍👧x👩‍👧\u{7F}\u{1B}[D\u{1B}[Dy", "y👩‍👧x"),
    ("👍🏽👍🏽\u{8}", "👍🏽"),
    ("ｶﾞｷﾞ\u{7F}", "ｶﾞ"),
    ("𠀀𠮟\u{1B}[D𩸽", "𠀀𩸽𠮟"),
    ("葛\u{E0100}城\u{7F}\u{7F}市", "市"),
    // Keys that mean nothing leave nothing behind; Esc swallows nothing.
    ("a\u{1B}[15~\u{1B}[[A\u{1B}[200;3xb\u{1B}承認", "ab承認"),
    ("a\u{0}b\u{1C}\u{1D}\u{1E}\u{1F}c", "abc"),
    ("é×°ÿ", "é×°ÿ"),
  ]

  @Test(arguments: typed) func aLineComesOutAsItWasEdited(_ typed: (keys: String, line: String)) throws {
    let typist = try Typist(Typist.typeBack, ["prompt=流れ> "])
    typist.expect { $0.lines == ["流れ>"] }
    typist.type(typed.keys + "\r")
    typist.expect { $0.lines.dropFirst().joined().contains("line \(quoted(typed.line))") }
    typist.expect { $0.lines.last == "流れ>" }
    #expect(typist.screen.lines.first == "流れ> \(typed.line)" && typist.screen.unknown.isEmpty)
  }

  @Test func bytesThatAreNoTextSwallowNothing() throws {
    let typist = try Typist()
    typist.expect(line: ">")
    typist.type([0x61, 0xFF, 0x62, 0xE3, 0x81, 0x78, 0xC0, 0xAF, 0xED, 0xA0, 0x80, 0x0D])
    typist.expect(
      line: "line \(quoted("a\u{FFFD}b\u{FFFD}x\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"))")
  }

  @Test func aLetterMayArriveByteByByte() throws {
    let typist = try Typist()
    typist.expect(line: ">")
    for byte in "承\u{1B}[D認\u{1B}[F\u{7F}".utf8 { typist.type([byte]) }
    typist.expect(lines: ["> 認"])
  }

  @Test func anOldLineIsReadyToBeChanged() throws {
    let typist = try Typist(Typist.typeBack, ["initial=承認 課長"])
    typist.expect(lines: ["> 承認 課長"])
    typist.type("\u{7F}\u{7F}部長\r")
    typist.expect(line: "line \(quoted("承認 部長"))")
  }

  @Test func aLineHigherThanTheWindowShowsThePartAroundTheCursor() throws {
    let typist = try Typist(columns: 20, height: 5)
    typist.expect(line: ">")
    typist.type((0..<12).map { "\($0 % 10)" + "あいうえおかきくけ" }.joined())
    typist.expect { $0.lines.count == 5 && $0.lines.last == "け" }
    typist.type("\u{1}")
    typist.expect { $0.lines.first == "> 0あいうえおかきく" && $0.row == 0 && $0.column == 2 }
    typist.type("\r")
    typist.expect { $0.lines.last == ">" }
  }

  @Test func clearingTheScreenKeepsTheLine() throws {
    let typist = try Typist()
    typist.expect(line: ">")
    typist.type("a\r承認\u{1B}[D\u{C}")
    typist.expect { $0.lines == ["> 承認"] && $0.row == 0 && $0.column == 4 }
  }

  @Test func theEndOfTheLineAtTheEdgeLeavesNoEmptyRow() throws {
    let typist = try Typist(columns: 20)
    typist.expect(line: ">")
    typist.type("あいうえおかきくけ\r")
    typist.expect { $0.lines.count > 2 }
    #expect(typist.screen.lines[...1] == ["> あいうえおかきくけ", "line \"\\u{3042}\\u{304"])
  }

  @Test func colourIsLeftOutWhereItIsNotWanted() throws {
    for (environment, isThere) in [(["NO_COLOR": "1"], false), ([:], true)] {
      let typist = try Typist(Typist.typeBack, ["colour=1"], environment: environment)
      typist.expect(line: ">")
      typist.type("あ")
      typist.expect(line: "> あ")
      #expect(String(decoding: typist.bytes, as: UTF8.self).contains(/\x1B\[[0-9;]*m/) == isThere)
    }
  }
}
