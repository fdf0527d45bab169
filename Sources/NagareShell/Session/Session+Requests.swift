import NagareEngine
import NagareLanguage
import NagareModel
import NagareNotation

// Commands: one place that knows which of them does what.
extension Session {
  mutating func perform(_ request: Request) -> Response {
    guard let word = request.words.first else { return Response() }
    guard request.words.count == 1 else { return ask(which: request) }
    let argument = request.argument
    switch word {
    case .add: return add(argument)
    case .edit, .delete: return choose(word, argument)
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
    case .help: return Response(help(argument))
    case .explain: return Response(explain(argument))
    case .doctor: return Response(effects: [.doctor])
    case .quit: return play == nil ? leave() : leavePlay()
    case .run: return run()
    case .tryOut: return tryOut()
    case .next, .stepBack, .restart, .goStep, .letTime, .whose, .why, .values, .journey, .whatIf, .comeHome, .goOn,
      .keep, .drawCard:
      return playCommand(word, request.argument)
    case .takeLesson, .takeHint, .whereabouts, .skip, .summary: return lessonCommand(word, argument)
    default: return Response()
    }
  }

  /// A word that means two things in the office is asked back.
  private mutating func ask(which request: Request) -> Response {
    let requests = request.words.map { Request([$0], request.argument) }
    question = .requests(requests)
    let choices = request.words.enumerated().map { index, word in
      let name = Vocabulary.name(of: word)
      let purpose = CommandPage.page(of: word)?.purpose ?? Phrase("")
      return say(Phrase(ja: "  \(index + 1) \(name.ja): \(purpose.ja)", en: "  \(index + 1) \(name.en): \(purpose.en)"))
    }
    return Response(say(Phrase(ja: "どちらですか。", en: "Which one?")) + choices.flatMap { $0 })
  }

  // MARK: Leaving

  mutating func leave() -> Response {
    isOver = true
    let kept =
      isSaved || !isKept
      ? Phrase(ja: "おつかれさまでした。", en: "Goodbye.")
      : Phrase(
        ja: "おつかれさまでした。書いたものは取ってあります。次に nagare を始めると続けられます。",
        en: "Goodbye. What you wrote is kept; start nagare again to go on.")
    return Response(say(kept), effects: [.quit])
  }
}
