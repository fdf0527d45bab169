import NagareModel

/// Rules of every case, said in everyday words: what becomes a promise, and what becomes nothing rather than something
/// else.
enum Rules {
  enum Marks { case none, some, only }

  /// A sentence of more letters is no single rule.
  static let longest = 160

  /// The line without what makes it a question; `nil` where it is none.
  static func asked(_ copy: MatchingCopy, _ line: Range<Int>) -> Range<Int>? {
    var end = line.upperBound
    var isMarked = false
    while end > line.lowerBound, [0x3F, 0x20].contains(copy.scalars[end - 1]) {
      isMarked = isMarked || copy.scalars[end - 1] == 0x3F
      end -= 1
    }
    let isSpoken = end > line.lowerBound && copy.scalars[end - 1] == 0x304B
    if isSpoken { end -= 1 }
    let question = line.lowerBound..<end
    let isRule = isSpoken && marks(copy.original(question), .ja) != .none
    return isMarked || isRule ? question : nil
  }

  static func saysEveryCase(_ sentence: String, _ language: Language) -> Bool {
    let text = sentence.lowercased()
    let words = language == .ja ? JapanesePledge.everyCase : [" always ", " every case", " all cases", " every time"]
    return words.contains(where: (language == .ja ? text : " " + text + " ").contains)
  }

  /// How much a sentence sounds like a rule.
  static func marks(_ sentence: String, _ language: Language) -> Marks {
    let text = sentence.lowercased()
    let (only, some) = language == .ja ? (japaneseOnly, japaneseSome) : (englishOnly, englishSome)
    let said = language == .ja ? text : " " + text.replacing(",", with: " ") + " "
    if only.contains(where: said.contains) { return .only }
    return some.contains(where: said.contains) ? .some : .none
  }

  /// Nobody says so of what is done next.
  private static let japaneseOnly = [
    "決して", "けっして", "ことはない", "ことはありません", "ことがない", "ことはなく", "でも終わ", "でもおわ", "ても終わ", "以内に終わ", "必ず終わ", "かならず終わ", "いつも終わ",
    "多くても",
  ]
  private static let japaneseSome =
    JapanesePledge.everyCase + JapanesePledge.narrowing + JapanesePledge.earlier + JapanesePledge.either.dropLast() + [
      "ない", "ません", "以内", "終わ", "おわ", "終る", "休", "不在", "より", "てから", "あとに", "届", "知らせ", "通る", "通り", "まで", "が決める", "が決裁",
      "が承認",
      "は決める",
    ]
  private static let englishOnly = [
    " never ", " not always ", " always end", " always finish", " even if ", " even when ",
  ]
  private static let englishSome = [
    " always ", " nobody ", " no one ", " no ", " every case ", " all cases ", " every time ", " must ", " only ",
    " before ", " after ", " within ",
    " at most ", " no more than ", " not ", "n't ", " ends ", " end ", " told ", " notified ", " asked ", " goes to ",
    " decide", " approve",
  ]

  /// What is said of a line that is a rule, or stands in a promise; `nil` where it is neither.
  static func said(_ index: Int, of diagnostic: Diagnostic, in reading: Reading) -> Diagnostic? {
    let (copy, line) = (reading.draft.copy, reading.draft.lines[index])
    let said = reading.said(at: index)
    func refusal(_ how: Phrase) -> Diagnostic { .sentence(copy, line.content, [], asking: how) }
    let say = ProposedLines(said.situation, applicant: said.situation.applicant ?? "")
    if reading.draft.isInPromise(index) {
      let isMended = Sentences.isMended(by: diagnostic.fix, index, in: reading)
      guard let pledge = said.pledge else {
        return diagnostic.code == .unknownWord && !isMended ? refusal(lines) : nil
      }
      let parts = pledge.lines(say)
      // 部長を通る is put right where it stands; “section chief is” is nobody's name.
      if isMended, let fix = diagnostic.fix, isSame(line.mended(by: fix, in: copy), parts) { return nil }
      guard Sentences.isClean(parts, insteadOf: index, in: reading) else { return nil }
      return .sentence(copy, line.content, [parts], asking: asPromise)
    }
    guard let pledge = said.pledge, !pledge.claims.isEmpty else {
      let isLost = said.isRule || said.isAsked && Sentences.understood(index, in: reading).leftOut != nil
      return isLost ? refusal(unread) : nil
    }
    let promise = [say.word(.promise) + " " + say.quoted(said.rule)] + pledge.lines(say)
    guard said.isAsked || said.isRule || pledge.isTold(everyCase: said.saysEveryCase) else { return nil }
    guard isClean(promise, insteadOf: index, in: reading) else { return said.isRule ? refusal(unread) : nil }
    // Who comes first may stand in another order in the sentence.
    let others =
      pledge.isDone || pledge.isOrder && !said.isAsked
      ? Sentences.understood(index, in: reading) : Sentences.Understood()
    let task = say.word(.task) + " "
    let acts =
      others.leftOut == nil
      ? Array(others.proposals.filter { !$0.contains { $0.hasPrefix(task) } }.prefix(2)) : []
    if acts.isEmpty, !said.isAsked, !said.isRule, !others.proposals.isEmpty { return nil }
    return .sentence(
      copy, line.content, said.isAsked ? [promise] + acts : acts + [promise],
      asking: acts.isEmpty ? asPromise : asEither)
  }

