import NagareChecker
import NagareEngine
import NagareLanguage
import NagareModel
import NagareNotation
import NagareShell
import Testing

@Suite("Flows with a line missing, doubled or out of place")
struct DamagedFlowTests {
  static let texts = Rule.all.flatMap { rule in
    let page = Explanation.page(behind: rule.code)
    return Language.allCases.flatMap { [page.wrong[$0], page.right[$0]] }
  }

  @Test("Whatever is left is checked, and every finding lies inside the text")
  func damaged() {
    for text in Self.texts {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      for index in lines.indices {
        var without = lines
        without.remove(at: index)
        var doubled = lines
        doubled.insert(lines[index], at: index)
        var moved = without
        moved.insert(lines[index], at: 0)
        var last = without
        last.append(lines[index])
        for damaged in [without, doubled, moved, last] { check(damaged.joined(separator: "\n")) }
      }
    }
  }

  @Test("Two flows run together")
  func joined() {
    for (one, other) in zip(Self.texts, Self.texts.dropFirst()) {
      let body = other.split(separator: "\n").dropFirst().joined(separator: "\n")
      check(one + "\n" + body)
      check(one + "\n同時に\n" + body + "\nまた\n" + body + "\nおわり")
      check("もし 却下 なら\n" + body + "\nおわり\n" + one)
    }
  }

  private func check(_ text: String) {
    let reading = Reader.read(text)
    for finding in Checker.check(reading.workflow, places: reading.places) {
      let places = [finding.place] + finding.notes.map(\.place)
      #expect(places.allSatisfy { 0 <= $0.start && $0.start <= $0.end && $0.end <= text.utf8.count })
    }
  }
}
