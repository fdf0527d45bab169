import NagareLanguage
import NagareModel
import NagareNotation

// Questions in sentences of one's own: `what is a form`, `どうやって戻す`, `やめたい`.
extension Session {
  /// The page or the command that answers a question; `nil` where there is none.
  mutating func answer(asked typed: String) -> Response? {
    switch Asked(typed) {
    case nil: return nil
    case .about(let topic):
      guard Topic.word(topic) != nil || Topic.near(topic) != nil else { return nil }
      return Response(help(topic))
    case .change(let command, let words):
      guard play == nil, !found(words, for: command).isEmpty else { return nil }
      return suggest(command, words)
    case .wish(let wished, let number):
      // What is taken back in a case is an answer.
      let here = wished.map { play != nil && $0 == .undo ? .stepBack : $0 }
      let commands = here.filter(isPossible).reduce(into: [PromptCommand]()) { if !$0.contains($1) { $0.append($1) } }
      guard let command = commands.first else { return nil }
      guard commands.count == 1 else { return askWhich(commands, "") }
      if command == .help { return perform(Request([.help])) }
      return suggest(command, command.isChange && !found(number, for: command).isEmpty ? number : "")
    }
  }

  /// Whether a command does something where somebody is now.
  private func isPossible(_ command: PromptCommand) -> Bool {
    switch command.row.occasion {
    case .anywhere: true
    case .playing: play != nil || played != nil
    case .building: play == nil
    }
  }

  /// Says what does it, and offers to do it at once.
  private mutating func suggest(_ command: PromptCommand, _ argument: String) -> Response {
    ask(.requests([Request([command.word], argument)]))
    let (name, purpose) = (Vocabulary.name(of: command.word), command.row.purpose)
    let behind = argument.isEmpty ? "" : " " + Visible.text(argument)
    let typed = Phrase(
      ja: argument.isEmpty ? name.ja + " " : "「\(name.ja)\(behind)」",
      en: argument.isEmpty ? name.en : "“\(name.en)\(behind)”")
    return Response(
      say(Phrase(ja: "\(name.ja): \(purpose.ja)。", en: "\(name.en): \(purpose.en)."))
        + say(
          Phrase(
            ja: "\(typed.ja)と入れるとできます。いますぐなら はい と入れてください。",
            en: "Type \(typed.en) to do it, or yes to do it now.")))
  }
}
