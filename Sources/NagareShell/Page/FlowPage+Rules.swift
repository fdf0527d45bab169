import NagareEngine
import NagareLanguage
import NagareModel
import NagareNotation
import NagarePlan

// The rules of a flow as tables: who does what until when, and where each answer leads; what is filled in; every 表,
// every message and every 約束.
extension FlowPage {
  var rules: [HTML] {
    let tables = [work, fields] + decisions + [messages, promised]
    let filled = tables.filter { !$0.rows.isEmpty }
    guard !filled.isEmpty else { return [] }
    return [section(Phrase(ja: "決まりごと", en: "The rules"))] + filled.flatMap(html)
  }

  /// A table: its name, what its columns hold, and its rows.
  private struct Table {
    var name: String
    var columns: [Phrase]
    var rows: [[String]]
    /// The column that names people, who stay whole.
    var people: Int?
  }

  private func html(_ table: Table) -> [HTML] {
    let head = HTML.element("thead", [.element("tr", table.columns.map { .element("th", $0[language]) })])
    let rows = table.rows.map { row in
      HTML.element(
        "tr",
        row.enumerated().map { column, words in
          column == 0
            ? .element("th", numbered(words)) : .element("td", of: column == table.people ? "who" : "", words)
        })
    }
    return [.element("h3", table.name), .element("table", [head, .element("tbody", rows)])]
  }

  /// Words whose number in brackets stays whole.
  private func numbered(_ words: String) -> [HTML] {
    guard words.hasPrefix("("), let end = words.firstIndex(of: ")") else { return [.text(words)] }
    return [.element("span", of: "number", String(words[...end])), .text(words[words.index(after: end)...])]
  }

  private var steps: [Outline.Step] { script.outline.allSteps }
  private var plan: Plan { script.flow.plan }

  private func list(_ words: [String]) -> String { words.joined(separator: Phrase(ja: "、", en: ", ")[language]) }

  private func label(_ step: Outline.Step) -> String {
    "(\(step.number)) " + (reading.workflow.blocks[step.block].title ?? step.words.head)
  }

  // MARK: Work

  private var work: Table {
    let people = steps.filter { plan.steps[$0.block].deed.isPersonsWork }
    return Table(
      name: Phrase(ja: "だれが、いつまでに、何をするか", en: "Who does what, and until when")[language],
      columns: [
        Phrase(ja: "仕事", en: "step"), Phrase(ja: "担当", en: "who"), Phrase(ja: "期限など", en: "deadline and more"),
        Phrase(ja: "答えと、その先", en: "answers, and where they lead"),
      ],
      rows: people.map { step in
        let details = step.details.filter { [.due, .ifLate, .ifAway, .answering].contains($0.kind) }
        return [
          label(step), list(reading.workflow.blocks[step.block].who.map(name)), list(details.map(words)),
          list(plan.replies(at: step.block).map { answer($0) }),
        ]
      }, people: 1)
  }

  private func words(_ detail: Outline.Detail) -> String {
    guard let number = detail.words.target?.block.flatMap({ numbers[$0] }) else { return detail.words.text }
    return (detail.words.head + detail.words.rest).trimmed + " → (\(number))"
  }

  var numbers: [Block.ID: StepNumber] { script.outline.numbers }

  func name(_ performer: Performer) -> String {
    switch performer {
    case .role(let role): reading.workflow.roles[role].name
    case .item(let item): "{\(reading.workflow.items[item].name)}"
    case .applicant: Phrase.applicant[language]
    }
  }

  private func answer(_ reply: NagarePlan.Reply) -> String {
    let word = plan.answers[reply.answer].phrase[language]
    return "\(word) → " + (reply.goesOn ? Phrase(ja: "先へ", en: "on")[language] : place(after: reply))
  }

  private func place(after reply: NagarePlan.Reply) -> String {
    guard let way = plan.way(of: reply) else { return Phrase(ja: "申請に戻る", en: "back to the form")[language] }
    if let outcome = plan.outcome(at: way.to) {
      let name = outcome.phrase
      return Phrase(ja: "終わる(\(name.ja))", en: "ends (\(name.en))")[language]
    }
    guard plan.isBlock(way.to), let number = numbers[way.to] else { return Phrase(ja: "先へ", en: "on")[language] }
    return "(\(number))"
  }

  // MARK: What is filled in, decided and sent

  private var fields: Table {
    Table(
      name: Phrase(ja: "書く欄", en: "What is filled in")[language],
      columns: [Phrase(ja: "欄", en: "field"), Phrase(ja: "書き方", en: "how")],
      rows: steps.flatMap { step in
        step.details.filter { $0.kind == .field }.map { ["(\(step.number)) " + $0.words.head, $0.words.rest.plain] }
      })
  }

  private var decisions: [Table] {
    steps.compactMap { step in
      let rows = step.details.filter { $0.kind == .row }.map { $0.words.text.halves }
      guard !rows.isEmpty else { return nil }
      return Table(
        name: "(\(step.number)) " + step.words.text,
        columns: [Phrase(ja: "場合", en: "when"), Phrase(ja: "結果", en: "then")], rows: rows)
    }
  }

  private var promised: Table {
    Table(
      name: Phrase.promises[language],
      columns: [Phrase(ja: "どの案件でも", en: "in every case"), Phrase(ja: "守られるか", en: "whether it is kept")],
      rows: promises.rows.map { [$0.name, $0.sentence[language]] })
  }

  private var messages: Table {
    Table(
      name: Phrase(ja: "届くお知らせ", en: "Messages")[language],
      columns: [Phrase(ja: "番号", en: "step"), Phrase(ja: "宛先と文面", en: "to whom, and what")],
      rows: steps.flatMap { step -> [[String]] in
        let own = if case .notify = step.kind { [["(\(step.number))", step.words.rest.plain]] } else { [[String]]() }
        let others = step.details.filter { detail in
          [.ifLate, .ifSentBack, .ifRejected].contains(detail.kind)
            && detail.words.rest.contains { "「\"“".contains($0) }
        }
        return own + others.map { ["(\(step.number))", $0.words.text] }
      })
  }
}

extension String {
  /// Without the colon and the blanks in front of it.
  fileprivate var plain: String { String(drop { ": ".contains($0) }) }

  /// What stands before its last colon, and behind it.
  fileprivate var halves: [String] {
    guard let colon = lastIndex(of: ":") else { return [self, ""] }
    return [String(self[..<colon]).trimmed, String(self[index(after: colon)...]).trimmed]
  }
}
