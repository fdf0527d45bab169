import NagareEngine
import NagareLanguage
import NagareModel
import NagareNotation
import NagarePlan

/// A case being played at a prompt: it asks one question at a time, and every answer is one line.
public struct Play: Sendable {
  public let script: Script
  public internal(set) var history: History
  /// The form that is being filled in.
  var form: OpenForm?
  /// An answer that waits for its reason.
  var reasonless: Answer?
  /// Whose turn was chosen where there are several.
  var chosen: Seat?
  /// What はい stands for: words for a text field that may have been meant otherwise, or an answer that was misspelled.
  var asked: String?
  /// The card that was drawn last, as long as nothing else has happened.
  var drawn: Drawn?

  /// Where もしも was said.
  var home: Home?

  /// Somebody at a block.
  struct Seat: Hashable, Sendable {
    var who: Role.ID
    var block: Block.ID

    init(_ turn: Turn) {
      (who, block) = (turn.who, turn.block)
    }
  }

  /// A case to come back to.
  struct Home: Sendable {
    var history: History
    var form: OpenForm?
  }

  /// Answers to a form, before it is handed in.
  struct OpenForm: Sendable {
    var seat: Seat
    var entries: [Entry] = []
    /// Fields asked so far.
    var asked = 0
  }

  /// Starts a case. The lines say what happened at once.
  public init(_ script: Script, at instant: Instant = Example.usualStart) throws(Refusal) {
    self.script = script
    history = try History(of: script.flow, at: instant)
  }

  /// Goes on with a case that is under way.
  init(_ script: Script, from history: History) {
    self.script = script
    self.history = history
  }

  public var language: Language { script.language }
  public var state: Case { history.now }
  public var isOver: Bool { state.outcome != nil }
  /// Whether somebody has answered something, and the case has not ended.
  var isHalfDone: Bool { !isOver && (form != nil || history.canGoBack) }

  /// What the start, or the last step, brought; and what is asked now.
  public var opening: [String] { Narration(script).lines(history.last, before: history.before) + introduction }

  // MARK: Questions

  enum Question {
    /// Who of several hands in a form.
    case who([Turn])
    case field(Turn, Field)
    case answer(Turn)
    case finish(Turn)
    case read(Turn)
    case reason(Turn, Answer)
    case time(Instant)
    case nothing
  }

  var question: Question {
    guard !isOver else { return .nothing }
    let turns = state.turns.filter { !$0.isAway }
    let wanted = form?.seat ?? chosen
    guard let turn = turns.first(where: { Seat($0) == wanted }) ?? turns.first else {
      return state.nextTime.map { .time($0) } ?? .nothing
    }
    let block = script.workflow.blocks[turn.block]
    if let reasonless { return .reason(turn, reasonless) }
    if Seat(turn) != wanted, state.flow.plan.steps[turn.block].deed == .form {
      let open = turns.filter { $0.block == turn.block }
      if open.count > 1 { return .who(open) }
    }
    if !block.fields.isEmpty {
      let asked = form?.seat == Seat(turn) ? form?.asked ?? 0 : 0
      return .field(turn, block.fields[min(asked, block.fields.count - 1)])
    }
    let deed = state.flow.plan.steps[turn.block].deed
    if deed.isAnswered { return .answer(turn) }
    return deed == .reading ? .read(turn) : .finish(turn)
  }

  /// What stands before the cursor.
  public var prompt: String { (isWhatIf ? Phrase(ja: "もしも ", en: "what-if ")[language] : "") + asking }

  private var asking: String {
    switch question {
    case .who: Phrase(ja: "だれが> ", en: "who> ")[language]
    case .field(let turn, let field): "\(name(turn.who)) \(script.workflow.items[field.item].name)> "
    case .answer(let turn), .finish(let turn), .read(let turn): "\(name(turn.who))> "
    case .reason(let turn, _): "\(name(turn.who)) \(Phrase(ja: "理由", en: "reason")[language])> "
    case .time: Phrase(ja: "時間> ", en: "time> ")[language]
    case .nothing: Phrase(ja: "実行> ", en: "run> ")[language]
    }
  }

