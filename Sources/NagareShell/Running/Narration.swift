import NagareEngine
import NagareModel
import NagareNotation

/// Tells what happens to a case, one sentence an event: what, who, and why.
public struct Narration: Sendable {
  public let script: Script

  public init(_ script: Script) {
    self.script = script
  }

  /// The lines of one event; none for what goes without saying.
  public func lines(_ event: Event, before state: Case) -> [String] {
    [phrase(event, before: state), reason(event, before: state)].compactMap { $0 }
      .map { Visible.text($0[script.language]) }
  }

  /// Why a deadline is later than one would count: the holidays it stepped over.
  private func reason(_ event: Event, before state: Case) -> Phrase? {
    guard case .offered(let block, let due?) = event else { return nil }
    var after = state
    if state.marking.work.allSatisfy({ $0.block != block }) { after.evolve(.offered(block, due: due)) }
    return after.closedDays(movingDeadlineAt: block)?.framed(ja: ("    ", ""), en: ("    ", ""))
  }

  /// The lines of everything that happened in a step, from the case as it was before.
  public func lines(_ step: History.Step, before state: Case) -> [String] {
    step.happenings(from: state).flatMap { lines($0.event, before: $0.before) }
  }

  /// Where a case stands: whose turn it is, what is waited for, or how it ended.
  func standing(of state: Case) -> [String] {
    let told = eventsStanding(for: state).flatMap { lines($0, before: state) }
    return told.isEmpty ? [state.turnPhrase[script.language]] : told
  }

  /// The events whose words say where a case stands; none where nobody is asked for anything.
  func eventsStanding(for state: Case) -> [Event] {
    state.outcome.map { [.ended($0)] } ?? state.marking.work.map { .offered($0.block, due: $0.due) }
  }

  private func phrase(_ event: Event, before state: Case) -> Phrase? {
    switch event {
    case .started(let instant):
      Phrase(ja: "\(instant.words.ja) 案件が始まりました", en: "\(instant.words.en) The case begins")
    case .clock(let instant): Phrase(ja: "\(instant.words.ja) になりました", en: "It is \(instant.words.en)")
    case .filled(_, let by, let seat, let values):
      actor(by, for: seat).says(list(values.map { filled($0, state) }))
    case .answered(_, let by, let seat, let answer, let reason):
      actor(by, for: seat).says(answer.phrase.with(reason: reason))
    case .finished(_, let by, let seat): actor(by, for: seat).says(Phrase.done)
    case .read(_, let by, let seat): actor(by, for: seat).says(Phrase.read)
    case .withdrew(let role): actor(role, for: role).says(Phrase.withdraw)
    case .tookBack(let role): actor(role, for: role).says(Phrase.takeBack)
    case .left(let role): actor(role, for: role).says(Phrase.away)
    case .cameBack(let role): actor(role, for: role).says(Phrase.back)
    case .replaced(let role, let other):
      actor(role, for: role).says(Phrase(ja: "\(name(other))と交代", en: "replaced by \(name(other))"))
    case .offered(let block, let due): offered(block, due, state)
    case .skipped(let block, let role):
      place(block).joined(
        Phrase(
          ja: "\(name(role))は不在なので、あとで読みます(後閲)", en: "\(name(role)) is away and reads it later"))
    case .shared(let block, let roles):
      place(block).joined(
        Phrase(ja: "供覧 → \(names(roles).ja)", en: "share -> \(names(roles).en)"))
    case .passed(let block, _): passed(block)
    case .chose(let block, let way): chose(block, way, state)
    case .computed(let block, let item, let value):
      place(block).joined(
        Phrase(workflow.items[item].name + " = ").joined(state.words(value, of: item), with: Phrase("")))
    case .jumped(let block): jumped(block)
    case .split(let block): place(block).joined(Phrase(ja: "同時に進めます", en: "the branches go on side by side"))
    case .cameThrough: nil
    case .joined(let block): place(block).joined(Phrase(ja: "全部そろいました", en: "all branches are done"))
    case .sent(let message): sent(message)
    case .lapsed(let block): place(block).joined(Phrase(ja: "期限が過ぎました", en: "the deadline has passed"))
    case .overdue(let block, let step):
      place(block).joined(overdue(workflow.blocks[block].handling.lateSteps.dropFirst(step).first?.delay))
    case .handedOver(let block, let due): handedOver(block, due, event, state)
    case .answeredLate(let block, let answer):
      place(block).joined(
        Phrase(ja: "答えがないので「\(answer.phrase.ja)」とします", en: "without an answer it counts as \(answer.phrase.en)"))
    case .sentBack(_, let target):
      Phrase(ja: "\(place(target).ja) に戻ります", en: "back to \(place(target).en)")
    case .stopped(let blocks): stopped(blocks)
    case .ended(let outcome): ended(outcome, state)
    }
  }

