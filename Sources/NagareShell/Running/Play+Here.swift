import NagareEngine
import NagareLanguage
import NagareModel
import NagareNotation

// What can be answered here and now.
extension Play {
  /// ?: what is asked, and how it may be answered.
  public var help: [String] {
    guard let how else { return whose }
    return [how[language]] + comingBack + (isWhatIf ? [Self.returning[language]] : [])
  }

  /// ? as a page: what is asked, and the commands that help besides.
  func guide(on page: Page, alsoHere commands: [PromptCommand]) -> [String] {
    let here = commands.filter { $0 != .comeHome || isWhatIf }
    return help.flatMap { page.wrapped(Visible.text($0)) }
      + page.packed(
        Phrase(ja: "ほかにできること:", en: "You can also:")[language],
        here.map { Vocabulary.name(of: $0.word)[language] })
      + page.paragraph(
        Phrase(ja: "くわしくは ? なぜ のように入れます。", en: "For more, type ? why, for example.")[language], indent: 0)
  }

  /// Of everybody who is away, how they come back.
  var comingBack: [String] { state.absent.map { away($0)[language] } }

  private static let returning = Phrase(ja: "帰る で、もとの場面に戻ります。", en: "return leads back to where you were.")

  private var how: Phrase? {
    switch question {
    case .who(let turns):
      Phrase(
        ja: "出す人を、番号か名前で選びます: \(turns.map { name($0.who) }.joined(separator: "、"))。",
        en: "Choose who hands it in, by number or by name: \(turns.map { name($0.who) }.joined(separator: ", ")).")
    case .field(let turn, let field): how(to: field, at: turn.block)
    case .answer: choices
    case .finish, .read: choices
    case .reason:
      Phrase(ja: "理由をことばで書きます。Enter だけなら省きます。", en: "Write the reason in words; Enter alone leaves it out.")
    case .time:
      Phrase(
        ja: "Enter で次に動くときまで進みます。時間 3日 のようにも進められます。",
        en: "Enter lets time go by until something happens; so does, for example: time 3 days.")
    case .nothing: nil
    }
  }

  /// The answers of the approval that is asked for; none elsewhere.
  var answersHere: [Answer] {
    guard case .answer(let turn) = question else { return [] }
    return AnswerReader(script.workflow).answers(at: turn.block)
  }

  /// What can be answered, by number and by word.
  var choices: Phrase? {
    let answers: [Phrase]
    switch question {
    case .answer: answers = answersHere.map(\.request)
    case .finish: answers = [Phrase.done]
    case .read: answers = [Phrase.read]
    case .who, .field, .reason, .time, .nothing: return nil
    }
    let numbered = answers.enumerated().map { Phrase(ja: "\($0 + 1) \($1.ja)", en: "\($0 + 1) \($1.en)") }
    if numbered.count == 1 {
      return Phrase(
        ja: "ここで答えられるのは \(numbered[0].ja) です。", en: "The answer here is \(numbered[0].en).")
    }
    return Phrase(
      ja: "\(numbered.map(\.ja).joined(separator: "、")) の番号かことばで答えます。",
      en: "Answer with the number or the word: \(numbered.map(\.en).joined(separator: ", ")).")
  }

  /// How a field is filled in, with an example; what it asks for stands above.
  private func how(to field: Field, at block: Block.ID) -> Phrase {
    let name = script.workflow.items[field.item].name
    let kind: Phrase =
      switch script.workflow.items[field.item].type {
      case .number, nil: Phrase(ja: "数を入れます。例: 3", en: "type a number, such as 3")
      case .money: Phrase(ja: "金額を入れます。例: 5000、5万円", en: "type an amount, such as 5000")
      case .date:
        Phrase(ja: "日付を入れます。例: 2026-04-03、4月3日", en: "type a date, such as 2026-04-03")
      case .time: Phrase(ja: "時刻を入れます。例: 9:00、17:15", en: "type a time, such as 9:00 or 17:15")
      case .choice(let options): options.numbered(ja: "1つ選びます", en: "choose one")
      case .choices(let options): options.numbered(ja: "いくつでも選べます(例: 1、2)", en: "choose any, as in 1, 2")
      case .yesNo: Phrase(ja: "はい か いいえ で答えます", en: "answer yes or no")
      case .phone: Phrase(ja: "電話番号を入れます。例: 03-1234-5678", en: "type a phone number, such as 03-1234-5678")
      case .email: Phrase(ja: "メールアドレスを入れます。例: a@example.jp", en: "type an email address, such as a@example.jp")
      case .file: Phrase(ja: "ファイルの名前を書きます。例: 図面.pdf", en: "write the name of a file, such as plan.pdf")
      case .person: Phrase(ja: "人の名前を書きます", en: "write the name of a person")
      case .text, .longText:
        Phrase(
          ja: "文字を書きます。「」で囲むと、どんなことばもそのまま文字になります",
          en: "write a text; between quotes every word is taken as a text")
      }
    let skip =
      state.objection(toOpening: field, at: block) == nil
      ? Phrase(ja: "。Enter だけなら、いまのまま次へ進みます", en: "; Enter alone leaves it as it is") : Phrase("")
    return Phrase(ja: "\(name): \(kind.ja)\(skip.ja)。", en: "\(name): \(kind.en)\(skip.en).")
  }
}

extension [String] {
  fileprivate func numbered(ja: String, en: String) -> Phrase {
    let options = enumerated().map { "\($0 + 1) \($1)" }
    return Phrase(
      ja: "\(ja): \(options.joined(separator: "、"))", en: "\(en): \(options.joined(separator: ", "))")
  }
}
