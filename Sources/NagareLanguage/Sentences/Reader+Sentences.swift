import NagareModel

extension Reader {
  /// Lines that say in everyday words what should happen get what they would be as lines of a flow.
  static func explainSentences(_ reading: Reading) -> [Diagnostic] {
    let copy = reading.draft.copy
    let lines = reading.draft.lines
    var replaced: [(place: Place, diagnostic: Diagnostic)] = []
    var left = mostSentences
    var index = 0
    var isInExample = false
    for diagnostic in reading.diagnostics where diagnostic.level == .error && advised.contains(diagnostic.code) {
      guard left > 0 else { break }
      guard diagnostic.proposals.isEmpty else { continue }
      // Diagnostics stand in the order of the text, and so do lines: both are walked once.
      while index < lines.count, !copy.place(lines[index].whole).contains(diagnostic.place) {
        isInExample = isInExample || lines[index].beginsExample
        guard copy.place(lines[index].whole).start <= diagnostic.place.start else { break }
        index += 1
      }
      guard index < lines.count, !lines[index].content.isEmpty, !lines[index].beginsExample,
        !isInExample || reading.draft.isInPromise(index)
      else { continue }
      let place = copy.place(lines[index].whole)
      guard place.contains(diagnostic.place), replaced.last?.place != place else { continue }
      if asked.contains(diagnostic.code), let rule = Rules.said(index, of: diagnostic, in: reading) {
        left -= 1
        replaced.append((place, rule))
        continue
      }
      if reading.draft.isInPromise(index) { continue }
      if let advice = EnglishAdvice(at: index, in: reading) {
        left -= 1
        replaced.append((place, .sentence(copy, lines[index].content, advice.proposals, asking: advice.how)))
        continue
      }
      guard asked.contains(diagnostic.code) else { continue }
      let isBranch = lines[index].isBranch
      let mine = reading.diagnostics.problems(in: place).filter { problem in
        asked.contains(problem.code) && (isBranch || problem.code != .unknownValue)
      }
      // if days is over 5 then approval director: what is too much on the line is said well already
      let isUnclear = isBranch && mine.contains { $0.code == .unknownValue }
      let isSaid =
        (Sentences.saysMore(index, in: reading, isUnclear: isUnclear)
          || isUnclear && goesOn(lines[index], copy))
        && !mine.contains { $0.code == .twoThings && Sentences.isMended(by: $0.fix, index, in: reading) }
      // Of a whole sentence behind an "if" no single word is asked about.
      guard mine.first == diagnostic || isSaid else { continue }
      left -= 1
      guard isSaid || !isSlip(mine, index, reading) else { continue }
      let understood = Sentences.understood(index, in: reading)
      // A condition that is read already lacks only its end.
      if understood.isCondition, isBranch, diagnostic.fix != nil || Sentences.isNearlyRead(index, in: reading) {
        continue
      }
      if !understood.proposals.isEmpty {
        replaced.append(
          (
            place,
            .sentence(
              copy, lines[index].content, understood.proposals, asking: understood.remark, without: understood.leftOut)
          ))
      } else if let missing = understood.missing,
        isSaid || understood.isCondition && !mine.contains(where: { $0.code == .unknownValue })
          || [.unknownWord, .everydayWords, .missingMessage].contains(diagnostic.code)
          || isBranch && diagnostic.code == .twoThings,
        !lines[index].bullet, isSaid || !mine.contains(where: { Sentences.isMended(by: $0.fix, index, in: reading) })
      {
        replaced.append((place, .sentence(copy, lines[index].content, [], asking: missing)))
      } else if isSaid {
        replaced.append((place, .sentence(copy, lines[index].content, [])))
      } else if diagnostic.code == .unknownWord, isLong(lines[index], copy) {
        replaced.append((place, .sentence(copy, lines[index].content, [], asking: shorter)))
      }
    }
    guard !replaced.isEmpty else { return reading.diagnostics }
    let kept = reading.diagnostics.filter { one in
      one.level != .error || !replaced.contains { $0.place.contains(one.place) }
    }
    return (kept + replaced.map(\.diagnostic)).inOrder()
  }