  // MARK: Parts

  private var workflow: Workflow { script.workflow }

  /// (2)「内容を確かめる」
  private func place(_ block: Block.ID) -> Phrase { Phrase(script.label(of: block)) }

  private func name(_ role: Role.ID) -> String { workflow.roles[role].name }

  private func names(_ roles: [Role.ID]) -> Phrase { list(roles.map { Phrase(name($0)) }) }

  private func list(_ phrases: [Phrase]) -> Phrase {
    Phrase(ja: phrases.map(\.ja).joined(separator: "、"), en: phrases.map(\.en).joined(separator: ", "))
  }

  private func actor(_ role: Role.ID, for seat: Role.ID) -> Phrase {
    role == seat
      ? Phrase(name(role))
      : Phrase(ja: "\(name(role))(\(name(seat))の代わり)", en: "\(name(role)) (for \(name(seat)))")
  }

  private func filled(_ filled: Filled, _ state: Case) -> Phrase {
    let value = state.words(filled.value, of: filled.item)
    return Phrase(
      ja: "\(workflow.items[filled.item].name)=\(value.ja)", en: "\(workflow.items[filled.item].name)=\(value.en)")
  }

  private func offered(_ block: Block.ID, _ due: Instant?, _ state: Case) -> Phrase {
    if case .wait = workflow.blocks[block].kind {
      let until = due?.words ?? Phrase("")
      return place(block).joined(Phrase(ja: "\(until.ja) まで待ちます", en: "waits until \(until.en)"))
    }
    var after = state
    if state.marking.work.allSatisfy({ $0.block != block }) { after.evolve(.offered(block, due: due)) }
    var roles: [Role.ID] = []
    for turn in after.turns where turn.block == block && !roles.contains(turn.who) { roles.append(turn.who) }
    let turn = Phrase(ja: "\(names(roles).ja)の番です", en: "\(names(roles).en.possessive) turn")
    return place(block).joined(turn.joined(dueWords(due), with: Phrase("  ")))
  }

  private func handedOver(_ block: Block.ID, _ due: Instant?, _ event: Event, _ state: Case) -> Phrase {
    var after = state
    after.evolve(event)
    let to = names(after.turns.filter { $0.block == block }.map(\.who))
    return place(block).joined(
      Phrase(ja: "\(to.ja)に引き継ぎました", en: "passed to \(to.en)").joined(dueWords(due), with: Phrase("  ")))
  }

  /// 期限から3開庁日が過ぎました
  private func overdue(_ delay: Period?) -> Phrase {
    let time = delay?.phrase ?? Phrase("")
    return Phrase(
      ja: "期限から\(time.ja)が過ぎました", en: "\(time.en) \(delay?.count == 1 ? "has" : "have") passed since the deadline")
  }

  private func dueWords(_ due: Instant?) -> Phrase {
    due.map { Phrase(ja: "期限 \($0.words.ja)", en: "due \($0.words.en)") } ?? Phrase("")
  }

  private func passed(_ block: Block.ID) -> Phrase? {
    guard case .wait = workflow.blocks[block].kind else { return nil }
    return place(block).joined(Phrase(ja: "待つ期間が終わりました", en: "the wait is over"))
  }

