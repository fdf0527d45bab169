import NagareLanguage
import NagareModel
import NagareNotation

// Lines of the flow: typed, pasted, rewritten.
extension Session {
  /// Puts a line in where the next one goes. One that cannot be read stays outside and is kept.
  mutating func type(_ line: String) -> Response {
    var next = bench
    next.place = place(for: line)
    next.insert([line])
    let after = Look(next, in: language)
    let refused = after.refusals(since: look, on: next.place - 1)
    let what = Phrase(ja: "「\(Visible.text(line.trimmed))」を足した", en: "added “\(Visible.text(line.trimmed))”")
    guard let first = refused.first else {
      if isOnDraft {
        refusals -= 1
        draft = nil
      }
      isOnDraft = false
      return settle(next, what, echoes: !isClear(next.place - 1, after))
    }
    if !isOnDraft { refusals += 1 }
    draft = line
    if first.code == .unknownWord, let word = Request.suggestion(for: line) {
      return suggest(word, for: line)
    }
    if let fix = first.fix, let repaired = after.repaired(by: fix) {
      question = .repair(repaired, what, isOfDraft: true)
    }
    let offer: Phrase? = question == nil ? nil : Self.offersLine
    let report = DiagnosticReport(diagnosticText(offer), all: Vocabulary.name(of: .problems))
    let lines = report.lines(refused, in: after.source)
    return Response(question == nil ? lines + say(Self.waitsForRepair) : lines)
  }

  private static let offersLine = Phrase(ja: "はい と入れると直して足します。", en: "Type yes to add it that way.")
  private static let waitsForRepair = Phrase(
    ja: "この行はまだ足していません。直す と入れると、続きから直せます。", en: "The line is not added yet; type edit to go on with it.")
  private static let offersRepair = Phrase(ja: "はい と入れると直します。", en: "Type yes to make this change.")

  private mutating func suggest(_ word: Word, for line: String) -> Response {
    let rest = line.trimmed.drop { !$0.isWhitespace }
    let request = Request([word], String(rest).trimmed)
    question = .requests([request])
    let name = Vocabulary.name(of: word)
    return Response(
      say(
        Phrase(
          ja: "「\(name.ja)」のことではありませんか。 はい と入れると\(name.ja)をします。",
          en: "Did you mean “\(name.en)”? Type yes to do it.")))
  }

  /// Blocks go before the examples, examples to the end; everything else where the last line went.
  private func place(for line: String) -> Int {
    switch Reader.read(line).lineKinds.first ?? .blank {
    case .example: bench.lines.count
    case .block, .opener, .part, .closer, .role: min(bench.place, look.endOfFlow)
    case .header, .blank, .unread, .bullet, .lesson: bench.place
    }
  }

  /// Takes a new text: remembers the old one, says what became of the lines, and what is new to say about them.
  mutating func settle(_ next: Workbench, _ what: Phrase, echoes: Bool) -> Response {
    let before = look
    let line = next.place - 1
    change(to: next, what)
    var lines = echoes ? echo(line) : []
    let problems = look.problems(since: before)
    if !problems.isEmpty {
      lines += report(problems)
    } else if look.kind(ofLine: line) != .bullet {
      lines += hint(always: false)
    }
    return Response(lines)
  }

  /// The first of the problems in full, with its repair if it has one.
  mutating func report(_ problems: [Diagnostic]) -> [String] {
    if let fix = problems.first?.fix, let repaired = look.repaired(by: fix) {
      question = .repair(repaired, Phrase(ja: "\(problems[0].code)を直した", en: "repaired \(problems[0].code)"))
    }
    let offer: Phrase? = question == nil ? nil : Self.offersRepair
    return DiagnosticReport(diagnosticText(offer), all: Vocabulary.name(of: .problems))
      .lines(problems, in: look.source)
  }

  /// Every change goes through here, so every change can be undone.
  mutating func change(to next: Workbench, _ what: Phrase) {
    guard next != bench else { return }
    past.append(Change(bench: bench, what: what))
    future = []
    bench = next
  }

  // MARK: What a line became

  /// Whether a line reads back just as it was typed, so that there is nothing to tell about it.
  private func isClear(_ line: Int, _ look: Look) -> Bool {
    guard let step = look.step(atLine: line) else { return true }
    let typed = look.bench.lines[line].text.filter { $0 != " " }
    if look.benchLine(step.lines.head) == line {
      guard step.parts.isEmpty, step.details.isEmpty else { return false }
      return [step.words.text, step.words.text.replacingArrow].contains { $0.filter { $0 != " " } == typed }
    }
    guard let detail = detail(atLine: line, of: step, look) else { return true }
    let words = detail.words.text.filter { $0 != " " }
    return ["・" + words, "-" + words, "・" + words.replacingArrow].contains(typed)
  }

