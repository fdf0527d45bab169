import NagareEngine
import NagareLanguage
import NagareModel
import NagareNotation
import Testing

/// Exports run on a real engine: the same people in the same order come to the same outcome.
@Suite("SpiffWorkflow", .enabled(if: Tools.spiff != nil, Comment(rawValue: Tools.withoutSpiff)))
struct SpiffTests {
  @Test("every example that uses nothing left out runs to the same end", arguments: Exported.all)
  func examples(_ flow: Exported) throws {
    let played = try #require(SpiffStage.shared.played[flow.name])
    for example in played where !example.move.usesWhatIsLeftOut {
      #expect(example.trouble == nil, "\(example.move.name): \(example.trouble ?? "")")
    }
  }

  /// So many of the examples use nothing that is left out that little can go by unseen.
  @Test func mostExamplesCanRun() {
    let all = SpiffStage.shared.played.values.joined()
    let able = all.filter { !$0.move.usesWhatIsLeftOut }
    #expect(able.count >= 75 && able.count { $0.trouble == nil } == able.count, "\(able.count) of \(all.count)")
  }

  @Test func aWrongMoveIsNoticed() throws {
    let flow = Exported("wrong", "流れ まちがい\n申請 職員\n承認 課長\n例 「よい」\n ・職員: 済\n ・課長: 承認\n ・結果: 完了\n")
    var moves = try #require(SpiffMoves.all(of: flow).first)
    moves.outcome = "却下"
    #expect(try SpiffStage.play([(flow, moves)]).first?.trouble?.contains("完了") == true)
    moves.outcome = "完了"
    #expect(try SpiffStage.play([(flow, moves)]).first?.trouble == nil)
    moves.moves[1].group = "role3"
    #expect(try SpiffStage.play([(flow, moves)]).first?.trouble?.contains("role3") == true)
  }
}

/// All examples of all flows, played in one go.
struct SpiffStage: Sendable {
  struct Played: Sendable {
    var move: SpiffMoves
    /// `nil` where it went as in Nagare.
    var trouble: String?
    /// What was sent, as texts.
    var messages: [String] = []
  }

  static let shared = SpiffStage()
  let played: [String: [Played]]

  private init() {
    let all = Exported.all.flatMap { flow in SpiffMoves.all(of: flow).map { (flow, $0) } }
    let results = (try? Self.play(all)) ?? []
    played = Dictionary(grouping: zip(all, results), by: { $0.0.0.name }).mapValues { $0.map { $0.1 } }
  }

  /// Flows are told apart by their names, so that each is written once.
  static func play(_ all: [(Exported, SpiffMoves)]) throws -> [Played] {
    let folder = try Folder()
    var files: [String: String] = [:]
    for (flow, _) in all where files[flow.name] == nil {
      files[flow.name] = try folder.write(
        try #require(flow.export(.spiff).file).text, to: "\(files.count).bpmn"
      ).path
    }
    let cases = all.map { flow, moves in moves.json(file: files[flow.name] ?? "").text }
    let driver = Tools.root.appending(path: "Tests/ExchangeTests/play_spiff.py").path
    let python = try #require(Tools.spiff)
    let outcome = try Tools.run(
      python.program, ["-W", "ignore", driver], typing: cases.joined(separator: "\n") + "\n")
    let lines = outcome.output.split(separator: "\n")
    return try all.indices.map { index in
      guard lines.indices.contains(index) else {
        return Played(move: all[index].1, trouble: "no answer: \(outcome.talk.suffix(400))")
      }
      let answer = try JSON.read(lines[index])
      var played = Played(move: all[index].1)
      if case .string(let why)? = answer["why"] { played.trouble = why }
      var told: [String] = []
      if case .array(let messages)? = answer["messages"] {
        for message in messages {
          if case .string(let text)? = message["text"] { played.messages.append(text) }
          if case .string(let step)? = message["step"], step.hasPrefix("step_") { told.append(step) }
        }
      }
      if played.trouble == nil, told != all[index].1.notices {
        played.trouble = "told \(told), not \(all[index].1.notices)"
      }
      return played
    }
  }
}
