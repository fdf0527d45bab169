import NagareEngine
import NagareModel
import NagareNotation

/// Everything the player of a page shows, worked out by the engine when the page is made: the moments of the examples,
/// and where answers would lead that nobody gave in them. There is one for a page, and it is never copied: as a value it
/// would put 50 KB of copying into the program.
final class PageMoments {
  private let page: FlowPage
  private let map: WalkMap
  private let narration: Narration
  private var detours: Detours

  /// The data takes about so many bytes, or as many as the examples alone need.
  init(_ page: FlowPage, within room: Int) {
    self.page = page
    map = WalkMap(page.picture, of: page.script.workflow, numbers: page.numbers)
    narration = Narration(page.script)
    detours = Detours(page, on: map, within: room)
  }

  private var timeline: Timeline { page.timeline }
  private var language: Language { page.language }

  /// The data of the page's script.
  var document: JSON {
    var detours = detours
    let acts = timeline.acts.indices.map { act in
      JSON.object([
        ("name", .string(timeline.acts[act].name)),
        ("moments", .array(moments(of: act, &detours))),
      ])
    }
    return .object([
      ("words", .object(Self.words.map { ($0.key, .string($0.words[language])) })),
      ("examples", .array(acts)),
      ("states", .array(detours.states)),
      ("deeds", .array(detours.deeds)),
      ("texts", detours.texts.json),
    ])
  }

  private static let words: [(key: String, words: Phrase)] = [
    ("here", Phrase(ja: "いまここ", en: "here")),
    ("next", Phrase(ja: "つぎ", en: "next")),
    ("copied", Phrase(ja: "コピーしました", en: "copied")),
    ("elsewise", Phrase(ja: "ほかの答えなら", en: "Other answers")),
    ("answers", Phrase(ja: "ここで選べる答え", en: "What can be answered here")),
    ("detour", Phrase(ja: "例とは別の道を歩いています", en: "off the example’s way")),
    ("otherDate", Phrase(ja: "(日付は、よく似た案件のもの)", en: "(the date is that of a case much like this)")),
    (
      "otherValues",
      Phrase(ja: "(日付と値は、よく似た案件のもの)", en: "(date and values are those of a case much like this)")
    ),
    ("return", Phrase(ja: "例に戻る (Esc)", en: "return to the example (Esc)")),
    (
      "unknown",
      Phrase(
        ja: "この先は、このページでは計算していません。nagare で開くと続きを動かせます。",
        en: "What comes then was not worked out for this page; nagare plays on from here.")
    ),
    ("notes", Phrase(ja: "メモ", en: "Notes")),
  ]

  private func moments(of act: Int, _ detours: inout Detours) -> [JSON] {
    var walk = Walk(on: map)
    var messages: [String] = []
    var told = 0
    return timeline.moments.indices.filter { timeline.moments[$0].act == act }.map { index in
      let moment = timeline.moments[index]
      let steps = timeline.acts[act].history.steps
      for step in told..<max(told, moment.steps.upperBound) {
        let before = step > 0 ? steps[step - 1].state : Case(of: page.script.flow)
        for (event, before) in steps[step].happenings(from: before) {
          walk.follow(event)
          if case .sent = event { messages += narration.lines(event, before: before) }
        }
      }
      told = max(told, moment.steps.upperBound)
      let state = steps[told - 1].state
      return .object(
        [("line", detours.texts.place(of: moment.line)), ("news", detours.texts.places(of: timeline.news(at: index)))]
          + detours.standing(state)
          + [
            ("visited", detours.texts.places(of: walk.visited.map(map.name))),
            ("walked", detours.texts.places(of: walk.walked.map(map.name))),
            ("messages", detours.texts.places(of: messages)),
            ("notes", detours.texts.places(of: moment.notes)),
            ("answers", detours.answers(at: state, in: act, besides: next(after: index))),
          ])
    }
  }

  private func next(after index: Int) -> Command? {
    let following = index + 1
    guard timeline.moments.indices.contains(following), timeline.moments[following].act == timeline.moments[index].act
    else { return nil }
    let steps = timeline.acts[timeline.moments[index].act].history.steps
    let position = timeline.moments[following].steps.lowerBound
    return steps.indices.contains(position) ? steps[position].command : nil
  }
}
