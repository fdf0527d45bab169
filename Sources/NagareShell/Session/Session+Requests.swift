import NagareLanguage
import NagareModel
import NagareNotation

// Commands: one place that knows which of them does what.
extension Session {
  mutating func perform(_ request: Request) -> Response {
    let commands = request.commands
    guard let command = commands.first else { return Response() }
    guard commands.count == 1 else { return askWhich(commands, request.argument) }
    examine()
    let argument = request.argument
    switch command {
    case .add: return add(argument)
    case .edit, .delete: return choose(command, argument)
    case .move: return move(argument)
    case .here: return goHere(argument)
    case .undo: return undo()
    case .redo: return redo()
    case .list: return Response(list)
    case .diagram: return Response(diagram(argument))
    case .check: return judge() ?? Response(check())
    case .problems: return Response(problems(argument))
    case .format: return format(argument)
    case .language: return speak(argument)
    case .new: return new()
    case .open: return open(argument)
    case .save: return save(argument)
    case .samples: return samples(argument)
    case .help: return Response(paged(help(argument)))
    case .card: return Response(card())
    case .explain: return Response(explain(argument))
    case .doctor: return Response(effects: [.doctor])
    case .quit: return play == nil ? leave() : leavePlay()
    case .picture: return picture(argument)
    case .summary: return inLessons(command, argument) { $0.summary(argument) }
    case .run: return run(argument)
    case .tryOut: return tryOut()
    case .ways: return Response(ways())
    case .watch: return watch(argument)
    case .makeExamples: return makeExamples()
    case .restart: return startOver()
    case .next where play == nil && played?.isOver == false: return played { $0.present }
    case .next, .stepBack, .goStep, .letTime, .whatIf, .comeHome, .goOn, .drawCard: return onCase(command, argument)
    case .whose, .why, .values, .journey: return onCase(command, argument, indent: 4)
    case .keep: return keep(argument)
    case .simulate: return simulate()
    case .compare: return compare(argument)
    case .takeLesson: return inLessons(command, argument) { $0.takeLesson(argument) }
    case .takeHint: return inLessons(command, argument) { $0.asked { $0.hint() } }
    case .whereabouts: return inLessons(command, argument) { Response($0.room?.whereabouts ?? []) }
    case .showAnswer: return inLessons(command, argument) { $0.asked { $0.answer() } }
    case .leaveLesson: return inLessons(command, argument) { $0.leaveLesson() }
    case .skip: return inLessons(command, argument) { $0.asked { $0.skip() } }
    }
  }

  /// A word that means two things in the office is asked back.
  mutating func askWhich(_ commands: [PromptCommand], _ argument: String) -> Response {
    ask(.requests(commands.map { Request([$0.word], argument) }))
    let choices = commands.enumerated().map { index, command in
      let (name, purpose) = (Vocabulary.name(of: command.word), command.row.purpose)
      return say(Phrase(ja: "  \(index + 1) \(name.ja): \(purpose.ja)", en: "  \(index + 1) \(name.en): \(purpose.en)"))
    }
    return Response(say(Phrase(ja: "どちらですか。", en: "Which one?")) + choices.flatMap { $0 })
  }

  /// 早見: the words as the screen is wide, a screen at a time.
  private mutating func card() -> [String] {
    paged(WordCard.lines(on: page))
  }

  /// 最初から: the case, or the lesson where no case was played.
  private mutating func startOver() -> Response {
    if play == nil, played == nil, room?.current != nil { return asked { $0.reset() } }
    return played { $0.restart() }
  }

  /// Looks at what the flow means, where only its lines were read so far.
  mutating func examine() {
    if look.care != .meaning { look = Look(again: look, in: language, .meaning) }
  }

  // MARK: Leaving

  mutating func leave() -> Response {
    var found: [String] = []
    if !isTyped {
      examine()
      let problems = look.examination.diagnostics.filter { $0.level > .advice && $0.code != .noBlock }
      found = problems.isEmpty ? [] : report(problems)
    }
    isOver = true
    let kept =
      isSaved || !isKept
      ? Phrase(ja: "おつかれさまでした。", en: "Goodbye.")
      : Phrase(
        ja: "おつかれさまでした。書いたものは残してあり、次に始めると続きに戻れます。",
        en: "Goodbye. What you wrote is kept; start again to go on with it.")
    return Response(found + say(kept), effects: [.quit])
  }

  /// Goes on where somebody left: whatever came after the leaving finds what was there before it.
  public mutating func comeBack() {
    isOver = false
    if let left { mode = .playing(left) }
    left = nil
  }
}
