import Foundation
import NagareLanguage
import NagareModel
import Testing

@Suite struct ExplanationTests {
  private static let explanations = ReadingProblem.explanations

  @Test(arguments: explanations.map(\.code.number), Language.allCases)
  func theWrongExampleShowsItsProblemOnly(number: Int, language: Language) throws {
    let explanation = try #require(Self.explanations.first { $0.code.number == number })
    let found = Reader.read(explanation.wrong[language]).diagnostics
    #expect(found.contains { $0.code == explanation.code && $0.level == explanation.level })
    let serious = found.filter { $0.level >= .warning }.map(\.code)
    #expect(serious == (explanation.level >= .warning ? [explanation.code] : []))
  }

  @Test(arguments: explanations.map(\.code.number), Language.allCases)
  func theRightExampleIsFine(number: Int, language: Language) throws {
    let explanation = try #require(Self.explanations.first { $0.code.number == number })
    let found = Reader.read(explanation.right[language]).diagnostics
    #expect(!found.contains { $0.level >= .warning || $0.code == explanation.code })
  }

  @Test func everyCodeHasOnePageInOrder() {
    let codes = Self.explanations.map(\.code)
    #expect(codes == codes.sorted())
    #expect(Set(codes).count == codes.count)
  }

  /// The codes the makers use and the codes with a page are the same.
  @Test func everyCodeInUseHasAPage() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/NagareLanguage").standardizedFileURL
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var used: Set<Int> = []
    for case let file as URL in files where file.pathExtension == "swift" {
      let source = try String(contentsOf: file, encoding: .utf8)
      used.formUnion(source.matches(of: /Code\((\d+)\)/).compactMap { Int($0.1) })
    }
    #expect(used == Set(Self.explanations.map(\.code.number)))
  }
}
