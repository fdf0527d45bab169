import NagareLanguage
import NagareModel
import NagareNotation

// Lines of the flow, as they are typed.
extension Session {
  /// Puts a line in where the next one goes. One that cannot be read stays outside and is kept.
  mutating func type(_ line: String, isDraft: Bool = false) -> Response {
    var read = reads(with(line))
    var refused = read.refusals(since: look, on: read.bench.place - 1)
    if let told = toldBelowExamples(line, refused) { (read, refused) = told }
    let after = refused.isEmpty && isTyped ? Look(again: read, in: language, .meaning) : read
    if !refused.isEmpty {
      if let answer = answer(asked: line, isSaid: refused.contains { !$0.proposals.isEmpty }) { return answer }
      // next the director: a sentence, though it begins with a command.
      if refused.allSatisfy(\.proposals.isEmpty), let word = Request.needless(in: line) {
        return Response(say(Self.goesAlone(word)))
      }
    }
    if refused.isEmpty, !losesNumbers(after) {
      if isDraft { putRight() }
      return setCurrency(line) ?? settle(after, Self.added(line))
    }
    if !isDraft { refusals += 1 }
    draft = line
    draftProblem = refused.first?.code
    var response = refuse(line, after, refused)
    response.effects.append(.refused)
    return response
  }

  /// 通貨 stands above the flow, wherever somebody is who thinks of it, and they go on there.
  private mutating func setCurrency(_ line: String) -> Response? {
    guard case .setting(.currency)? = Draft(line).lineKinds.first, !look.outline.steps.isEmpty else { return nil }
    let header = bench.lines.indices.first { look.kind(ofLine: $0) == .header }
    let top = header.map { $0 + 1 } ?? 0
    var next = bench
    next.place = top
    next.insert([line])
    next.place = bench.place + 1
    let before = look
    change(to: looked(at: next), Self.added(line))
    let problems = look.problems(since: before)
    return Response(echo(top) + (problems.isEmpty ? [] : report(problems)))
  }

  /// A sentence typed below the examples, which belongs into the flow above them; `nil` where it says nothing there.
  private func toldBelowExamples(_ line: String, _ refused: [Diagnostic]) -> (Look, [Diagnostic])? {
    guard bench.place > look.endOfFlow, !isPromised(line), let first = refused.first,
      [.unknownWord, .everydayWords].contains(first.code),
      refused.allSatisfy(\.proposals.isEmpty)
    else { return nil }
    let read = reads(with(line, at: look.endOfFlow))
    let told = read.refusals(since: look, on: read.bench.place - 1)
      .filter { !$0.proposals.isEmpty || $0.code == .everydayWords }
    return told.isEmpty ? nil : (read, told)
  }

  private static func goesAlone(_ word: Word) -> Phrase {
    let name = Vocabulary.name(of: word)
    var phrase = Phrase(ja: "「\(name.ja)」は、それだけで入れます。", en: "“\(name.en)” goes alone. Type: \(name.en)")
    if word == .new {
      phrase.ja += "名前は、次の行に「流れ 備品の購入」のように書きます。"
      phrase.en += "\nThe name goes on the next line: flow Buying supplies"
    }
    return phrase
  }

  /// The flow with one line more, where it goes.
  func with(_ line: String, at place: Int? = nil) -> Workbench {
    var next = bench
    next.place = place ?? self.place(for: line)
    next.insert([line])
    return next
  }

  static func added(_ line: String) -> Phrase {
    let shown = Visible.text(line.trimmed)
    return Phrase(ja: "「\(shown)」を足した", en: "added “\(shown)”")
  }

  /// The line that was refused is in the flow now, in one form or another.
  mutating func putRight() {
    refusals -= 1
    draft = nil
  }

  /// A line such as 課題 that turns the text into something else, so that nothing in it has a number any more.
  private func losesNumbers(_ after: Look) -> Bool { after.outline.steps.isEmpty && !look.outline.steps.isEmpty }

