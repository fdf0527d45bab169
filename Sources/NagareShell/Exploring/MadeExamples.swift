import NagareEngine
import NagareExplorer
import NagareLanguage
import NagareModel
import NagarePlan

/// Examples that were made for a flow: ordinary ones, named by what they show.
struct MadeExamples {
  struct Made {
    var example: Example
    var lines: [String]
    var shows: [Phrase]
  }

  let script: Script
  let made: [Made]
  let before: ExampleMaker.Coverage
  let after: ExampleMaker.Coverage
  let isCut: Bool

  init(_ script: Script, bound: Int = Paths.bound) {
    self.script = script
    let maker = ExampleMaker(script.flow, bound: bound, wording: script.wording)
    let known = Self.histories(script)
    before = maker.coverage(known)
    let found = maker.make(beside: known)
    after = maker.coverage(known, with: found)
    isCut = maker.isCut
    let words = SightWords(script)
    let printer = ExamplePrinter(script.workflow, in: script.language)
    var names = Set(script.reading.examples.map(\.name))
    made = found.map { one in
      let name = words.name(of: one)[script.language]
      var unique = name
      var number = 2
      while !names.insert(unique).inserted {
        unique = "\(name) \(number)"
        number += 1
      }
      let place = Place(0, 0)
      var steps = one.story.commands.map { Example.Step(.happens($0), at: place) }
      steps.append(Example.Step(.holds(.result(one.outcome)), at: place))
      let example = Example(name: unique, starts: one.story.starts, steps: steps, place: place)
      return Made(example: example, lines: printer.lines(example), shows: one.shows.compactMap(words.what))
    }
  }

  /// What the examples that pass have played.
  static func histories(_ script: Script) -> [History] {
    script.reading.examples.map { ExampleRun($0, of: script.flow) }.filter(\.passed).compactMap(\.history)
  }
}

/// What a case shows, in the words of its flow.
struct SightWords {
  let script: Script
  private let ways: WayWords
  private let printer: ExamplePrinter

  init(_ script: Script) {
    self.script = script
    ways = WayWords(script)
    printer = ExamplePrinter(script.workflow, in: script.language)
  }

  /// 「日数 2日: 課長が決める」
  func name(of made: ExampleMaker.Made) -> Phrase {
    let first = made.shows.prefix { sight in
      switch sight {
      case .border, .late: true
      case .answer(_, let answer): answer != .approved
      case .branch, .block: false
      }
    }
    let named = first.isEmpty ? Array(made.shows.filter { $0.kind == .branches }.prefix(1)) : Array(first.prefix(2))
    let head = named.compactMap(what).reduce(into: [Phrase]()) { if !$0.contains($1) { $0.append($1) } }
    let end = end(of: made)
    guard !head.isEmpty else { return end }
    return Phrase(
      ja: "\(head.map(\.ja).joined(separator: "、")): \(end.ja)",
      en: "\(head.map(\.en).joined(separator: ", ")): \(end.en)")
  }

  /// Who decides, or approves last, or how it ends.
  private func end(of made: ExampleMaker.Made) -> Phrase {
    switch made.outcome {
    case .finished: break
    case .rejected, .withdrawn:
      return Phrase(ja: "\(made.outcome.phrase.ja)で終わる", en: "ends as \(made.outcome.phrase.en)")
    case .named(let name): return Phrase(ja: "結果は\(name)", en: "result: \(name)")
    }
    let approved: [(block: Block.ID, name: String)] = made.events.compactMap { event in
      guard case .answered(let block, let by, _, .approved, _) = event else { return nil }
      return (block, script.workflow.roles[by].name)
    }
    if let decided = approved.last(where: { script.flow.plan.steps[$0.block].deed == .decision }) {
      return Phrase(ja: "\(decided.name)が決める", en: "\(decided.name) decides")
    }
    guard let name = approved.last?.name else { return Phrase(ja: "最後まで進む", en: "goes to the end") }
    return Phrase(ja: "\(name)が承認する", en: "\(name) approves")
  }

  /// One sight; `nil` for a line that needs no words.
  func what(_ sight: Sight) -> Phrase? {
    switch sight {
    case .block: return nil
    case .branch(let block, let arm):
      if case .gateway = script.workflow.blocks[block].kind { return ways.what(.arm(block, arm)) }
      if case .table = script.workflow.blocks[block].kind { return ways.what(.row(block, arm)) }
      return nil
    case .answer(let block, let answer): return ways.what(.result(block, answer))
    case .late(let block, let step): return ways.what(.late(block, step))
    case .border(let border):
      let subject: String
      if case .item(let item) = border.subject {
        subject = script.workflow.items[item].name
      } else {
        subject = printer.text(border.subject)
      }
      return Phrase("\(subject) \(script.words(border.value, of: border.subject)[script.language])")
    }
  }
}

extension Script {
  /// A value as people read it, with the unit of what it is compared with.
  fileprivate func words(_ value: Value, of subject: Expression) -> Phrase {
    var item: Item.ID?
    if case .item(let known) = subject { item = known }
    return Case(of: flow).words(value, of: item)
  }
}
