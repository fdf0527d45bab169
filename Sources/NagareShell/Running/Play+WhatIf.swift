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

  /// もしも 金額 30万, もしも 却下: another way from where that was said; what cannot be is not begun.
  public mutating func whatIf(_ change: String) -> [String] {
    let change = change.trimmed
    guard !change.isEmpty, home == nil else { return isOver && home == nil ? ended : whatIf() }
    if let (item, wish) = item(in: change) { return refill(item, with: wish) }
    guard !isOver else { return ended }
    var tried = self
    tried.home = Home(history: history, form: form)
    let lines = tried.respond(to: change)
    guard tried.history.position != history.position || tried.isAskingReason else { return notBegun }
    self = tried
    return [Self.begun[language]] + lines
  }

  private var ended: [String] {
    sorry(
      Phrase(
        ja: "この案件は終わっています。前へ で戻ってから もしも と入れるか、変えることも書いてください。",
        en: "The case has ended. Go back first, or say what to change as well.")) + sorry(changeable)
  }

  private static let begun = Phrase(
    ja: "ここからは「もしも」です。「帰る」で、元の場面に戻ります。", en: "From here on it is a what-if; “return” leads back.")

  /// What a what-if can change here: fields that were filled in, and the answer that is asked for.
  private var changeable: Phrase {
    let names = script.workflow.items.indices.filter { handedIn($0) != nil }
      .map { Visible.text(script.workflow.items[$0].name) }
    let answers = answersHere.map(\.request)
    var said: [Phrase] = []
    if !names.isEmpty {
      said.append(
        Phrase(
          ja: "変えられる欄: \(names.joined(separator: "、"))(例 もしも \(names[0]) …)。",
          en: "Fields that can be changed: \(names.joined(separator: ", ")) (what-if \(names[0]) …)."))
    }
    if let first = answers.first {
      let list = Phrase(
        ja: answers.map(\.ja).joined(separator: "、"), en: answers.map(\.en).joined(separator: ", "))
      said.append(
        Phrase(
          ja: "選べる答え: \(list.ja)(例 もしも \(first.ja))。",
          en: "Answers: \(list.en) (what-if \(first.en))."))
    }
    guard let first = said.first else {
      return Phrase(ja: "変えられることは、まだありません。", en: "There is nothing to change yet.")
    }
    return said.dropFirst().reduce(first) { $0.joined($1, with: Phrase(ja: "", en: " ")) }
  }

  private var notBegun: [String] {
    sorry(Phrase(ja: "「もしも」は始めていません。", en: "No what-if was begun.").joined(changeable, with: Phrase(ja: "", en: " ")))
  }

  /// The step at which a field was handed in last.
  private func handedIn(_ item: Item.ID) -> Int? {
    history.steps[..<history.position].lastIndex { step in
      guard case .act(_, .fill(let entries)) = step.command else { return false }
      return entries.contains { $0.item == item }
    }
  }

  /// The field a change begins with, and what it shall be.
  private func item(in change: String) -> (Item.ID, WishedValue)? {
    let items = script.workflow.items
    let found = items.indices.filter { change.hasPrefix(items[$0].name) }
      .max { items[$0].name.count < items[$1].name.count }
    guard let found else { return nil }
    let words = change.dropFirst(items[found].name.count)
    return WishedValue(words, for: found, of: script.workflow).map { (found, $0) }
  }

  /// Hands the form in again with one field different, where it was handed in last.
  private mutating func refill(_ item: Item.ID, with wish: WishedValue) -> [String] {
    let name = Visible.text(script.workflow.items[item].name)
    let steps = history.steps
    guard let place = handedIn(item), place > 0, case .act(let party, .fill(var entries)) = steps[place].command else {
      return sorry(
        Phrase(ja: "「\(name)」は、まだだれも入れていません。", en: "Nobody has filled in “\(name)” yet.")) + notBegun
    }
    do throws(AnswerReader.Question) {
      let value = try wish.value
      for index in entries.indices where entries[index].item == item { entries[index] = Entry(item, value) }
    } catch {
      return sorry(error.what) + sorry(error.how) + notBegun
    }
    var tried = self
    tried.home = Home(history: history, form: form)
    tried.move { $0.go(to: place) }
    let lines = tried.perform(.act(party, .fill(entries)))
    guard tried.history.position > place else { return lines + notBegun }
    self = tried
    return [Self.begun[language]] + lines
  }

  /// 帰る: to the step where もしも was said, with both ways side by side.
  public mutating func comeHome() -> [String] {
    guard let home else {
      return [Phrase(ja: "いまは「もしも」の中ではありません。", en: "You are not in a what-if.")[language]]
    }
    let tried = history.steps.last?.state ?? state
    let original = home.history.steps.last?.state ?? state
    let isChanged = history.steps.map(\.command) != home.history.steps.map(\.command)
    let lines = isChanged ? comparison(of: original, with: tried) : [Self.nothingChanged[language]]
    self.home = nil
    move { $0 = home.history }
    restore(home.form)
    return lines + present
  }

  private static let nothingChanged = Phrase(
    ja: "「もしも」の中では、まだ何もしていません。", en: "Nothing was done in the what-if yet.")

  /// The two ways, side by side: result, blocks, days and people.
  private func comparison(of original: Case, with tried: Case) -> [String] {
    func line(_ name: Phrase, _ state: Case) -> String {
      let result = state.outcome?.phrase ?? Phrase.notEnded
      let effort = state.effort
      let people = state.people.map { self.name($0) }
      return Phrase(
        ja: "\(name.ja): \(result.ja)   \(effort.ja)   関わった人 \(people.joined(separator: "、"))",
        en: "\(name.en): \(result.en)   \(effort.en)   people \(people.joined(separator: ", "))")[language]
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
    // A form handed in again without a change is simply done.
    let plain: Action = if case .fill(let entries) = action, entries.isEmpty { .finish } else { action }
    return .act(turns.count { $0.who == role } == 1 ? Party(party.who) : party, plain)
  }
}
