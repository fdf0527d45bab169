import NagareLanguage
import NagareModel

// Commands of the prompt that are about a case: they say the same wherever one runs.
extension Play {
  /// The command a line asks for while a case runs; `nil` where it is an answer. Where words are asked for, a sentence
  /// such as 確認してください is one, although it would be a command to build with.
  func request(in typed: String) -> Request? {
    guard let request = Request(inShell: typed) ?? Request(typed) else { return nil }
    if asksForWords, !isMeant(request) { return nil }
    guard request.whilePlaying == nil, asksForWords else { return request }
    return asksForText && request.isBare(typed) ? request : nil
  }

  /// Whether what stands behind a command is something for it; else it is a text that begins like one: help wanted, time
  /// off for moving house.
  private func isMeant(_ request: Request) -> Bool {
    let argument = request.argument
    guard !argument.isEmpty else { return true }
    switch request.whilePlaying {
    case .help, .explain: return Topic.word(argument.unquoted) != nil || Diagnostic.Code.number(spoken: argument) != nil
    case .letTime: return span(typed: argument) != nil
    case .goStep: return StepNumber(typed: argument) != nil
    default: return true
    }
  }

  /// Does a command. `nil` for one about a flow, a file or the tool, which the prompt alone knows.
  mutating func obey(_ command: PromptCommand, _ argument: String, with deck: inout Deck) -> [String]? {
    switch command {
    case .next: goForward()
    case .stepBack: goBack()
    case .restart: restart()
    case .goStep: go(typed: argument)
    case .letTime: letTime(argument)
    case .whose: whose
    case .why: why
    case .values: values
    case .journey: journey
    case .whatIf: whatIf(argument)
    case .comeHome: comeHome()
    case .goOn: goOn()
    case .drawCard: draw(argument, from: &deck)
    case .add, .edit, .delete, .move, .here, .undo, .redo, .list, .diagram, .check, .problems, .format, .language,
      .run, .keep, .tryOut, .ways, .watch, .makeExamples, .simulate, .compare, .new, .open, .save, .samples, .help,
      .explain, .takeLesson, .takeHint,
      .whereabouts, .skip, .showAnswer, .leaveLesson, .picture, .summary, .card, .doctor, .quit:
      nil
    }
  }

  private mutating func go(typed argument: String) -> [String] {
    guard let number = StepNumber(typed: argument) else {
      return [Phrase(ja: "番号を添えてください。例: 行く 2", en: "Say which number. For example: goto 2")[language]]
    }
    return go(to: number)
  }
}

extension Request {
  /// The command meant while a case is running; a word with two meanings has that of the run. `nil` for what only
  /// building knows.
  var whilePlaying: PromptCommand? {
    commands.first { $0.row.occasion == .playing } ?? commands.first { $0.row.occasion == .anywhere }
  }

  /// Whether the line is nothing but the command’s own word.
  fileprivate func isBare(_ typed: String) -> Bool {
    let plain = Halfwidth.text(typed).lowercased().trimmed
    return words.contains { Vocabulary.spellings(of: $0).contains(plain) }
  }

  /// The commands its words ask for.
  var commands: [PromptCommand] { words.compactMap { PromptCommand($0) } }
}
