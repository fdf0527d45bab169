import NagareEngine
import NagareLanguage
import NagareModel
import NagareNotation

/// `nagare explain`: the page behind a code, or the list of all codes.
public struct Explain: Sendable {
  public var page: Page

  public init(on page: Page) {
    self.page = page
  }

  /// Every page there is, in the order of the codes.
  public static let pages: [Explanation] =
    (ReadingProblem.explanations + Rule.all.map(\.explanation) + ExampleRule.all.map(\.explanation)
    + Refusal.explanations + LogTrouble.explanations)
    .sorted { $0.code < $1.code }

  public func answer(_ spoken: String? = nil) -> Reply {
    guard let spoken else { return list }
    guard let code = Diagnostic.Code(spoken: spoken), let found = Self.pages.first(where: { $0.code == code }) else {
      return Reply(talk: [unknown(spoken)[page.language]], exit: .misuse)
    }
    return Reply(output: ExplanationText(on: page).lines(found))
  }

  private var list: Reply {
    let lines = Self.pages.map { "\($0.code) \($0.word[page.language]): \($0.what[page.language])" }
    let next = Phrase(ja: "つぎ: nagare explain \(Self.example)", en: "Next: nagare explain \(Self.example)")
    return Reply(output: lines, talk: [next[page.language]])
  }

  private static var example: String { pages.first?.code.description ?? "N102" }

  private func unknown(_ spoken: String) -> Phrase {
    let shown = Visible.text(spoken)
    guard let near = Diagnostic.Code(spoken: spoken).flatMap(Self.nearest) else {
      return Phrase(
        ja: "「\(shown)」は番号ではないようです。`nagare explain` で一覧が見られます。",
        en: "\"\(shown)\" does not look like a code; `nagare explain` lists them all.")
    }
    return Phrase(
      ja: "「\(shown)」という番号はありません。\(near) ではありませんか。`nagare explain` で一覧が見られます。",
      en: "There is no \"\(shown)\"; did you mean \(near)? `nagare explain` lists them all.")
  }

  private static func nearest(_ code: Diagnostic.Code) -> Diagnostic.Code? {
    pages.map(\.code).min { abs($0.number - code.number) < abs($1.number - code.number) }
  }
}