  /// Says why a line stays outside, and what may stand in its place.
  private mutating func refuse(_ line: String, _ after: Look, _ refused: [Diagnostic]) -> Response {
    guard let first = refused.first else { return Response(say(Self.takesNumbers) + say(Self.waitsForRepair)) }
    if let days = ClosedDays(line) { return answer(closed: days) }
    if first.code == .secondHeader, let response = rename(line) { return response }
    if first.code == .unknownWord, let word = Request.suggestion(for: line) {
      return suggest(word, for: line)
    }
    if first.code == .nothingToClose, let sentences = surplus(line, after) {
      let said = sentences.flatMap(say)
      return Response(said + stepOut(after))
    }
    if first.proposals.isEmpty, first.fix == nil, Asked.isWish(line) { return Response(say(Self.noSuchWish)) }
    if let way = wayToForm(line, first) ?? wayToField(line, first) {
      return Response(say(way) + say(Self.waitsForRepair))
    }
    if !first.proposals.isEmpty {
      ask(.proposals(first.proposals, insteadOf: nil))
      return Response(lines(of: refused, in: after, isOutside: true) + offer(first.proposals))
    }
    guard let fix = first.fix, let repaired = after.repaired(by: fix), isReadable(repaired) else {
      let way = wayToHost(first, after).map(say) ?? []
      return Response(lines(of: refused, in: after, isOutside: true) + way + say(Self.waitsForRepair))
    }
    let whole = refused.count > 1 ? allMended(repaired) : nil
    ask(.repair(whole ?? repaired, Self.added(line), isOfDraft: true))
    guard let whole else { return Response(lines(of: refused, in: after, offer: Self.offersLine, isOutside: true)) }
    // One yes for all of it, so all of it is shown.
    let meant = Visible.text(whole.lines[whole.place - 1].text.trimmed)
    let offer = Phrase(ja: "はい と入れると「\(meant)」と足します。", en: "Type yes to add “\(meant)”.")
    return Response(lines(of: [first], in: after, offer: offer, isOutside: true))
  }

  /// A name for a flow that has one: it may take the place of the other.
  private mutating func rename(_ line: String) -> Response? {
    guard Draft(line).lineKinds.first == .header,
      let header = bench.lines.indices.first(where: { look.kind(ofLine: $0) == .header })
    else { return nil }
    var next = bench
    next.replace(header, with: line.trimmed)
    ask(.repair(next, Self.added(line), isOfDraft: true))
    let (shown, new) = (Visible.text(line.trimmed), Vocabulary.name(of: .new))
    return Response(
      say(
        Phrase(
          ja: "流れの名前は、もう \(header + 1)行目にあります。 はい と入れると「\(shown)」に替えます。",
          en: "The flow has its name already, on line \(header + 1). Type yes to change it to “\(shown)”."))
        + say(Phrase(ja: "別の流れを始めるには \(new.ja) と入れます。", en: "To begin another flow, type \(new.en).")))
  }

  /// Whether a line that is to become two can be read behind where it is split.
  private func isReadable(_ repaired: Workbench) -> Bool {
    guard repaired.lines.count > bench.lines.count + 1 else { return true }
    return reads(repaired).refusals(since: look, on: repaired.place - 1).allSatisfy { $0.fix != nil }
  }

  /// The line that goes in next with every further slip mended, as long as each has one fix; `nil` where it cannot be
  /// read even then.
  private func allMended(_ start: Workbench) -> Workbench? {
    var next = start
    for _ in 0..<Self.mostMended {
      let after = reads(next)
      let refused = after.refusals(since: look, on: next.place - 1)
      guard let first = refused.first else { return next }
      guard next.lines.count == bench.lines.count + 1, let fix = first.fix, let mended = after.repaired(by: fix) else {
        return nil
      }
      next = mended
    }
    return nil
  }

  private static let mostMended = 4

  /// A field below a line that has none: how to get to the form above, where it belongs.
  private func wayToForm(_ line: String, _ problem: Diagnostic) -> Phrase? {
    let isFirst = look.outline.steps.isEmpty && problem.code != .misplacedDetail
    guard let field = Self.field(in: line) ?? (isFirst ? Self.field(in: line.trimmed + ": text") : nil) else {
      return nil
    }
    if look.examination.reading.workflow.items.contains(where: { $0.name.isSameName(as: field) }) {
      return Self.isThere(field)
    }
    let form = look.outline.allSteps.last { $0.takesFields && look.benchLine($0.lines.head) < bench.place }
    guard let form else {
      // Something else may be wrong with what stands below a block; where none does, a form comes first.
      return isFirst ? Self.formFirst : nil
    }
    let (here, name) = (Vocabulary.name(of: .here), Vocabulary.name(of: form.kind.word))
    return Phrase(
      ja: "欄は、\(name.ja)の下に書きます。先に「\(here.ja) \(form.number)」と入れてください。",
      en: "A field goes below a \(name.en): type “\(here.en) \(form.number)” first.")
  }

