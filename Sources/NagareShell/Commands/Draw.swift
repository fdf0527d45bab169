import NagareLanguage
import NagareModel
import NagareNotation

/// `nagare diagram`: a flow as a picture, as a list to be read aloud, or as data.
public struct Draw: Sendable {
  public enum Form: Sendable {
    case picture(Strokes)
    case list
    case json
  }

  public var page: Page
  public var form: Form

  public init(on page: Page, as form: Form) {
    self.page = page
    self.form = form
  }

  public func answer(_ source: Source) -> Reply {
    switch source.content {
    case .failure(let trouble): .trouble(trouble, about: source, in: page.language)
    case .success(let file): answer(source, Reader.read(file.text))
    }
  }

  private func answer(_ source: Source, _ reading: Reading) -> Reply {
    let outline = reading.outline(in: page.language)
    let errors = reading.diagnostics.count { $0.level == .error }
    let talk = errors > 0 ? [Self.problems(source.name(in: page.language), errors)[page.language]] : []
    return Reply(output: lines(outline, source), talk: talk, exit: errors > 0 ? .problems : .fine)
  }

  private func lines(_ outline: Outline, _ source: Source) -> [String] {
    switch form {
    case .picture(let strokes): Diagram(on: page, strokes: strokes).lines(outline)
    case .list: OutlineText(on: page).lines(outline)
    case .json: [OutlineJSON.document(outline, file: source.path).indentedText]
    }
  }

  private static func problems(_ name: String, _ errors: Int) -> Phrase {
    let places = Phrase.count(errors, ja: "か所", en: "place")
    return Phrase(
      ja: "\(name): 直すところが\(places.ja)あるので、図に足りないものがあるかもしれません。`nagare check \(name)` で見られます。",
      en:
        "\(name): \(places.en) to fix, so something may be missing here; `nagare check \(name)` shows what to do."
    )
  }
}
