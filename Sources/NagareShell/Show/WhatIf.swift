import NagareEngine
import NagareLanguage
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

  /// Takes a line; false where it asks to go home.
  mutating func answer(_ line: String) -> Bool {
    let request = Request(line)
    if Self.leadsHome(line, request) { return false }
    talk.append(play.prompt + Visible.text(line))
    if let request, !asksForText, let said = obey(request) {
      talk += said
    } else {
      answers.append(Visible.text(line.trimmed))
      talk += play.respond(to: line)
    }
    if play.isOver {
      talk.append(Phrase(ja: "「帰る」で元の場面に戻ります。", en: "“return” leads back.")[play.language])
    }
    hasMoved = hasMoved || play.history.position != start
    return true
  }

  /// 帰る, or what the input method makes of it; leaving leads home too.
  private static func leadsHome(_ line: String, _ request: Request?) -> Bool {
    if let request { return request.words.contains(.comeHome) || request.words.contains(.quit) }
    return homeByEar.contains(line.trimmed)
  }

  private static let homeByEar: Set = ["かえる", "カエル", "返る", "変える", "蛙"]

  /// What a command of the prompt says here; `nil` for those of building.
  private mutating func obey(_ request: Request) -> [String]? {
    let asked = request.words
    if asked.contains(.whose) { return play.whose }
    if asked.contains(.why) { return play.why }
    if asked.contains(.values) { return play.values }
    if asked.contains(.journey) { return play.journey }
    if asked.contains(.stepBack) { return play.goBack() }
    if asked.contains(.next) { return play.goForward() }
    if asked.contains(.restart) { return play.restart() }
    if asked.contains(.goOn) { return play.goOn() }
    if asked.contains(.letTime) { return play.letTime(request.argument) }
    return nil
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