  /// A detail that stands below a line it does not go with: how to get to the nearest one it goes with.
  private func wayToHost(_ problem: Diagnostic, _ after: Look) -> Phrase? {
    guard problem.code == .misplacedDetail, let host = problem.notes.first else { return nil }
    let line = after.source.line(at: host.place.start) - 1
    guard let step = after.outline.allSteps.first(where: { after.benchLine($0.lines.head) == line }) else { return nil }
    let here = Vocabulary.name(of: .here)
    return Phrase(
      ja: "先に「\(here.ja) \(step.number)」と入れると、その下に書けます。",
      en: "Type “\(here.en) \(step.number)” first to write below that line.")
  }

  /// A field that is there, named without the ・ of its line: how to change it.
  private func wayToField(_ line: String, _ problem: Diagnostic) -> Phrase? {
    guard [.unknownWord, .everydayWords, .misplacedDetail].contains(problem.code), problem.proposals.isEmpty,
      Draft(line).lineKinds.first != .bullet
    else { return nil }
    let names = look.examination.reading.workflow.items.map(\.name)
    let name = names.filter { line.trimmed.begins(withName: $0) }.max { $0.count < $1.count }
    return name.flatMap { look.field(named: $0) == nil ? nil : Self.isThere($0) }
  }

  private static func isThere(_ field: String) -> Phrase {
    let (edit, shown) = (Vocabulary.name(of: .edit), Visible.text(field))
    return Phrase(
      ja: "欄「\(shown)」は、もうあります。書き直すには「\(edit.ja) \(shown)」と入れてください。",
      en: "There is a field “\(shown)” already. Type “\(edit.en) \(shown)” to change it.")
  }

  private static let formFirst = Phrase(
    ja: "欄は、申請の下に書きます。先に「申請 職員」のように入れてください。",
    en: "A field goes below a form: type a line such as “form staff” first.")

  /// The name of the field a line would be, if it stood below a form.
  private static func field(in line: String) -> String? {
    guard Draft(line).lineKinds.first == .bullet else { return nil }
    let reading = Reader.read(Vocabulary.name(of: .form).en + " a\n" + line + "\n")
    guard reading.diagnostics.allSatisfy({ !$0.isRefusedLine }),
      let field = reading.workflow.blocks.first?.fields.first
    else { return nil }
    return reading.workflow.items[field.item].name
  }

  private static let noSuchWish = Phrase(
    ja: "したいことに合うことばが、見つかりませんでした。 ? と入れると、できることが見られます。",
    en: "There was no word for that. Type ? to see what you can do.")
  private static let offersLine = Phrase(ja: "はい と入れると直して足します。", en: "Type yes to add it that way.")
  private static let waitsForRepair = Phrase(
    ja: "この行はまだ足していません。直す と入れると、続きを書けます。", en: "The line is not added yet. Type edit to go on with it.")
  private static let takesNumbers = Phrase(
    ja: "この行を足すと、ほかの行の番号がなくなります。", en: "With this line, no other line would have a number.")

  /// The first of the problems in full, the rest counted; those of a line that stays outside are not to be seen later.
  private func lines(
    of problems: [Diagnostic], in look: Look, offer: Phrase? = nil, isOutside: Bool = false
  ) -> [String] {
    DiagnosticReport(
      diagnosticText(offer), showsAdvice: problems.allSatisfy { $0.level == .advice },
      all: isOutside ? nil : Vocabulary.name(of: .problems)
    ).lines(problems, in: look.source)
  }

  /// おわり, それ以外 or また where nothing lacks one: its partner is there already, or nothing was opened. おわり is also
  /// what people say who want to leave.
  private func surplus(_ line: String, _ after: Look) -> [Phrase]? {
    let kind = after.kind(ofLine: after.bench.place - 1)
    guard kind == .closer || kind == .part else { return nil }
    guard let opener = look.opener(around: bench.place) ?? look.lastClosed(before: bench.place) else {
      return kind == .closer ? [Self.nothingIsOpen, Self.howToLeave] : nil
    }
    guard let partner = look.partner(of: opener, like: kind) else {
      return kind == .closer ? [Self.nothingIsOpen, Self.howToLeave] : wayInto(opener, line)
    }
    let word = Visible.text(line.trimmed)
    let name = look.name(ofOpener: opener)
    let number = partner + 1
    let isThere = Phrase(
      ja: "\(name.ja) の「\(word)」は、もう \(number)行目にあります。この行は足していません。",
      en: "\(name.en) has its “\(word)” already, on line \(number). This line was not added.")
    return kind == .closer ? [isThere, Self.howToLeave] : [isThere]
  }

  /// おわり where the one that is there stands next: whoever types it is done inside, and goes on behind it.
  private mutating func stepOut(_ after: Look) -> [String] {
    guard after.kind(ofLine: after.bench.place - 1) == .closer, let opener = look.opener(around: bench.place),
      look.partner(of: opener, like: .closer) == bench.place
    else { return [] }
    var next = bench
    next.place += 1
    look = looked(at: next)
    let name = look.name(ofOpener: opener)
    return say(Phrase(ja: "次の行は、\(name.ja) の次に入ります。", en: "The next line goes after \(name.en)."))
  }

