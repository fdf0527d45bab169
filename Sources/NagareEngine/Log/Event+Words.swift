import NagareModel

extension Flow {
  /// What happened, in one sentence: 「課長」が「内容の確認」に「承認」と答える。
  public func phrase(of event: Event) -> Phrase {
    switch event {
    case .started(let instant): Phrase(ja: "\(instant)に始まる。", en: "It starts at \(instant).")
    case .clock(let instant): Phrase(ja: "時計が\(instant)に進む。", en: "The clock moves on to \(instant).")
    case .filled(let block, let by, let seat, let entries):
      act(by, seat, at: block, ja: "に\(words(entries).ja)と入れる", en: "fills in \(words(entries).en) at")
    case .answered(let block, let by, let seat, let answer, let reason):
      act(
        by, seat, at: block, ja: "に\(answered(answer, reason).ja)と答える",
        en: "answers \(answered(answer, reason).en) at")
    case .finished(let block, let by, let seat): act(by, seat, at: block, ja: "を済ませる", en: "has done")
    case .read(let block, let by, let seat): act(by, seat, at: block, ja: "を読む", en: "reads")
    case .withdrew(let role): act(role, ja: "取り下げる", en: "withdraws")
    case .tookBack(let role): act(role, ja: "引き戻す", en: "takes the last step back")
    case .left(let role): act(role, ja: "不在になる", en: "goes away")
    case .cameBack(let role): act(role, ja: "在席に戻る", en: "comes back")
    case .replaced(let role, let other):
      act(role, ja: "\(name(other).ja)と交代する", en: "is replaced by \(name(other).en)")
    case .offered, .skipped, .shared, .passed, .chose, .computed, .jumped, .split, .cameThrough, .joined, .sent,
      .lapsed, .overdue, .handedOver, .answeredLate, .sentBack, .stopped, .ended:
      consequence(event)
    }
  }

  private func consequence(_ event: Event) -> Phrase {
    switch event {
    case .started, .filled, .answered, .finished, .read, .withdrew, .tookBack, .left, .cameBack, .replaced, .clock:
      Phrase("")
    case .offered(let block, let due):
      about(block, ja: "に回る\(until(due).ja)", en: "The case comes to", "\(until(due).en)")
    case .skipped(let block, let role):
      about(block, ja: "で\(name(role).ja)を飛ばして後閲にする", en: "\(name(role).en) is passed over, and reads later, at")
    case .shared(let block, let people): about(block, ja: "が\(names(people).ja)に届く", en: "\(names(people).en) may read")
    case .passed(let block, let answer):
      about(
        block, ja: answer.map { "が「\($0.phrase.ja)」で終わる" } ?? "が終わる", en: "",
        answer.map { " is done: \($0.phrase.en)" } ?? " is done")
    case .chose(let block, let way): about(block, ja: "で\(words(way).ja)へ進む", en: "The case goes \(words(way).en) at")
    case .computed(let block, let item, let value):
      about(
        block, ja: "で\(words([Filled(item, value)]).ja)になる", en: "\(words([Filled(item, value)]).en) is worked out at")
    case .jumped(let block): about(block, ja: "で先へ移る", en: "The case moves on at")
    case .split(let block): about(block, ja: "が始まる", en: "", " begins")
    case .cameThrough(let block): about(block, ja: "の枝が1つ終わる", en: "One branch is through at")
    case .joined(let block): about(block, ja: "がそろって先へ進む", en: "The branches meet at")
    case .sent(let message):
      Phrase(
        ja: "\(names(message.to).ja)に「\(phrase(of: message).ja)」が届く。",
        en: "\(names(message.to).en) is told: “\(phrase(of: message).en)”")
    case .lapsed(let block): about(block, ja: "の期限が過ぎる", en: "The deadline passes at")
    case .overdue(let block, _): about(block, ja: "の期限から、さらに時間がたつ", en: "More time has passed since the deadline at")
    case .handedOver(let block, let due):
      about(block, ja: "をほかの人が引き継ぐ\(until(due).ja)", en: "Others take over", "\(until(due).en)")
    case .answeredLate(let block, let answer):
      about(block, ja: "に時間切れで「\(answer.phrase.ja)」と答える", en: "Time answers \(answer.phrase.en) at")
    case .sentBack(let block, let target):
      about(
        block, ja: "から\(phrase(ofBlock: target).ja)に戻る", en: "The case goes back to \(phrase(ofBlock: target).en) from")
    case .stopped(let blocks):
      Phrase(
        ja: "\(Phrase.list(blocks.map { phrase(ofBlock: $0) }).ja)を止める。",
        en: "\(Phrase.list(blocks.map { phrase(ofBlock: $0) }).en) is stopped.")
    case .ended(let outcome): Phrase(ja: "「\(outcome.phrase.ja)」で終わる。", en: "The case ends: \(outcome.phrase.en).")
    }
  }

  // MARK: Parts

  private func act(_ role: Role.ID, ja: String, en: String) -> Phrase {
    Phrase(ja: "\(name(role).ja)が\(ja)。", en: "\(name(role).en) \(en).")
  }

  private func act(_ by: Role.ID, _ seat: Role.ID, at block: Block.ID, ja: String, en: String) -> Phrase {
    let place = phrase(ofBlock: block)
    let deputy = by == seat ? Phrase("") : Phrase(ja: "\(name(seat).ja)に代わって", en: " for \(name(seat).en)")
    return Phrase(
      ja: "\(name(by).ja)が\(deputy.ja)\(place.ja)\(ja)。", en: "\(name(by).en) \(en) \(place.en)\(deputy.en).")
  }

  private func about(_ block: Block.ID, ja: String, en: String, _ rest: String = "") -> Phrase {
    let place = phrase(ofBlock: block)
    return Phrase(ja: "\(place.ja)\(ja)。", en: (en.isEmpty ? "" : "\(en) ") + "\(place.en)\(rest).")
  }

  private func name(_ role: Role.ID) -> Phrase { phrase(ofRole: role) }

  private func names(_ roles: [Role.ID]) -> Phrase {
    roles.isEmpty ? Phrase(ja: "だれも", en: "nobody") : .list(roles.map(name))
  }

  private func answered(_ answer: Answer, _ reason: String?) -> Phrase {
    let words = answer.phrase.quoted
    guard let reason else { return words }
    return Phrase(ja: "\(words.ja)(\(reason))", en: "\(words.en) (\(reason))")
  }

  private func words(_ entries: [Filled]) -> Phrase {
    let parts = entries.map { entry in
      let item = workflow.items[entry.item]
      let value = phrase(of: entry.value, unit: workflow.unit(of: entry.item))
      return Phrase(ja: "\(item.name) \(value.ja)", en: "\(item.name) \(value.en)")
    }
    return Phrase(
      ja: "「\(parts.map(\.ja).joined(separator: "、"))」", en: "“\(parts.map(\.en).joined(separator: ", "))”")
  }

  private func words(_ way: Event.Way?) -> Phrase {
    switch way {
    case .arm(let index): Phrase(ja: "\(index + 1)番目の条件", en: "by condition \(index + 1)")
    case .otherwise: Phrase(ja: "「それ以外」", en: "the other way")
    case nil: Phrase(ja: "おわりの先", en: "past the end")
    }
  }

  private func until(_ due: Instant?) -> Phrase {
    due.map { Phrase(ja: "(期限 \($0))", en: ", due \($0)") } ?? Phrase("")
  }
}
