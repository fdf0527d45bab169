import NagareEngine
import NagareLanguage
import NagareModel
import NagareNotation

// もしも: another way from here, and back to the very step.
extension Play {
  /// Whether this is a what-if.
  public var isWhatIf: Bool { home != nil }

  /// もしも: from here on nothing counts, until 帰る.
  public mutating func whatIf() -> [String] {
    guard home == nil else {
      return [
        Phrase(ja: "もう「もしも」の中です。「帰る」で元の場面に戻ります。", en: "This is a what-if already; “return” leads back.")[language]
      ]
    }
    home = Home(history: history, form: form)
    return [
      Phrase(ja: "ここからは「もしも」です。「帰る」で、この場面に戻ります。", en: "From here on it is a what-if; “return” leads back here.")[
        language]
    ] + introduction
  }

  /// 帰る: to the step where もしも was said, with both ways side by side.
  public mutating func comeHome() -> [String] {
    guard let home else {
      return [Phrase(ja: "いまは「もしも」の中ではありません。", en: "This is no what-if.")[language]]
    }
    let tried = history.steps.last?.state ?? state
    let original = home.history.steps.last?.state ?? state
    let lines = comparison(of: original, with: tried)
    self.home = nil
    move { $0 = home.history }
    restore(home.form)
    return lines + present
  }

  /// The two ways, side by side: result, blocks, days and people.
  private func comparison(of original: Case, with tried: Case) -> [String] {
    func line(_ name: Phrase, _ state: Case) -> String {
      let result = state.outcome?.phrase ?? Phrase(ja: "途中", en: "not ended")
      let days = (state.ended ?? state.clock).day - state.started.day
      let people = state.people.map { self.name($0) }
      let (moves, time) = (Phrase.count(state.moves, ja: "手", en: "step"), Phrase.count(days, ja: "日", en: "day"))
      return Phrase(
        ja: "\(name.ja): \(result.ja)   \(moves.ja)、\(time.ja)   関わった人 \(people.joined(separator: "、"))",
        en: "\(name.en): \(result.en)   \(moves.en), \(time.en)   people \(people.joined(separator: ", "))")[language]
    }
    return [
      line(Phrase(ja: "もとの道", en: "as it was"), original), line(Phrase(ja: "もしも", en: "what if"), tried),
    ]
  }

  // MARK: Keeping

  /// 例にする: what was played as an 例 that says how it ended, ready to be written under the flow.
  public func example(named name: String) -> Example {
    var example = Example(name: name, starts: history.steps[0].state.started, place: Place(0, 0))
    var steps: [Example.Kind] = []
    for (before, step) in zip(history.steps, history.steps[1..<history.position]) {
      if let command = step.command { steps.append(.happens(before.state.plain(command))) }
    }
    if let outcome = state.outcome {
      steps.append(.holds(.result(outcome)))
    } else {
      var parties: [Party] = []
      for turn in state.turns {
        let party = Party(.role(turn.who))
        if !parties.contains(party) { parties.append(party) }
      }
      steps.append(.holds(.waitingFor(parties)))
    }
    example.steps = steps.map { Example.Step($0, at: Place(0, 0)) }
    return example
  }

  /// The lines of 例にする in the person's language.
  public func exampleLines(named name: String) -> [String] {
    ExamplePrinter(script.workflow, in: language).lines(example(named: name))
  }
}

extension Case {
  /// A command as people would write it: without the block, where somebody has one thing to do only.
  fileprivate func plain(_ command: Command) -> Command {
    guard case .act(let party, let action) = command, case .role(let role) = party.who else { return command }
    return turns.count { $0.who == role } == 1 ? .act(Party(party.who), action) : command
  }
}
