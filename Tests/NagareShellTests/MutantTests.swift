import NagareModel
import NagareNotation
import NagareShell
import TestSupport
import Testing

/// Flows that ended the program once, found by `Scripts/fuzz` and cut down to what it takes: they are read, played and
/// answered as any other.
struct MutantTests {
  static let fixtures = Fixtures("Fixtures/mutants")

  @Test(arguments: fixtures.names(of: "flow"))
  func whatEndedTheProgramOnceIsAnswered(_ name: String) throws {
    let source = Source("a.flow", .success(Array(Self.fixtures.text("\(name).flow").utf8)))
    let page = Screen().page(in: .ja)
    #expect(!Check(on: page, showsAdvice: true).answer([source]).output.isEmpty, "there is something to say about it")
    #expect(throws: Never.self) {
      try JSON.read(Check(on: page, isJSON: true).answer([source]).output.joined(separator: "\n"))
    }
    #expect(Trial(on: page).answer([source]).exit == .problems)
    #expect(Draw(on: page, as: .json).answer(source).exit == .fine)
  }
}
