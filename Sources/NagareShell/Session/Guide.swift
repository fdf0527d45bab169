import NagareLanguage
import NagareModel
import NagareNotation

/// 追加: lines made by answering one question after the other. It is the fold of its answers, so any of them can be
/// taken back.
struct Guide: Sendable {
  private(set) var answers: [String] = []

  /// What is asked.
  enum Question: Equatable, Sendable {
    case block
    case who(Word)
    case words(Word)
    case field
    case type(String)
    case limits(String, Word)
    case due(Word)
    case condition
    case length
    case result
    /// Of a 約束: its name, in which cases, and what is so in all of them.
    case promised, premise, claim

    /// What may be answered by its number.
    var choices: [Word] {
      switch self {
      case .block: Guide.blocks
      case .type: Guide.types
      case .who, .words, .field, .limits, .due, .condition, .length, .result, .promised, .premise, .claim: []
      }
    }
  }

  static let blocks: [Word] = [.form, .approval, .decision, .task, .share, .notify, .if, .wait, .finish, .promise]
  static let types: [Word] = [.text, .number, .money, .date, .choice, .yesNo, .file]

  /// The lines the answers make, and what is asked next; `nil` where nothing is left to ask.
  func state(in language: Language) -> (lines: [String], question: Question?) {
    var lines: [String] = []
    var question: Question? = .block
    for answer in answers {
      guard let asked = question else { break }
      question = Self.next(after: asked, answer.trimmed, &lines, language)
    }
    return (lines, question)
  }

  mutating func take(_ answer: String) { answers.append(answer) }

  /// Takes the last answer back.
  mutating func stepBack() { _ = answers.popLast() }

  private static func next(
    after question: Question, _ answer: String, _ lines: inout [String], _ language: Language
  ) -> Question? {
    func name(_ word: Word) -> String { Vocabulary.name(of: word)[language] }
    let bullet = language == .ja ? " ・" : "  - "
    switch question {
    case .block:
      guard let word = chosen(answer, from: blocks) else { return .block }
      lines.append(name(word))
      switch word {
      case .if: return .condition
      case .wait: return .length
      case .finish: return .result
      case .promise: return .promised
      default: return .who(word)
      }
    case .who(let word):
      guard !answer.isEmpty else { return .who(word) }
      lines[0] += " " + answer
      return .words(word)
    case .words(let word):
      if !answer.isEmpty { lines[0] += " " + quoted(answer, language) }
      switch word {
      case .notify: return answer.isEmpty ? .words(word) : nil
      case .form: return .field
      case .approval, .decision, .task: return .due(word)
      default: return nil
      }
    case .due:
      if !answer.isEmpty { lines.append(bullet + name(.due) + " " + answer) }
      return nil
    case .field: return answer.isEmpty ? nil : .type(answer)
    case .type(let field):
      guard let type = chosen(answer, from: types) else { return .type(field) }
      lines.append(bullet + field + ": " + name(type))
      return hasLimits(type) ? .limits(field, type) : .field
    case .limits(_, let type):
      if answer.isEmpty { return type == .choice ? question : .field }
      lines[lines.count - 1] += " " + answer
      return .field
    case .condition:
      guard !answer.isEmpty else { return .condition }
      lines[0] += " " + (language == .ja && !answer.hasSuffix(name(.then)) ? answer + " " + name(.then) : answer)
      return nil
    case .promised:
      guard !answer.isEmpty else { return .promised }
      lines[0] += " " + quoted(answer, language)
      return .premise
    case .premise where isDetail(answer):
      lines.append(" " + answer)
      return .claim
    case .premise:
      if !answer.isEmpty { lines.append(bullet + name(.premise) + (language == .ja ? " " : ": ") + answer) }
      return .claim
    case .claim:
      guard !answer.isEmpty else { return .claim }
      lines.append(isDetail(answer) ? " " + answer : bullet + (isEnds(answer) ? name(.ends) : answer))
      return nil
    case .length:
      guard !answer.isEmpty else { return .length }
      lines[0] += " " + answer
      return nil
    case .result:
      if !answer.isEmpty { lines[0] += language == .ja ? quoted(answer, language) : " " + quoted(answer, language) }
      return nil
    }
  }