  /// それ以外 behind a もし that is closed: how to get into it again.
  private func wayInto(_ opener: Int, _ line: String) -> [Phrase]? {
    guard let end = look.partner(of: opener, like: .closer), let last = look.step(atLine: end - 1) else { return nil }
    let (word, name, here) = (Visible.text(line.trimmed), look.name(ofOpener: opener), Vocabulary.name(of: .here))
    return [
      Phrase(
        ja: "\(name.ja) は \(end + 1)行目の「\(Visible.text(bench.lines[end].text.trimmed))」で閉じています。",
        en: "\(name.en) is closed on line \(end + 1)."),
      Phrase(
        ja: "その中に「\(word)」を書くには、先に「\(here.ja) \(last.number)」と入れてください。",
        en: "To write “\(word)” inside it, type “\(here.en) \(last.number)” first."),
    ]
  }

  private static let nothingIsOpen = Phrase(
    ja: "いま、閉じるものはありません。流れは、最後の行で終わります。この行は足していません。",
    en: "Nothing is open here: the flow ends with its last line. This line was not added.")
  private static let howToLeave = Phrase(
    ja: "流れ Nagare を終えるには、終わる と入れます。", en: "To leave Nagare, type quit.")

  private mutating func suggest(_ word: Word, for line: String) -> Response {
    let rest = line.trimmed.drop { !$0.isWhitespace && !$0.isNumber }
    ask(.requests([Request([word], String(rest).trimmed)]))
    let name = Vocabulary.name(of: word)
    return Response(
      say(
        Phrase(
          ja: "「\(name.ja)」のことではありませんか。 はい と入れると「\(name.ja)」を使います。",
          en: "Did you mean “\(name.en)”? Type yes to use it.")))
  }

  /// Blocks go before the examples, examples to the end; everything else where the last line went.
  private func place(for line: String) -> Int {
    if isPromised(line) { return bench.place }
    return switch Draft(line).lineKinds.first ?? .blank {
    case .example, .promise, .assumption: bench.lines.count
    case .block, .opener, .part, .closer, .role, .setting: min(bench.place, look.endOfFlow)
    case .header, .blank, .unread, .bullet, .lesson: bench.place
    }
  }

  /// Whether the last line is of a 約束 and this one goes on with it, even where its bullet was left out: `if: days is 3`.
  /// Below an example a bullet goes on with it, though 届く alone begins like a line of the flow.
  func isPromised(_ line: String) -> Bool {
    let head = bench.lines[..<bench.place].indices.last { ![.bullet, .blank].contains(look.kind(ofLine: $0)) }
    guard let head else { return false }
    switch look.kind(ofLine: head) {
    case .promise: break
    case .example, .assumption: guard let first = line.trimmed.first, "・-*".contains(first) else { return false }
    default: return false
    }
    return Draft(bench.lines[head].text + "\n" + line).lineKinds.last == .bullet
  }

  // MARK: Changes

  /// A text as it reads, whatever it means.
  private func reads(_ bench: Workbench) -> Look { Look(bench, in: language, .reading, after: look) }

  /// A text as it reads, with as much care as somebody who reads along needs.
  func looked(at bench: Workbench) -> Look { Look(bench, in: language, isTyped ? .meaning : .reading, after: look) }

  /// Takes a new text: remembers the old one, says what became of the lines, and what is new to say about them.
  /// - Parameter isRepair: Whether a line that stood in the flow was put right, so that the next one comes up.
  mutating func settle(_ next: Look, _ what: Phrase, echoes: Bool = true, isRepair: Bool = false) -> Response {
    let before = look
    let line = next.bench.place - 1
    change(to: next, what)
    var lines = echoes ? echo(touched(since: before.bench)) + newCurrency(since: before) : []
    // Whoever has just begun a promise is told how to go on with it, and not what it lacks.
    let isBegun = look.kind(ofLine: line) == .promise
    var problems = look.problems(since: before).filter { !(isBegun && $0.code == .promiseWithoutClaim) }
    if problems.isEmpty, isRepair { problems = stillWrong }
    if !problems.isEmpty {
      lines += report(problems)
    } else if isBegun, let meant = meant(by: line) {
      lines += meant
    } else if look.kind(ofLine: line) != .bullet {
      lines += hint(always: false)
    }
    return Response(lines)
  }