  /// もし日数が5日を超えたら課長が承認し、短ければ係長が承認する: behind a comma it says in Japanese who does what.
  private static func goesOn(_ line: Line, _ copy: MatchingCopy) -> Bool {
    copy.scalars[line.content].contains(0x3001) && isSaid(line, copy)
  }

  /// Whether a line is a sentence by its length: no word of the flow gone wrong with what belongs to it.
  private static func isLong(_ line: Line, _ copy: MatchingCopy) -> Bool {
    guard copy.scalars[line.content].contains(where: Cursor.isJapanese) else {
      return EnglishTokens.words(copy, line.content).count > Sentences.mostWords
    }
    return line.content.count > 24 && isSaid(line, copy)
  }

  private static let shorter = Phrase(
    ja: "「係長が承認する」のような短い文に分けて、1行に1つのことを書いてみてください。",
    en: "Try shorter sentences, one thing each, such as “the section chief approves it”.")

  /// Each costs a few readings of the whole text; whoever has more mends these first.
  private static let mostSentences = 5

  /// Problems that a whole sentence may be behind; an unknown value where it stands in a condition: if the librarian is
  /// away, her deputy decides.
  private static let asked: Set<Diagnostic.Code> = [
    .unknownWord, .missingWho, .missingMessage, .notClosed, .nothingToClose, .unknownType, .misplacedDetail, .twoThings,
    .conditionNotUnderstood, .missingCondition, .andOrAmbiguous, .detailNotUnderstood, .expressionNotUnderstood,
    .incompleteTable, .peopleUnclear, .missingName, .missingBullet, .everydayWords, .secondHeader,
    .unknownValue,
  ]

  /// With those that a line may have which only needs a word of advice.
  private static let advised = asked.union([.optionNotUnderstood])

  /// A line of the flow with one thing wrong that is said better by itself.
  private static func isSlip(_ problems: [Diagnostic], _ index: Int, _ reading: Reading) -> Bool {
    let (line, copy) = (reading.draft.lines[index], reading.draft.copy)
    guard let only = problems.first, problems.count == 1 else { return false }
    if only.code == .nothingToClose { return true }
    // 申請 職員、承認 課長、通知 職員: several lines on one.
    if case .block = line.statement, only.code == .twoThings, Sentences.beginsLine(only.place, copy) { return true }
    if saysWhatFollows(line, copy) { return false }
    if line.bullet, [.detailNotUnderstood, .expressionNotUnderstood, .peopleUnclear].contains(only.code) {
      return true
    }
    if only.code == .peopleUnclear || only.code == .misplacedDetail {
      let head = Cursor(copy, line.content).word(.line)
      if let head, head.end < line.content.upperBound, copy.scalars[head.end] == 0x20 { return true }
    }
    if let fix = only.fix {
      let mended = line.mended(by: fix, in: copy)
      // start date: date is a field, whatever it begins with; 遅れたら催促する is said.
      var isField = false
      if case .field = line.statement { isField = only.code == .missingBullet }
      return (isField || line.bullet || !isSaid(line, copy))
        && Sentences.isClean([mended], insteadOf: index, in: reading)
    }
    // notify staff: only the message is missing.
    let cursor = Cursor(copy, line.content)
    guard only.code == .missingMessage, let head = cursor.word(.line), head.word == .notify else { return false }
    let rest = cursor.trimmed(head.end..<line.content.upperBound)
    return rest.isEmpty
      || copy.scalars[head.end] == 0x20 && !Clause.isClause(rest, in: copy) && !copy.scalars[rest].contains(0x20)
  }

  /// if late: email the director: in English somebody does something behind the colon.
  private static func saysWhatFollows(_ line: Line, _ copy: MatchingCopy) -> Bool {
    guard line.bullet, case .detail(.ifLate, let range) = line.statement, !range.isEmpty else { return false }
    // if late: shout says too little
    return copy.scalars[range].contains(0x20) && !copy.scalars[line.content].contains(where: Cursor.isJapanese)
  }

