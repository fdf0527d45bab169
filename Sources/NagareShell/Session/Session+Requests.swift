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
    case .check: return Response(check())
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
    case .quit: return leave()
    case .run: return run()
    case .next, .stepBack, .restart, .goStep, .letTime, .whose, .why, .values, .journey, .whatIf, .comeHome, .goOn,
      .keep, .tryOut:
      return Response(say(Self.runFirst))
    default: return Response()
    }
  }

  private static let runFirst = Phrase(
    ja: "これは案件を動かしているときに使います。つぎ: 実行", en: "This is for a case that is running. Next: run")

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

  // MARK: Running

  private mutating func run() -> Response {
    guard look.examination.canRun, look.open.isEmpty else {
      let errors = look.examination.diagnostics.filter { $0.level == .error }
      let open = look.open.isEmpty ? [] : say(Self.closeFirst)
      return Response(say(Self.repairFirst) + open + (errors.isEmpty ? [] : report(errors)))
    }
    do throws(Refusal) {
      let play = try Play(Script(look.examination.reading, in: language))
      self.play = play
      return over(play.opening)
    } catch {
      return Response(say(error.what) + say(error.how))
    }
  }

  /// A line for the case that is running.
  mutating func playOn(_ line: String) -> Response {
    if Request(line)?.words == [.quit] { return leavePlay() }
    guard let lines = play?.respond(to: line) else { return Response() }
    return over(lines)
  }

  /// Leaves the case when it has ended.
  private mutating func over(_ lines: [String]) -> Response {
    if play?.isOver == true { play = nil }
    return Response(lines)
  }

  mutating func leavePlay() -> Response {
    play = nil
    return Response(say(Phrase(ja: "案件を途中でやめました。つぎ: 実行", en: "Left the case half way. Next: run")))
  }

  private static let repairFirst = Phrase(
    ja: "動かす前に、直すところがあります。", en: "There is something to put right before it can run.")
  private static let closeFirst = Phrase(ja: "開いたままのところを おわり で閉じてください。", en: "Please close what is open with end.")

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