  /// What is asked now, in a line or two.
  public var introduction: [String] {
    var lines: [String] = []
    switch question {
    case .who(let turns):
      lines += hint
      let names = turns.enumerated().map { "\($0 + 1) \(name($1.who))" }.joined(separator: "  ")
      let who = Phrase(ja: "だれが出しますか。", en: "Who hands it in?")
      lines.append("  " + who[language] + "  " + names)
    case .field(_, let field):
      if form == nil { lines += standsIn + hint }
      lines.append("  " + Question.describe(field, in: script, state))
    case .answer:
      lines += standsIn + hint
      let answers = answersHere
      lines.append("  " + answers.enumerated().map { "\($0 + 1) \($1.request[language])" }.joined(separator: "  "))
    case .finish: lines += standsIn + hint + ["  " + Phrase(ja: "1 済", en: "1 done")[language]]
    case .read: lines += standsIn + hint + ["  " + Phrase(ja: "1 既読", en: "1 read")[language]]
    case .reason:
      lines.append("  " + Phrase(ja: "理由を書いてください(なければ Enter)", en: "Give a reason, or just press Enter")[language])
    case .time(let instant):
      let words = instant.words
      lines.append(
        "  "
          + Phrase(
            ja: "\(idle.ja)Enter で \(words.ja) まで進めます。", en: "\(idle.en) Enter lets time go by until \(words.en).")[
            language])
    case .nothing: lines += waitingForSomebodyAway
    }
    return lines + others
  }

  /// Why nobody is asked: it is nobody's turn, or who has it is away.
  private var idle: Phrase {
    guard let turn = state.turns.first else { return Phrase.nobodysTurn }
    return away(turn.who)
  }

  /// That somebody is away, and how to let them come back.
  func away(_ role: Role.ID) -> Phrase {
    let name = name(role)
    return Phrase(
      ja: "\(name)が不在です。「\(name): 在席」で戻ります。", en: "\(name) is away; “\(name): back” ends that.")
  }

  /// Where nothing can go on until somebody is back.
  private var waitingForSomebodyAway: [String] {
    guard !isOver, let turn = state.turns.first else { return [] }
    let name = name(turn.who)
    return [
      "  "
        + Phrase(
          ja: "\(name)が不在なので進みません。「\(name): 在席」と入れてください。",
          en: "\(name) is away, so nothing can move. Type: \(name): back")[language]
    ]
  }

  /// For whom somebody answers who stands in.
  private var standsIn: [String] {
    switch question {
    case .field(let turn, _), .answer(let turn), .finish(let turn), .read(let turn):
      guard turn.who != turn.seat else { return [] }
      let (who, seat) = (name(turn.who), name(turn.seat))
      return [
        "  " + Phrase(ja: "\(seat)は不在なので、\(who)が代わりに答えます。", en: "\(seat) is away; \(who) answers instead.")[language]
      ]
    case .who, .reason, .time, .nothing: return []
    }
  }

  /// 説明 of the block whose turn it is.
  private var hint: [String] {
    guard let block = currentBlock, let hint = script.workflow.blocks[block].handling.hint else { return [] }
    return ["  " + Visible.text(hint)]
  }

  /// The block that is asked about.
  public var currentBlock: Block.ID? {
    switch question {
    case .field(let turn, _), .answer(let turn), .finish(let turn), .read(let turn), .reason(let turn, _): turn.block
    case .who(let turns): turns[0].block
    case .time, .nothing: nil
    }
  }

  private var others: [String] {
    guard form == nil, reasonless == nil, let current = currentBlock else { return [] }
    var names: [String] = []
    for turn in state.turns where !turn.isAway && (turn.block != current || isForOthersToo(turn)) {
      let name = name(turn.who) + script.label(of: turn.block)
      if !names.contains(name) { names.append(name) }
    }
    guard !names.isEmpty else { return [] }
    let list = names.joined(separator: language == .ja ? "、" : ", ")
    return [
      "  "
        + Phrase(
          ja: "ほかにも番があります: \(list)   名前を入れると替わります", en: "Others have a turn too: \(list)   type a name to change")[
          language]
    ]
  }

  /// Whether somebody else may answer what is asked now.
  private func isForOthersToo(_ turn: Turn) -> Bool {
    switch question {
    case .answer(let asked), .finish(let asked), .read(let asked): turn.who != asked.who
    case .who, .field, .reason, .time, .nothing: false
    }
  }

  func name(_ role: Role.ID) -> String { Visible.text(script.workflow.roles[role].name) }

  // MARK: Answers

