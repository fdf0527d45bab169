import NagareModel
import NagarePlan

/// A flow as another program reads it.
public struct Export: Sendable {
  /// What a flow can be written for.
  public enum Target: String, CaseIterable, Sendable {
    case bpmn, camunda7, camunda8, flowable, spiff, dmn, kintone
    case powerAutomate = "power-automate"
    case csv
  }

  /// A file and the end of its name.
  public struct File: Hashable, Sendable {
    public var ending: String
    public var text: String
  }

  public let target: Target
  public let file: File
  /// The tables, where the program reads them from a file of their own.
  public let tables: File?
  /// What is not carried over, in the order of the flow.
  public let left: [Leftover]

  /// - Parameters:
  ///   - version: the version of Nagare, which is named in the file.
  ///   - date: the day it is made, where that is to be said.
  public init(
    _ target: Target, of plan: Plan, _ outline: Outline, version: String, date: Day? = nil, in language: Language
  ) {
    self.target = target
    let maker =
      Phrase(
        ja: "Nagare \(version) の書き出し", en: "Exported by Nagare \(version)")[language]
      + (date.map { " (\($0))" } ?? "")
    let picture = Picture.laned(outline, plan.workflow, in: language)
    let dialect = target.dialect
    var builder = ProcessBuilder(
      plan, outline, lanes: picture.lanes.map(\.role), conditions: dialect.conditions, takesFirst: dialect.takesFirst,
      in: language)
    let lanes = Self.lanes(of: picture, outline)
    var process = builder.build(lane: { lanes[$0] }, firstValues: dialect.needsFirstValues)
    builder.listLeftovers()
    process = builder.process
    let rows = ProcessRows(process, plan, outline, picture)
    let layout = ProcessLayout(process, rows)
    left = process.left
    file = File(
      ending: "bpmn",
      text: BPMNFile(
        process: process, layout: layout, dialect: dialect, notes: [maker] + Self.notes(process, in: language),
        version: version
      ).document)
    tables = nil
  }

  private static func lanes(of picture: Picture, _ outline: Outline) -> [Block.ID: Int] {
    var found: [Block.ID: Int] = [:]
    for box in picture.boxes {
      if let block = box.block, case .step = box.place { found[block] = box.lanes.first }
    }
    return found
  }

  /// What stands in the file about what is not in it, and what names stand for.
  private static func notes(_ process: Process, in language: Language) -> [String] {
    let left = process.left.map { left in
      (left.line.map { Phrase(ja: "\($0)行目: ", en: "line \($0): ")[language] } ?? "") + left.what[language]
    }
    let names = process.labels.map { "\($0.name) = \($0.label)" }
    return [
      ([Phrase(ja: "写していないもの:", en: "Not carried over:")[language]] + left).joined(separator: "\n"),
      ([Phrase(ja: "名前:", en: "Names:")[language]] + names).joined(separator: "\n"),
    ]
  }
}

extension Export.Target {
  var dialect: any Dialect {
    switch self {
    case .bpmn, .dmn, .kintone, .powerAutomate, .csv: PlainDialect()
    case .camunda7, .camunda8, .flowable: PlainDialect()
    case .spiff: SpiffDialect()
    }
  }
}

extension Picture {
  /// With a lane for every role, however many there are.
  static func laned(_ outline: Outline, _ workflow: Workflow, in language: Language) -> Picture {
    let lanes = Lanes(outline, workflow, in: language)
    return Layout(outline, workflow, lanes: lanes.all.isEmpty ? nil : lanes, in: language).picture
  }
}
