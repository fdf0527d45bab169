import NagareEngine
import NagareModel
import NagareNotation

/// `nagare show --check`: whether prepared files can be shown, on the day before.
public struct ShowCheck: Sendable {
  /// The screen it is to be shown on.
  public var stage: Stage

  public init(on stage: Stage) {
    self.stage = stage
  }

  public func answer(_ sources: [Source]) -> Reply {
    sources.map(answer).reduce(Reply(), +)
  }

  private func answer(_ source: Source) -> Reply {
    do throws(RunCase.Trouble) {
      let timeline = try Programme(source, on: stage.page).timeline
      let troubles = timeline.troubles + overflows(timeline)
      let name = source.name(in: language)
      guard troubles.isEmpty else {
        return Reply(output: troubles.flatMap { lines($0, name) }, exit: .problems)
      }
      return Reply(output: wrapped(fine(timeline, name)[language]))
    } catch {
      return error.answer
    }
  }

  private var language: Language { stage.page.language }

  private var size: String { "\(stage.page.columns)x\(stage.rows)" }

  /// The moments there is no room for.
  private func overflows(_ timeline: Timeline) -> [Timeline.Trouble] {
    timeline.moments.indices.compactMap { index in
      let missing = stage.slide(timeline, at: index).missing
      guard missing > 0 else { return nil }
      let rows = Phrase.count(missing, ja: "行", en: "row")
      return Timeline.Trouble(
        lineNumber: timeline.moments[index].lineNumber,
        what: Phrase(
          ja: "場面 \(index + 1) は、\(size) の画面から\(rows.ja)はみ出します。",
          en: "Moment \(index + 1) is \(rows.en) too high for a screen of \(size)."),
        how: Phrase(
          ja: "ことばを短くするか、--size でもっと広い画面にしてください。", en: "Shorten its words, or give it a larger screen with --size."))
    }
  }

  private func lines(_ trouble: Timeline.Trouble, _ name: String) -> [String] {
    let place =
      trouble.lineNumber > 0
      ? Phrase(ja: "\(name) \(trouble.lineNumber)行目: ", en: "\(name), line \(trouble.lineNumber): ")
      : Phrase("\(name): ")
    return wrapped(place.joined(trouble.what, with: Phrase(""))[language]) + wrapped("    " + trouble.how[language])
  }

  private func fine(_ timeline: Timeline, _ name: String) -> Phrase {
    let moments = Phrase.count(timeline.moments.count, ja: "場面", en: "moment")
    let stops = Phrase.count(timeline.moments.count(where: \.isMarked), ja: "か所", en: "stop")
    let examples = Phrase.count(timeline.acts.count { !$0.name.isEmpty }, ja: "つ", en: "example")
    return Phrase(
      ja: "\(name): \(moments.ja)(例 \(examples.ja)、止まる \(stops.ja))、すべて \(size) に収まります。",
      en: "\(name): \(moments.en) (\(examples.en), \(stops.en)), all within \(size).")
  }

  private func wrapped(_ text: String) -> [String] {
    Wrap(columns: 80, hanging: 4, display: stage.page.display).lines(text)
  }
}
