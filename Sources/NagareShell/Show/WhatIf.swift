import NagareEngine
import NagareLanguage
import NagareModel
import NagareNotation

/// A case the room plays on by itself, from a moment of the show.
public struct WhatIf: Sendable {
  private var desk: CaseDesk
  /// Everything that was said since it began.
  private(set) var talk: [String]
  /// The lines that were typed.
  private(set) var answers: [String] = []
  private let start: Int

  init(_ play: Play) {
    desk = CaseDesk(play, on: Page(play.language, columns: Stage.projector.columns))
    start = play.history.position
    talk = desk.whatIf()
  }

  var play: Play { desk.play }
  var prompt: String { desk.prompt }

  /// Whether anything was done at all.
  private(set) var hasMoved = false

  /// Takes a line; false where it asks to go home.
  mutating func answer(_ line: String) -> Bool {
    if Self.leadsHome(line) { return false }
    let asked = prompt + Visible.text(line)
    switch desk.take(line) {
    case .leaving: return false
    case .command(let said): talk += [asked] + said
    case .answer(let said):
      answers.append(Visible.text(line.trimmed))
      talk += [asked] + said
    }
    if play.isOver {
      talk.append(Phrase(ja: "「帰る」で元の場面に戻ります。", en: "“return” leads back.")[play.language])
    }
    hasMoved = hasMoved || play.history.position != start
    return true
  }

  /// 帰る, or what the input method makes of it.
  private static func leadsHome(_ line: String) -> Bool {
    Request(line)?.words.contains(.comeHome) == true || homeByEar.contains(line.trimmed)
  }

  private static let homeByEar: Set = ["かえる", "カエル", "返る", "変える", "蛙"]

  /// How it went there, beside how it goes in the show.
  mutating func comparison() -> [String] {
    let said = desk.comeHome()
    return Array(said.dropLast(play.present.count))
  }
}
