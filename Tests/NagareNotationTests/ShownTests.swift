import NagareModel
import NagareNotation
import Testing

/// Words on their way to a terminal.
struct ShownTests {
  static let hostile =
    [
      "\u{1B}[1m", "\u{1B}]52;c;YQ==\u{7}", "\u{0}", "\u{9B}31m", "\r", "\t", "\u{7F}", "\u{85}", "\u{202E}",
      "\u{2066}",
      "\u{200F}", "\u{200B}", "\u{FEFF}", "\u{E0041}", "\u{2028}", "\u{AD}", "\u{FFF9}", "\u{61C}", "\u{180E}",
    ] + [0xFDD0, 0xFDD1, 0xFDD2, 0xFFFE].compactMap { Unicode.Scalar($0 as UInt32).map { String($0) } }

  @Test(arguments: hostile)
  func whatATerminalWouldObeyIsAWord(_ letters: String) {
    for words in [letters, "申請" + letters + "職員", letters + letters, "e\u{301}\(letters)\u{301}"] {
      let sent = Shown(words).text
      #expect(!sent.unicodeScalars.contains { $0.isUnseen }, "\(sent.debugDescription)")
      #expect(sent.contains("[") && Shown(sent).text == sent)
    }
  }

  @Test(arguments: ["申請 職員", "👨‍👩‍👧 ❤️ 🇯🇵", "か\u{3099} ｶﾞ", "a\nb\n\nc", ""])
  func honestWordsStayAsTheyAre(_ words: String) {
    #expect(Shown(words).text == words && Shown(words, in: .colour).text == words)
  }

  @Test func aColourIsOffAgainAtTheEndOfItsLine() {
    let page = Page(.ja, style: .colour)
    let painted = page.style.paint("a\u{1B}[2Jb", as: .heading)
    #expect(Shown(painted, in: .colour).text == "\u{1B}[1ma[ESC][2Jb\u{1B}[0m")
    let open = String(painted.unicodeScalars.dropLast().map { Character($0) })
    #expect(Shown(open + "\nc", in: .colour).text == "\u{1B}[1ma[ESC][2Jb\u{1B}[0m\nc")
    #expect(Shown(painted).text == "[U+FDD0]a[ESC][2Jb[U+FDD2]")
  }

  @Test func linesEndAsTheScreenNeedsIt() {
    #expect(Shown("a\r\nb\rc").text == "a\nb[CR]c")
    #expect(Shown(rows: ["a", "b\nc"]).text == "a\r\nb\r\nc")
  }

  /// Whatever is shown as a word is written with its number, so JSON passes a screen unchanged and is read back as it was.
  @Test(arguments: hostile)
  func jsonPassesUnchanged(_ letters: String) throws {
    let value = JSON.object([(letters, .array([.string("申請" + letters), .string(letters + "👨‍👩‍👧")]))])
    for text in [value.text, value.indentedText] {
      #expect(Shown(text).text == text)
      #expect(try JSON.read(text).text == value.text)
    }
    #expect(JSON.string("\u{202E}").text == "\"\\u202e\"")
  }
}