  /// What people or the clock were still to do; the 同時に around it goes without saying.
  private func stopped(_ blocks: [Block.ID]) -> Phrase? {
    let work = blocks.filter { if case .together = workflow.blocks[$0].kind { false } else { true } }
    guard !work.isEmpty else { return nil }
    return list(work.map(place)).joined(
      Phrase(ja: "は取りやめになりました", en: work.count == 1 ? "is cancelled" : "are cancelled"))
  }

  private func jumped(_ block: Block.ID) -> Phrase? {
    let goal = script.goal(of: block)
    return place(block).joined(Phrase(ja: "\(goal) へ移ります", en: "on to \(goal)"))
  }

  /// もし 日数 が 5日 を超える なら: 「日数」は3日 → いいえ
  private func chose(_ block: Block.ID, _ way: Event.Way?, _ state: Case) -> Phrase {
    guard case .gateway(let gateway) = workflow.blocks[block].kind else { return place(block) }
    let asked: ArraySlice<Gateway.Arm>
    let words: String
    let result: Phrase
    switch way {
    case .arm(let index):
      asked = gateway.arms[...index]
      words = script.condition(index, of: block)
      result = Phrase.yes
    case .otherwise:
      asked = gateway.arms[...]
      words = script.condition(0, of: block)
      result = Phrase(ja: "いいえ (それ以外へ)", en: "no (otherwise)")
    case nil:
      asked = gateway.arms[...]
      words = script.condition(0, of: block)
      result = Phrase.no
    }
    let reasons = state.reasons(for: asked.map(\.condition), at: block)
    return place(block).joined(Phrase("\(words) ?")).joined(
      reasons.joined(result, with: Phrase(" -> ")), with: Phrase("  "))
  }

  private func sent(_ message: Message) -> Phrase {
    let text = script.flow.phrase(of: message)
    let to = names(message.to)
    let number = message.kind == .notice ? place(message.block) : Phrase("")
    let word: Phrase =
      switch message.kind {
      case .notice: Phrase.notify
      case .reminder: Phrase(ja: "催促", en: "remind")
      case .sentBack, .rejected: Phrase(ja: "お知らせ", en: "notice")
      }
    let said =
      message.kind == .notice
      ? Phrase(ja: " 「\(text.ja)」", en: " “\(text.en)”") : Phrase(ja: ": \(text.ja)", en: ": \(text.en)")
    return number.joined(Phrase(ja: "\(word.ja) → \(to.ja)\(said.ja)", en: "\(word.en) -> \(to.en)\(said.en)"))
  }

  private func ended(_ outcome: Outcome, _ state: Case) -> Phrase {
    let effort = state.effort
    let why = state.days == 0 ? Phrase(ja: "(待ち時間なし)", en: " (no waiting)") : Phrase("")
    return Phrase(
      ja: "結果: \(outcome.phrase.ja)   \(effort.ja)\(why.ja)", en: "Result: \(outcome.phrase.en)   \(effort.en)\(why.en)"
    )
  }
}

extension Case {
  /// How many days have gone by, or had when it ended.
  var days: Int { (ended ?? clock).day - started.day }

  /// 人の操作 2回、かかった日数 0日: what people did, conditions and messages left out, and how long it took.
  var effort: Phrase {
    let acts = Phrase.count(acts, ja: "回", en: "action")
    let time = Phrase.count(days, ja: "日", en: "day")
    return Phrase(ja: "人の操作 \(acts.ja)、かかった日数 \(time.ja)", en: "\(acts.en), \(time.en)")
  }
}

extension Phrase {
  /// This, then that; an empty half takes its separator with it.
  func joined(_ other: Phrase, with separator: Phrase = Phrase(" ")) -> Phrase {
    Phrase(
      ja: ja.isEmpty || other.ja.isEmpty ? ja + other.ja : ja + separator.ja + other.ja,
      en: en.isEmpty || other.en.isEmpty ? en + other.en : en + separator.en + other.en)
  }

  /// 課長: 承認
  fileprivate func says(_ words: Phrase) -> Phrase { joined(words, with: Phrase(": ")) }

  fileprivate func with(reason: String?) -> Phrase {
    guard let reason, !reason.isEmpty else { return self }
    return Phrase(ja: "\(ja)「\(reason)」", en: "\(en) “\(reason)”")
  }
}
