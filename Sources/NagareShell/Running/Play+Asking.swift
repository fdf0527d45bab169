import NagareEngine
import NagareLanguage
import NagareModel
import NagareNotation

// Questions about a running case; they change nothing.
extension Play {
  /// だれ: whose turn it is, since when, and until when.
  public var whose: [String] {
    if let outcome = state.outcome {
      return [
        Phrase(ja: "案件は「\(outcome.phrase.ja)」で終わっています。", en: "The case has ended: \(outcome.phrase.en).")[language]
      ]
    }
    var lines = state.turns.map { turn in
      let who = name(turn.who)
      let stands =
        turn.who == turn.seat ? "" : Phrase(ja: "(\(name(turn.seat))の代わり)", en: " (for \(name(turn.seat)))")[language]
      let away = turn.isAway ? Phrase(ja: "(不在)", en: " (away)")[language] : ""
      let since = Phrase(ja: "\(turn.since.words.ja) から", en: "since \(turn.since.words.en)")[language]
      let due = turn.due.map { Phrase(ja: "  期限 \($0.words.ja)", en: "  due \($0.words.en)")[language] } ?? ""
      return "\(script.label(of: turn.block)) \(who)\(stands)\(away)  \(since)\(due)"
    }
    for item in state.marking.work {
      guard case .wait = script.workflow.blocks[item.block].kind, let due = item.due else { continue }
      let until = Phrase(ja: "\(due.words.ja) まで待っています", en: "waiting until \(due.words.en)")
      lines.append("\(script.label(of: item.block)) \(until[language])")
    }
    for reading in state.readings {
      let later = Phrase(ja: "あとで読めます", en: "may read it")
      lines.append("\(script.label(of: reading.block)) \(name(reading.role)) \(later[language])")
    }
    return (lines.isEmpty ? [Phrase.nobodysTurn[language]] : lines) + comingBack
  }

  /// なぜ: what led to the block that is asked about, and where each answer would lead from there.
  public var why: [String] {
    guard let block = currentBlock ?? state.marking.work.first?.block else { return whose }
    let narration = Narration(script)
    let causes = history.causes(of: block).flatMap { narration.lines($0.event, before: $0.before) }
    return causes + prospects(at: block)
  }

  /// 承認 なら (3) へ、差戻し なら (1) へ
  private func prospects(at block: Block.ID) -> [String] {
    guard let turn = state.turns.first(where: { $0.block == block && !$0.isAway }),
      script.workflow.blocks[block].fields.isEmpty
    else { return [] }
    let said = state.outlook(of: turn).map { prospect -> Phrase in
      let action = prospect.action.phrase
      let there = place(of: prospect, from: block)
      return Phrase(ja: "\(action.ja) なら \(there.ja)。", en: "\(action.en): \(there.en).")
    }
    return said.map { $0[language] }
  }

  private func place(of prospect: Prospect, from block: Block.ID) -> Phrase {
    if let outcome = prospect.outcome {
      return Phrase(ja: "「\(outcome.phrase.ja)」で終わります", en: "it ends as \(outcome.phrase.en)")
    }
    guard !prospect.next.isEmpty else { return Phrase(ja: "ほかの人を待ちます", en: "it waits for others") }
    let numbers = prospect.next.map { script.label(of: $0) }
    let list = Phrase(ja: numbers.joined(separator: "、"), en: numbers.joined(separator: ", "))
    return prospect.next.allSatisfy { $0 < block }
      ? Phrase(ja: "\(list.ja) へ戻ります", en: "back to \(list.en)")
      : Phrase(ja: "\(list.ja) へ進みます", en: "on to \(list.en)")
  }

  /// 値: everything that is filled in or worked out.
  public var values: [String] {
    var values = state.values
    // What is written in the open form counts too.
    for entry in form?.entries ?? [] { if case .constant(let value) = entry.value { values[entry.item] = value } }
    let lines = script.workflow.items.indices.filter { values[$0] != .empty }.map { item in
      Visible.text("\(script.workflow.items[item].name) = \(state.words(values[item], of: item)[language])")
    }
    return lines.isEmpty ? [Phrase(ja: "まだ何も入っていません。", en: "Nothing is filled in yet.")[language]] : lines
  }

  /// 履歴: everything that has happened.
  public var journey: [String] { journey(of: history) }

  func journey(of history: History) -> [String] {
    let narration = Narration(script)
    var state = Case(of: script.flow)
    return history.events.flatMap { event in
      defer { state.evolve(event) }
      return narration.lines(event, before: state)
    }
  }

  /// What to mark in the picture: where the case stands, and for whom.
  public var marks: [Block.ID: String] {
    var marks: [Block.ID: String] = [:]
    for turn in state.turns {
      let word = Phrase(ja: "\(name(turn.who))の番", en: name(turn.who))[language]
      marks[turn.block] = marks[turn.block].map { $0 + (language == .ja ? "、" : ", ") + word } ?? word
    }
    for item in state.marking.work where marks[item.block] == nil {
      marks[item.block] = Phrase(ja: "待っています", en: "waiting")[language]
    }
    return marks
  }
}

extension Action {
  fileprivate var phrase: Phrase {
    switch self {
    case .answer(let answer, _): answer.request
    case .finish, .fill: Phrase.done
    case .read: Phrase.read
    case .withdraw: Phrase.withdraw
    case .takeBack: Phrase.takeBack
    case .leave: Phrase.away
    case .comeBack: Phrase.back
    case .replaced: Phrase(ja: "交代", en: "replaced")
    }
  }
}
