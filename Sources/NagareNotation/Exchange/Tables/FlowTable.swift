import NagareModel

/// The list of a flow for a spreadsheet: a row for each step, as offices keep it.
struct FlowTable {
  let outline: Outline
  let workflow: Workflow
  let language: Language

  var csv: CSV {
    let head = [
      Phrase(ja: "番号", en: "Step"), Phrase(ja: "場合", en: "When"), Phrase(ja: "種類", en: "Kind"),
      Phrase(ja: "担当", en: "Who"), Phrase(ja: "内容", en: "What"), Phrase(ja: "入力すること", en: "Fields"),
      Phrase(ja: "期限", en: "Due"), Phrase(ja: "そのほか", en: "Details"),
    ].map { $0[language] }
    var rows: [[String]] = []
    walk(outline.steps, when: "", &rows)
    return CSV([head] + rows)
  }

  private func walk(_ steps: [Outline.Step], when: String, _ rows: inout [[String]]) {
    for step in steps {
      rows.append(row(step, when))
      for part in step.parts { walk(part.steps, when: (part.words.head + part.words.rest).trimmedSpaces, &rows) }
    }
  }

  private func row(_ step: Outline.Step, _ when: String) -> [String] {
    let block = workflow.blocks[step.block]
    func details(_ kinds: Outline.Detail.Kind...) -> String {
      step.details.filter { kinds.contains($0.kind) }.map { $0.words.text.trimmedSpaces }.joined(separator: "\n")
    }
    return [
      // Alone, 3-1 would become the first of March.
      "No.\(step.number)", when, block.kind.phrase[language],
      block.who.map { workflow.name(of: $0, in: language) }.joined(separator: Phrase(ja: "、", en: ", ")[language]),
      block.title ?? (step.words.rest.trimmedSpaces + (step.words.target.map { " → " + $0.words } ?? "")).trimmedSpaces,
      details(.field, .row), details(.due), details(.answering, .ifLate, .ifAway, .ifSentBack, .ifRejected, .remark),
    ]
  }
}

extension Workflow {
  /// As people know somebody: a role by its name, one that is worked out as in the flow.
  func name(of performer: Performer, in language: Language) -> String {
    switch performer {
    case .role(let role): roles[role].name
    case .item(let item): "{\(items[item].name)}"
    case .applicant: Phrase.applicant[language]
    }
  }
}
