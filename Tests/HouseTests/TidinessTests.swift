import Foundation
import Testing

struct TidinessTests {
  @Test(arguments: House.everything)
  func aFileIsShortEnoughToBeRead(_ file: SourceFile) {
    let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).count
    #expect(lines <= 500, "\(file.path) has \(lines) lines: split it by what it speaks about.")
  }

  @Test(arguments: House.everything)
  func nothingIsForcedOrLeftForLater(_ file: SourceFile) {
    let found = file.text.matches(of: /\btry!|\bas!|\bfatalError\(|\bTODO\b|\bFIXME\b/).map { String($0.0) }
    #expect(found.isEmpty, "\(file.path) holds \(found): handle it, or finish it.")
  }

  @Test(arguments: House.sources)
  func everySentenceIsThereInBothLanguages(_ file: SourceFile) {
    // A separator may be empty in one language; words never are.
    let withoutJapanese = file.code.matches(of: /Phrase\(\s*ja: "",\s*en: "[^"]*\p{L}/).map(\.0)
    let withoutEnglish = file.code.matches(of: /Phrase\(\s*ja: "[^"]*\p{L}[^"]*",\s*en: ""[^"]/).map(\.0)
    let missing = withoutJapanese + withoutEnglish
    #expect(missing.isEmpty, "\(file.path): say it in both languages: \(missing)")
  }

  @Test func everyFixtureBelongsToATest() throws {
    for path in House.paths(under: "Tests") where !path.contains(/\.(swift|c|h)$/) {
      let parts = path.split(separator: "/").map(String.init)
      let code = House.tests.filter { $0.target == parts[1] }.map(\.text).joined()
      let folder = parts[parts.count - 2]
      let stem = parts[parts.count - 1].prefix { $0 != "." }
      #expect(
        code.contains(folder) || code.contains(stem),
        "\(path): no test of \(parts[1]) mentions \"\(folder)\" or \"\(stem)\". Use it or remove it.")
    }
  }

  @Test func everyExpectationStandsBesideItsFlow() {
    let paths = Set(House.paths(under: "Tests"))
    for path in paths where path.contains("/Fixtures/") && path.contains(/\.(ja|en)\.txt$|\.trace$/) {
      let flow = path.replacing(/\.(ja|en)\.txt$|\.trace$/, with: ".flow")
      #expect(paths.contains(flow), "\(path) has no flow beside it: add it or remove this file.")
    }
  }
}
