import NagareModel
import NagarePlan

/// The list of a flow for a spreadsheet: a row for each step, as offices keep it.
struct FlowTable {
  let outline: Outline
  let plan: Plan
  let language: Language

  var csv: CSV {
    let head = [
      Phrase(ja: "番号", en: "Step"), Phrase(ja: "場合", en: "When"), Phrase(ja: "種類", en: "Kind"),
      Phrase(ja: "担当者", en: "Who does it"), Phrase(ja: "内容", en: "What"), Phrase(ja: "入力すること", en: "Fields"),
      Phrase(ja: "期限", en: "Due"), Phrase(ja: "そのほか", en: "Details"),
    ].map { $0[language] }
    var rows: [[String]] = []
    walk(outline.steps, when: "", &rows)
    return CSV([head] + rows)
  }

  private func walk(_ steps: [Outline.Step], when: String, _ rows: inout [[String]]) {
    for step in steps {
      rows.append(row(step, when))
      for part in step.parts { walk(part.steps, when: asked(step, part), &rows) }
    }
  }

  /// When the steps of a part are done: what is asked, or which branch it is.
  private func asked(_ step: Outline.Step, _ part: Outline.Part) -> String {
    part.condition.isEmpty ? part.words.text.trimmedSpaces : part.condition
  }

  /// Its title, or else what its line says beside the people.
  private func content(_ step: Outline.Step, _ block: Block) -> String {
    if let title = block.title { return title }
    if let notice = plan.steps[step.block].notice {
      return plan.workflow.words(of: plan.notices[notice].text, in: language)
    }
    if let outcome = block.kind.ending { return outcome.phrase[language] }
    if let target = step.words.target { return "→ " + target.words }
    if let condition = step.parts.first?.condition, !condition.isEmpty { return condition }
    return block.kind.namesPeople || !step.parts.isEmpty ? "" : step.words.rest.trimmedSpaces
  }

  private func row(_ step: Outline.Step, _ when: String) -> [String] {
    let block = plan.workflow.blocks[step.block]
    func details(_ kinds: Outline.Detail.Kind...) -> String {
      step.details.filter { kinds.contains($0.kind) }.map { $0.words.text.trimmedSpaces }.joined(separator: "\n")
    }
    return [
      // Alone, 3-1 would become the first of March.
      "No.\(step.number)", when, block.kind.phrase[language],
      block.who.map { plan.workflow.name(of: $0, in: language) }.joined(separator: Phrase(ja: "、", en: ", ")[language]),
      content(step, block),
      details(.field, .row), details(.due), details(.answering, .ifLate, .ifAway, .ifSentBack, .ifRejected, .remark),
    ]
  }
}

extension Workflow {
  /// A message as it is written, with the names of the values in it.
  func words(of text: Text, in language: Language) -> String {
    text.pieces.map { piece in
      switch piece {
      case .words(let words): words
      case .item(let item): "{\(items[item].name)}"
      case .reason: Phrase(ja: "{理由}", en: "{reason}")[language]
      case .title: Phrase(ja: "{題}", en: "{title}")[language]
      case .applicant: Phrase(ja: "{申請者}", en: "{applicant}")[language]
      case .result: Phrase(ja: "{結果}", en: "{result}")[language]
      case .today: Phrase(ja: "{今日}", en: "{today}")[language]
      }
    }.joined()
  }

  /// As people know somebody: a role by its name, one that is worked out as in the flow.
  func name(of performer: Performer, in language: Language) -> String {
    switch performer {
    case .role(let role): roles[role].name
    case .item(let item): "{\(items[item].name)}"
    case .applicant: Phrase.applicant[language]
    }
  }
}
