import NagareLanguage
import NagareModel
import NagareNotation

// Looking at the flow.
extension Session {
  /// The text with the numbers of its lines, which problems speak of, and of its steps; and the place of the next
  /// line where that is not the end.
  var list: [String] {
    guard !bench.isEmpty else { return hint(always: true) }
    let numbers = bench.lines.indices.map { line -> String in
      guard let step = look.step(atLine: line), look.benchLine(step.lines.head) == line else { return "" }
      return "(\(step.number))"
    }
    let width = numbers.map(\.count).max() ?? 0
    let digits = "\(bench.lines.count)".count
    var lines: [String] = []
    for (index, line) in bench.lines.enumerated() {
      if index == bench.place { lines.append(marker) }
      let count = "\(index + 1)"
      let number =
        String(repeating: " ", count: digits - count.count) + count + "  " + numbers[index]
        + String(repeating: " ", count: width - numbers[index].count)
      lines += page.wrap(
        number + " " + Visible.text(line.text.replacing("\t", with: "  ")), hanging: digits + 2 + width + 1)
    }
    return lines
  }

  private var marker: String { Phrase(ja: "-> 次の行はここに入ります", en: "-> the next line goes here")[language] }

  func diagram(_ argument: String) -> [String] {
    guard !look.outline.steps.isEmpty else { return hint(always: true) }
    let plain = Halfwidth.text(argument).lowercased()
    if ["文", "一覧", "outline", "list"].contains(plain) || readsAloud && plain.isEmpty {
      return OutlineText(on: page, marks: marks).lines(look.outline)
    }
    let strokes: Strokes = ["罫線", "box", "--box"].contains(plain) ? .box : .ascii
    return Diagram(on: page, strokes: strokes, marks: marks).lines(look.outline)
  }

  /// Where the case stands, and what is only taken to be meant: a line with a word that is not known.
  private var marks: [Block.ID: String] {
    var marks = play?.marks ?? [:]
    for problem in look.examination.diagnostics where problem.code == .unknownWord {
      guard let block = look.step(atLine: look.line(of: problem))?.block else { continue }
      marks[block] = Phrase.notReadYet[language]
    }
    return marks
  }

  /// 点検: the first problem in full, the rest counted.
  mutating func check() -> [String] {
    let found = found
    guard found.contains(where: { $0.level > .advice }) else {
      let advice = found.count
      let closing = lacksEnd
      // What lacks its end is said alone: that is what there is to do.
      if !closing.isEmpty { return closing }
      guard advice > 0 else { return say(Self.noProblems) }
      let count = Phrase.count(advice, ja: "件", en: "piece of advice", plural: "pieces of advice")
      return say(
        Phrase(
          ja: "問題はありません。助言が\(count.ja)あります(問題 で見られます)。",
          en: "No problems, and \(count.en): type problems to see \(advice == 1 ? "it" : "them")."))
    }
    if let fix = found.first(where: { $0.level > .advice })?.fix, let repaired = look.repaired(by: fix) {
      ask(.repair(repaired, Self.repaired, isOfDraft: false))
    }
    return DiagnosticReport(diagnosticText(question == nil ? nil : Self.offer), all: Vocabulary.name(of: .problems))
      .lines(found, in: look.source)
  }

  /// 問題: every one of them on a line, or one in full.
  mutating func problems(_ argument: String) -> [String] {
    let found = found
    guard !found.isEmpty else { return say(Self.noProblems) }
    let source = look.source
    if argument.isEmpty, found.count > 1 {
      let rows = found.enumerated().map { "\($0 + 1). " + diagnosticText(nil).summary($1, in: source) }
      return rows.flatMap { page.paragraph($0, indent: 0) }
        + say(Phrase(ja: "つぎ: 問題 1", en: "Next: problems 1"))
    }
    let number = argument.isEmpty ? 1 : Int(Halfwidth.text(argument).trimmed)
    guard let number, let diagnostic = found[numbered: number] else {
      return say(
        Phrase(ja: "番号は 1 から \(found.count) までです。", en: "Choose a number from 1 to \(found.count)."))
    }
    if let fix = diagnostic.fix, let repaired = look.repaired(by: fix) {
      ask(.repair(repaired, Self.repaired, isOfDraft: false))
    }
    return diagnosticText(question == nil ? nil : Self.offer).lines(diagnostic, in: source)
  }

  /// What still lacks its end at the place of the next line.
  var lacksEnd: [String] {
    guard look.lacksEnd, let opener = look.open.last else { return [] }
    let (name, end) = (look.name(ofOpener: opener), Vocabulary.name(of: .end))
    return say(
      Phrase(
        ja: "\(name.ja) が閉じていません。最後に \(end.ja) の行を足してください。",
        en: "\(name.en) is still open. Add the line: \(end.en)"))
  }

  private var found: [Diagnostic] {
    explored.filter { $0.code != .noBlock || bench.isEmpty }
      .sorted { ($0.level == .advice ? 1 : 0, $0.place.start) < ($1.level == .advice ? 1 : 0, $1.place.start) }
  }

  private static let noProblems = Phrase(ja: "問題はありません。", en: "No problems.")
  private static let offer = Phrase.offersRepair
  private static let repaired = Phrase(ja: "問題を1つ直した", en: "repaired one problem")

  /// 整形: the same text, neatly written; with a language, in its words.
  mutating func format(_ argument: String) -> Response {
    let reading = Reader.read(bench.text)
    let target = argument.isEmpty ? reading.language : Language(named: argument)
    guard let target else { return Response(say(Self.whichLanguage)) }
    let printed = Printer.print(reading, in: target)
    let same = Reader.read(printed).workflow == reading.workflow
    guard same, reading.diagnostics.allSatisfy({ $0.level < .error }) else { return Response(say(Self.notTidied)) }
    let text =
      bench.lines.last?.end.isEmpty == true || !printed.hasSuffix("\n\n") ? printed : String(printed.dropLast())
    guard text != bench.text else { return Response(say(Phrase(ja: "もう整っています。", en: "It is tidy already."))) }
    var next = bench
    next.retype(text)
    change(to: looked(at: next), Phrase(ja: "書き方を整えた", en: "tidied the text"))
    return Response(list)
  }

  private static let notTidied = Phrase(
    ja: "読み取れないところがあるので、そのままにしました。つぎ: 点検", en: "Something could not be read, so it was left as it is. Next: check")
  private static let whichLanguage = Phrase(
    ja: "ことばは ja か en です。例: 言葉 en", en: "The language is ja or en, as in: language ja")

  /// 言葉: the language to talk in.
  mutating func speak(_ argument: String) -> Response {
    guard let language = Language(named: argument) else { return Response(say(Self.whichLanguage)) }
    page.language = language
    look = Look(again: look, in: language, look.care)
    return Response(say(Phrase(ja: "表示を日本語にしました。", en: "The screen is in English now.")))
  }
}

extension Language {
  /// As people name them.
  init?(named typed: String) {
    switch Halfwidth.text(typed).lowercased().trimmed {
    case "ja", "日本語", "japanese", "にほんご": self = .ja
    case "en", "英語", "english", "えいご": self = .en
    default: return nil
    }
  }
}