  /// Whether an answer is written as the line it becomes: ・終わる.
  private static func isDetail(_ answer: String) -> Bool {
    guard let first = answer.first, "・-*".contains(first) else { return false }
    return Draft(Vocabulary.name(of: .promise).en + "\n" + answer).lineKinds.last == .bullet && !isEnds(answer)
  }

  /// Whether somebody says that it ends, in so many letters.
  static func isEnds(_ typed: String) -> Bool {
    let said = Halfwidth.text(typed).lowercased().trimmed.filter { !"。?".contains($0) }
      .replacing("ります", with: "る")
    let name = Vocabulary.name(of: .ends).ja
    // 終る is written as well.
    return Vocabulary.spellings(of: .ends).contains(said) || said == name.filter { $0 != "わ" }
  }

  private static func hasLimits(_ type: Word) -> Bool { [.number, .money, .date, .choice].contains(type) }

  /// By its number or by its name.
  private static func chosen(_ answer: String, from words: [Word]) -> Word? {
    if case .number(let number) = YesNo(answer) { return words[numbered: number] }
    let wanted = Halfwidth.text(answer).lowercased()
    return words.first { Vocabulary.spellings(of: $0).contains(wanted) }
  }

  private static func quoted(_ text: String, _ language: Language) -> String {
    if text.trimmed.unquoted != text { return text }
    return language == .ja ? "「\(text)」" : "\"\(text)\""
  }

  // MARK: Asking

  func prompt(in language: Language) -> String {
    Vocabulary.name(of: .add)[language] + "> "
  }

  /// The question in words.
  static func words(_ question: Question, in language: Language) -> String {
    let phrase: Phrase =
      switch question {
      case .block: Phrase(ja: "何を足しますか。", en: "What do you want to add?")
      case .who(.notify): Phrase(ja: "だれに知らせますか。(例 職員)", en: "Who gets the message? (such as staff)")
      case .who(.share): Phrase(ja: "だれに読んでもらいますか。(例 係員)", en: "Who reads it? (such as colleagues)")
      case .who: Phrase(ja: "だれがしますか。(例 課長)", en: "Who does it? (such as section chief)")
      case .words(.notify): Phrase(ja: "何と知らせますか。(例 認められました)", en: "What is the message? (such as It was granted)")
      case .words:
        Phrase(ja: "何をしますか、ひとことで。(なければ Enter)", en: "What is it about, in a few words? (or just press Enter)")
      case .field:
        Phrase(
          ja: "書いてもらう欄の名前は何ですか。(例 日数。Enter で終わります)", en: "What is the field called? (such as days; Enter when done)")
      case .type: Phrase(ja: "どんな欄ですか。", en: "What kind of field is it?")
      case .limits(_, .choice): Phrase(ja: "何から選びますか。(例 年休／病気)", en: "Which choices are there? (such as annual / sick)")
      case .limits(_, .date):
        Phrase(ja: "範囲はありますか。(例 今日以降。なければ Enter)", en: "Any limits? (such as from today; or just press Enter)")
      case .limits:
        Phrase(ja: "範囲はありますか。(例 1〜20。なければ Enter)", en: "Any limits? (such as 1 to 20; or just press Enter)")
      case .due:
        Phrase(
          ja: "期限はありますか。(例 3開庁日。なければ Enter)", en: "Is there a deadline? (such as 3 business days; or just press Enter)"
        )
      case .condition: Phrase(ja: "どんなときですか。(例 日数 が 5日 を超える)", en: "In which case? (such as days is over 5)")
      case .length: Phrase(ja: "どのくらい待ちますか。(例 3日)", en: "How long? (such as 3 days)")
      case .promised:
        Phrase(
          ja: "どんなきまりですか、ひとことで。(例 100万円以上は市長が決める)",
          en: "Which rule, in a few words? (such as From 1,000,000 on it is the mayor)")
      case .premise:
        Phrase(
          ja: "どんな案件のことですか。(例 金額 が 100万円以上。すべてなら Enter)",
          en: "Of which cases? (such as amount is at least 1,000,000; of all of them just press Enter)")
      case .claim:
        Phrase(
          ja: "そのとき、かならずどうなりますか。(例 通る: 市長   届く: 申請者   終わる)",
          en: "What is always so then? (such as visits: mayor, notified: applicant, ends)")
      case .result:
        Phrase(ja: "どんな結果で終わりますか。(例 見送り。なければ Enter)", en: "How does it end? (such as Declined; or just press Enter)")
      }
    return phrase[language]
  }
}

