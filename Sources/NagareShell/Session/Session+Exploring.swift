import NagareEngine
import NagareExplorer
import NagareLanguage
import NagareModel
import NagareNotation

// Every way of the flow, as far as somebody who waits wants to wait.
extension Session {
  /// What is found by going every way of the flow as it is; `nil` where it cannot run.
  var exploration: Exploration? {
    guard let script = runnable else { return nil }
    return Exploration(script, beside: look.examination.diagnostics, bound: Paths.bound(atPrompt: script.workflow))
  }

  /// Everything there is to say, with what going every way finds.
  var explored: [Diagnostic] { exploration?.diagnostics ?? look.examination.diagnostics }

  private var runnable: Script? {
    guard canRun, !bench.isEmpty else { return nil }
    return Script(look.examination.reading, in: language)
  }

  /// 道すじ
  mutating func ways() -> [String] {
    guard let script = runnable else { return repairsFirst() }
    let ways = Ways(script.flow, bound: Paths.bound(atPrompt: script.workflow), wording: script.wording)
    return paged(WaysText(ways, of: script, on: page).lines)
  }

  /// 見る: plays a case up to where it gets stuck, or breaks a promise.
  mutating func watch(_ argument: String) -> Response {
    guard let exploration else { return Response(repairsFirst()) }
    let stories = exploration.stories
    guard !stories.isEmpty else { return Response(say(Self.nothingToWatch)) }
    let number = argument.isEmpty ? 1 : Int(Halfwidth.text(argument).trimmed)
    guard let number, let (title, story, attempt) = stories[numbered: number] else {
      return Response(
        say(Phrase(ja: "番号は 1 から \(stories.count) までです。", en: "Choose a number from 1 to \(stories.count).")))
    }
    guard let history = story.play(exploration.script.flow) else { return Response(say(Self.nothingToWatch)) }
    let narration = Narration(exploration.script)
    var state = Case(of: exploration.script.flow)
    var told: [String] = []
    for event in history.events {
      told += narration.lines(event, before: state)
      state.evolve(event)
    }
    var lines = say(title) + told.flatMap { page.wrapped($0) }
    if let attempt {
      let printer = ExamplePrinter(exploration.script.workflow, in: language)
      lines += page.wrapped("    " + Visible.text(printer.line(.happens(attempt))))
      if (try? state.after(attempt)) == nil { lines += say(Self.refused) }
    }
    if stories.count > 1, argument.isEmpty {
      let (watch, last) = (Vocabulary.name(of: .watch), stories.count)
      let range = last == 2 ? Phrase("2") : Phrase(ja: "2 から \(last) まで", en: "2 to \(last)")
      lines += say(
        Phrase(ja: "ほかにもあります: \(watch.ja) \(range.ja)", en: "There are more: \(watch.en) \(range.en)"))
    }
    let play = Play(exploration.script, from: history)
    return on(play, lines + play.introduction.flatMap { page.wrapped($0) })
  }

  /// 例を作る: writes what no example shows yet under the flow, as one change.
  mutating func makeExamples() -> Response {
    guard let script = runnable else { return Response(repairsFirst()) }
    let made = MadeExamples(script, bound: Paths.bound(atPrompt: script.workflow))
    guard !made.made.isEmpty else {
      return Response(
        say(Phrase(ja: "いまの例で、すべてのところを通っています。", en: "The examples there are show everything.")))
    }
    var next = bench
    let place = next.place
    next.place = next.lines.count
    next.insert(made.made.flatMap { [""] + $0.lines })
    next.place = min(place, look.endOfFlow)
    let after = Look(next, in: language)
    let count = script.reading.examples.count + made.made.count
    guard after.countUnread <= look.countUnread, after.examination.reading.examples.count == count else {
      return Response(
        say(Phrase(ja: "例として書き表せませんでした。流れはそのままです。", en: "They could not be written. The flow is as it was.")))
    }
    let number = Phrase.count(made.made.count, ja: "個の例", en: "example")
    change(to: after, Phrase(ja: "\(number.ja)を作った", en: "made \(number.en)"))
    let lines = made.made.flatMap { [""] + $0.lines.flatMap { page.wrapped(Visible.text($0)) } }
    let told =
      say(CoverageText(made.after).sentence)
      + say(Phrase(ja: "\(number.ja)を書き足しました。つぎ: 例を試す", en: "\(number.en) added. Next: test"))
    return Response(paged(lines) + told)
  }

  private static let nothingToWatch = Phrase(
    ja: "止まる場面も、破れる約束もありません。", en: "Nothing gets stuck, and no promise breaks.")
  private static let refused = Phrase(ja: "これは受け付けられません。", en: "This is not accepted.")
}
