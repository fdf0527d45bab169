import NagareLanguage
import NagareModel
import NagareNotation

/// A person at the prompt, building a flow. It is the fold of its inputs: it knows neither terminal nor disk, so
/// whatever it needs from there comes in as an input, and whatever it wants there goes out as an effect.
public struct Session: Sendable {
  public internal(set) var page: Page
  /// What the next line is taken for.
  var mode = Mode.building
  /// The case that was played last; it can be looked at until the flow changes.
  var played: Play?
  /// The case that was left for the prompt by the last input; whoever leaves altogether comes back to it.
  var left: Play?
  /// The cards of trouble still to be drawn onto cases.
  var deck = Deck(seed: 1)
  /// The room of the lessons, once somebody has asked for one.
  var room: LessonRoom?
  /// What was asked for before the room was open.
  var waiting: Request?
  /// The day, as it was said when the room opened.
  var today = Example.usualStart.day
  /// Whether somebody asked to leave.
  public internal(set) var isOver = false
  /// Whether a line was refused and not put right.
  public var hasRefused: Bool { refusals > 0 }
  var refusals = 0
  /// Whether everything typed is kept as it comes, so that nothing is lost.
  public var isKept = true
  /// Whether somebody types and reads along. Otherwise what a flow means is checked when a command shows it, and at
  /// the end.
  public var isTyped = true
  /// Whether the screen is read aloud, so that a list says more than a picture.
  public var readsAloud = false
  /// How many lines of a long page are shown at a time; `nil` where nobody turns pages.
  public var screenful: Int?

  /// The flow, looked at.
  var look: Look
  var past: [Change] = []
  var future: [Change] = []
  /// What the files held when they were last read or saved.
  var onDisk: [String: [UInt8]] = [:]
  /// The pictures and pages that were written here, by their paths.
  var sheets: [String: Sheet] = [:]
  /// How many flows were begun here before the one at hand.
  var begun = 0
  /// What stood on the line when somebody was cut off, until they are back.
  public private(set) var halfTyped: String?
  /// A line that could not be read, kept for whoever wants to go on with it.
  var draft: String?
  /// Why it could not be read, as it was said.
  var draftProblem: Diagnostic.Code?

  /// A picture or a page as it was written, and which of the flows begun here it shows.
  struct Sheet: Sendable {
    var bytes: [UInt8]
    var flow: Int
  }

  /// What was done, and how to take it back.
  struct Change: Sendable {
    var edit: Edit
    var what: Phrase
    /// The lesson that was open before and after it.
    var lesson: (before: String?, after: String?)
  }

  public init(on page: Page) {
    self.page = page
    look = Look(Workbench(), in: page.language)
  }

  public var language: Language { page.language }

  /// What is said from here on is laid out for this screen, whose window may have got another size.
  public mutating func fit(_ screen: Screen) {
    page = screen.page(in: language)
    // A lesson goes on in the language it began in: its examples name people in that.
    if let spoken = room?.language { room?.page = screen.page(in: spoken) }
  }

  var bench: Workbench { look.bench }

  /// A case that is being played; lines go to it while there is one.
  public var play: Play? {
    switch mode {
    case .playing(let play): play
    case .asked(_, .playing(let play)), .paging(_, .playing(let play)): play
    case .building, .asked, .rewriting, .redrafting, .guided, .paging: nil
    }
  }

  // MARK: Before the next line

  /// What stands before the cursor: where the next line goes.
  public var prompt: String { prompt(in: mode) }

  private func prompt(in mode: Mode) -> String {
    switch mode {
    case .playing(let play): play.prompt
    case .guided(let guide): guide.prompt(in: language)
    case .rewriting(let rewriting): name + "(" + place(of: rewriting) + ")> "
    case .asked(_, let behind), .paging(_, let behind): prompt(in: behind)
    case .building, .redrafting: name + place + "> "
    }
  }

  private var name: String { Phrase.flowWord[language] }

  private func place(of rewriting: Mode.Rewriting) -> String {
    let number = look.step(atLine: rewriting.line).map { "\($0.number) " } ?? ""
    return number + Phrase(ja: "直す", en: "edit")[language]
  }

  /// `(3)`, or `(3 もし)` inside what is open.
  private var place: String {
    if let step = look.openStep {
      let word = if case .opener(let word) = look.kind(ofLine: look.open.last ?? 0) { word } else { Word.if }
      return "(\(step.number) \(Vocabulary.name(of: word)[language]))"
    }
    return look.stepBefore.map { "(\($0.number))" } ?? ""
  }

