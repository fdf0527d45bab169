import NagareModel
import NagareNotation
import Testing

@Suite struct SourceLinesTests {
  @Test(arguments: [
    ("", [""]), ("a", ["a"]), ("a\n", ["a", ""]), ("a\r\nb", ["a", "b"]), ("a\rb\n\nc", ["a", "b", "", "c"]),
    ("\u{FEFF}承認\n", ["承認", ""]), ("a\u{2028}b", ["a\u{2028}b"]), ("a\n\r", ["a", "", ""]),
  ])
  func `a text has its lines`(text: String, lines: [String]) {
    let source = SourceLines(text)
    #expect((1...source.count).map { String(source.text(ofLine: $0)) } == lines)
  }

  @Test(arguments: [
    (0, 1, 1), (3, 1, 2), (4, 1, 2), (6, 1, 3), (7, 1, 3), (8, 2, 1), (11, 2, 1), (14, 2, 2), (15, 3, 1), (99, 3, 1),
    (-1, 1, 1),
  ])
  func `an offset has its line and column`(offset: Int, line: Int, column: Int) {
    let source = SourceLines("承認\r\nか\u{3099}\n")
    #expect(source.position(at: offset) == SourceLines.Position(line: line, column: column))
    #expect(source.line(at: offset) == line)
  }

  @Test(arguments: [
    (Place(0, 3), 1, 2), (Place(0, 4), 1, 3), (Place(0, 6), 1, 3), (Place(0, 7), 1, 3), (Place(0, 8), 2, 1),
    (Place(8, 11), 2, 2), (Place(3, 3), 1, 2), (Place(8, 99), 3, 1),
  ])
  func `a place ends behind the last letter it touches`(place: Place, line: Int, column: Int) {
    let source = SourceLines("承認\r\nか\u{3099}\n")
    #expect(source.position(endOf: place) == SourceLines.Position(line: line, column: column))
  }
}
