import NagareLanguage
import NagareModel
import NagareNotation

/// `nagare page`: flows as pages to take home.
public struct WritePage: Sendable {
  public var language: Language
  /// Where the one page goes; `nil` for a file beside each flow.
  public var destination: String?
  /// Whether a file that is there may be replaced.
  public var replaces: Bool

  public init(in language: Language, to destination: String? = nil, replaces: Bool = false) {
    self.language = language
    self.destination = destination
    self.replaces = replaces
  }

  public func answer(_ sources: [Source]) -> Reply {
    if destination != nil, sources.count > 1 { return Reply(talk: [Self.oneEach[language]], exit: .misuse) }
    return sources.reduce(Reply()) { $0 + answer($1) }
  }

  private func answer(_ source: Source) -> Reply {
    switch source.content {
    case .failure(let trouble): .trouble(trouble, about: source, in: language)
    case .success(let file): answer(source, Reader.read(file.text))
    }
  }

  private func answer(_ source: Source, _ reading: Reading) -> Reply {
    let errors = reading.diagnostics.count { $0.level == .error }
    let talk = errors > 0 ? [Self.problems(source.name(in: language), errors)[language]] : []
    let path = destination ?? Self.beside(source)
    let bytes = Array(FlowPage(reading, in: language, named: source.flowName).html.utf8)
    let done = Phrase(ja: "\(Visible.text(path)) にページを書きました。", en: "The page is in \(Visible.text(path)).")
    let save = Save(replaces ? .put : .create, path, bytes, done: done[language])
    return Reply(talk: talk, saves: [save], exit: errors > 0 ? .problems : .fine)
  }

  private static func beside(_ source: Source) -> String {
    let path = source.path == "-" ? "nagare" : source.path
    return (path.hasSuffix(".flow") ? String(path.dropLast(5)) : path) + ".html"
  }

  private static let oneEach = Phrase(
    ja: "-o は流れが1つのときに使えます。-o なしなら、流れごとに .html を作ります。",
    en: "Use -o with one flow. Without -o, every flow gets an .html file of its own.")

  private static func problems(_ name: String, _ errors: Int) -> Phrase {
    let places = Phrase.count(errors, ja: "か所", en: "place")
    return Phrase(
      ja: "\(name): 直すところが\(places.ja)あるので、ページに足りないものがあるかもしれません。`nagare check \(name)` で見られます。",
      en:
        "\(name): \(places.en) to fix, so something may be missing here; `nagare check \(name)` shows what to do."
    )
  }
}
