import NagareModel

extension History {
  /// What is so instead, where a claim is not true; `nil` where it is.
  func objection(to claim: Claim) -> Phrase? {
    let now = now
    switch claim {
    case .result(let wanted):
      guard now.outcome != wanted else { return nil }
      return .end(wanted: wanted, found: now.outcome)
    case .waitingFor(let parties): return objection(toTurns: parties)
    case .visits(let parties):
      let missing = parties.filter { !hasReached($0) }
      return missing.isEmpty
        ? nil
        : Phrase(
          ja: "\(now.phrase(of: missing).ja)を、まだ通っていません。", en: "The case has not come to \(now.phrase(of: missing).en)."
        )
    case .skips(let parties):
      let found = parties.filter { hasReached($0) }
      return found.isEmpty
        ? nil
        : Phrase(ja: "\(now.phrase(of: found).ja)を通りました。", en: "The case has come to \(now.phrase(of: found).en).")
    case .notified(let people, let words):
      guard let missing = people.first(where: { !wasNotified($0, words) }) else { return nil }
      let name = flow.phrase(of: missing)
      guard let text = words.map({ Phrase($0).quoted }) else {
        return Phrase(ja: "\(name.ja)に通知は届いていません。", en: "No message has reached \(name.en).")
      }
      return Phrase(
        ja: "\(name.ja)に\(text.ja)の通知は届いていません。", en: "No message \(text.en) has reached \(name.en).")
    case .notNotified(let people, let words):
      guard let found = people.first(where: { wasNotified($0, words) }) else { return nil }
      let name = flow.phrase(of: found)
      return Phrase(ja: "\(name.ja)に通知が届いています。", en: "A message has reached \(name.en).")
    case .value(let entries):
      for entry in entries {
        if let objection = now.objection(toClaim: entry) { return objection }
      }
      return nil
    case .dueDate(let party, let day): return now.objection(toDue: day, of: party)
    case .refuses: return nil
    case .cannot(let party, let action):
      guard (try? now.decide(.act(party, action))) != nil else { return nil }
      let name = now.phrase(of: party)
      return Phrase(ja: "\(name.ja)は、いまそれができます。", en: "\(name.en) can do that now.")
    case .within(let most, let length):
      let taken = now.length(in: length)
      guard taken > most else { return nil }
      let (wanted, found) = (length.phrase(most), length.phrase(taken))
      return .difference(wanted: Phrase(ja: "\(wanted.ja)以内", en: "within \(wanted.en)"), found: found)
    }
  }

  /// Whether a case has come to somebody, or to somebody at one block.
  private func hasReached(_ party: Party) -> Bool {
    guard let block = party.block, let who = party.who else { return now.hasReached(party) }
    guard now.reached.contains(block) else { return false }
    let wanted = Set(now.people(of: who))
    var state = Case(of: flow)
    for event in events {
      state.evolve(event)
      if case .shared(block, let people) = event, !wanted.isDisjoint(with: people) { return true }
      if let item = state.item(at: block), !wanted.isDisjoint(with: state.awaited(at: item)) { return true }
    }
    return false
  }

  private func objection(toTurns parties: [Party]) -> Phrase? {
    let now = now
    let turns = now.turns
    let isExact =
      parties.allSatisfy { party in turns.contains { now.is($0, party) } }
      && turns.allSatisfy { turn in parties.contains { now.is(turn, $0) } }
    guard !isExact else { return nil }
    let found = turns.map { Party(.role($0.who)) }
    return .difference(wanted: now.phrase(of: parties), found: now.phrase(of: found))
  }

  private func wasNotified(_ performer: Performer, _ words: String?) -> Bool {
    let roles = now.people(of: performer)
    guard !roles.isEmpty else { return false }
    return steps[..<position].contains { step in
      step.events.contains { event in
        guard case .sent(let message) = event, !Set(message.to).isDisjoint(with: roles) else { return false }
        let said = flow.phrase(of: message)
        return words.map { said.ja.contains($0) || said.en.contains($0) } ?? true
      }
    }
  }
}

extension Claim.Length {
  fileprivate func phrase(_ count: Int) -> Phrase {
    Number(count).phrase(self == .days ? .day : .businessDay)
  }
}

extension Case {
  /// How many days it has taken so far, the first not counted.
  func length(in length: Claim.Length) -> Int {
    let last = (ended ?? clock).day
    return length == .days ? last - started.day : flow.calendar.openDays(from: started.day, to: last)
  }

  func hasReached(_ party: Party) -> Bool {
    if let block = party.block, !reached.contains(block) { return false }
    guard let who = party.who else { return true }
    let roles = people(of: who)
    return !roles.isEmpty && roles.allSatisfy { reachedRoles.contains($0) }
  }

