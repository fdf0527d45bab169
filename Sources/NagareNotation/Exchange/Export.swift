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
  /// `nil` where there is nothing to write: a flow without tables has none for DMN.
  public let file: File?
  /// The tables, where the program reads them from a file of their own.
  public let tables: File?
  /// What is not carried over, in the order of the flow.
  public let left: [Leftover]

  /// - Parameters:
  ///   - trials: how many 例, 約束 and 見込み stand in the file.
  ///   - version: the version of Nagare, which is named in the file.
  ///   - date: the day it is made, where that is to be said.
  public init(
    _ target: Target, of plan: Plan, _ outline: Outline, trials: Int = 0, version: String, date: Day? = nil,
    in language: Language
  ) {
    self.target = target
    let maker =
      Phrase(ja: "Nagare \(version) の書き出し", en: "Exported by Nagare \(version)")[language]
      + (date.map { " (\($0))" } ?? "")
    let workflow = plan.workflow
    let dialect = target.dialect(in: language)
    let drawn = Drawn(plan, outline, dialect, trials: trials, for: target, in: language)
    let process = drawn.process
    let decisions = DecisionFile(workflow, outline, version: version, in: language).document.map {
      File(ending: "dmn", text: $0)
    }
    left = target == .dmn ? [Leftover(line: nil, Said.onlyTables)] : process.left
    tables = target.readsDecisions ? decisions : nil
    switch target {
    case .bpmn, .camunda7, .camunda8, .flowable, .spiff:
      let notes = [maker] + Self.notes(process, in: language)
      let bpmn = BPMNFile(process: process, layout: drawn.layout, dialect: dialect, notes: notes, version: version)
      file = File(ending: "bpmn", text: bpmn.document)
    case .dmn: file = decisions
    case .kintone:
      file = File(ending: "csv", text: KintoneTable(process: process, plan: plan, language: language).csv.text)
    case .powerAutomate:
      let list = PowerAutomateOutline(
        outline: outline, plan: plan, language: language, maker: maker,
        left: process.left.map { $0.line(in: language) })
      file = File(ending: "txt", text: list.text)
    case .csv:
      file = File(ending: "csv", text: FlowTable(outline: outline, plan: plan, language: language).csv.text)
    }
  }

  /// What stands in the file about what is not in it, and what names stand for.
  private static func notes(_ process: Process, in language: Language) -> [String] {
    let left = process.left.map { $0.line(in: language) }
    let names = process.labels.map { "\($0.name) = \($0.label)" }
    return [
      ([Leftover.heading[language]] + left).joined(separator: "\n"),
      ([Phrase(ja: "名前:", en: "Names:")[language]] + names).joined(separator: "\n"),
    ]
  }
}

extension Export.Target {
  func dialect(in language: Language) -> any Dialect {
    switch self {
    case .bpmn, .dmn, .kintone, .powerAutomate, .csv: PlainDialect()
    case .camunda7: Camunda7Dialect(in: language)
    case .camunda8: Camunda8Dialect(in: language)
    case .flowable: FlowableDialect(in: language)
    case .spiff: SpiffDialect()
    }
  }

  /// Whether the program keeps tables in files of their own.
  var readsDecisions: Bool { [.camunda7, .camunda8, .flowable].contains(self) }
}

extension Leftover {
  /// As it is listed.
  public func line(in language: Language) -> String {
    (line.map { Phrase(ja: "\($0)行目: ", en: "line \($0): ")[language] } ?? "") + what[language]
  }
}

/// A flow as a process, and where it is drawn.
struct Drawn {
  let process: Process
  let layout: ProcessLayout

  init(
    _ plan: Plan, _ outline: Outline, _ dialect: any Dialect, trials: Int = 0, for target: Export.Target,
    in language: Language
  ) {
    let picture = Picture.laned(outline, plan, in: language)
    var builder = ProcessBuilder(
      plan, outline, lanes: picture.lanes.map(\.role), conditions: dialect.conditions, takesFirst: dialect.takesFirst,
      countsAnswers: dialect.countsAnswers, sharesValues: dialect.sharesValues,
      in: language)
    let lanes = Self.lanes(of: picture)
    builder.build(lane: { lanes[$0] }, firstValues: dialect.needsFirstValues)
    builder.listLeftovers(trials: trials, of: target)
    process = builder.process
    layout = ProcessLayout(process, ProcessRows(process, plan, outline, picture))
  }

  private static func lanes(of picture: Picture) -> [Block.ID: Int] {
    var found: [Block.ID: Int] = [:]
    for box in picture.boxes {
      if let block = box.block, case .step = box.place { found[block] = box.lanes.first }
    }
    return found
  }
}

extension Picture {
  /// With a lane for every role, however many there are.
  static func laned(_ outline: Outline, _ plan: Plan, in language: Language) -> Picture {
    let lanes = Lanes(outline, plan.workflow, in: language)
    let words = BoxWords(
      plan: plan, numbers: outline.numbers, namesPeople: lanes.all.isEmpty, troubled: [],
      unread: Picture.UnreadLines([], in: outline), language: language
    )
    return Layout(outline, words, lanes: lanes.all.isEmpty ? nil : lanes).picture
  }
}
