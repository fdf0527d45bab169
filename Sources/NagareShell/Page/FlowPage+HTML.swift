import NagareLanguage
import NagareModel
import NagareNotation

extension FlowPage {
  /// The whole file: no request to anywhere, everything readable without its script.
  public func html(version: String) -> String {
    HTML.filling(
      PageAssets.skeleton,
      [
        "language": language.rawValue, "title": HTML.text(title).markup, "version": HTML.text(version).markup,
        "style-hash": PageAssets.hashes[0], "script-hash": PageAssets.hashes[1],
        "style": PageAssets.pageStyle + PageAssets.pictureStyle, "script": PageAssets.script,
        "data": data, "body": body.map(\.markup).joined(separator: "\n"),
      ])
  }

  /// No `<` stands in it, so nothing in a name or a message can end the element it is written in.
  private var data: String {
    PageMoments(timeline, picture: picture).document.text.replacing("<", with: "\\u003c")
  }

  /// What stands on the page, from top to bottom.
  var body: [HTML] {
    let drawn = PictureSVG(picture, of: reading.workflow, in: language)
    var body: [HTML] = [head]
    body.append(.element("div", of: "sheet", [.picture(drawn)]))
    body.append(.element("div", of: "slices", [.slices(drawn, ofPage: Self.paper, first: firstPaper)]))
    if !timeline.acts.isEmpty { body.append(player) }
    body.append(.element("div", of: "rules", rules))
    body += textSection
    if !sources.isEmpty {
      body.append(heading(Phrase(ja: "もとにした資料", en: "Sources")))
      body.append(.element("ul", sources.map { .element("li", $0) }))
    }
    body.append(.element("footer", footer[language]))
    return body
  }

  /// A4 without its margins, in pixels of 1/96 inch, and what the head leaves of the first page.
  private static let paper = (width: 733, height: 1058)
  private var firstPaper: Int { Self.paper.height - 62 - purpose.count * 20 }

  private func heading(_ phrase: Phrase) -> HTML { .element("h2", phrase[language]) }

  private var head: HTML {
    .element(
      "header",
      [.element("h1", title)] + purpose.map { .element("p", of: "purpose", $0) }
        + [
          .element(
            "ul", of: "figures",
            figures.map { figure in
              .element("li", [.text(figure.name[language] + " "), .element("b", figure.value[language])])
            })
        ])
  }

  private var footer: Phrase {
    let checked =
      timeline.acts.isEmpty
      ? Phrase("") : Phrase(ja: "例はどれも、この流れで動かして確かめた記録です。", en: " The examples were played on this flow.")
    return Phrase(ja: "流れ Nagare で作りました。\(checked.ja)", en: "Made with Nagare.\(checked.en)")
  }

  // MARK: The player

  /// A place the script fills, known by its name.
  private func part(_ element: StaticString, _ name: String, of kind: String = "") -> HTML {
    .element(element, with: ["data-part": name, "class": kind])
  }

  private func button(_ name: String, _ face: String, _ words: Phrase) -> HTML {
    .element(
      "button",
      with: ["type": "button", "data-part": name, "aria-label": words[language], "title": words[language]],
      [.text(face)])
  }

  private var player: HTML {
    let inside: [HTML] = [
      .element("h2", Phrase(ja: "動かしてみる", en: "Play it")[language]),
      .element("ul", with: ["class": "tunes", "data-part": "tunes"]),
      .element(
        "div", of: "controls",
        [
          button("first", "|◀", Phrase(ja: "最初へ (Home)", en: "first (Home)")),
          button("back", "◀", Phrase(ja: "前へ (←)", en: "back (left arrow)")),
          .single(
            "input",
            with: [
              "type": "range", "min": "0", "value": "0", "data-part": "slider",
              "aria-label": Phrase(ja: "場面", en: "moment")[language],
            ]),
          button("forward", "▶", Phrase(ja: "次へ (→)", en: "forward (right arrow)")),
          button("last", "▶|", Phrase(ja: "最後へ (End)", en: "last (End)")),
          part("span", "count", of: "count"),
          button(
            "present", Phrase(ja: "メモの窓 (P)", en: "notes (P)")[language],
            Phrase(ja: "メモを別の窓に出す", en: "show the notes in a window of their own")),
        ]),
      part("p", "date"),
      .element(
        "div", with: ["class": "news", "aria-live": "polite"],
        [part("div", "news"), part("div", "standing", of: "standing")]),
      .element(
        "div", of: "facts", [part("dl", "values"), part("ul", "messages")]),
      part("ul", "others", of: "others"),
      part("div", "then", of: "then"),
      part("div", "notes", of: "notes"),
    ]
    return .element("section", with: ["class": "player", "hidden": ""], inside)
  }

