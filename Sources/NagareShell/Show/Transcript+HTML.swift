import NagareModel
import NagareNotation

extension Transcript {
  /// A show as a script for whoever holds it: what is seen, and beside it what is said. On A4, like the rest of the kit.
  public static func html(_ timeline: Timeline) -> String {
    let script = timeline.script
    let language = script.language
    let picture = PictureSVG(script.reading.picture(in: language), of: script.workflow, in: language)
    let title = Phrase(ja: "台本: \(script.workflow.name)", en: "Script: \(script.workflow.name)")[language]
    var body: [HTML] = [
      .element("h1", title),
      .element(
        "p", of: "small",
        Phrase(ja: "太い線のところで止まって、話します。", en: "At a thick line, stop and talk.")[language]),
      .element("div", of: "sheet", [.picture(picture)]),
      .element(
        "div", of: "slices", [.slices(picture, ofPage: PageAssets.paper, first: PageAssets.paper.height - headHeight)]),
    ]
    for act in timeline.acts.indices { body += part(act, of: timeline) }
    let promises = PromiseList(script, bound: Paths.bound).lines
    if !promises.isEmpty {
      body += [.element("h2", Phrase.promises[language]), .element("ul", promises.map { .element("li", $0) })]
    }
    return PageAssets.sheet(title: title, language: language, body)
  }

  /// Above the picture, in pixels: the title and a line.
  private static let headHeight = 80

  private static func part(_ act: Int, of timeline: Timeline) -> [HTML] {
    let language = timeline.script.language
    let heads = [
      Phrase(ja: "順", en: "no."), Phrase(ja: "見えること", en: "what is seen"), Phrase(ja: "メモ", en: "notes"),
    ]
    let rows = timeline.moments.indices.filter { timeline.moments[$0].act == act }.map { index in
      let moment = timeline.moments[index]
      let seen = timeline.news(at: index) + timeline.play(at: index).standing
      let cells: [HTML] = [
        .element("td", "\(index + 1)"), .element("td", seen.map { .element("div", $0) }),
        .element("td", of: "said", moment.notes.map { .element("div", $0) }),
      ]
      return moment.isMarked ? HTML.element("tr", of: "stop", cells) : HTML.element("tr", cells)
    }
    let name = timeline.acts[act].name
    return (name.isEmpty ? [] : [.element("h2", name)]) + [
      .element(
        "table", of: "script",
        [
          .element("thead", [.element("tr", heads.map { .element("th", $0[language]) })]), .element("tbody", rows),
        ])
    ]
  }
}
