import NagareEngine
import NagareLanguage
import NagareModel
import NagareNotation

// Playing a case at the prompt.
extension Session {
  /// 実行: a case of the flow as it is. One that is half done is not thrown away unasked.
  mutating func run(_ argument: String) -> Response {
    guard canRun else { return Response(repairsFirst()) }
    guard (play ?? played)?.isHalfDone != true else {
      ask(.unfinished(argument))
      return Response(say(Self.isHalfDone))
    }
    return runAnew(argument)
  }

  private static let isHalfDone = Phrase(
    ja: "途中の案件があります。1 続きから  2 新しく始める", en: "A case is half done. 1 go on with it  2 begin a new one")

  /// Begins a case, or that of an example named behind 実行. Whatever else stands there is offered for the first question,
  /// or said to be left out.
  mutating func runAnew(_ argument: String) -> Response {
    let words = argument.trimmed.unquoted
    if !words.isEmpty, let example = example(called: words) { return run(example) }
    do throws(Refusal) {
      let play = try Play(Script(look.examination.reading, in: language))
      var response = on(play, play.opening.flatMap { page.wrapped($0) })
      guard !words.isEmpty else { return response }
      guard Request(words) == nil else {
        response.lines += say(Self.leftOut(words))
        return response
      }
      response.lines += say(play.asksForText ? Self.offered(words) : Self.noExample(words))
      response.editing = play.asksForText ? words : nil
      return response
    } catch {
      return Response(say(error.what) + say(error.how))
    }
  }

  /// The example of that name, letter for letter.
  private func example(called name: String) -> Example? {
    look.examination.reading.examples.first { $0.name.isSameName(as: name) }
  }

  /// The case of an example, as far as it comes true.
  private mutating func run(_ example: Example) -> Response {
    let script = Script(look.examination.reading, in: language)
    guard let history = ExampleRun(example, of: script.flow).history else { return run("") }
    let narration = Narration(script)
    var state = Case(of: script.flow)
    var lines: [String] = []
    for event in history.events {
      lines += narration.lines(event, before: state)
      state.evolve(event)
    }
    let play = Play(script, from: history)
    return on(play, (lines + play.introduction).flatMap { page.wrapped($0) })
  }

  private static func offered(_ words: String) -> Phrase {
    let shown = Visible.text(words)
    return Phrase(
      ja: "「\(shown)」という例はないので、最初の欄に入れておきました。よければ Enter を押します。",
      en: "There is no example “\(shown)”, so it stands in the first field. Press Enter if that is right.")
  }

  private static func noExample(_ words: String) -> Phrase {
    let shown = Visible.text(words)
    return Phrase(
      ja: "「\(shown)」という例はないので、使わずに始めました。", en: "There is no example “\(shown)”; the case began without it.")
  }

  /// Words behind a command that did nothing with them.
  static func leftOut(_ words: String) -> Phrase {
    let shown = Visible.text(words)
    return Phrase(
      ja: "後ろの「\(shown)」は使っていません。1行に1つずつ入れてください。",
      en: "“\(shown)” behind it was not used. Please type one thing a line.")
  }

  /// Whether the flow as it is can be played, explored and simulated.
  var canRun: Bool { look.examination.canRun && !look.lacksEnd }

  /// What has to be put right before it can.
  mutating func repairsFirst() -> [String] {
    let errors = look.examination.diagnostics.filter { $0.level == .error }
    return say(Self.repairFirst) + lacksEnd + (errors.isEmpty ? [] : report(errors))
  }

  /// A line for the case that is running: a command, or an answer to what is asked.
  mutating func playOn(_ typed: String) -> Response {
    if let request = play?.request(in: typed) {
      if let command = request.whilePlaying { return perform(Request([command.word], request.argument)) }
      guard play?.asksForText == true else { return Response(onlyWhileBuilding(request.commands[0])) }
      return played { $0.doubt(typed) }
    }
    if play?.takesAnyWords == true {
      if Asked.isPlea(typed) { return played { $0.doubt(typed) } }
    } else if let answer = answer(asked: typed) {
      return answer
    }
    return played { $0.respond(to: typed) }
  }

  private func onlyWhileBuilding(_ command: PromptCommand) -> [String] {
    let (name, leave) = (Vocabulary.name(of: command.word), Vocabulary.name(of: .quit))
    return say(
      Phrase(
        ja: "\(name.ja) は、流れを組み立てているときに使います。案件を離れるには \(leave.ja) と入れてください。",
        en: "\(name.en) is for building the flow. Type \(leave.en) to leave the case first."))
  }

