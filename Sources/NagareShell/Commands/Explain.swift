import NagareModel
import NagareNotation

/// `nagare explain`: the page behind a code, or the list of all codes.
public struct Explain: Sendable {
  public var page: Page

  public init(on page: Page) {
    self.page = page
  }

  public func answer(_ spoken: String? = nil) -> Reply {
    guard let spoken else { return list }
    guard let code = Diagnostic.Code(spoken: spoken) else {
      return Reply(talk: [unknown(spoken)[page.language]], exit: .misuse)
    }
    return Reply(output: ExplanationText(on: page).lines(.page(behind: code)))
  }

  private var list: Reply {
    let lines = Diagnostic.Code.allCases.map { code in
      "\(code) \(code.word[page.language]): \(Explanation.page(behind: code).what[page.language])"
    }
    let next = Phrase(ja: "つぎ: nagare explain \(Self.example)", en: "Next: nagare explain \(Self.example)")
    return Reply(output: lines, talk: [next[page.language]])
  }

  private static let example = Diagnostic.Code.noBlock

  private func unknown(_ spoken: String) -> Phrase {
    let shown = Visible.text(spoken)
    let what =
      Diagnostic.Code.number(spoken: spoken).map(Phrase.noCode)
      ?? Phrase(ja: "「\(shown)」は番号ではないようです。", en: "“\(shown)” does not look like a code.")
    return Phrase(
      ja: what.ja + "`nagare explain` で一覧が見られます。", en: what.en + " `nagare explain` lists them all.")
  }
}