  /// Whether it begins with an English verb or ends with a Japanese one: inform payroll, 遅れたら催促する.
  private static func isSaid(_ line: Line, _ copy: MatchingCopy) -> Bool {
    guard copy.scalars[line.content].contains(where: Cursor.isJapanese) else {
      let words = EnglishTokens.words(copy, line.content)[...]
      // then let the resident know
      let opener = EnglishWords.openers.filter { words.starts(with: $0) }.map(\.count).max() ?? 0
      // for sick leave, less than 3 days, due in 3 days: no word of a line is meant
      let isWhen =
        EnglishMeaning.conditionWords.contains { words.starts(with: $0) } || EnglishNumber.comparison(words, 0) != nil
        || ["in", "within"].contains(words.dropFirst().first?.text)
      return isWhen || words.dropFirst(opener).first.map { EnglishMeaning.heads[$0.text] != nil } ?? false
    }
    let last = JapaneseLexer(copy, line.content, names: NameTable()).tokens.last
    return last.map { if case .verb = $0.kind { true } else { false } } ?? false
  }
}

extension Line {
  var isBranch: Bool {
    switch statement {
    case .branch, .elseBranch: true
    default: false
    }
  }

  fileprivate var beginsExample: Bool {
    switch statement {
    case .example, .promise, .assumption: true
    default: false
    }
  }
}

extension Statement {
  fileprivate var isClose: Bool { if case .close = self { true } else { false } }
}

extension [Diagnostic] {
  /// Those of a line that keep it from running; they stand in the order of the text.
  fileprivate func problems(in place: Place) -> [Diagnostic] {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].place.start < place.start { low = middle + 1 } else { high = middle }
    }
    return self[low...].prefix { $0.place.start <= place.end }.filter { $0.level == .error && place.contains($0.place) }
  }
}

