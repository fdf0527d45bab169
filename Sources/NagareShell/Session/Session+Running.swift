import NagareEngine
import NagareLanguage
import NagareModel
import NagareNotation

// Playing a case at the prompt.
extension Session {
  /// 実行: a case of the flow as it is.
  mutating func run() -> Response {
    guard look.examination.canRun, look.open.isEmpty else {
      let errors = look.examination.diagnostics.filter { $0.level == .error }
      let open = look.open.isEmpty ? [] : say(Self.closeFirst)
      return Response(say(Self.repairFirst) + open + (errors.isEmpty ? [] : report(errors)))
    }
    do throws(Refusal) {
      let play = try Play(Script(look.examination.reading, in: language))
      self.play = play
      return over(play.opening.flatMap { page.wrapped($0) })
    } catch {
      return Response(say(error.what) + say(error.how))
    }
  }

  /// A line for the case that is running: a command, or an answer to what is asked.
  mutating func playOn(_ line: String) -> Response {
    let typed = PastedPrompt.removed(from: line)
    if let request = Request(typed), let word = request.whilePlaying {
      return perform(Request([word], request.argument))
    }
    return moved { $0.respond(to: typed) }
  }

  /// A command about a case: the one that is running, or the one that has just ended.
  mutating func playCommand(_ word: Word, _ argument: String) -> Response {
    if play == nil {
      guard played != nil else { return Response(say(Self.runFirst)) }
      play = played
    }
    switch word {
    case .next: return moved { $0.goForward() }
    case .stepBack: return moved { $0.goBack() }
    case .restart: return moved { $0.restart() }
    case .goStep: return goStep(argument)
    case .letTime: return moved { $0.letTime(argument) }
    case .whose: return shown { $0.whose }
    case .why: return shown { $0.why }
    case .values: return shown { $0.values }
    case .journey: return shown { $0.journey }
    case .whatIf: return moved { $0.whatIf() }
    case .comeHome: return moved { $0.comeHome() }
    case .goOn: return moved { $0.goOn() }
    case .keep: return keep(argument)
    case .drawCard: return draw(argument)
    default: return Response(say(Self.runFirst))
    }
  }

  /// 札: the next card onto the case; with a number, from a deck that is mixed by it.
  private mutating func draw(_ argument: String) -> Response {
    if let number = UInt64(Halfwidth.text(argument).trimmed) { deck = Deck(seed: number) }
    var deck = self.deck
    let response = moved { $0.draw(from: &deck) }
    self.deck = deck
    return response
  }

  private mutating func goStep(_ argument: String) -> Response {
    guard let number = StepNumber(typed: argument) else {
      return Response(say(Phrase(ja: "番号を添えます。例: 行く 2", en: "Say which number. For example: goto 2")))
    }
    return moved { $0.go(to: number) }
  }

  /// Goes on with a case; one that has ended gives the prompt back, and can still be looked at.
  private mutating func moved(_ body: (inout Play) -> [String]) -> Response {
    guard var play else { return Response() }
    let lines = body(&play)
    self.play = play
    return over(lines.flatMap { page.wrapped($0) })
  }

  private mutating func shown(_ body: (Play) -> [String]) -> Response {
    guard let play else { return Response() }
    return over(body(play).flatMap { page.paragraph($0, indent: 4) })
  }

  private mutating func over(_ lines: [String]) -> Response {
    if let play, play.isOver, !play.isWhatIf {
      played = play
      self.play = nil
    }
    return Response(lines)
  }

  mutating func leavePlay() -> Response {
    played = play
    play = nil
    return Response(say(Phrase(ja: "案件を途中でやめました。つぎ: 実行", en: "Left the case half way. Next: run")))
  }

  // MARK: 例

  /// 例にする: writes what was played under the flow.
  private mutating func keep(_ argument: String) -> Response {
    guard let play else { return Response(say(Self.runFirst)) }
    let number = look.examination.reading.examples.count + 1
    let name =
      argument.isEmpty ? Phrase(ja: "試した道\(number)", en: "A way that was tried \(number)")[language] : argument.unquoted
    let lines = play.exampleLines(named: name)
    var next = bench
    let place = next.place
    next.place = next.lines.count
    next.insert([""] + lines)
    next.place = min(place, look.endOfFlow)
    change(to: next, Phrase(ja: "例にする", en: "keep"))
    _ = over([])
    played = play
    return Response(
      lines + say(Phrase(ja: "例にしました。例を試す で、いつでも試せます。", en: "Kept as an example; test plays it at any time.")))
  }

  /// 例を試す: every example of the flow as it is.
  func tryOut() -> Response {
    let name = bench.path ?? Phrase(ja: "いまの流れ", en: "this flow")[language]
    let tried = TriedFile(Visible.text(name), bench.text, in: language)
    let text = TrialText(on: page)
    return Response(text.lines([tried]) + [text.summary([tried])])
  }

  private static let runFirst = Phrase(
    ja: "これは案件を動かしているときに使います。つぎ: 実行", en: "This is for a case that is running. Next: run")
  private static let repairFirst = Phrase(
    ja: "動かす前に、直すところがあります。", en: "There is something to put right before it can run.")
  private static let closeFirst = Phrase(ja: "開いたままのところを おわり で閉じてください。", en: "Please close what is open with end.")
}

extension Request {
  /// The command meant while a case is running; a word with two meanings has that of the run. `nil` for what only
  /// building knows: it is an answer then.
  fileprivate var whilePlaying: Word? {
    let running: [Word] = [
      .stepBack, .next, .restart, .goStep, .letTime, .whose, .why, .values, .journey, .whatIf, .comeHome, .goOn, .keep,
      .drawCard, .run,
    ]
    let anywhere: [Word] = [.diagram, .list, .help, .explain, .tryOut, .save, .quit, .doctor]
    return running.first(where: words.contains) ?? anywhere.first(where: words.contains)
  }
}

extension String {
  /// Without a pair of quotes around all of it.
  var unquoted: String {
    let pairs: [Character: Character] = ["「": "」", "『": "』", "“": "”", "\"": "\""]
    guard count > 1, let first, let last, pairs[first] == last else { return self }
    return String(dropFirst().dropLast())
  }
}
