import NagareLanguage
import NagareModel
import NagareNotation

extension FlowPage {
  /// What stands on the page about this flow, from top to bottom.
  var body: [HTML] {
    var body: [HTML] = [head, .element("div", of: "stage", stage)]
    body.append(.element("div", of: "slices", [.slices(drawn, ofPage: PageAssets.paper, first: firstPaper)]))
    let rules = rules
    if !rules.isEmpty { body.append(.element("div", of: "rules", rules)) }
    body += textSection
    if !sources.isEmpty {
      body.append(section(Phrase(ja: "もとにした資料", en: "Sources")))
      body.append(.element("ul", of: "sources", sources.map { .element("li", $0) }))
    }
    return body
  }

  var drawn: PictureSVG {
    PictureSVG(picture, of: script.workflow, in: language, named: number == 1 ? "sheet" : "sheet-\(number)")
  }

  private var stage: [HTML] {
    let sheet = HTML.element("div", of: "sheet", [.picture(drawn)])
    return timeline.acts.isEmpty ? [sheet] : [sheet, player]
  }

  /// What the head leaves of the first page.
  private var firstPaper: Int { PageAssets.paper.height - 30 - headLines * 20 }

  /// How many lines the head takes on paper, below the name of the flow.
  private var headLines: Int {
    let line = 100
    let display = DisplayWidth(ambiguous: 2)
    let figures = figures.reduce(0) { $0 + display.of($1.name[language] + $1.value[language]) + 5 }
    return headWords.reduce((figures + line - 1) / line) { $0 + (display.of($1) + line - 1) / line }
  }

  private var headWords: [String] { (goal.map { [$0] } ?? []) + (heading == nil ? purpose : []) }

  /// The heading of a part of the page.
  func section(_ phrase: Phrase) -> HTML { .element("h2", phrase[language]) }

  private var head: HTML {
    .element(
      "header",
      [.element("h1", heading ?? title)] + headWords.map { .element("p", of: "purpose", $0) }
        + [
          .element(
            "ul", of: "figures",
            figures.map { figure in
              .element("li", [.text(figure.name[language] + " "), .element("b", figure.value[language])])
            })
        ])
  }

  // MARK: The player

  /// A place the script fills, known by its name.
  private func part(_ element: StaticString, _ name: String, of kind: String = "") -> HTML {
    .element(element, with: kind.isEmpty ? ["data-part": name] : ["data-part": name, "class": kind])
  }

  private func button(_ name: String, _ face: String, _ words: Phrase) -> HTML {
    .element(
      "button",
      with: ["type": "button", "data-part": name, "aria-label": words[language], "title": words[language]],
      [.text(face)])
  }

  private var player: HTML {
    .element(
      "section", with: ["class": "player", "hidden": ""],
      [
        .element("h2", Phrase(ja: "動かしてみる", en: "Play it")[language]), part("ul", "tunes", of: "tunes"), controls,
        part("p", "date", of: "date"),
        .element(
          "div", with: ["class": "news", "aria-live": "polite"],
          [part("div", "news"), part("div", "standing", of: "standing")]),
        part("div", "others", of: "others"),
        .element("div", of: "facts", [part("dl", "values"), part("ul", "messages")]),
        part("div", "notes", of: "notes"),
      ])
  }

  private var controls: HTML {
    let slider = HTML.single(
      "input",
      with: [
        "type": "range", "min": "0", "value": "0", "data-part": "slider",
        "aria-label": Phrase(ja: "場面", en: "moment")[language],
      ])
    return .element(
      "div", of: "controls",
      [
        button("first", "|◀", Phrase(ja: "最初へ (Home)", en: "first (Home)")),
        button("back", "◀", Phrase(ja: "前へ (←)", en: "back (left arrow)")),
        slider,
        button("forward", "▶", Phrase(ja: "次へ (→)", en: "forward (right arrow)")),
        button("last", "▶|", Phrase(ja: "最後へ (End)", en: "last (End)")),
        part("span", "count", of: "count"),
        button(
          "present", Phrase(ja: "メモの窓 (P)", en: "notes (P)")[language],
          Phrase(ja: "メモを別の窓に出す", en: "show the notes in a window of their own")),
      ])
  }

  // MARK: The text

  private var textSection: [HTML] {
    [
      section(Phrase.flowInWords),
      .element(
        "button", with: ["type": "button", "class": "copy", "hidden": ""],
        [.text(Phrase(ja: "文をコピー", en: "copy the text")[language])]),
      .element("pre", of: "text", [.lines(text)]),
      .element(
        "p",
        Phrase(
          ja: "この文を「\(title).flow」というファイルに貼り付けて保存し、nagare \(title).flow で開きます。",
          en: "Paste this text into a file “\(title).flow”, and open it with: nagare \(title).flow")[language]),
    ]
  }
}
