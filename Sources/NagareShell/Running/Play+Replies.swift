import NagareLanguage
import NagareModel
import NagareNotation

// What people type for an answer, as the reader of answers has it.
extension Play {
  /// 課長 不在, 課長は不在, Manager is away: somebody named in front, as in an example. `nil` where nobody is.
  func withColon(_ typed: String) -> String? {
    let names = script.workflow.roles.map(\.name).filter { typed.hasPrefix($0) }
    guard let name = names.max(by: { $0.count < $1.count }) else { return nil }
    var rest = typed.dropFirst(name.count)
    guard let joint = rest.first, joint.isWhitespace || "はが".contains(joint) else { return nil }
    rest = rest.dropFirst().drop { $0.isWhitespace }
    if rest.lowercased().hasPrefix("is ") { rest = rest.dropFirst(3) }
    let plain = rest.lowercased().hasSuffix("です") ? String(rest.dropLast(2)) : rest.lowercased()
    return name + ": " + (Self.absent.contains(plain) ? Vocabulary.name(of: .away)[language] : String(rest))
  }

  /// How people say that somebody is not there.
  private static let absent: Set = [
    "休み", "お休み", "休暇", "休暇中", "出張", "出張中", "外出", "外出中", "欠席", "いない", "いません", "不在", "absent", "out", "on leave",
    "on holiday", "on vacation", "off", "off sick", "sick", "ill", "not here", "not there",
  ]

  /// 1 承認: the answer as the screen shows it, with its number.
  func withoutNumber(_ typed: String) -> String {
    let digits = Halfwidth.text(typed).prefix { $0.isNumber }
    guard let number = Int(digits), !digits.isEmpty else { return typed }
    let rest = String(typed.dropFirst(digits.count)).trimmed
    let names: [Phrase]
    switch question {
    case .answer: names = answersHere.map(\.request)
    case .finish: names = [.done]
    case .read: names = [.read]
    case .who, .field, .reason, .time, .nothing: names = []
    }
    guard names.indices.contains(number - 1), rest.hasPrefix(names[number - 1][language]) else { return typed }
    return rest
  }

  /// Whether somebody goes on building meanwhile.
  func isLineOfFlow(_ typed: String) -> Bool {
    // Approved by manager: whoever has the turn answers.
    if let turn = state.turns.first, typed.lowercased().contains(name(turn.who).lowercased()) { return false }
    return switch Draft(typed).lineKinds.first {
    case .block, .opener, .part, .bullet, .role, .setting, .example, .promise, .assumption: true
    case .header, .lesson, .closer, .unread, .blank, nil: false
    }
  }

  var lineOfFlow: Phrase {
    let leave = Vocabulary.name(of: .quit)
    return Phrase(
      ja: "これは流れに足す行です。先に \(leave.ja) と入れて、案件を離れてください。",
      en: "This is a line of the flow. Type \(leave.en) first, to go back to building it.")
  }
}
