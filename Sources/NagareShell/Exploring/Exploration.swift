import NagareEngine
import NagareExplorer
import NagareLanguage
import NagareModel
import NagarePlan

/// What is found by going every way of a flow that can run: promises that break, scenes in which it gets stuck, lines and
/// branches that come to nothing, and a case for what the rules say of 決裁. It takes its time, so nobody does it while
/// somebody types.
public struct Exploration: Sendable {
  /// What it says, in order.
  public static let codes: [Diagnostic.Code] = [.brokenPromise, .stuckCase, .emptyPromise, .branchCutOff]

  /// What is found in a text that can run; nothing in another.
  public static func findings(in text: String, language: Language) -> [Diagnostic] {
    let examination = Examination(text)
    guard examination.canRun else { return [] }
    let script = Script(examination.reading, in: language)
    return Exploration(script, beside: examination.diagnostics).found
  }

  let script: Script
  let promises: [PromiseTrial]
  let inspection: Inspection
  /// What there was to say before.
  private let known: [Diagnostic]
  /// The same by the lines they stand on.
  private let knownOnLine: [Int: [Diagnostic]]
  /// A case for each of those that can be shown.
  private let shown: [(diagnostic: Diagnostic, found: DecisionCases.Found)]

  /// Looks at no more than so many cases at rest, for each question.
  init(_ script: Script, beside known: [Diagnostic], bound: Int = Paths.bound) {
    self.script = script
    self.known = known
    knownOnLine = Dictionary(grouping: known) { script.lineNumber(of: $0.place) }
    promises = Self.trials(script, bound: bound)
    inspection = Inspection(script.flow, bound: bound, wording: script.wording)
    shown = Self.cases(for: known, script, bound: bound)
  }

  /// Whether there is more than was looked at.
  var isCut: Bool { inspection.isCut || promises.contains(where: \.isCut) }

  /// The promises of a text, tried on its own flow.
  static func trials(_ script: Script, bound: Int = Paths.bound) -> [PromiseTrial] {
    trials(script, on: Terrain(script.flow, bound: bound, wording: script.wording))
  }

  /// The same, where other questions are asked, too.
  static func trials(_ script: Script, on terrain: Terrain) -> [PromiseTrial] {
    script.reading.promises.map { PromiseTrial($0, on: terrain) }
  }

  private static func cases(
    for known: [Diagnostic], _ script: Script, bound: Int
  ) -> [(diagnostic: Diagnostic, found: DecisionCases.Found)] {
    let asked = known.filter { $0.code == .missingDecision || $0.code == .twoDecisions }
    guard !asked.isEmpty else { return [] }
    let decisions = DecisionCases(script.flow, bound: bound, wording: script.wording)
    return asked.compactMap { diagnostic in
      let block = script.reading.places.blocks.firstIndex { $0.line == diagnostic.place }
      let found = diagnostic.code == .missingDecision ? decisions.undecided : block.flatMap { decisions.again(at: $0) }
      return found.map { (diagnostic, $0) }
    }
  }

  /// What can be watched: the scenes first, then the cases that break a promise, then those for what the rules say.
  var stories: [(title: Phrase, story: Story, attempt: Command?)] {
    let scenes = inspection.scenes.map { (title: what($0), story: $0.story, attempt: $0.attempt) }
    let words = PromiseWords(script)
    let broken = promises.compactMap { trial -> (title: Phrase, story: Story, attempt: Command?)? in
      guard case .broken(let breach) = trial.verdict else { return nil }
      let sentence = words.sentence(trial)
      let name = Phrase(trial.promise.name).quoted
      return (Phrase(ja: "\(name.ja) \(sentence.ja)", en: "\(name.en) \(sentence.en)"), breach.story, nil)
    }
    return scenes + broken + shown.map { ($0.diagnostic.what, $0.found.story, nil) }
  }

  /// Everything there is to say about the text: what was known before, some of it with a case, and what was found.
  var diagnostics: [Diagnostic] { sharpened + found }

  /// What was known before, with a case where one was found.
  var sharpened: [Diagnostic] {
    known.map { diagnostic in
      guard let such = shown.first(where: { $0.diagnostic == diagnostic })?.found else { return diagnostic }
      var diagnostic = diagnostic
      diagnostic.notes.append(.init(diagnostic.place, words(of: such)))
      return diagnostic
    }
  }

  /// What was found besides.
  var found: [Diagnostic] { scenes + unreached + cutOff + broken }

  private func words(of found: DecisionCases.Found) -> Phrase {
    let words = CaseWords(script)
    let course = words.course(found.deciding, found.events, found.outcome)
    return Phrase(ja: "そうなる案件: \(course.ja)", en: "Such a case: \(course.en)")
  }

  // MARK: What there is to say

  /// An error that is there already names it.
  private func isKnown(at place: Place, _ codes: Set<Diagnostic.Code> = []) -> Bool {
    knownOnLine[script.lineNumber(of: place)]?.contains { $0.level == .error || codes.contains($0.code) } ?? false
  }

