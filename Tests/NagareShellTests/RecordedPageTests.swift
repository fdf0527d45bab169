import NagareModel
import NagareShell
import TestSupport
import Testing

/// Pages kept beside what they are about: how examples went, and how cases were run.
struct RecordedPageTests {
  static let fixtures = Fixtures()
  static let trials = fixtures.inside("trials").names(of: "flow")
  static let runs = fixtures.inside("runs").names(of: "flow")

  private static func source(_ path: String) -> Source {
    Source(String(path.split(separator: "/").last ?? ""), .success(Array(fixtures.text(path).utf8)))
  }

  @Test(arguments: trials, Language.allCases)
  func howExamplesWent(_ name: String, _ language: Language) throws {
    let reply = Trial(on: Screen().page(in: language)).answer([Self.source("trials/\(name).flow")])
    try compare(reply, with: "trials/\(name).\(language.rawValue).txt")
  }

  @Test(arguments: trials)
  func howExamplesWentForPrograms(_ name: String) throws {
    let page = Screen().page(in: .en)
    try compare(Trial(on: page, as: .json).answer([Self.source("trials/\(name).flow")]), with: "trials/\(name).json")
    try compare(Trial(on: page, as: .junit).answer([Self.source("trials/\(name).flow")]), with: "trials/\(name).xml")
  }

  @Test(arguments: runs, Language.allCases)
  func howACaseRuns(_ name: String, _ language: Language) throws {
    let run = try RunCase(Self.source("runs/\(name).flow"), on: Screen().page(in: language))
    let text = Self.fixtures.text("runs/\(name).answers")
    var play = try run.begin()
    let reply = run.play(try AnswerLines.read(text), on: &play)
    try compare(reply, with: "runs/\(name).\(language.rawValue).txt")
  }

  private func compare(_ reply: Reply, with name: String) throws {
    let actual = (reply.output + reply.talk + ["exit \(reply.exit.rawValue)"]).joined(separator: "\n") + "\n"
    try Self.fixtures.expect(actual, in: name)
  }
}