  /// Takes a line; what happened, or why it cannot be.
  public mutating func respond(to line: String) -> [String] {
    let typed = withoutNumber(line.trimmed)
    if !typed.isEmpty { drawn = nil }
    if let asked {
      self.asked = nil
      // Where answers have numbers, 1 is one of these.
      let isField = if case .field = question { true } else { false }
      switch YesNo(typed) {
      case .yes: return respond(to: asked)
      case .no: return introduction
      case .number(1) where isField: return respond(to: asked)
      case .number(2) where isField: return introduction
      case .number, nil: break
      }
    }
    if case .field(let turn, let field) = question { return fill(field, of: turn, with: typed) }
    if case .reason(let turn, let answer) = question {
      reasonless = nil
      return perform(
        .act(Party(.role(turn.who), at: turn.block), .answer(answer, reason: typed.isEmpty ? nil : typed.unquoted)))
    }
    if typed.isEmpty { return nudge() }
    if let turn = turn(named: typed) {
      chosen = Seat(turn)
      return introduction
    }
    let reader = AnswerReader(script.workflow)
    do throws(AnswerReader.Question) {
      if let line = withColon(typed), let commands = try? reader.commands(line, now: state.clock) {
        return performAll(commands)
      }
      if let commands = try reader.commands(typed, now: state.clock) { return performAll(commands) }
      if case .who = question { return introduction }
      guard let block = currentBlock, let who = currentRole else {
        return state.turns.isEmpty ? sorry(state.turnPhrase) : introduction
      }
      var action = one(typed)
      if action == nil { action = try reader.action(typed, at: block) }
      guard let action else { return introduction }
      if case .answer(let answer, nil) = action, answer == .sentBack || answer == .rejected {
        reasonless = answer
        return introduction
      }
      return perform(.act(Party(.role(who), at: block), action))
    } catch {
      if isLineOfFlow(typed) { return sorry(lineOfFlow) }
      guard let choices else { return sorry(error.what) + sorry(error.how) + leaving(typed) }
      if let meant = error.meant, isAnswerHere(meant) { return ask(meant) }
      return sorry(Phrase.unreadAnswer) + sorry(choices) + leaving(typed)
    }
  }

  /// Words that are no answer to a text field without being asked back: 承認, help.
  mutating func doubt(_ typed: String) -> [String] {
    asked = "「\(typed.trimmed)」"
    let shown = Visible.text(typed.trimmed)
    return sorry(
      Phrase(
        ja: "「\(shown)」を、この欄に入れることばとして書きますか。はい か いいえ で答えてください。",
        en: "Is “\(shown)” what you want to write in this field? Please answer yes or no."))
  }

  /// Whether words are an answer that can be given now, perhaps with a reason.
  private func isAnswerHere(_ meant: String) -> Bool {
    let names = answersHere.map { $0.request[language] }
    return names.contains { name in
      let reason = String(meant.dropFirst(name.count)).trimmed
      return meant.hasPrefix(name) && (reason.isEmpty || "「\"“".contains(reason.prefix(1)))
    }
  }

  /// An answer that is nearly one of those there are: しょうにん, aproved.
  private mutating func ask(_ meant: String) -> [String] {
    asked = meant
    let shown = Visible.text(meant)
    return sorry(
      Phrase(
        ja: "「\(shown)」のことではありませんか。 はい と入れると、そう答えます。",
        en: "Did you mean “\(shown)”? Type yes to answer that."))
  }

  /// おわり where an answer is asked for: whoever says so probably wants to leave.
  private func leaving(_ typed: String) -> [String] {
    let (plain, leave) = (Halfwidth.text(typed).lowercased(), Vocabulary.name(of: .quit))
    guard Vocabulary.spellings(of: .end).contains(plain) else { return [] }
    return sorry(
      Phrase(ja: "案件を離れるには \(leave.ja) と入れてください。", en: "Type \(leave.en) to leave the case."))
  }

  /// Whether any words at all may be the answer, also where they were doubted just now.
  var takesAnyWords: Bool {
    if case .reason = question { true } else { isAtText }
  }

  /// Whether a text is asked for.
  var asksForText: Bool { asked == nil && isAtText }

  private var isAtText: Bool {
    guard case .field(_, let field) = question else { return false }
    switch script.workflow.items[field.item].type {
    case .text, .longText: return true
    case .number, .money, .date, .time, .choice, .choices, .yesNo, .phone, .email, .file, .person, nil: return false
    }
  }

  /// Whether any words at all may be the answer: a text, or the reason of an answer.
  var asksForWords: Bool {
    if case .reason = question { true } else { asksForText }
  }

  /// 1 stands for the one thing there is to say.
  private func one(_ typed: String) -> Action? {
    guard ["1", "１"].contains(typed) else { return nil }
    switch question {
    case .finish: return .finish
    case .read: return .read
    case .who, .field, .answer, .reason, .time, .nothing: return nil
    }
  }

