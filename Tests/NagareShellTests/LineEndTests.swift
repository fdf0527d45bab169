import NagareNotation
import NagareShell
import Testing

/// A line end inside what is typed, as a pipe or a damaged journal may bring one along: the prompt and the reader count
/// the same lines.
struct LineEndTests {
  private static let typed = ["申請 職員", "もし 日数 が\r5日 を超える なら", "承認 部長", "おわり", "おわり", "ここへ 2", "承認 課長"]

  @Test(arguments: ["\r", "\n", "\r\n"])
  func isAnEndOfTheLine(_ end: String) {
    var session = Session(on: Page(.ja))
    for line in Self.typed { _ = session.respond(to: .line(line.replacing("\r", with: end))) }
    #expect(!session.text.unicodeScalars.contains("\r"))
    #expect(session.text.contains("承認 課長\n"))
  }

  @Test func alsoAmongLinesThatComeTogether() {
    for input in [Input.lines(["申請 職員\r承認 課長", "承認 部長"]), .paste(["申請 職員\r承認 課長", "承認 部長"])] {
      var session = Session(on: Page(.ja))
      _ = session.respond(to: input)
      #expect(session.text == "申請 職員\n承認 課長\n承認 部長\n")
    }
  }
}