  // MARK: Rules and text

  private var rules: [HTML] {
    let steps = script.outline.allSteps
    var sections: [HTML] = []
    for step in steps {
      let rows = step.details.filter { $0.kind == .row }
      guard !rows.isEmpty else { continue }
      sections.append(.element("h3", "(\(step.number)) " + step.words.text))
      sections.append(.element("table", rows.map { .element("tr", cells(of: $0)) }))
    }
    let people = steps.filter(\.kind.isAnswered)
    if !people.isEmpty {
      sections.append(.element("h3", Phrase(ja: "だれが決めるか", en: "Who decides what")[language]))
      sections.append(.element("table", people.map(row)))
    }
    let limits = steps.flatMap { step in
      step.details.filter { $0.kind == .field && !$0.words.rest.trimmed.isEmpty }
        .map {
          HTML.element(
            "tr", [.element("th", "(\(step.number)) " + $0.words.head), .element("td", $0.words.rest.plain)])
        }
    }
    if !limits.isEmpty {
      sections.append(.element("h3", Phrase(ja: "書く欄", en: "What is filled in")[language]))
      sections.append(.element("table", limits))
    }
    let deadlines = steps.flatMap { step in
      step.details.filter { [.due, .ifLate, .ifAway].contains($0.kind) }
        .map {
          HTML.element("tr", [.element("th", "(\(step.number)) " + step.words.text), .element("td", $0.words.text)])
        }
    }
    if !deadlines.isEmpty {
      sections.append(.element("h3", Phrase(ja: "期限と不在のとき", en: "Deadlines and absence")[language]))
      sections.append(.element("table", deadlines))
    }
    return sections.isEmpty ? [] : [heading(Phrase(ja: "決まりごと", en: "The rules"))] + sections
  }

  private func cells(of row: Outline.Detail) -> [HTML] {
    let text = row.words.text
    guard let colon = text.lastRange(of: ":") else { return [.element("td", text)] }
    return [
      .element("th", String(text[..<colon.lowerBound]).trimmed),
      .element("td", String(text[colon.upperBound...]).trimmed),
    ]
  }

  private func row(_ step: Outline.Step) -> HTML {
    let details = step.details.filter { [.answering, .ifSentBack, .ifRejected].contains($0.kind) }.map(\.words.text)
    return .element(
      "tr",
      [
        .element("th", "(\(step.number)) " + step.words.text),
        .element("td", details.joined(separator: Phrase(ja: "、", en: ", ")[language])),
      ])
  }

  private var textSection: [HTML] {
    [
      heading(Phrase.flowInWords),
      .element(
        "button", with: ["type": "button", "class": "copy", "hidden": ""],
        [.text(Phrase(ja: "文をコピー", en: "copy the text")[language])]),
      .element("pre", with: ["id": "text"], [.lines(text)]),
      .element(
        "p",
        Phrase(
          ja: "この文を「\(title).flow」というファイルに貼り付けて保存し、nagare \(title).flow で開きます。",
          en: "Paste this text into a file “\(title).flow”, and open it with: nagare \(title).flow")[language]),
    ]
  }
}

extension String {
  fileprivate var plain: String { String(drop { ": ".contains($0) }) }

  fileprivate func lastRange(of part: Character) -> Range<Index>? {
    lastIndex(of: part).map { $0..<index(after: $0) }
  }
}
