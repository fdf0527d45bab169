import NagareEngine
import NagareModel
import NagareNotation

/// 札: trouble that may happen to a running case, or a question to talk about.
public struct Card: Hashable, Sendable {
  /// What a card does to a case.
  enum Happening: Hashable, Sendable {
    /// Whoever is to decide goes away.
    case away
    /// Whoever may say so sends it back.
    case sentBack
    case untilDue
    case days(Int)
    /// The applicant withdraws.
    case withdrawn
    /// Nothing; it is talked about.
    case talk
  }

  public let name: Phrase
  public let story: Phrase
  /// What to talk about.
  public let question: Phrase
  let effect: Happening

  private init(_ name: Phrase, _ effect: Happening, _ story: Phrase, _ question: Phrase) {
    self.name = name
    self.effect = effect
    self.story = story
    self.question = question
  }

  /// Every card, in the order of the handbook.
  public static let all: [Card] = [
    Card(
      Phrase(ja: "決める人が出張", en: "The decider travels"), .away,
      Phrase(ja: "決める番の人が、けさから出張です。", en: "Whoever is to decide has been travelling since this morning."),
      Phrase(ja: "代わりはだれですか。本人は、あとで読みますか。", en: "Who stands in, and who reads it later?")),
    Card(
      Phrase(ja: "添付を忘れた", en: "No attachment"), .sentBack,
      Phrase(ja: "書類が1枚、付いていませんでした。", en: "One paper was not attached."),
      Phrase(ja: "何が足りないか、申請した人に伝わりましたか。", en: "Does the person know what is missing?")),
    Card(
      Phrase(ja: "期限が過ぎた", en: "The deadline passes"), .untilDue,
      Phrase(ja: "だれも気づかないまま、期限の日になりました。", en: "Nobody noticed, and the day is here."),
      Phrase(ja: "だれが、いつ気づきますか。", en: "Who notices, and when?")),
    Card(
      Phrase(ja: "1週間だれも手を付けない", en: "Nobody gets to it for a week"), .days(7),
      Phrase(
        ja: "だれも手を付けないまま、1週間がたちます。期限が来れば、過ぎます。",
        en: "A week goes by and nobody gets to it. Deadlines that come up pass."),
      Phrase(ja: "その間、だれが待っていますか。", en: "Who waits all that time?")),
    Card(
      Phrase(ja: "やっぱりやめます", en: "Never mind"), .withdrawn,
      Phrase(ja: "申請した人から、電話がありました。", en: "The person who asked has called."),
      Phrase(ja: "途中まで確かめた人に、伝わりますか。", en: "Do those who checked it hear of it?")),
    Card(
      Phrase(ja: "法律が変わった", en: "The law has changed"), .talk,
      Phrase(ja: "来月から、額が2倍になります。", en: "From next month the amounts double."),
      Phrase(ja: "どの行を直しますか。何か所ありましたか。", en: "Which lines change, and how many did you find?")),
    Card(
      Phrase(ja: "人事異動", en: "New posts"), .talk,
      Phrase(ja: "来月から、担当が替わります。", en: "Next month others do this."),
      Phrase(ja: "流れの何が変わりますか。変わらないものは何ですか。", en: "What changes in the flow, and what does not?")),
    Card(
      Phrase(ja: "議員から電話", en: "A councillor calls"), .talk,
      Phrase(ja: "「あの件は、いまどこにありますか」", en: "“Where is that matter now?”"),
      Phrase(ja: "10秒で答えられますか。だれ と入れてみましょう。", en: "Can you say so in ten seconds? Type who.")),
  ]

  /// How to take it back, once it has happened.
  func wayBack(_ commands: [Command], in state: Case) -> Phrase? {
    guard let command = commands.first else { return nil }
    guard case .act(let party, .leave) = command, case .role(let role) = party.who else {
      return Phrase(ja: "前へ で、札を引く前に戻ります。", en: "Type back to go to the moment before the card.")
    }
    let name = Visible.text(state.flow.workflow.roles[role].name)
    return Phrase(
      ja: "前へ で、札を引く前に戻ります。帰ってきたことにするなら「\(name): 在席」。",
      en: "Type back to go to the moment before the card, or “\(name): back” when they return.")
  }

