import NagareNotation
import Testing

@Suite struct WidthAndWordsTests {
  @Test(arguments: Fixtures.rows("widths.txt"))
  func `a text takes its columns`(row: [String]) throws {
    try #require(row.count == 3)
    #expect(DisplayWidth().of(row[0]) == Int(row[1]))
    #expect(DisplayWidth(ambiguous: 2).of(row[0]) == Int(row[2]))
  }

  @Test(arguments: Fixtures.rows("visible.txt"))
  func `what hides is shown as a word`(row: [String]) throws {
    try #require(row.count == 2)
    #expect(Array(Visible.text(row[0]).unicodeScalars) == Array(row[1].unicodeScalars))
    #expect(Visible.text(row[1]) == row[1])
  }

  @Test(arguments: Fixtures.names(in: "Wrap", "case"))
  func `a text wraps as recorded`(name: String) throws {
    let parts = Fixtures.read("Wrap/\(name).case").split(separator: "\n", maxSplits: 1).map(String.init)
    let numbers = parts[0].split(separator: " ").compactMap { Int($0) }
    try #require(parts.count == 2 && numbers.count == 2)
    let text = Fixtures.unescaped(parts[1].dropLast())
    let lines = Wrap(columns: numbers[0], hanging: numbers[1]).lines(text)
    #expect(lines.allSatisfy { DisplayWidth().of($0) <= numbers[0] })
    try Fixtures.expect(lines.map { $0 + "\n" }.joined(), "Wrap/\(name).txt")
  }

  @Test func `every wrapped text has its case`() {
    #expect(Fixtures.names(in: "Wrap", "case") == Fixtures.names(in: "Wrap", "txt"))
    #expect(!Fixtures.names(in: "Wrap", "case").isEmpty)
  }
}