  /// What is said first.
  public var greeting: [String] {
    let state =
      isKept
      ? Phrase(ja: "(自動で保存しています)", en: " (saved automatically)")
      : Phrase(ja: "(自動の保存はしていません)", en: " (not saved automatically)")
    let flow =
      bench.path.map { Phrase(ja: Visible.text($0) + " を開いています", en: Visible.text($0) + " is open") }
      ?? (bench.isEmpty
        ? Phrase(ja: "いまは新しい流れです", en: "This is a new flow")
        : Phrase(ja: "この流れは、まだファイルになっていません", en: "This flow has no file yet"))
    return say(Phrase(ja: "流れ Nagare — 仕事の流れを組み立てて、動かして確かめる練習場", en: "Nagare: build a flow of work and try it out"))
      + say(Phrase(ja: "困ったら ? と入れてください。\(flow.ja)\(state.ja)。", en: "Type ? for help. \(flow.en)\(state.en)."))
      + (play == nil ? hint(always: true) : []) + [""]
  }

  /// Whether leaving now loses nothing that a file does not hold, nor a lesson or a case somebody was in.
  public var isSaved: Bool {
    guard left == nil, play == nil, room?.current == nil, halfTyped == nil else { return false }
    guard let path = bench.path else { return bench.isEmpty }
    return onDisk[path] == bench.bytes
  }

  /// The file the text belongs to.
  public var path: String? { bench.path }

  /// The text as it is now.
  public var text: String { bench.text }

  /// Whether the text can be run as it is.
  public var isSound: Bool { bench.isEmpty || Examination(bench.text).canRun }

  // MARK: Answers

  /// Takes an input, and says what came of it.
  public mutating func respond(to input: Input) -> Response {
    if isOver { comeBack() }
    halfTyped = nil
    let left = left
    var response = answer(to: input)
    if left != nil, !isOver { self.left = nil }
    if !response.lines.isEmpty, look.open.isEmpty, play == nil, !isOver { response.lines.append("") }
    return response
  }

  private mutating func answer(to input: Input) -> Response {
    switch input {
    case .line(let line):
      let lines = line.linesInside
      return lines.count == 1 ? take(lines[0]) : takeOneByOne(lines)
    case .lines(let lines): return stream(lines.flatMap(\.linesInside))
    case .paste(let lines): return paste(lines.flatMap(\.linesInside))
    case .refused: return Response()
    case .interrupted: return interrupt()
    case .end: return play == nil ? leave() : leavePlay()
    case .cutOff(let line):
      halfTyped = line
      return Response()
    case .opened(let path, let result): return opened(path, result)
    case .compared(let path, let result): return compared(path, result)
    case .saved(let path, let outcome): return saved(path, outcome)
    case .lessons(let progress, let day, let rules): return entered(progress, day, rules)
    case .listed(let files): return listed(files)
    case .putAside(let flows): return choose(amongPutAside: flows)
    }
  }

  private mutating func take(_ line: String) -> Response {
    let typed = PastedPrompt.removed(from: line)
    // Looked at first, so that nobody but the mode holds the case and its long history.
    if isPlaying { return playOn(typed) }
    switch mode {
    case .asked(let question, let behind):
      mode = behind
      if let answer = answer(question, with: typed) { return answer }
      let response = take(line)
      // It stays open while somebody only looks around.
      if case .building = mode, Request(typed)?.commands.allSatisfy(\.onlyShows) ?? false { ask(question) }
      return response
    case .playing: return playOn(typed)
    case .guided(let guide): return go(on: guide, with: typed)
    case .rewriting(let rewriting):
      mode = .building
      return rewrite(rewriting, as: typed)
    case .redrafting:
      mode = .building
      return build(typed, isDraft: true)
    case .paging(let rest, let behind):
      mode = behind
      return typed.trimmed.isEmpty ? Response(paged(rest)) : take(line)
    case .building: return build(typed, isDraft: false)
    }
  }

  private var isPlaying: Bool { if case .playing = mode { true } else { false } }

  /// A command, or a line of the flow.
  private mutating func build(_ typed: String, isDraft: Bool) -> Response {
    // A lone 。 is nothing yet either.
    if typed.allSatisfy({ $0.isWhitespace || "。、".contains($0) }) { return readOn() ?? Response(hint(always: true)) }
    if isClaim(typed) { return askClaim(typed, isDraft: isDraft) }
    if let request = Request(inShell: typed) ?? Request(typed) { return perform(request) }
    if YesNo(typed) != nil { return Response(say(Self.nothingAsked) + hint(always: true)) }
    if Topic.isQuestion(typed), let answer = answer(asked: typed) { return answer }
    return type(typed, isDraft: isDraft)
  }

