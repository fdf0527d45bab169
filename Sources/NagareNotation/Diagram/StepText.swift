import NagareModel

/// A step by itself, as an answer to somebody who has just written it.
///
///     (1) 【申請】職員
///          ・日数 数(日) 1〜20
public struct StepText: Sendable {
  private let page: Page
  private let drawing: Drawing

  public init(of outline: Outline, on page: Page) {
    self.page = page
    drawing = Drawing(Diagram(on: page), of: outline)
  }

  /// `(2) 【承認】課長`
  public func head(_ step: Outline.Step) -> String {
    Visible.text(drawing.head(of: step))
  }

  /// `・日数 数(日) 1〜20`, under its head.
  public func detail(_ detail: Outline.Detail) -> String {
    let bullet = Phrase(ja: "・", en: "- ")[page.language]
    // Without its colon, an English name would run into its kind: "due day date".
    let rest = page.language == .en ? detail.words.rest[...] : detail.words.rest.drop { $0 == ":" }
    let target = detail.words.target.map { " -> " + $0.words } ?? ""
    return "     " + bullet + Visible.text(detail.words.head + rest + target)
  }
}
