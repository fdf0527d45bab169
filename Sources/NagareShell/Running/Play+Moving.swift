import NagareEngine
import NagareLanguage
import NagareModel
import NagareNotation

// Going back and forth in a case. Nothing is ever undone: each place is a shorter or a forked fold of the log.
extension Play {
  /// 次へ: a step that was gone back over, or else what an empty line does.
  public mutating func goForward() -> [String] {
    guard history.canGoForward else { return respond(to: "") }
    move { $0.go(to: $0.position + 1) }
    return opening
  }

  /// 前へ: the question before; in the middle of a form, the field before.
  public mutating func goBack() -> [String] {
    if let drawn { return putBack(drawn) }
    if form != nil || isAskingReason {
      takeLastAnswerBack()
      return introduction
    }
    guard history.canGoBack else {
      return [Phrase.noMomentBefore[language]]
        + introduction
    }
    move { $0.go(to: $0.position - 1) }
    return present
  }

  /// 最初から
  public mutating func restart() -> [String] {
    move { $0.go(to: 1) }
    return opening
  }

  /// 行く N: to when the case last stood at that step; before that, to when it first will.
  public mutating func go(to number: StepNumber) -> [String] {
    guard let block = script.outline.step(number)?.block else {
      return [
        Phrase(ja: "(\(number)) はありません。番号は 図 で見られます。", en: "There is no (\(number)). Type diagram to see the numbers.")[
          language]
      ]
    }
    let steps = history.steps
    func stands(_ index: Int) -> Bool { steps[index].state.marking.work.contains { $0.block == block } }
    let found = (0..<history.position).last(where: stands) ?? steps.indices.first(where: stands)
    guard let found else {
      return [
        Phrase(
          ja: "まだ (\(number)) まで進んでいません。", en: "The case has not reached (\(number)) yet.")[language]
      ]
    }
    move { $0.go(to: found + 1) }
    return present
  }

  /// 時間 3日, 時間 2026-05-11 10:00
  public mutating func letTime(_ typed: String) -> [String] {
    if let command = span(typed: typed) { return perform(command) }
    return [
      Phrase(ja: "「時間 3日」や「時間 2026-05-11 10:00」のように入れます。", en: "Type it as in: time 3 days, or time 2026-05-11 10:00.")[
        language]
    ]
  }

  /// How much time is to go by; `nil` where that is not said.
  func span(typed: String) -> Command? {
    let reader = AnswerReader(script.workflow)
    for line in [typed + "たつ", typed + " まで", typed, typed + " pass", "until " + typed] {
      if let commands = try? reader.commands(line, now: state.clock), let command = commands.first { return command }
    }
    return nil
  }

  /// 続ける: answers for everybody until the next 止まる, a form that must be filled in, or the end.
  public mutating func goOn() -> [String] {
    if isOver { return whose }
    var lines: [String] = []
    for round in 0..<Self.mostRounds {
      if isOver { break }
      if round > 0, let block = currentBlock, script.workflow.blocks[block].handling.stops { break }
      let before = history.position
      lines += step()
      if history.position == before { break }
    }
    return lines.isEmpty ? introduction : lines
  }

  private static let mostRounds = 500

  /// The answer that lets the case go on.
  private mutating func step() -> [String] {
    guard let turn = state.turns.first(where: { !$0.isAway }) else { return respond(to: "") }
    let party = Party(.role(turn.who), at: turn.block)
    return switch state.possibleActions(at: turn.block).first {
    case .answer(let answer, _): tell(.act(party, .answer(answer, reason: nil)))
    case .read: tell(.act(party, .read))
    case .finish, .fill, .withdraw, .takeBack, .leave, .comeBack, .replaced, nil: tell(.act(party, .finish))
    }
  }

  /// What happened, without the question that follows.
  private mutating func tell(_ command: Command) -> [String] {
    let position = history.position
    let lines = perform(command)
    guard history.position > position else { return introduction }
    return Narration(script).lines(history.last, before: history.before) + (isOver ? [] : currentStop(lines))
  }

  /// The question, where 続ける will stop at it.
  private func currentStop(_ lines: [String]) -> [String] {
    guard let block = currentBlock, script.workflow.blocks[block].handling.stops else { return [] }
    return introduction
  }

  /// Where the case stands, after going somewhere else.
  var present: [String] {
    let narration = Narration(script)
    let state = state
    var lines: [String] = [state.clock.words[language]]
    for item in state.marking.work {
      lines += narration.lines(.offered(item.block, due: item.due), before: state)
    }
    if let outcome = state.outcome { lines += narration.lines(.ended(outcome), before: state) }
    return lines + introduction
  }

  // MARK: Pieces

  var isAskingReason: Bool { reasonless != nil }

  /// In the middle of a form, or before a reason: the answer given last is asked for again.
  mutating func takeLastAnswerBack() {
    if reasonless != nil {
      reasonless = nil
      return
    }
    guard var open = form else { return }
    open.asked -= 1
    let field = script.workflow.blocks[open.seat.block].fields[open.asked]
    open.entries.removeAll { $0.item == field.item }
    form = open.asked == 0 ? nil : open
    chosen = open.seat
  }

  mutating func restore(_ form: OpenForm?) { self.form = form }

  /// Changes the history in a way of its own; what was half answered is dropped.
  mutating func move(_ body: (inout History) -> Void) {
    body(&history)
    form = nil
    reasonless = nil
    chosen = nil
    asked = nil
    drawn = nil
  }
}
