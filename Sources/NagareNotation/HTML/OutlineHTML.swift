import NagareModel

/// A flow as a picture on a web page: a rail with a card for each step, the branches side by side where there is
/// room and one below the other where there is not.
public struct OutlineHTML: Sendable {
  public var language: Language

  public init(in language: Language) {
    self.language = language
  }

  /// Deeper than this, branches are no longer set further in, so that the picture stays on the page.
  static let deepest = 5

  /// The picture.
  public func picture(_ outline: Outline) -> HTML {
    .element(
      "div", of: "picture",
      [steps(outline.steps, depth: 0), .element("p", of: "ending", DiagramWords.end[language])])
  }

  private func steps(_ steps: [Outline.Step], depth: Int) -> HTML {
    .element("ol", of: "rail", steps.map { step($0, depth: depth) })
  }

  private func step(_ step: Outline.Step, depth: Int) -> HTML {
    var card: [HTML] = [
      .element("span", of: "number", step.number.description),
      .element("strong", step.words.head),
      .text(" " + rest(of: step.words)),
    ]
    // Remarks are for whoever shows the flow, not for its readers.
    let details = step.details.filter { $0.kind != .remark }
    if !details.isEmpty { card.append(.element("ul", details.map { .element("li", $0.words.text) })) }
    var inside: [HTML] = [.element("div", of: "card", card)]
    if !step.parts.isEmpty {
      let kind: StaticString = depth < Self.deepest ? "arms" : "arms deep"
      inside.append(.element("div", of: kind, step.parts.enumerated().map { arm($1, $0, of: step, depth) }))
      let meeting = Fork(step.kind)?.meeting[language] ?? ""
      if !meeting.isEmpty { inside.append(.element("p", of: "meeting", meeting)) }
    }
    return .element("li", inside)
  }

  private func arm(_ part: Outline.Part, _ index: Int, of step: Outline.Step, _ depth: Int) -> HTML {
    let fork = Fork(step.kind)
    let title = fork?.title(of: part, index)?[language] ?? Self.yes[language]
    return .element(
      "section", of: "arm", [.element("h4", title), steps(part.steps, depth: depth + 1)])
  }

  private func rest(of words: Outline.Words) -> String {
    let rest = String(words.rest.drop { $0 == " " })
    guard let target = words.target else { return rest }
    return (rest.isEmpty ? "" : rest + " ") + "→ " + target.words
  }

  /// What stands above the first arm of a もし, whose condition is on the card.
  private static let yes = Phrase.yes

  /// How pictures look.
  public static let style: StaticString = """
    .picture ol.rail { list-style: none; margin: 0; padding: 0 0 0 0.6em; border-left: 2px solid #355; }
    .picture ol.rail > li { margin: 0 0 0.6em 0; }
    .card { border: 1px solid #355; border-radius: 0.4em; padding: 0.3em 0.6em; background: #fff; break-inside: avoid; }
    .card ul { margin: 0.2em 0 0 0; padding-left: 1.2em; }
    .number { display: inline-block; min-width: 2em; margin-right: 0.4em; color: #245; font-weight: bold; }
    .arms { display: flex; flex-wrap: wrap; gap: 0.6em; margin: 0.4em 0 0 0.8em; }
    .arms.deep { display: block; margin-left: 0; }
    .arms.deep ol.rail { padding-left: 0; border-left: 0; }
    .arm { flex: 1 1 13em; min-width: 0; border-top: 2px dashed #355; padding-top: 0.2em; }
    .arm h4 { margin: 0 0 0.3em 0; font-size: 1em; font-weight: normal; }
    .meeting { margin: 0.3em 0 0 0.8em; }
    .picture .ending { margin: 0; font-weight: bold; }
    """
}
