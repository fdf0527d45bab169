import Foundation
import NagareModel
import NagareShell
import Testing

/// Pages kept beside what they are about: how examples went, and how cases were run. `NAGARE_RECORD=1` writes them
/// anew and still fails, so that they are read before they are kept.
struct RecordedPageTests {
  static let folder = SlipTests.folder
  static let trials = names(in: "trials")
  static let runs = names(in: "runs")

  private static func names(in folder: String) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: self.folder.appending(path: folder).path)) ?? []
    return files.filter { $0.hasSuffix(".flow") }.map { String($0.dropLast(5)) }.sorted()
  }

  private static func source(_ path: String) -> Source {
    let bytes = (try? Data(contentsOf: folder.appending(path: path))).map { Array($0) } ?? []
    return Source(String(path.split(separator: "/").last ?? ""), .success(bytes))
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
    let text = try String(contentsOf: Self.folder.appending(path: "runs/\(name).answers"), encoding: .utf8)
    var play = try run.begin()
    let reply = run.play(try AnswerLines.read(text), on: &play)
    try compare(reply, with: "runs/\(name).\(language.rawValue).txt")
  }

  private func compare(_ reply: Reply, with name: String) throws {
    let actual = (reply.output + reply.talk + ["exit \(reply.exit.rawValue)"]).joined(separator: "\n") + "\n"
    let file = Self.folder.appending(path: name)
    let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    guard actual != expected else { return }
    if ProcessInfo.processInfo.environment["NAGARE_RECORD"] == "1" {
      try actual.write(to: file, atomically: true, encoding: .utf8)
    }
    let pair = zip(actual.split(separator: "\n"), expected.split(separator: "\n")).first { $0 != $1 }
    Issue.record("\(name): \(pair.map { "\($0.0) | \($0.1)" } ?? "another length")")
  }
}