  /// The step a line is or belongs to, as it is understood now.
  func echo(_ line: Int) -> [String] {
    guard let step = look.step(atLine: line), look.kind(ofLine: line) != .closer, look.kind(ofLine: line) != .part
    else {
      return []
    }
    let text = StepText(on: page)
    let head = text.head(step, in: look.outline)
    guard look.benchLine(step.lines.head) != line else {
      let closing =
        step.parts.isEmpty ? "" : Phrase(ja: "      おわり で閉じます", en: "      end closes it")[language]
      return page.paragraph(head + closing, indent: 0) + step.details.map { text.detail($0, in: look.outline) }
    }
    guard let detail = detail(atLine: line, of: step, look) else { return [] }
    return page.paragraph(head, indent: 0) + [text.detail(detail, in: look.outline)]
  }

  private func detail(atLine line: Int, of step: Outline.Step, _ look: Look) -> Outline.Detail? {
    guard let index = step.lines.details.firstIndex(where: { look.benchLine($0) == line }) else { return nil }
    let inline = step.details.count - step.lines.details.count
    return step.details.indices.contains(inline + index) ? step.details[inline + index] : nil
  }

  // MARK: Many lines at once

  /// Puts pasted lines in as one change; commands among them are left out and named.
  mutating func paste(_ pasted: [String]) -> Response {
    question = nil
    guard play == nil, guide == nil, rewritten == nil else { return pasteOneByOne(pasted) }
    let typed = PastedPrompt.typed(in: pasted)
    let lines = typed.filter { Request($0) == nil }
    let requests = typed.filter { Request($0) != nil }
    guard lines.contains(where: { !$0.trimmed.isEmpty }) else {
      return requests.count == 1 ? perform(Request(requests[0]) ?? Request([])) : Response(say(Self.nothingPasted))
    }
    if lines.count == 1, requests.isEmpty { return type(lines[0]) }
    var next = bench
    next.place = place(for: lines.first { !$0.trimmed.isEmpty } ?? "")
    next.insert(lines)
    let count = Phrase.count(lines.count, ja: "行", en: "line")
    let before = look
    change(to: next, Phrase(ja: "\(count.ja)を貼り付けた", en: "pasted \(count.en)"))
    var said = say(Phrase(ja: "\(count.ja)を足しました。", en: "Added \(count.en)."))
    if !requests.isEmpty {
      let names = requests.map { Visible.text($0.trimmed) }
      said += say(
        Phrase(
          ja: "次の命令は足していません: " + names.joined(separator: "、"),
          en: "These commands were left out: " + names.joined(separator: ", ")))
    }
    let problems = look.problems(since: before)
    if problems.contains(where: { $0.level == .error }) { refusals += 1 }
    return Response(said + (problems.isEmpty ? [] : report(problems)))
  }

  private static let nothingPasted = Phrase(ja: "足せる行がありませんでした。", en: "There was no line to add.")

  private mutating func pasteOneByOne(_ pasted: [String]) -> Response {
    var all = Response()
    for line in pasted {
      let next = respond(to: .line(line))
      all.lines += next.lines
      all.effects += next.effects
      all.editing = next.editing
    }
    return all
  }

  // MARK: Rewriting

  /// Gives a line another text; an empty one leaves it as it is.
  mutating func rewrite(_ line: Int, as text: String) -> Response {
    let wasRefused = isOnRewriting
    isOnRewriting = false
    // Where lines are not edited but typed anew, Enter gives the refused text once more.
    guard !text.trimmed.isEmpty, bench.lines[line].text != text, !wasRefused || draft != text else {
      return Response(say(Self.leftAlone))
    }
    var next = bench
    next.replace(line, with: text)
    let after = Look(next, in: language)
    let refused = after.refusals(since: look, on: line)
    let what = Phrase(
      ja: "「\(Visible.text(text.trimmed))」に直した", en: "changed a line to “\(Visible.text(text.trimmed))”")
    guard refused.isEmpty else {
      if !wasRefused { refusals += 1 }
      isOnRewriting = true
      draft = text
      rewritten = line
      let report = DiagnosticReport(diagnosticText(nil), all: Vocabulary.name(of: .problems))
      return Response(report.lines(refused, in: after.source) + say(Self.keptOld), editing: text)
    }
    if wasRefused {
      refusals -= 1
      draft = nil
    }
    let before = look
    change(to: next, what)
    let problems = look.problems(since: before)
    return Response(echo(line) + (problems.isEmpty ? [] : report(problems)))
  }

  private static let keptOld = Phrase(
    ja: "元の行のままです。もう一度直すか、何も入れずに Enter でやめます。",
    en: "The line is as it was. Change it again, or press Enter on an empty line to leave it.")
}

extension Look {
  /// The problems of reading that a new line brings with it.
  func refusals(since before: Look, on line: Int) -> [Diagnostic] {
    problems(since: before).filter {
      $0.isRefusedLine && self.line(of: $0) == line
    }
  }
}

extension Diagnostic {
  /// Whether a typed line with it is not taken. What is opened may still be closed.
  var isRefusedLine: Bool { level == .error && code.family == .reading && code != .notClosed }
}

extension String {
  fileprivate var replacingArrow: String { replacing("->", with: "→") }
}