  private var currentRole: Role.ID? {
    switch question {
    case .field(let turn, _), .answer(let turn), .finish(let turn), .read(let turn), .reason(let turn, _): turn.who
    case .who, .time, .nothing: nil
    }
  }

  /// An empty line: lets time go by where only that is left, and else asks again.
  private mutating func nudge() -> [String] {
    if case .time(let instant) = question { return perform(.until(max(instant, state.clock))) }
    return introduction
  }

  private func turn(named typed: String) -> Turn? {
    let turns = state.turns.filter { !$0.isAway }
    guard turns.count > 1 else { return nil }
    if case .who(let open) = question, case .number(let number) = YesNo(typed) {
      return open[numbered: number]
    }
    let named = turns.filter { name($0.who).isSameName(as: typed) }
    return named.first { $0.block != currentBlock } ?? named.first
  }

  /// Does a command, and tells what followed or why it is refused.
  public mutating func perform(_ command: Command) -> [String] {
    drawn = nil
    do throws(Refusal) {
      try history.perform(command)
    } catch {
      let more = error.items.dropFirst().map { item in
        "\(script.workflow.items[item.item].name): \(item.what[language])"
      }
      return sorry(error.what) + sorry(error.how) + more.flatMap { sorry(Phrase($0)) }
    }
    // What is half filled in stays, as long as it is still asked for.
    if let open = form, !state.turns.contains(where: { Seat($0) == open.seat }) || command.fills { form = nil }
    chosen = form?.seat
    return opening
  }

  private mutating func performAll(_ commands: [Command]) -> [String] {
    var lines: [String] = []
    for command in commands { lines += perform(command) }
    return lines
  }

  func sorry(_ phrase: Phrase) -> [String] { ["    " + Visible.text(phrase[language])] }

  // MARK: Fields

  private mutating func fill(_ field: Field, of turn: Turn, with typed: String) -> [String] {
    let fields = script.workflow.blocks[turn.block].fields
    var open = form.flatMap { $0.seat == Seat(turn) ? $0 : nil } ?? OpenForm(seat: Seat(turn))
    if !typed.isEmpty {
      do throws(AnswerReader.Question) {
        let reader = AnswerReader(script.workflow)
        // 「係長: 不在」 is no answer to a field; in quotes it is.
        if let commands = try? reader.commands(typed, now: state.clock) { return performAll(commands) }
        if asksForText, isAnswer(typed) { return doubt(typed) }
        let value = try reader.value(typed, for: field.item)
        let entry = Entry(field.item, value)
        if let objection = state.objection(to: entry, in: field, after: open.entries, at: turn.block) {
          return sorry(objection)
        }
        open.entries.append(entry)
      } catch {
        return sorry(error.what.joined(error.how)) + leaving(typed)
      }
    } else if let objection = state.objection(toOpening: field, at: turn.block) {
      return sorry(objection)
    }
    open.asked += 1
    form = open
    guard open.asked == fields.count else { return introduction }
    return perform(.act(Party(.role(turn.who), at: turn.block), .fill(open.entries)))
  }

  /// Whether words are an answer somewhere else in the case, word for word.
  private func isAnswer(_ typed: String) -> Bool {
    let wanted = Halfwidth.text(typed).lowercased()
    let answers: [Word] = [.approve, .sendBack, .reject, .done, .read]
    return answers.contains { Vocabulary.spellings(of: $0).contains(wanted) }
  }
}

extension Play.Question {
  /// 日数(日) 1〜20, as the field's line says it.
  static func describe(_ field: Field, in script: Script, _ state: Case) -> String {
    let steps = script.outline.allSteps
    for step in steps {
      let fields = script.workflow.blocks[step.block].fields
      guard let index = fields.firstIndex(where: { $0.item == field.item }) else { continue }
      let details = step.details.filter { $0.kind == .field }
      guard details.indices.contains(index) else { continue }
      let opening = state.opening(field, at: step.block)
      let now = opening == .empty ? "" : "  [\(state.words(opening, of: field.item)[script.language])]"
      return Visible.text(details[index].words.text + now)
    }
    return Visible.text(script.workflow.items[field.item].name)
  }
}

extension Command {
  fileprivate var fills: Bool { if case .act(_, .fill) = self { true } else { false } }
}

extension String {
  /// Without white space at its ends. It may be long: a whole picture.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }
}