  /// What a card does to a case now; `nil` where it does not fit.
  public func commands(on state: Case) -> [Command]? {
    guard effect != .talk else { return [] }
    let turns = state.turns.filter { !$0.isAway }
    let wishes: [Command] =
      switch effect {
      case .away: turns.filter { state.isDecider($0) }.map { .act(Party(.role($0.who)), .leave) }
      case .sentBack:
        turns.map {
          .act(Party(.role($0.who), at: $0.block), .answer(.sentBack, reason: nil))
        }
      case .untilDue: turns.contains { $0.due != nil } ? [.untilDue] : []
      case .days(let count): turns.isEmpty ? [] : [.pass(Period(count, .day))]
      case .withdrawn: state.marking.applicant.map { [.act(Party(.role($0)), .withdraw)] } ?? []
      case .talk: []
      }
    return wishes.first { (try? state.decide($0)) != nil }.map { [$0] }
  }
}

/// The cards in an order a number settles: the same number, the same order on every machine.
public struct Deck: Equatable, Sendable {
  public let seed: UInt64
  /// The cards still to be drawn, the next one last.
  private var cards: [Card]

  public init(seed: UInt64) {
    self.seed = seed
    cards = Self.mixed(seed)
  }

  private static func mixed(_ seed: UInt64) -> [Card] {
    var chance = SeededRandom(state: seed)
    var cards = Card.all
    for index in cards.indices.reversed() where index > 0 {
      cards.swapAt(index, Int(chance.next() % UInt64(index + 1)))
    }
    return cards
  }

  /// How many cards are left before the deck is mixed anew.
  public var count: Int { cards.count }

  /// The next card that fits the case, with what it does to it. Cards that do not fit now stay in the deck; when none
  /// is left that fits, all of them are mixed anew.
  public mutating func draw(on state: Case) -> (card: Card, commands: [Command]) {
    while true {
      for index in cards.indices.reversed() {
        if let commands = cards[index].commands(on: state) { return (cards.remove(at: index), commands) }
      }
      cards = Self.mixed(seed)
    }
  }
}

extension Case {
  /// Whether it is this person's turn to decide about what somebody else has asked for.
  fileprivate func isDecider(_ turn: Turn) -> Bool {
    turn.who != marking.applicant && flow.plan.steps[turn.block].deed.isAnswered
  }
}

extension Play {
  /// A card and the case as it was before.
  indirect enum Drawn: Sendable {
    case card(Card, before: Play)
  }

  /// 札: draws a card onto the running case; a number mixes the deck by it first. What it says, what happens, what is
  /// asked now, and how it is undone.
  public mutating func draw(_ number: String, from deck: inout Deck) -> [String] {
    let number = Halfwidth.text(number).trimmed
    if !number.isEmpty {
      guard let seed = UInt64(number) else { return [Self.noNumber(number)[language]] }
      deck = Deck(seed: seed)
    }
    let before = self
    let (card, commands) = deck.draw(on: state)
    var lines = [
      Phrase(ja: "札「\(card.name.ja)」", en: "Card: \(card.name.en)")[language],
      "  " + card.story[language],
    ]
    let wayBack = card.wayBack(commands, in: state)
    for command in commands { lines += perform(command) }
    drawn = .card(card, before: before)
    return lines + [card.question, wayBack].compactMap { $0.map { "  " + $0[language] } }
  }

  private static func noNumber(_ typed: String) -> Phrase {
    let shown = Visible.text(typed)
    return Phrase(
      ja: "「\(shown)」は番号として読めないので、札は引いていません。札 7 のように入れます。",
      en: "“\(shown)” is no number, so no card was drawn. Type it as in: card 7")
  }

  /// 前へ right behind a card: the card alone is taken back, with everything it brought.
  mutating func putBack(_ drawn: Drawn) -> [String] {
    guard case .card(let card, let before) = drawn else { return [] }
    let hasHappened = history.position > before.history.position
    if hasHappened { move { $0.go(to: before.history.position) } }
    (form, reasonless, chosen) = (before.form, before.reasonless, before.chosen)
    self.drawn = before.drawn
    let said = Phrase(
      ja: "札「\(card.name.ja)」は、引かなかったことにしました。", en: "The card “\(card.name.en)” is put back.")
    return [said[language]] + (hasHappened ? present : introduction)
  }
}
