import NagareModel
import NagareShell
import Testing

struct TextDecodingTests {
  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  /// 「申請 職員」 as Windows used to write it.
  static let shiftJIS: [UInt8] = [0x90, 0x5C, 0x90, 0xBF, 0x20, 0x90, 0x45, 0x88, 0xF5, 0x0A]
  /// The same in EUC-JP.
  static let eucJP: [UInt8] = [0xBF, 0xBD, 0xC0, 0xC1, 0x20, 0xBF, 0xA6, 0xB0, 0xF7, 0x0A]

  @Test func plainTextIsTakenAsItIs() throws {
    #expect(try TextDecoding.decode(Array("申請 職員\n".utf8)) == FileText("申請 職員\n"))
  }

  @Test func anEmptyFileIsAText() throws {
    #expect(try TextDecoding.decode([]) == FileText(""))
  }

  @Test(arguments: ["申請\n承認\n", "申請\r\n承認\r\n", "申請\r\n承認\n", ""], [true, false])
  func aTextComesBackByteForByte(_ text: String, hasMark: Bool) throws {
    let bytes = (hasMark ? Self.mark : []) + Array(text.utf8)
    let file = try TextDecoding.decode(bytes)
    #expect(file.bytes(for: file.text) == bytes)
    #expect(file.text == text)
  }

  @Test func newLinesFollowTheHabitOfTheFile() throws {
    let file = try TextDecoding.decode(Array("a\r\nb\r\n".utf8))
    #expect(file.bytes(for: "a\nb\n") == Array("a\r\nb\r\n".utf8))
  }

  @Test(arguments: [
    (shiftJIS, FileTrouble.shiftJIS),
    (eucJP, .damaged(line: 1)),
    ([0xFF, 0xFE, 0x33, 0x75], .utf16),
    ([0xFE, 0xFF, 0x75, 0x33], .utf16),
    ([0x61, 0x00, 0x62], .binary),
    (Array("申請\n承認\n".utf8) + [0xFF], .damaged(line: 3)),
    (mark + [0x0A, 0xE7, 0x94], .damaged(line: 2)),
  ])
  func whatIsNotReadIsNamed(_ bytes: [UInt8], as trouble: FileTrouble) {
    #expect(throws: trouble) { try TextDecoding.decode(bytes) }
  }

  /// A flow may have 2 MB; a log or a film, which begins with {, 16.
  @Test(arguments: [
    (2, "", TextDecoding.Kind.flow), (2, "", .record), (2, "{", .flow), (16, "{", .record),
    (16, "\u{FEFF}\n {", .record),
  ])
  func aFileOfMoreMegabytesIsTooLarge(_ most: Int, _ beginning: String, _ kind: TextDecoding.Kind) throws {
    let blanks = [UInt8](repeating: 0x20, count: most << 20)
    let bytes = Array((Array(beginning.utf8) + blanks).prefix(most << 20))
    #expect(throws: Never.self) { try TextDecoding.decode(bytes, as: kind) }
    #expect(throws: FileTrouble.tooLarge(megabytes: most)) { try TextDecoding.decode(bytes + [0x20], as: kind) }
  }

  /// What is known of a line takes room even where the line is empty; a log has a line for each event.
  @Test(arguments: ["\n", "\r", "\r\n"])
  func aFileOfMoreLinesIsTooLong(_ end: String) throws {
    let lines = [UInt8](String(repeating: end, count: 100_000).utf8)
    let more = lines + Array(end.utf8)
    #expect(throws: Never.self) { try TextDecoding.decode(lines) }
    #expect(throws: FileTrouble.tooLong(lines: 100_000)) { try TextDecoding.decode(more) }
    #expect(throws: Never.self) { try TextDecoding.decode(Array("{".utf8) + more, as: .record) }
  }

  @Test func bothLanguagesSayHowToConvert() {
    let sentence = FileTrouble.shiftJIS.sentence(about: "休暇.flow")
    for language in Language.allCases {
      #expect(sentence[language].hasPrefix("休暇.flow: "))
      #expect(sentence[language].contains("iconv -f CP932 -t UTF-8"))
    }
  }
}