  private var scenes: [Diagnostic] {
    inspection.scenes.compactMap { scene in
      let place = script.reading.places.blocks[scene.block].line
      guard !isKnown(at: place) else { return nil }
      return Diagnostic(.stuckCase, at: place, what: what(scene), how: Self.how)
    }
  }

  private var unreached: [Diagnostic] {
    inspection.unreached.compactMap { unreached in
      let place = script.reading.places.blocks[unreached.block].line
      // What the rules say about the condition that shuts it says it already.
      let shut = unreached.shut.map(gate)
      guard !([place] + shut).contains(where: { isKnown(at: $0, [.neverTrue, .alwaysTrue, .unreachableBlock]) }) else {
        return nil
      }
      let reasons = unreached.shut.compactMap(reason)
      let tried = inspection.isCertain ? Phrase("") : Phrase(ja: "試したかぎり、", en: " in anything that was tried")
      let why = Phrase(
        ja: reasons.map(\.ja).joined(), en: reasons.map { " " + $0.en }.joined())
      return Diagnostic(
        .unreachableBlock, at: place,
        what: Phrase(
          ja: "\(tried.ja)この行には、どの案件も来ません。\(why.ja)", en: "No case reaches this line\(tried.en).\(why.en)"),
        how: Phrase(ja: "条件を見直すか、要らない行を消します。", en: "Look at the condition again, or take the line away."))
    }
  }

  private func gate(of way: Way) -> Place {
    let places = script.reading.places.blocks[way.from]
    guard case .arm(let arm) = way.cause, places.parts.indices.contains(arm) else { return places.line }
    return places.parts[arm]
  }

  /// The condition that shuts a way; `nil` where it is something else.
  private func reason(_ way: Way) -> Phrase? {
    let decision: Decision
    switch way.cause {
    case .arm(let arm): decision = .arm(way.from, arm)
    case .otherwise: decision = .arm(way.from, nil)
    case .onward, .branch, .answer, .late, .jump: return nil
    }
    let condition = WayWords(script).what(decision)
    return Phrase(ja: "\(condition.quoted.ja)になる場合がありません。", en: "It is never so that: \(condition.en).")
  }

  private var cutOff: [Diagnostic] {
    inspection.cutOff.map { branch in
      let places = script.reading.places.blocks[branch.of]
      let first = script.workflow.blocks.indices.first {
        script.flow.plan.nesting.around($0).contains { $0 == branch }
      }
      let name = first.map { script.flow.phrase(ofBlock: $0) } ?? Phrase("\(branch.index + 1)")
      return Diagnostic(
        .branchCutOff, at: first.map { script.reading.places.blocks[$0].line } ?? places.line,
        what: Phrase(
          ja: "\(name.ja)の側は、いつも途中で打ち切られます。", en: "The side of \(name.en) is always cut off."),
        how: Phrase(
          ja: "ほかの枝の「→」や「完了」を、「同時に」の「おわり」より下に移します。",
          en: "Move the arrow or the “finish” of the other branch below the “end” of “together”."))
    }
  }

  private var broken: [Diagnostic] {
    let words = PromiseWords(script)
    return promises.compactMap { trial in
      switch trial.verdict {
      case .proved, .tried: return nil
      case .empty:
        return Diagnostic(
          .emptyPromise, at: trial.promise.place, what: words.sentence(trial),
          how: Phrase(ja: "「もし」の条件を見直してください。", en: "Look at its conditions again."))
      case .broken(let breach):
        return Diagnostic(
          .brokenPromise, at: trial.promise.place, what: words.sentence(trial),
          how: words.advice(breach, of: trial.promise))
      }
    }
  }

  private func what(_ scene: Inspection.Scene) -> Phrase {
    let decides = CaseWords(script).what(scene.deciding)
    let given = scene.deciding.isEmpty ? Phrase("") : Phrase(ja: "(\(decides.ja))", en: " (\(decides.en))")
    let block = script.flow.phrase(ofBlock: scene.block)
    let reason =
      scene.refusal?.what
      ?? (scene.goesRound
        ? Phrase(
          ja: "\(block.ja)から先は、同じところのくり返しで終わりません。", en: "From \(block.en) on it goes round and never ends.")
        : Phrase(ja: "\(block.ja)から先へ、だれも進めません。", en: "Nobody can go on from \(block.en)."))
    return Phrase(
      ja: "止まる場面があります\(given.ja)。\(reason.ja)",
      en: "There is a moment at which a case gets stuck\(given.en). \(reason.en)")
  }

  private static let how = Phrase(
    ja: "そうならない値だけを受け付けるか、そのときの行を足してください。入力画面では「見る」で、そこまで動かせます。",
    en: "Accept only values that go on, or add lines for this case. At the prompt, watch plays it up to there.")
}