extension Line {
  /// The line as a repair would leave it.
  func mended(by fix: Diagnostic.Fix, in copy: MatchingCopy) -> String {
    let place = copy.place(whole)
    var text = Array(copy.original(place).utf8)
    for edit in fix.edits.sorted(by: { $0.place.start > $1.place.start }) where place.contains(edit.place) {
      text.replaceSubrange(edit.place.start - place.start..<edit.place.end - place.start, with: edit.replacement.utf8)
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension Place {
  fileprivate func contains(_ other: Place) -> Bool { start <= other.start && other.end <= end }
}

/// Whole sentences, and the lines they would be.
enum Sentences {
  /// What is longer is no sentence for a line of a flow, nor for twelve.
  private static let longest = 600

  struct Understood {
    /// At most three lists of lines, likeliest first, each of which reads without a problem where the sentence stands.
    var proposals: [[String]] = []
    /// What the sentence leaves open, where there are none.
    var missing: Phrase?
    /// What has to be said besides, where there are some.
    var remark: Phrase?
    /// It only says when something holds.
    var isCondition = false
    /// What is said and stands in none of them.
    var leftOut: Essential?
  }

  /// Whether a repair leaves nothing to say about a line: for more than 5 days he decides, and no form is meant.
  static func isMended(by fix: Diagnostic.Fix?, _ index: Int, in reading: Reading) -> Bool {
    guard let fix else { return false }
    let line = reading.draft.lines[index].mended(by: fix, in: reading.draft.copy)
    return isClean([line], insteadOf: index...index, in: reading)
  }

  /// Whether what stands at a place begins like a line of a flow.
  static func beginsLine(_ place: Place, _ copy: MatchingCopy) -> Bool {
    let rest = MatchingCopy(copy.original(place))
    return Cursor(rest, rest.scalars.indices).word(.line)?.word.isBlockWithPeople ?? false
  }

  /// Whether an "if" line says behind its condition what happens then: if more than 500 visitors come, the council
  /// decides. It is a sentence then, whatever its condition looks like, and no line of a flow.
  ///
  /// - Parameter isUnclear: what it asks about is no name of the flow, so that a long one is a sentence in any case.
  static func saysMore(_ index: Int, in reading: Reading, isUnclear: Bool = false) -> Bool {
    let (line, copy) = (reading.draft.lines[index], reading.draft.copy)
    guard line.isBranch, line.content.count <= longest,
      !copy.scalars[line.content].contains(where: Cursor.isJapanese)
    else { return false }
    let hasRoom = EnglishMeaning.hasRoom(copy, line.content)
    let words = EnglishTokens.words(copy, line.content)
    if isUnclear, hasRoom, words.count > mostWords { return true }
    // if nobody answers within 3 days remind the manager
    guard hasRoom || isUnclear && words.contains(where: { EnglishMeaning.people.contains($0.text) }) else {
      return false
    }
    return reading.said(at: index).saysMore
  }

  /// English of more words is a sentence: no line with a word gone wrong, and no condition with a name that is missing.
  static let mostWords = 9

  static func understood(_ index: Int, in reading: Reading) -> Understood {
    let copy = reading.draft.copy
    let whole = reading.draft.lines[index].content
    guard whole.count <= longest else { return Understood() }
    let sentence = reading.said(at: index)
    let situation = sentence.situation
    guard !sentence.told.isEmpty else { return Understood() }
    var kept: [[String]] = []
    let proposer = Proposer(sentence.told, in: situation, opening: sentence.opening)
    for lines in proposer.proposals() {
      guard kept.count < 3 else { break }
      if isClean(lines, insteadOf: index, in: reading) { kept.append(lines) }
    }
    guard !kept.isEmpty else {
      return Understood(
        missing: proposer.missing ?? misplaced(proposer, in: situation, above: copy.place(whole), of: reading),
        isCondition: sentence.opening != nil)
    }
    let said =
      Essential.all(in: copy, whole) + Essential.conditions(sentence.unheard, in: copy)
      + (situation.language == .ja ? Essential.named(in: copy, whole, situation.names) : [])
    let above = reading.draft.startOfBlock(above: index)..<whole.lowerBound
    let open = kept.map { Essential.leftOut(of: said, by: $0, beside: copy, above) }
    // Lines that hold all of it come before those that leave something out.
    let order = kept.indices.filter { open[$0] == nil } + kept.indices.filter { open[$0] != nil }
    return Understood(
      proposals: order.map { kept[$0] }, remark: proposer.remark, isCondition: sentence.opening != nil,
      leftOut: open.contains { $0 == nil } ? nil : open[0])
  }

  /// What is told of a block where none stands right above: 返事がなければ催促する behind an おわり, 写真はなくてもよい behind
  /// an approval. Names the nearest block that is meant.
  private static func misplaced(
    _ proposer: Proposer, in situation: Situation, above place: Place, of reading: Reading
  ) -> Phrase? {
    func nearest(_ isMeant: (Block) -> Bool) -> Block.ID? {
      reading.workflow.blocks.indices.last { block in
        isMeant(reading.workflow.blocks[block]) && reading.places.blocks[block].line.start < place.start
      }
    }
    func isForm(_ block: Block) -> Bool { if case .form = block.kind { true } else { false } }
    func isNotice(_ block: Block) -> Bool { if case .notify = block.kind { true } else { false } }
    if proposer.asksForFields, situation.block != .form, situation.block != .task, let form = nearest(isForm) {
      return placed(
        Phrase(ja: "欄は、申請のすぐ下に書きます。", en: "Fields go right below a form."), below: form, situation, of: reading)
    }
    let bullet: Character = situation.language == .ja ? "・" : "-"
    guard situation.block.map({ !$0.isBlockWithPeople }) ?? true, let first = proposer.proposals().first?.first,
      first.first == bullet
    else { return nil }
    let phrase = Phrase(
      ja: "「\(first)」のような行は、承認や作業のすぐ下に書きます。",
      en: "A line such as “\(first)” goes right below an approval or a task.")
    return placed(phrase, below: nearest { !$0.who.isEmpty && !isNotice($0) }, situation, of: reading)
  }

  /// With how to go on below the block that is meant.
  private static func placed(
    _ phrase: Phrase, below block: Block.ID?, _ situation: Situation, of reading: Reading
  ) -> Phrase {
    guard let block, let number = reading.outline(in: situation.language).numbers[block] else { return phrase }
    let line = reading.draft.copy.original(reading.places.blocks[block].line)
    return Phrase(
      ja: phrase.ja + "「ここへ \(number)」と入れると、「\(line)」の下に続きを書けます。",
      en: phrase.en + " Type “at \(number)” to go on below “\(line)”.")
  }

  /// Whether the text reads with no new problem when these lines stand in it. What closes a line right below it goes with
  /// it: at the prompt that stands there from the start.
  static func isClean(_ lines: [String], insteadOf index: Int, in reading: Reading) -> Bool {
    let all = reading.draft.lines
    let isClosed = index + 1 < all.count && all[index].isBranch && all[index + 1].statement.isClose
    return isClosed && !saysWell(index, in: reading) && isClean(lines, insteadOf: index...index + 1, in: reading)
      || isClean(lines, insteadOf: index...index, in: reading)
      || opensBranch(lines) && isClean(lines + [Vocabulary.primary(.end).en], insteadOf: index...index, in: reading)
  }

  /// Whether the line of a もし reads once its おわり stands below it, or without an article: if the amount is over 5.
  static func isNearlyRead(_ index: Int, in reading: Reading) -> Bool {
    let line = reading.draft.copy.original(reading.draft.lines[index].content)
    let bare = line.replacing(" the ", with: " ")
    return isClean([line, Vocabulary.primary(.end).en], insteadOf: index...index, in: reading)
      || bare != line && isClean([bare], insteadOf: index, in: reading)
  }

  /// Whether the last of these lines waits for what stands inside it.
  private static func opensBranch(_ lines: [String]) -> Bool {
    guard let last = lines.last else { return false }
    return Draft(last).lines.first?.isBranch ?? false
  }

  /// もし 日数 が 5日 を超える なら 承認 部長: what says well when something holds stays.
  private static func saysWell(_ index: Int, in reading: Reading) -> Bool {
    let place = reading.draft.copy.place(reading.draft.lines[index].whole)
    return reading.diagnostics.contains {
      $0.code == .twoThings && place.contains($0.place) && isMended(by: $0.fix, index, in: reading)
    }
  }

  private static func isClean(_ lines: [String], insteadOf range: ClosedRange<Int>, in reading: Reading) -> Bool {
    guard reading.draft.reads(lines, at: range.lowerBound) else { return false }
    let copy = reading.draft.copy
    let place = Place(
      copy.place(reading.draft.lines[range.lowerBound].whole).start,
      copy.place(reading.draft.lines[range.upperBound].whole).end)
    let end = place.start + lines.joined(separator: "\n").utf8.count
    let after = Reader.plain(reading.text(replacing: place, with: lines), after: reading)
    func errors(_ diagnostics: [Diagnostic], _ isCounted: (Place) -> Bool) -> [Diagnostic.Code] {
      // A premise goes before what is claimed then.
      diagnostics.filter { $0.level == .error && $0.code != .promiseWithoutClaim && isCounted($0.place) }.map(\.code)
    }
    guard errors(after.diagnostics, { $0.start >= place.start && $0.start < max(end, place.start + 1) }).isEmpty else {
      return false
    }
    // What was open is closed, and an おわり below would be one too many.
    if lines == [Vocabulary.primary(.end).ja] || lines == [Vocabulary.primary(.end).en] { return true }
    let before = errors(reading.diagnostics) { $0.start < place.start || $0.start >= place.end }
    let now = errors(after.diagnostics) { $0.start < place.start || $0.start >= end }
    return now.count <= before.count
  }
}

extension Diagnostic {
  static func sentence(
    _ copy: MatchingCopy, _ line: Range<Int>, _ proposals: [[String]], asking missing: Phrase? = nil,
    without leftOut: Essential? = nil
  ) -> Diagnostic {
    var how = missing ?? introduction(of: proposals)
    if let leftOut = leftOut?.leftOut {
      how.ja += leftOut.ja
      how.en += " " + leftOut.en
    }
    return Diagnostic(
      .everydayWords, at: copy.place(line),
      what: Phrase(ja: "ふだんの言い方で書かれています。", en: "This is said in everyday words."), how: how, proposals: proposals)
  }

  private static let alone = Phrase(
    ja: "「承認 課長」のように、1行に1つ、何を、だれが、の順に書きます。",
    en: "Write one thing a line: what, then who, as in “approval section chief”.")
  private static let one = Phrase(ja: "流れの行では、次のように書きます。", en: "As a line of the flow it is written like this.")
  private static let several = Phrase(ja: "流れの行では、次のどれかを書きます。", en: "As lines of the flow it is one of these.")

  private static func introduction(of proposals: [[String]]) -> Phrase {
    proposals.isEmpty ? alone : proposals.count == 1 ? one : several
  }

  /// What a proposal would be where it stands.
  public enum Standing {
    case sound
    /// It runs, and there is a warning about it.
    case doubtful
    case impossible(Diagnostic)

    fileprivate var objection: Diagnostic? { if case .impossible(let against) = self { against } else { nil } }
    fileprivate var isDoubtful: Bool { if case .doubtful = self { true } else { false } }
  }

  /// With only those proposals that nothing speaks against, the doubtful ones last; where there are none, with what does.
  /// What is said besides, that something is left out, still is.
  public func keeping(_ standing: ([String]) -> Standing) -> Diagnostic {
    let found = proposals.map(standing)
    let objections = found.map(\.objection)
    let possible = zip(proposals, found).filter { $0.1.objection == nil }
    var kept = self
    kept.proposals = (possible.filter { !$0.1.isDoubtful } + possible.filter { $0.1.isDoubtful }).map(\.0)
    guard code == .everydayWords, kept.proposals.count < proposals.count else { return kept }
    if kept.proposals.isEmpty, let line = proposals.first?.first, let against = objections.first ?? nil {
      kept.how = Phrase(
        ja: "「\(line)」と書くことになりますが、いまは書けません。\(against.what.ja)\(against.how.ja)",
        en: "That would be “\(line)”, which cannot stand here yet. \(against.what.en) \(against.how.en)")
    } else {
      let (before, now) = (Self.introduction(of: proposals), Self.introduction(of: kept.proposals))
      kept.how.ja = kept.how.ja.replacing(before.ja, with: now.ja)
      kept.how.en = kept.how.en.replacing(before.en, with: now.en)
    }
    return kept
  }
}

extension Draft {
  /// Where the block begins whose lines stand right above a line.
  func startOfBlock(above index: Int) -> Int {
    let first = lines[..<index].lastIndex { !$0.bullet && !$0.content.isEmpty }
    return first.map { lines[$0].whole.lowerBound } ?? lines[index].whole.lowerBound
  }
}

extension Reading {
  /// The text with other lines instead of the one that holds a place, and where these stand in it.
  public func text(with lines: [String], insteadOf place: Place) -> (text: String, place: Place) {
    let copy = draft.copy
    let index = draft.lines.lastIndex { copy.place($0.whole).start <= place.start } ?? 0
    let start = copy.place(draft.lines[index].whole).start
    return (text(with: lines, insteadOf: index), Place(start, start + lines.joined(separator: "\n").utf8.count))
  }

  func text(with lines: [String], insteadOf index: Int) -> String {
    text(replacing: draft.copy.place(draft.lines[index].whole), with: lines)
  }

  fileprivate func text(replacing place: Place, with lines: [String]) -> String {
    let copy = draft.copy
    return copy.original(Place(0, place.start)) + lines.joined(separator: "\n")
      + copy.original(Place(place.end, copy.text.utf8.count))
  }
}
