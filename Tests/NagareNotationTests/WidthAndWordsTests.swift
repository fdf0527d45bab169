import NagareNotation
import TestSupport
import Testing

@Suite struct WidthAndWordsTests {
  @Test(arguments: fixtures.spelledRows("widths.txt"))
  func `a text takes its columns`(row: [String]) throws {
    try #require(row.count == 3)
    #expect(DisplayWidth().of(row[0]) == Int(row[1]))
    #expect(DisplayWidth(ambiguous: 2).of(row[0]) == Int(row[2]))
  }

  @Test(arguments: fixtures.spelledRows("visible.txt"))
  func `what hides is shown as a word`(row: [String]) throws {
    try #require(row.count == 2)
    #expect(Array(Visible.text(row[0]).unicodeScalars) == Array(row[1].unicodeScalars))
    #expect(Visible.text(row[1]) == row[1])
  }

  @Test(arguments: fixtures.inside("Wrap").names(of: "case"))
  func `a text wraps as recorded`(name: String) throws {
    let parts = fixtures.text("Wrap/\(name).case").split(separator: "\n", maxSplits: 1).map(String.init)
    let numbers = parts[0].split(separator: " ").compactMap { Int($0) }
    try #require(parts.count == 2 && numbers.count == 2)
    let text = Fixtures.unescaped(parts[1].dropLast())
    let lines = Wrap(columns: numbers[0], hanging: numbers[1]).lines(text)
    #expect(lines.allSatisfy { DisplayWidth().of($0) <= numbers[0] })
    try fixtures.expect(lines.map { $0 + "\n" }.joined(), in: "Wrap/\(name).txt")
  }

  @Test(arguments: [
    " ・職員: 金額 100万円、種類 備品、数量 3", "  - staff: amount 10 yen, kind new, count 3", "例 「ここから始まる、長い名前の例です」",
  ])
  func `a line that goes on stands in as far as its words`(line: String) {
    let lines = Page(.ja, columns: 24).written(line, indent: 4)
    let margin = 4 + DisplayWidth().of(line.prefix { " ・-".contains($0) })
    #expect(lines.count > 1)
    for next in lines.dropFirst() { #expect(next.prefix { $0 == " " }.count == margin) }
  }

  @Test func `every wrapped text has its case`() {
    #expect(fixtures.inside("Wrap").names(of: "case") == fixtures.inside("Wrap").names(of: "txt"))
    #expect(!fixtures.inside("Wrap").names(of: "case").isEmpty)
  }
}