  /// Goes on with the case that is running, or with the one that has just ended.
  mutating func played(_ body: (inout Play) -> [String]) -> Response {
    guard var play = takenPlay() else { return Response(say(Self.runFirst)) }
    let lines = body(&play)
    return on(play, lines.flatMap { page.wrapped($0) })
  }

  /// The case that is running, out of the mode that holds it, or the one that has just ended. Held by one alone, its
  /// history grows without being copied.
  private mutating func takenPlay() -> Play? {
    guard let running = play else { return played }
    mode = .building
    return running
  }

  /// A case that has ended gives the prompt back, and can still be looked at.
  mutating func on(_ play: Play, _ lines: [String]) -> Response {
    guard play.isOver, !play.isWhatIf else {
      mode = .playing(play)
      return Response(lines)
    }
    let hasJustEnded = self.play != nil
    played = play
    mode = .building
    return Response(lines + (hasJustEnded && play.state.days == 0 ? say(Self.noDays) : []))
  }

  private static let noDays = Phrase(ja: "待ち時間は 試算 で見られます。", en: "Type simulate to see how long people wait.")

  /// A command about the case that is running, or about the one that has just ended.
  mutating func onCase(_ command: PromptCommand, _ argument: String, indent: Int = 0) -> Response {
    var deck = self.deck
    let margin = String(repeating: " ", count: indent)
    let response = played { play in
      (play.obey(command, argument, with: &deck) ?? []).map { margin + $0 }
    }
    self.deck = deck
    return response
  }

  mutating func leavePlay() -> Response {
    left = play
    played = play
    mode = .building
    let (next, run) = (Vocabulary.name(of: .next), Vocabulary.name(of: .run))
    return Response(
      say(
        Phrase(
          ja: "案件を離れました。\(next.ja) で続きに戻り、\(run.ja) で新しく始めます。",
          en: "You left the case: \(next.en) goes on with it, \(run.en) begins a new one.")))
  }

  // MARK: 例

  /// 例にする: writes what was played under the flow, once it is sure that it reads back.
  mutating func keep(_ argument: String) -> Response {
    let running = self.play
    guard let play = running ?? played else { return Response(say(Self.runFirst)) }
    let number = look.examination.reading.examples.count + 1
    let name =
      argument.isEmpty ? Phrase(ja: "試した道\(number)", en: "Trial \(number)")[language] : argument.unquoted
    let lines = play.exampleLines(named: name)
    var next = bench
    let place = next.place
    next.place = next.lines.count
    next.insert([""] + lines)
    next.place = min(place, look.endOfFlow)
    let after = Look(next, in: language)
    guard after.countUnread <= look.countUnread,
      after.examination.reading.examples.count == look.examination.reading.examples.count + 1
    else { return Response(say(Self.cannotBeWritten)) }
    change(to: after, Phrase(ja: "「\(Visible.text(name))」を例にした", en: "kept “\(Visible.text(name))” as an example"))
    if running != nil { _ = on(play, []) }
    played = play
    return Response(
      lines.flatMap { page.wrapped(Visible.text($0)) }
        + say(Phrase(ja: "例にしました。例を試す で、いつでも試せます。", en: "It is an example now. Type test to play it at any time.")))
  }

  private static let cannotBeWritten = Phrase(
    ja: "ここまでの道は、例として書き表せませんでした。流れはそのままです。",
    en: "What was played could not be written as an example. The flow is as it was.")

  /// 例を試す: every example of the flow as it is.
  func tryOut() -> Response {
    let name = bench.path ?? Phrase(ja: "いまの流れ", en: "this flow")[language]
    let tried = TriedFile(Visible.text(name), bench.text, in: language, bound: Paths.boundAtPrompt)
    let text = TrialText(on: page, isAtPrompt: true)
    let summary = tried.runs.isEmpty ? [] : [text.summary([tried])]
    return Response((text.lines([tried]) + summary).flatMap { page.wrapped($0) })
  }

  private static let runFirst = Phrase(
    ja: "これは案件を動かしているときに使います。つぎ: 実行", en: "That works while a case is running. Next: run")
  private static let repairFirst = Phrase(
    ja: "動かす前に、直すところがあります。", en: "Something has to be fixed before it can run.")
}

extension String {
  /// Without a pair of quotes around all of it.
  var unquoted: String {
    let pairs: [Character: Character] = ["「": "」", "『": "』", "“": "”", "\"": "\""]
    guard count > 1, let first, let last, pairs[first] == last else { return self }
    return String(dropFirst().dropLast())
  }
}