  private static func isSame(_ line: String, _ parts: [String]) -> Bool {
    func bare(_ line: String) -> String { JapanesePledge.plain(line).without(first: ["・", "-"]) }
    return parts.count == 1 && bare(line) == bare(parts[0])
  }

  /// Whether a promise reads behind all of the text, which is where it goes.
  fileprivate static func isClean(_ promise: [String], insteadOf index: Int, in reading: Reading) -> Bool {
    func errors(_ reading: Reading) -> Int { reading.diagnostics.count { $0.level == .error } }
    let text = reading.text(with: [], insteadOf: index)
    let before = Reader.plain(text, after: reading)
    return errors(Reader.plain(text + "\n" + promise.joined(separator: "\n") + "\n", after: reading)) <= errors(before)
  }

  private static let asPromise = Phrase(ja: "約束では、次のように書きます。", en: "As a promise it is written like this.")
  private static let asEither = Phrase(
    ja: "約束か、流れの行として、次のどれかを書きます。", en: "As a promise, or as lines of the flow, it is one of these.")
  private static let unread = Phrase(
    ja: "約束として全部は読めませんでした。「100万円以上は、かならず市長が決める」のように、1つのことを短く書いてみてください。",
    en: "Not all of it could be read as a promise. Try one thing in a short sentence: “The mayor always decides”.")
  /// Some of the lines a promise is made of.
  private static let lines: Phrase = {
    let samples = [Word.visits, .notified, .inSequence, .within, .peopleWithin, .ends].map(DetailSample.of)
    return Phrase(
      ja: "約束の行は\(samples.map { "「\($0.ja)」" }.joined())のように書きます。",
      en: "Lines of a promise are " + samples.map { "“\($0.en)”" }.joined(separator: ", ") + ".")
  }()
}

extension Draft {
  /// Whether a line belongs to a promise; one that is a rule may have lost its bullet.
  func isInPromise(_ index: Int) -> Bool {
    guard let above = lines[..<index].last(where: { !$0.content.isEmpty }) else { return false }
    if !lines[index].bullet, case .promiseLine = lines[index].statement {} else if !lines[index].bullet { return false }
    switch above.statement {
    case .promise, .promiseLine: return true
    default: return false
    }
  }
}

extension Reading {
  /// What stands below a promise whose name says a rule in everyday words; empty where it says something else.
  public func lines(ofPromiseOnLine index: Int) -> [String] {
    guard draft.lines.indices.contains(index), case .promise(let name) = draft.lines[index].statement else { return [] }
    let copy = draft.copy
    let rule = copy.original(Names.unquoted(copy, name))
    let language: Language = copy.scalars[name].contains(where: Cursor.isJapanese) ? .ja : .en
    let situation = Situation(above: index, of: draft, workflow, language)
    let pledge =
      language == .ja
      ? JapanesePledge(situation, isAsked: false, isInPromise: false).read(rule)
      : EnglishPledge(situation, isInPromise: false).read(rule)
    guard let pledge, !pledge.claims.isEmpty else { return [] }
    let lines = pledge.lines(ProposedLines(situation, applicant: situation.applicant ?? ""))
    let head = copy.original(draft.lines[index].content)
    return !lines.isEmpty && Rules.isClean([head] + lines, insteadOf: index, in: self) ? lines : []
  }
}
