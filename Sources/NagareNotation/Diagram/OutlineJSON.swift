import NagareModel

/// The structure of a flow as programs read it. Lines count from 1.
public enum OutlineJSON {
  /// The document: its version, the name of the flow, then the steps with whatever stands inside them.
  public static func document(_ outline: Outline, file: String?) -> JSON {
    let writer = Writer(numbers: outline.numbers)
    return .object([
      ("version", .number(1)),
      ("file", file.map(JSON.string) ?? .null),
      ("name", .string(outline.name)),
      ("steps", .array(outline.steps.map(writer.value))),
    ])
  }

  private struct Writer {
    let numbers: [Block.ID: StepNumber]

    func value(_ step: Outline.Step) -> JSON {
      .object([
        ("number", .string(step.number.description)),
        ("kind", .string(step.kind.key)),
        ("label", .string(step.words.text)),
        ("target", target(step.words)),
        ("line", .number(step.lines.head + 1)),
        ("endLine", .number(step.lines.all.upperBound)),
        ("details", .array(step.details.map(value))),
        ("branches", .array(step.parts.map(value))),
      ])
    }

    private func value(_ detail: Outline.Detail) -> JSON {
      .object([
        ("kind", .string(detail.kind.key)),
        ("label", .string(detail.words.text)),
        ("target", target(detail.words)),
      ])
    }

    private func value(_ part: Outline.Part) -> JSON {
      .object([
        ("label", .string(part.words.text)),
        ("line", .number(part.line + 1)),
        ("steps", .array(part.steps.map(value))),
      ])
    }

    /// The number of the step an arrow leads to; an end has none.
    private func target(_ words: Outline.Words) -> JSON {
      words.target?.block.flatMap { numbers[$0] }.map { .string($0.description) } ?? .null
    }
  }
}

extension Outline.Detail.Kind {
  fileprivate var key: String {
    switch self {
    case .field: "field"
    case .row: "row"
    case .answering: "answering"
    case .due: "due"
    case .ifLate: "ifLate"
    case .ifAway: "ifAway"
    case .ifSentBack: "ifSentBack"
    case .ifRejected: "ifRejected"
    case .remark: "remark"
    }
  }
}
