import NagareModel
import NagareShell
import Testing

struct FixApplicationTests {
  /// A diagnostic that replaces what stands at a place.
  static func diagnostic(_ start: Int, _ end: Int, _ replacement: String) -> Diagnostic {
    let place = Place(start, end)
    return Diagnostic(
      .unknownWord, at: place, what: Phrase("what"), how: Phrase("how"), fix: .init([.init(place, replacement)]))
  }

  @Test func allRepairsAreMadeAndCounted() {
    let fixed = FixApplication("abc") { $0 == "abc" ? [Self.diagnostic(0, 1, "X"), Self.diagnostic(2, 3, "YY")] : [] }
    #expect(fixed.text == "XbYY")
    #expect(fixed.count == 2)
  }

  @Test func ofTwoThatOverlapTheEarlierIsMadeFirst() {
    let fixed = FixApplication("abc") { $0 == "abc" ? [Self.diagnostic(0, 2, "X"), Self.diagnostic(1, 3, "Y")] : [] }
    #expect(fixed.text == "Xc")
    #expect(fixed.count == 1)
  }

  @Test func oneRepairMayUncoverTheNext() {
    let fixed = FixApplication("a") { text in text.utf8.count < 5 ? [Self.diagnostic(0, 0, "a")] : [] }
    #expect(fixed.text == "aaaaa")
    #expect(fixed.count == 4)
  }

  @Test func quarrellingRepairsComeToAnEnd() {
    let fixed = FixApplication("a") { [Self.diagnostic(0, 1, $0 == "a" ? "b" : "a")] }
    #expect(["a", "b"].contains(fixed.text))
  }

  @Test func aRepairOutsideTheTextIsLeftAlone() {
    #expect(FixApplication("a") { _ in [Self.diagnostic(0, 9, "b")] }.text == "a")
    #expect(FixApplication("流") { _ in [Self.diagnostic(1, 2, "b")] }.text == "流")
  }
}