  /// Whether a line is sure to be taken as one of the flow, so that many of them can be taken together.
  public func isLine(_ line: String) -> Bool {
    switch mode {
    case .building, .asked(_, .building): break
    case .asked, .playing, .guided, .rewriting, .redrafting, .paging: return false
    }
    let typed = PastedPrompt.removed(from: line)
    return !typed.trimmed.isEmpty && Request(inShell: typed) == nil && Request(typed) == nil && YesNo(typed) == nil
      && !Topic.isQuestion(typed)
  }

  private static let nothingAsked = Phrase(
    ja: "いま、はい や番号で答える質問はありません。", en: "There is no question to answer now.")

  /// Ctrl-C: whatever was half done is dropped, and nothing is lost.
  private mutating func interrupt() -> Response {
    mode = play.map { .playing($0) } ?? .building
    return Response()
  }

  /// Asks, over whatever the next line is taken for otherwise.
  mutating func ask(_ question: Mode.Question) {
    if case .asked(_, let behind) = mode { mode = behind }
    mode = .asked(question, behind: mode)
  }

  /// What is being asked.
  var question: Mode.Question? { if case .asked(let question, _) = mode { question } else { nil } }

  /// `nil` where the line is no answer but something new.
  private mutating func answer(_ question: Mode.Question, with typed: String) -> Response? {
    let reply = YesNo(typed)
    switch question {
    case .repair(let repaired, let what, let isOfDraft):
      if reply == .yes || reply == .number(1) {
        if isOfDraft { putRight() }
        if case .rewriting = mode { mode = .building }
        return settle(looked(at: repaired), what, isRepair: !isOfDraft)
      }
      return reply == .no ? Response(say(isOfDraft ? Self.keptAside : Self.leftAlone)) : nil
    case .proposals(let proposals, let line):
      if reply == .no { return Response(say(line == nil ? Self.keptAside : Self.leftAlone)) }
      guard let choice = reply?.choice(of: proposals) else { return nil }
      if case .rewriting = mode {
        mode = .building
        putRight()
      }
      return write(choice, insteadOf: line)
    case .requests(let requests):
      if reply == .yes, requests.count > 1 { return askAgain(question) }
      if let request = reply?.choice(of: requests) { return perform(request) }
      return reply == .no ? Response(say(Self.leftAlone)) : nil
    case .lines(let lines, let command):
      if reply == .yes { return askAgain(question) }
      if let line = reply?.choice(of: lines) { return act(command, on: line) }
      return reply == nil ? nil : Response(say(Self.leftAlone))
    case .overwrite(let save, _):
      if reply == .yes || reply == .number(1) {
        ask(question)
        return Response(effects: [.save(save, over: .anything)])
      }
      return reply == .no ? Response(say(Self.leftAlone)) : nil
    case .standIns(let lines):
      if reply == .yes || reply == .number(1) { return write(lines, insteadOf: nil) }
      return reply == .no ? Response(say(Self.leftAlone)) : nil
    case .lessonsAnew:
      if reply == .yes || reply == .number(1) { return asked { $0.resetAll() } }
      return reply == .no ? Response(say(Self.leftAlone)) : nil
    case .unfinished(let argument):
      if reply == .yes || reply == .number(1) { return played { $0.present } }
      return reply == .no || reply == .number(2) ? runAnew(argument) : nil
    case .openings(let openings):
      if reply == .no { return Response(say(Self.leftAlone)) }
      guard case .number = reply else { return nil }
      if let opening = reply?.choice(of: openings) { return open(opening) }
      return askAgain(question)
    }
  }

  /// A number nothing stands behind, or はい where there are several.
  private mutating func askAgain(_ question: Mode.Question) -> Response {
    ask(question)
    return Response(
      say(
        Phrase(
          ja: "1 から \(question.count) までの番号で選んでください。", en: "Choose a number from 1 to \(question.count).")))
  }

  static let leftAlone = Phrase(ja: "そのままにしました。", en: "Nothing was changed.")
  static let keptAside = Phrase(
    ja: "この行は足していません。直す と入れると、続きを書けます。", en: "The line is not added. Type edit to go on with it.")

  // MARK: Speaking

  func say(_ phrase: Phrase) -> [String] { page.paragraph(phrase[language], indent: 0) }

  /// As much of a long page as fits, with the rest behind Enter.
  mutating func paged(_ lines: [String]) -> [String] {
    guard let screenful, lines.count > screenful else { return lines }
    // The line that says how to read on takes a row too.
    let room = screenful - 1
    mode = .paging(Array(lines.dropFirst(room)), behind: mode)
    return lines.prefix(room) + say(Phrase(ja: "-- 続きは Enter --", en: "-- Enter shows more --"))
  }

  func diagnosticText(_ offer: Phrase?) -> DiagnosticText {
    var text = DiagnosticText(on: page, explain: Vocabulary.name(of: .explain), offer: offer)
    text.wording = \.atPrompt
    return text
  }
}
