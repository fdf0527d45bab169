import NagareModel
import NagareShell
import Testing

/// A recorded case, played on the flow as it is today.
struct PlayLogTests {
  static let page = Screen().page(in: .en)
  static let text = """
    flow Leave
    form staff "Request"
     - days: number (days) 1 to 20
    approval chief
    if days is over 5
     approval director
    end
    example "long"
     - staff: days 6
     - chief: approve
     - director: approve
     - result: finished

    """
  static let bytes: [UInt8]? = try? recorded()

  static func recorded(_ path: String = "office/leave.flow") throws -> [UInt8] {
    let run = try RunCase(Source(path, .success(Array(text.utf8))), on: page)
    return try #require(run.play(try run.example(named: "long")).log)
  }

  static func play(_ path: String = "office/case.log", _ change: (inout String) -> Void = { _ in }) throws -> PlayLog {
    var text = String(decoding: try #require(bytes), as: UTF8.self)
    change(&text)
    return PlayLog(Array(text.utf8), at: path, on: page)
  }

  static func flow(_ text: String) -> Source { Source("office/leave.flow", .success(Array(text.utf8))) }

  @Test func theSameFlowEndsTheSameWay() throws {
    let reply = try Self.play().answer(on: Self.flow(Self.text))
    #expect(reply.exit == .fine)
    #expect(reply.output.joined(separator: " ").hasSuffix("the case ends: finished."))
  }

  @Test func aLogWithoutAFileIsPlayedOnItsOwnText() throws {
    let play = PlayLog(try Self.recorded(Source.standardInput), at: "case.log", on: Self.page)
    #expect(play.flowPath == nil)
    #expect(play.answer(on: nil).exit == .fine)
  }

  /// An example of today's flow that fails is no reason not to look.
  @Test func aDifferenceIsToldOnceWithBothSides() throws {
    let reply = try Self.play().answer(on: Self.flow(Self.text.replacing("over 5", with: "over 7")))
    #expect(reply.exit == .problems)
    #expect(
      reply.output == [
        "N406 From line 9 of the log on, the flow of today goes another way.",
        "  The log says: The case goes by condition 1 at “if”.",
        "  Now: The case goes past the end at “if”.",
        "  (3) days is over 7 ?  “days” is 6 days -> no",
      ])
  }

  @Test func theFlowIsLookedForBesideTheLogAndNowhereElse() throws {
    #expect(try Self.play().flowPath == "office/leave.flow")
    #expect(try Self.play("case.log").flowPath == "leave.flow")
    for name in ["../secret", "/etc/passwd", "a/b.flow", "..", ".", "-", ""] {
      let play = try Self.play { $0 = $0.replacing("\"leave.flow\"", with: "\"\(name)\"") }
      #expect(play.flowPath == nil, "\(name)")
    }
  }

  @Test func aFlowThatIsNotThereIsSaidPlainly() throws {
    let reply = try Self.play().answer(on: Source("office/leave.flow", .failure(.missing)))
    #expect(reply.exit == .fileTrouble)
    #expect(reply.talk.count == 1)
    #expect(reply.talk.first?.hasSuffix("name it with --flow.") == true)
  }

  @Test func aFlowWithProblemsIsNotPlayed() throws {
    let reply = try Self.play().answer(on: Self.flow("flow x\nxyzzy chief\n"))
    #expect(reply.exit == .problems)
    #expect(reply.talk.first?.contains("`nagare check office/leave.flow`") == true)
  }

  @Test func aDamagedLogIsTroubleWithAFile() throws {
    for broken in [
      "", "hello", String(decoding: try #require(Self.bytes), as: UTF8.self).replacing("\"event\"", with: "\"ev"),
    ] {
      let reply = PlayLog(Array(broken.utf8), at: "case.log", on: Self.page).answer(on: Self.flow(Self.text))
      #expect(reply.exit == .fileTrouble)
      #expect(reply.talk.count == 1 && reply.output.isEmpty)
    }
  }

  @Test func aHalfWrittenEndIsNamedBesideTheResult() throws {
    let reply = try Self.play { $0 = String($0.dropLast(20)) }.answer(on: Self.flow(Self.text))
    #expect(reply.exit == .fine)
    #expect(reply.talk.first?.contains("left half written") == true)
  }
}
