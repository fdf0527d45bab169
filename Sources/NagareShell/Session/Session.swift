import NagareLanguage
import NagareModel
import NagareNotation

/// A person at the prompt, building a flow. It is the fold of its inputs: it knows neither terminal nor disk, so
/// whatever it needs from there comes in as an input, and whatever it wants there goes out as an effect.
public struct Session: Sendable {
  public internal(set) var page: Page
  /// A case that is being played; lines go to it while there is one.
  public internal(set) var play: Play?
  /// The case that was played last; it can be looked at until the flow changes.
  var played: Play?
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
  /// Whether the screen is read aloud, so that a list says more than a picture.
  public var readsAloud = false

  var bench = Workbench() {
    didSet {
      look = Look(bench, in: page.language)
      played = nil
    }
  }
  var look: Look
  var past: [Change] = []
  var future: [Change] = []
  /// What the files held when they were last read or saved.
  var onDisk: [String: [UInt8]] = [:]
  var question: Question?
  /// A line that could not be read, kept for whoever wants to go on with it.
  var draft: String?
  /// Whether somebody asked to go on with it.
  var isOnDraft = false
  /// Whether the line that is being rewritten was refused before.
  var isOnRewriting = false
  /// The line that is being rewritten.
  var rewritten: Int?
  var guide: Guide?

  /// A state to go back to, and what was done since.
  struct Change: Sendable {
    var bench: Workbench
    var what: Phrase
  }

  /// What the next line may answer.
  enum Question: Sendable {
    /// はい makes the repair.
    case repair(Workbench, Phrase, isOfDraft: Bool = false)
    /// はい, or a number, does what was meant.
    case requests([Request])
    /// Which of these lines, to change or to take away.
    case lines([Int], Word)
    /// はい saves over a file that holds something else.
    case overwrite(String)
  }

  public init(on page: Page) {
    self.page = page
    look = Look(Workbench(), in: page.language)
  }

  public var language: Language { page.language }

  // MARK: Before the next line

  /// What stands before the cursor: where the next line goes.
  public var prompt: String {
    if let play { return play.prompt }
    if let guide { return guide.prompt(in: language) }
    return name + place + "> "
  }

  private var name: String { Phrase(ja: "流れ", en: "flow")[language] }

  /// `(3)`, or `(3 もし)` inside what is open.
  private var place: String {
    let rewriting = Phrase(ja: "直す", en: "edit")[language]
    if let rewritten {
      let number = look.step(atLine: rewritten).map { "\($0.number) " } ?? ""
      return "(\(number)\(rewriting))"
    }
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
      ? Phrase(ja: "(自動で保存しています)", en: " (kept as you go)")
      : Phrase(ja: "(自動の保存はしていません)", en: " (not kept as you go)")
    let flow =
      bench.path.map { Phrase(ja: Visible.text($0) + " を開いています", en: Visible.text($0) + " is open") }
      ?? (bench.isEmpty
        ? Phrase(ja: "いまは新しい流れです", en: "This is a new flow")
        : Phrase(ja: "いまは名前のない流れです", en: "This flow has no file yet"))
    return say(Phrase(ja: "流れ Nagare — 仕事の流れを組み立てて、動かして確かめる練習場", en: "Nagare: build a flow of work and try it out"))
      + say(Phrase(ja: "困ったら ? 。\(flow.ja)\(state.ja)。", en: "Type ? for help. \(flow.en)\(state.en)."))
      + hint(always: true) + [""]
  }

  /// Whether leaving now loses nothing that a file does not hold.
  public var isSaved: Bool {
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
    var response = answer(to: input)
    if !response.lines.isEmpty, look.open.isEmpty, play == nil, !isOver { response.lines.append("") }
    return response
  }

  private mutating func answer(to input: Input) -> Response {
    switch input {
    case .line(let line): return take(line)
    case .paste(let lines): return paste(lines)
    case .interrupted: return interrupt()
    case .end: return play == nil ? leave() : leavePlay()
    case .opened(let path, let result): return opened(path, result)
    case .saved(let path, let outcome): return saved(path, outcome)
    case .lessons(let progress, let day, let rules): return entered(progress, day, rules)
    }
  }

  private mutating func take(_ line: String) -> Response {
    if play != nil { return playOn(line) }
    let typed = PastedPrompt.removed(from: line)
    if guide != nil { return guideOn(typed) }
    if let rewritten {
      self.rewritten = nil
      return rewrite(rewritten, as: typed)
    }
    if let question {
      self.question = nil
      if let response = answer(question, with: typed) { return response }
    }
    if typed.trimmed.isEmpty { return readOn() ?? Response(hint(always: true)) }
    if let request = Request(typed) { return perform(request) }
    if YesNo(typed) != nil { return Response(say(Self.nothingAsked)) }
    return type(typed)
  }

  private static let nothingAsked = Phrase(
    ja: "いまは何もお尋ねしていません。困ったら ? と入れてください。", en: "Nothing is being asked just now. Type ? for help.")

  /// Ctrl-C: whatever was half done is dropped, and nothing is lost.
  private mutating func interrupt() -> Response {
    question = nil
    rewritten = nil
    isOnDraft = false
    isOnRewriting = false
    guide = nil
    return Response()
  }

  /// `nil` where the line is no answer but something new.
  private mutating func answer(_ question: Question, with typed: String) -> Response? {
    let reply = YesNo(typed)
    switch question {
    case .repair(let repaired, let what, let isOfDraft):
      if reply == .yes || reply == .number(1) {
        if isOfDraft {
          refusals -= 1
          draft = nil
        }
        return settle(repaired, what, echoes: true)
      }
      return reply == .no ? Response(say(isOfDraft ? Self.keptAside : Self.leftAlone)) : nil
    case .requests(let requests):
      if reply == .yes, requests.count == 1 { return perform(requests[0]) }
      if case .number(let number) = reply, requests.indices.contains(number - 1) {
        return perform(requests[number - 1])
      }
      return reply == .no ? Response(say(Self.leftAlone)) : nil
    case .lines(let lines, let word):
      guard case .number(let number) = reply, lines.indices.contains(number - 1) else {
        return reply == nil ? nil : Response(say(Self.leftAlone))
      }
      return act(word, on: lines[number - 1])
    case .overwrite(let path):
      if reply == .yes || reply == .number(1) { return save(path, over: .anything) }
      return reply == .no ? Response(say(Self.leftAlone)) : nil
    }
  }

  static let leftAlone = Phrase(ja: "そのままにしました。", en: "Left as it was.")
  static let keptAside = Phrase(
    ja: "足さずに取ってあります。直す と入れると、続きから直せます。", en: "Not added, but kept; type edit to go on with it.")

  // MARK: Speaking

  func say(_ phrase: Phrase) -> [String] { page.paragraph(phrase[language], indent: 0) }

  func diagnosticText(_ offer: Phrase?) -> DiagnosticText {
    DiagnosticText(on: page, explain: Vocabulary.name(of: .explain), offer: offer)
  }
}
