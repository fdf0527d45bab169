import NagareLanguage
import NagareModel
import NagareNotation

/// A command line that was not understood, said in one sentence.
public enum Misuse {
  /// `message` is what the argument parser found in the arguments; the words in quotes are the person's.
  /// `file` is a flow that bears the first word as its name.
  public static func answer(
    _ message: String, to arguments: [String], beside file: String? = nil, in language: Language
  ) -> Reply {
    if let slip = unknownCommand(arguments, beside: file) { return Reply(talk: [slip[language]], exit: .misuse) }
    let sentence =
      sentences.first { message.hasPrefix($0.beginning) && message.contains($0.about) }?.sentence ?? anything
    let about = quoted(in: message).map { Phrase(ja: "「\($0)」", en: "\"\($0)\"") } ?? Phrase("")
    let said = sentence[language].replacing("*", with: about[language])
    return Reply(talk: [said + more(arguments)[language]], exit: .misuse)
  }

  /// A first word that is no command, or a second one that the command does not know.
  private static func unknownCommand(_ arguments: [String], beside file: String?) -> Phrase? {
    guard let first = arguments.first, !first.hasPrefix("-") else { return nil }
    guard let command = Subcommand.all.first(where: { $0.name == first }) else {
      return noCommand(first, near: file ?? Nearest.name(to: first, among: Subcommand.all.map(\.name)))
    }
    guard arguments.count > 1, !command.parts.isEmpty, !command.parts.contains(arguments[1]),
      let near = Nearest.name(to: arguments[1], among: command.parts)
    else { return nil }
    return noCommand("\(first) \(arguments[1])", near: "\(first) \(near)")
  }

  private static func noCommand(_ typed: String, near: String?) -> Phrase {
    let shown = Visible.text(typed)
    guard let near else {
      return Phrase(
        ja: "「\(shown)」というコマンドはありません。\(more([]).ja)", en: "There is no command \"\(shown)\".\(more([]).en)")
    }
    return Phrase(
      ja: "「nagare \(shown)」は、`nagare \(near)` のことではありませんか。",
      en: "There is no \"nagare \(shown)\"; did you mean `nagare \(near)`?")
  }

  /// What stands between the first quotes, without the parser's signs for "a value" and "several".
  private static func quoted(in message: String) -> String? {
    let parts = message.split(separator: "'", omittingEmptySubsequences: false)
    return parts.count >= 3 ? Visible.text(parts[1].filter { !"<>".contains($0) }.replacing(" ...", with: "")) : nil
  }

  /// Where it says how to write it: of the command that was meant, or of all.
  private static func more(_ arguments: [String]) -> Phrase {
    let command = Subcommand.all.first { $0.name == arguments.first }
    let part = command.flatMap { command in
      arguments.dropFirst().first.flatMap { command.parts.contains($0) ? $0 : nil }
    }
    let line = (["nagare", command?.name, part].compactMap { $0 } + ["--help"]).joined(separator: " ")
    return Phrase(ja: "`\(line)` で書き方が見られます。", en: " `\(line)` shows how.")
  }

  private static let anything = Phrase(
    ja: "コマンドの書き方を読み取れませんでした。", en: "This command line was not understood.")

  private static let sentences: [(beginning: String, about: String, sentence: Phrase)] = [
    (
      "The value", "'--size",
      Phrase(ja: "*は大きさとして読めません。--size 60x20 のように書いてください。", en: "* is no size; write it as in --size 60x20.")
    ),
    ("Missing expected argument", "", Phrase(ja: "*を添えてください。", en: "Please add *.")),
    ("Missing value for", "", Phrase(ja: "*の後ろに値を添えてください。", en: "Please add a value behind *.")),
    ("Unknown option", "", Phrase(ja: "*という指定はありません。", en: "There is no option *.")),
    ("Unexpected argument", "", Phrase(ja: "*はここでは使えません。", en: "* does not belong there.")),
    ("The value", "", Phrase(ja: "*という値はここでは使えません。", en: "The value * cannot be used there.")),
  ]
}
