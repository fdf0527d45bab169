import Foundation
import NagareLanguage
import NagareModel
import TestSupport
import Testing

@testable import NagareShell

extension BrowserTests {
  /// Pages of flows nobody wrote, with the examples that are made for them.
  @Suite("Generated pages", .serialized)
  @MainActor
  struct GeneratedPageTests {
    @Test("the page of a random flow plays every example as the engine does", arguments: 0..<batches)
    func playing(_ batch: Int) throws {
      let browser = try #require(Browser.shared)
      var random = SeededRandom(UInt64(batch))
      var played = 0
      for number in 0..<10 {
        let text = Self.flow(&random)
        let page = FlowPage(Reader.read(text), in: number.isMultiple(of: 2) ? .ja : .en)
        try browser.open(page.html)
        for act in page.timeline.acts.indices {
          let expected = page.played(act)
          #expect(try browser.played(act, of: page) == expected, "batch \(batch), flow \(number), example \(act + 1)")
          played += expected.count
        }
        #expect(browser.complaints == [], "batch \(batch), flow \(number)")
      }
      #expect(played > 20)
    }

    /// Of 10 pages each. `NAGARE_PAGES=200 Scripts/test Generated` looks at 2,000.
    private nonisolated static let batches =
      ProcessInfo.processInfo.environment["NAGARE_PAGES"].flatMap { Int($0) } ?? 1

    /// With at most so many examples.
    private static let mostExamples = 6

    private static func flow(_ random: inout SeededRandom) -> String {
      let text = FlowGenerator.flow(&random)
      let reading = Reader.read(text)
      guard Examination(text).canRun else { return text }
      let made = MadeExamples(Script(reading, in: reading.language), bound: 300).made
      return text + made.prefix(mostExamples).map { "\n" + $0.lines.joined(separator: "\n") + "\n" }.joined()
    }
  }
}
