import Testing

struct PasteTests {
  /// What is typed before, what is pasted, what comes out.
  static let pasted = [
    (before: "", paste: "申請 職員\r・日数\r", said: "paste \(quoted("申請 職員")) \(quoted("・日数"))"),
    ("", "a\n\tb\r\n\r\nc", #"paste "a" "\tb" "" "c""#),
    ("xz\u{1B}[D", "1\n2", #"paste "x1" "2z""#),
    ("xz\u{1B}[D", "1\n2\n", #"paste "x1" "2" "z""#),
    ("x", "a\tb\r", #"line "xa\tb""#),
    ("", "a\u{0}\u{7}\u{1}b\u{1B}[Ac", #"line "ab[Ac""#),
    ("", "\u{1B}[200~a\nb", #"paste "[200~a" "b""#),
  ]

  @Test(arguments: pasted) func aPasteIsOneThing(_ pasted: (before: String, paste: String, said: String)) throws {
    let typist = try Typist()
    typist.expect { $0.lines.last == ">" && $0.marksPastes }
    typist.type(pasted.before)
    typist.paste(pasted.paste)
    if pasted.said.hasPrefix("line") { typist.type("\r") }
    typist.expect(line: pasted.said)
    typist.expect { $0.lines.last == ">" && $0.lines.filter { $0 == ">" }.count == 1 }
    #expect(typist.screen.unknown.isEmpty)
  }

  @Test func theLinesOfAPasteStandOnTheScreen() throws {
    let typist = try Typist(columns: 20)
    typist.expect(line: ">")
    typist.paste("もし日数が５日を超えるなら\n\t承認 部長\nおわり")
    typist.expect {
      $0.lines.starts(with: ["> もし日数が５日を超", "えるなら", "    承認 部長", "おわり", #"paste "\u{3082}\u{30"#])
    }
  }

  @Test func aPasteInPiecesIsStillOne() throws {
    let typist = try Typist()
    typist.expect(line: ">")
    for byte in "\u{1B}[200~承\n認\u{1B}[201~".utf8 { typist.type([byte]) }
    typist.expect(line: "paste \(quoted("承")) \(quoted("認"))")
  }

  @Test func aLongPasteArrivesWhole() throws {
    let typist = try Typist()
    typist.expect(line: ">")
    typist.paste(String(repeating: "承認", count: 50_000))
    typist.type("\r")
    typist.expect(line: "line <300000 bytes>")
  }

  @Test func linesPastedIntoAnOldTerminalComeOneAfterTheOther() throws {
    let typist = try Typist()
    typist.expect(line: ">")
    typist.type("承\r\n認\n終\r")
    typist.expect {
      $0.lines.filter { $0.hasPrefix("line") } == ["承", "認", "終"].map { "line \(quoted($0))" }
    }
  }

  @Test func aPasteThatNeverEndsIsForgotten() throws {
    let typist = try Typist()
    typist.expect(line: ">")
    typist.type("\u{1B}[200~abc\r")
    typist.type("\u{3}")
    typist.expect(line: "interrupted")
    typist.type("x\r")
    typist.expect(line: #"line "x""#)
  }
}
