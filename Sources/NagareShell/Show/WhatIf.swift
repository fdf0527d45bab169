import NagareEngine
import NagareModel
import NagareNotation

/// A case the room plays on by itself, from a moment of the show.
public struct WhatIf: Sendable {
  private(set) var play: Play
  /// Everything that was said since it began.
  private(set) var talk: [String]
  /// The lines that were typed.
  private(set) var answers: [String] = []
  private let start: Int

  init(_ play: Play) {
    self.play = play
    start = play.history.position
    talk = self.play.whatIf()
  }

  var prompt: String { play.prompt }

  /// Whether anything was done at all.
  private(set) var hasMoved = false

  /// What a line may ask for besides an answer.
  private enum Word: CaseIterable {
    case home, back, who, why, values

    var spellings: Set<String> {
      switch self {
      case .home: ["帰る", "かえる", "return", "home"]
      case .back: ["前へ", "まえへ", "back"]
      case .who: ["だれ", "誰", "who"]
      case .why: ["なぜ", "why"]
      case .values: ["値", "values"]
      }
    }
  }

  /// Takes a line; false where it asks to go home.
  mutating func answer(_ line: String) -> Bool {
    let plain = Halfwidth.text(line).trimmed.lowercased()
    let word = Word.allCases.first { $0.spellings.contains(plain) }
    if word == .home { return false }
    talk.append(play.prompt + Visible.text(line))
    switch asksForText ? nil : word {
    case .back: talk += play.goBack()
    case .who: talk += play.whose
    case .why: talk += play.why
    case .values: talk += play.values
    case .home, nil:
      answers.append(Visible.text(line.trimmed))
      talk += play.respond(to: line)
    }
    if play.isOver {
      talk.append(Phrase(ja: "「帰る」で元の場面に戻ります。", en: "“return” leads back.")[play.language])
    }
    hasMoved = hasMoved || play.history.position != start
    return true
  }

  /// Whether any words at all may be an answer.
  private var asksForText: Bool {
    switch play.question {
    case .field(_, let field):
      let kind = play.script.workflow.items[field.item].type?.kind
      return kind == .text || kind == .file
    case .reason: return true
    case .answer, .finish, .read, .time, .nothing: return false
    }
  }

  /// How it went there, beside how it goes in the show.
  mutating func comparison() -> [String] {
    let said = play.comeHome()
    return Array(said.dropLast(play.present.count))
  }
}