  /// The currency of the flow, where the line of a field says it: what is echoed is only that it is an amount.
  private func newCurrency(since before: Look) -> [String] {
    let workflow = look.examination.reading.workflow
    let hasLine = bench.lines.indices.contains { look.kind(ofLine: $0) == .setting(.currency) }
    guard workflow.currency != before.examination.reading.workflow.currency, !hasLine else { return [] }
    let sign = workflow.currency.sign
    return say(Phrase(ja: "この流れの金額は\(sign.ja)です。", en: "The amounts of this flow are in \(sign.en)."))
  }

  /// What still keeps the flow from running.
  private var stillWrong: [Diagnostic] {
    look.examination.diagnostics.filter { $0.level == .error && $0.code != .noBlock }
  }

  /// The lines that were added, or those that read differently where none was.
  private func touched(since before: Workbench) -> [Int] {
    let more = bench.lines.count - before.lines.count
    guard more != 0 else { return bench.lines.indices.filter { bench.lines[$0] != before.lines[$0] } }
    let line = bench.place - 1
    // A line that said two things has become two.
    let last = min(line - max(0, more - 1), line)...line
    let start = zip(bench.lines, before.lines).prefix { $0 == $1 }.count
    // Lines may have gone in above the place of the next one.
    let isAbove =
      more > 0 && start + more <= last.lowerBound && bench.lines[start + more] == before.lines[start]
    return isAbove ? Array(start..<start + more) : Array(last)
  }

  /// The first of the problems in full, with its repair if it has one.
  mutating func report(_ problems: [Diagnostic]) -> [String] {
    guard let first = problems.first else { return [] }
    if !first.proposals.isEmpty {
      ask(.proposals(first.proposals, insteadOf: look.line(of: first)))
      return lines(of: problems, in: look) + offer(first.proposals)
    }
    guard let fix = first.fix, let repaired = look.repaired(by: fix) else { return lines(of: problems, in: look) }
    ask(.repair(repaired, Phrase(ja: "\(first.code)を直した", en: "repaired \(first.code)"), isOfDraft: false))
    return lines(of: problems, in: look, offer: Self.offersRepair)
  }

  private static let offersRepair = Phrase.offersRepair

  /// Every change goes through here, so every change can be undone.
  mutating func change(to next: Look, _ what: Phrase) {
    guard next.bench != bench else { return }
    let open = room?.current?.id
    past.append(Change(edit: Edit(from: bench, to: next.bench), what: what, lesson: (open, open)))
    future = []
    look = next
    played = nil
  }

  // MARK: Proposals

  /// How to take one of the lines a report proposes.
  func offer(_ proposals: [[String]]) -> [String] {
    say(
      proposals.count == 1
        ? Phrase(ja: "はい と入れると、こう書きます。", en: "Type yes to write it like this.")
        : Phrase(ja: "番号を入れると、その行を書きます。", en: "Type a number to write it like that."))
  }

  /// Writes what was proposed, as one change.
  mutating func write(_ lines: [String], insteadOf line: Int?) -> Response {
    var next = bench
    if let line {
      next.place = line
      next.remove(line..<line + 1)
    } else {
      next.place = place(for: lines.first ?? "")
      putRight()
    }
    let start = next.place
    next.insert(lines)
    // Whoever mends a line that stands in the flow goes on where they were.
    if let line { next.place = bench.place > line ? bench.place + lines.count - 1 : bench.place }
    let before = look
    let shown = Visible.text(lines.first?.trimmed ?? "")
    change(to: looked(at: next), Phrase(ja: "「\(shown)」を書いた", en: "wrote “\(shown)”"))
    var problems = look.problems(since: before)
    if problems.isEmpty, line != nil { problems = stillWrong }
    let echoed = echo(Array(start..<start + lines.count))
    return Response(echoed + (problems.isEmpty ? hint(always: false) : report(problems)))
  }
}

extension Outline.Step {
  fileprivate var takesFields: Bool { if case .form = kind { true } else if case .task = kind { true } else { false } }
}

extension Diagnostic {
  /// Whether a typed line with it is not taken. What is opened may still be closed, and a promise may still say what it
  /// claims.
  var isRefusedLine: Bool {
    level == .error && code.family == .reading && ![.notClosed, .promiseWithoutClaim].contains(code)
  }
}

extension String {
  /// Whether a name stands first, and something is said of it behind: 人数は10人まで, drive date is required.
  fileprivate func begins(withName name: String) -> Bool {
    guard String(prefix(name.count)).isSameName(as: name) else { return false }
    return dropFirst(name.count).first.map { $0.isWhitespace || ":：、はもをが".contains($0) } ?? true
  }
}
