import NagareLanguage
import NagareModel
import NagareNotation

// Help: an overview, one word, one problem.
extension Session {
  func help(_ argument: String) -> [String] {
    guard argument.trimmed.unquoted.isEmpty else { return Help(page: page).lines(about: argument) }
    guard let play else { return overview }
    let commands = [CommandRow.Occasion.playing, .anywhere].flatMap { occasion in
      PromptCommand.allCases.filter { $0.row.occasion == occasion }
    }
    return play.guide(on: page, alsoHere: commands)
  }

  /// Commands by what they are for, in at most twelve lines.
  private var overview: [String] {
    let blocks: [Word] = [.form, .approval, .decision, .task, .share, .notify, .if, .together, .wait, .end]
    var lines = say(
      Phrase(
        ja: "行を書くと流れになります: \(blocks.map { Vocabulary.name(of: $0).ja }.joined(separator: " "))",
        en: "Type lines to build a flow: \(blocks.map { Vocabulary.name(of: $0).en }.joined(separator: " "))"))
    for group in CommandRow.Group.allCases {
      let words = PromptCommand.allCases.map(\.row).filter { $0.group == group }
        .map { Vocabulary.name(of: $0.word)[language] }
      lines += page.packed(group.title[language] + ":", words)
    }
    return lines + say(Phrase(ja: "くわしくは ? 承認 のように入れます。", en: "For more, type ? approval, for example."))
      + (bench.isEmpty && room?.current == nil ? say(Self.forNewcomers) : [])
  }

  private static let forNewcomers = Phrase(
    ja: "はじめてなら、課題 1 と入れてください。5分でできます。", en: "New here? Type lesson 1. It takes five minutes.")

  func explain(_ argument: String) -> [String] {
    guard argument.isEmpty else { return Help(page: page).lines(about: argument) }
    guard let code = look.examination.diagnostics.first(where: { $0.code != .noBlock })?.code else {
      return say(Phrase(ja: "どの番号ですか。例: 説明 N102", en: "Which number? For example: explain N102"))
    }
    return Help(page: page).lines(about: "\(code)")
  }
}