  fileprivate func `is`(_ turn: Turn, _ party: Party) -> Bool {
    if let block = party.block, block != turn.block { return false }
    guard let who = party.who else { return true }
    return people(of: who).contains(turn.who)
  }

  fileprivate func objection(toClaim entry: Entry) -> Phrase? {
    let found = values[entry.item]
    let wanted = (try? value(of: entry.value)) ?? .empty
    if wanted.isBlank ? found.isBlank : found.isSame(as: wanted, roles: flow.workflow.roles) { return nil }
    let name = flow.workflow.items[entry.item].name
    let (want, have) = (words(wanted, of: entry.item), words(found, of: entry.item))
    return Phrase(
      ja: "「\(name)」は「\(want.ja)」のはずですが、「\(have.ja)」です。",
      en: "“\(name)” should be “\(want.en)”, but is “\(have.en)”.")
  }

  fileprivate func objection(toDue day: Day?, of party: Party) -> Phrase? {
    let theirs = turns.filter { self.is($0, party) }
    let name = phrase(of: party)
    guard !theirs.isEmpty else {
      return Phrase(ja: "いま\(name.ja)がすることはありません。", en: "There is nothing for \(name.en) to do now.")
    }
    let days = theirs.map { $0.due?.day }
    guard !days.contains(day) else { return nil }
    let none = Phrase(ja: "なし", en: "none")
    let difference = Phrase.difference(
      wanted: day.map { Phrase($0.description) } ?? none, found: days[0].map { Phrase($0.description) } ?? none)
    guard let closed = closedDays(movingDeadlineAt: theirs[0].block) else { return difference }
    return Phrase(ja: difference.ja + closed.ja, en: "\(difference.en) \(closed.en)")
  }

  fileprivate func phrase(of parties: [Party]) -> Phrase {
    var shown: [Phrase] = []
    for party in parties {
      let name = phrase(of: party)
      if !shown.contains(name) { shown.append(name) }
    }
    return shown.isEmpty ? Phrase(ja: "なし", en: "nobody") : .list(shown)
  }

  /// 断る: what was refused, where something else should have been.
  func objection(toRefused found: [Item.ID], wanted: [Item.ID]) -> Phrase {
    func names(_ items: [Item.ID]) -> Phrase { .list(items.map { Phrase(flow.workflow.items[$0].name).quoted }) }
    let (want, have) = (names(wanted), names(found))
    return found.isEmpty
      ? Phrase(ja: "\(want.ja)は断られるはずですが、受け付けられました。", en: "\(want.en) should be refused, but was accepted.")
      : Phrase(ja: "断られるのは\(want.ja)のはずですが、\(have.ja)でした。", en: "\(want.en) should be refused, but \(have.en) was.")
  }
}

extension Flow {
  /// What a message says to people.
  public func phrase(of message: Message) -> Phrase {
    let block = phrase(ofBlock: message.block)
    let reason =
      message.text.isEmpty ? Phrase(ja: "", en: ".") : Phrase(message.text).quoted.framed(ja: ("", ""), en: (": ", ""))
    return switch message.kind {
    case .notice: Phrase(message.text)
    case .reminder:
      Phrase(ja: "\(block.ja)の期限が過ぎています。", en: "\(block.en) is past its deadline.")
    case .sentBack: Phrase(ja: "\(block.ja)から差し戻されました。\(reason.ja)", en: "Sent back from \(block.en)\(reason.en)")
    case .rejected: Phrase(ja: "\(block.ja)で却下されました。\(reason.ja)", en: "Rejected at \(block.en)\(reason.en)")
    }
  }
}

extension Phrase {
  static func difference(wanted: Phrase, found: Phrase) -> Phrase {
    Phrase(ja: "\(wanted.ja)のはずですが、\(found.ja)です。", en: "It should be \(wanted.en), but is \(found.en).")
  }

  /// How a case should have ended, and how it did; `nil` while it has not.
  fileprivate static func end(wanted: Outcome?, found: Outcome?) -> Phrase {
    let want = wanted.map(\.phrase.quoted).map { Phrase(ja: "\($0.ja)で終わるはず", en: "It should end as \($0.en)") }
    let have = found.map(\.phrase.quoted).map { Phrase(ja: "\($0.ja)で終わりました", en: "it ended as \($0.en)") }
    let (should, did) = (
      want ?? Phrase(ja: "まだ終わらないはず", en: "It should not have ended yet"),
      have ?? Phrase(ja: "まだ終わっていません", en: "it has not ended")
    )
    return Phrase(ja: "\(should.ja)ですが、\(did.ja)。", en: "\(should.en), but \(did.en).")
  }
}
