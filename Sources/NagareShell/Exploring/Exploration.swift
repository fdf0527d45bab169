import NagareEngine
import NagareExplorer
import NagareLanguage
import NagareModel

/// What is found by going every way of a flow that can run: promises that break, and scenes in which it gets stuck. It
/// takes its time, so nobody does it while somebody types.
struct Exploration: Sendable {
  let script: Script
  let promises: [PromiseTrial]
  let stuck: StuckCases

  /// Looks at no more than so many cases at rest, for each question.
  init(_ script: Script, bound: Int = Paths.bound) {
    self.script = script
    promises = Self.trials(script, bound: bound)
    stuck = StuckCases(script.flow, bound: bound, wording: script.wording)
  }

  /// The promises of a text, tried on its own flow.
  static func trials(_ script: Script, bound: Int = Paths.bound) -> [PromiseTrial] {
    script.reading.promises.map { PromiseTrial($0, of: script.flow, bound: bound, wording: script.wording) }
  }

  /// What can be watched: the scenes first, then the cases that break a promise.
  var stories: [(title: Phrase, story: Story, attempt: Command?)] {
    let scenes = stuck.scenes.map { (title: what($0), story: $0.story, attempt: $0.attempt) }
    let words = PromiseWords(script)
    let broken = promises.compactMap { trial -> (title: Phrase, story: Story, attempt: Command?)? in
      guard case .broken(let breach) = trial.verdict else { return nil }
      let sentence = words.sentence(trial)
      let name = Phrase(trial.promise.name).quoted
      return (Phrase(ja: "\(name.ja) \(sentence.ja)", en: "\(name.en) \(sentence.en)"), breach.story, nil)
    }
    return scenes + broken
  }

  /// As anything else there is to say about the text.
  func diagnostics(beside others: [Diagnostic]) -> [Diagnostic] {
    let lines = Set(others.filter { $0.level == .error }.map { script.lineNumber(of: $0.place) })
    let scenes = stuck.scenes.compactMap { scene -> Diagnostic? in
      let place = script.reading.places.blocks[scene.block].line
      // An error that is there already names it.
      guard !lines.contains(script.lineNumber(of: place)) else { return nil }
      return Diagnostic(.stuckCase, at: place, what: what(scene), how: Self.how)
    }
    let words = PromiseWords(script)
    return scenes
      + promises.compactMap { trial in
        switch trial.verdict {
        case .proved, .tried: return nil
        case .empty:
          return Diagnostic(
            .emptyPromise, at: trial.promise.place, what: words.sentence(trial),
            how: Phrase(ja: "「もし」の条件を見直してください。", en: "Look at its conditions again."))
        case .broken:
          return Diagnostic(
            .brokenPromise, at: trial.promise.place, what: words.sentence(trial),
            how: Phrase(ja: "流れか約束の、どちらかを直してください。", en: "Mend the flow or the promise."))
        }
      }
  }

  private func what(_ scene: StuckCases.Scene) -> Phrase {
    let printer = ExamplePrinter(script.workflow, in: script.language)
    let typed = scene.deciding.isEmpty ? "" : printer.text(scene.deciding)
    let given = typed.isEmpty ? Phrase("") : Phrase(ja: "(\(typed))", en: " (\(typed))")
    let reason =
      scene.refusal?.what
      ?? Phrase(
        ja: "\(script.flow.phrase(ofBlock: scene.block).ja)から先へ、だれも進めません。",
        en: "Nobody can go on from \(script.flow.phrase(ofBlock: scene.block).en).")
    return Phrase(
      ja: "止まる場面があります\(given.ja)。\(reason.ja)", en: "There is a scene that gets stuck\(given.en). \(reason.en)")
  }

  private static let how = Phrase(
    ja: "そうならない値だけを受け付けるか、そのときの行を足してください。入力画面では「見る」で、そこまで動かせます。",
    en: "Accept only values that go on, or add lines for this case. At the prompt, watch plays it up to there.")
}