extension Session {
  /// 追加, with the block to begin with if it was said.
  mutating func add(_ argument: String) -> Response {
    if let answer = insert(inside: argument) { return answer }
    let guide = Guide()
    mode = .guided(guide)
    guard !argument.isEmpty else { return Response(asking(guide) + say(Self.howToLeave)) }
    return go(on: guide, with: argument)
  }

  private static let howToLeave = Phrase(
    ja: "1つ前の質問には 前へ、やめるには やめる と入れます。", en: "Type back for the previous question, or quit to stop.")

  /// An answer to the guide.
  mutating func go(on guide: Guide, with typed: String) -> Response {
    var next = guide
    let commands = Request(typed)?.commands ?? []
    let asked = next.state(in: language).question
    let isClaim = asked == .claim && Guide.isEnds(typed)
    if !isClaim, commands.contains(.quit) || YesNo.isStop(typed) {
      mode = .building
      return Response(say(Self.leftAlone))
    }
    if commands.contains(.stepBack) || commands.contains(.undo) {
      guard !next.answers.isEmpty else {
        mode = .building
        return Response(say(Self.leftAlone))
      }
      next.stepBack()
      mode = .guided(next)
      return Response(asking(next))
    }
    if commands.contains(.help) { return Response(asking(next) + say(Self.howToLeave)) }
    next.take(typed)
    var state = next.state(in: language)
    guard state.question != asked else { return Response(asking(guide)) }
    var problem = problem(in: state.lines, before: state.question)
    // 課長が休み: what a rule is said with is written as the line it means.
    if asked == .premise || asked == .claim, let meant = problem?.proposals.first, meant.count == 1 {
      next.stepBack()
      next.take(meant[0])
      state = next.state(in: language)
      problem = self.problem(in: state.lines, before: state.question)
    }
    if let problem {
      return Response(say(problem.what) + say(problem.how) + asking(guide))
    }
    mode = .guided(next)
    return state.question == nil ? finish(state.lines) : Response(asking(next))
  }

  private func asking(_ guide: Guide) -> [String] {
    guard let question = guide.state(in: language).question else { return [] }
    let words = Guide.words(question, in: language)
    let choices = question.choices.enumerated().map { "\($0 + 1) \(Vocabulary.name(of: $1)[language])" }
    return choices.isEmpty ? page.paragraph(words, indent: 0) : page.packed(words, choices)
  }

  /// What keeps the lines so far from being read; one that is still being asked about is not finished.
  private func problem(in lines: [String], before question: Guide.Question?) -> Diagnostic? {
    if case .limits = question { return nil }
    guard question == nil || lines.count > 1 else { return nil }
    let after = Look(placing(lines), in: language, .reading)
    let written = after.bench.place - lines.count..<after.bench.place
    return after.problems(since: look).first {
      $0.isRefusedLine && ($0.code != .promiseWithoutClaim || question == nil) && written.contains(after.line(of: $0))
    }
  }

  private func placing(_ lines: [String]) -> Workbench {
    var next = bench
    next.place = min(bench.place, look.endOfFlow)
    next.insert(lines)
    return next
  }

  /// Shows the lines that were made, and adds them as one change.
  private mutating func finish(_ lines: [String]) -> Response {
    mode = .building
    let shown = Visible.text(lines.first ?? "")
    let written = lines.map { "    " + Visible.text($0) }
    var said = say(Phrase(ja: "次のように書いて足しました。", en: "Written like this, and added:")) + written
    let response = settle(
      looked(at: placing(lines)), Phrase(ja: "「\(shown)」を足した", en: "added “\(shown)”"), echoes: false)
    said += response.lines
    return Response(said)
  }
}
