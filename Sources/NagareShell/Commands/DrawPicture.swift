import NagareLanguage
import NagareModel
import NagareNotation

/// `nagare picture`: a flow as one sheet, for a file or for standard output.
public struct DrawPicture: Sendable {
  public var language: Language
  /// Lanes or a rail; `nil` leaves it to the flow.
  public var form: Picture.Form?
  /// Where it goes; `nil` for standard output.
  public var destination: String?
  /// Whether a file that is there may be replaced.
  public var replaces: Bool

  public init(
    in language: Language, as form: Picture.Form? = nil, to destination: String? = nil, replaces: Bool = false
  ) {
    self.language = language
    self.form = form
    self.destination = destination
    self.replaces = replaces
  }

  public func answer(_ source: Source) -> Reply {
    switch source.content {
    case .failure(let trouble): .trouble(trouble, about: source, in: language)
    case .success(let file): answer(source, Reader.read(file.text))
    }
  }

  private func answer(_ source: Source, _ reading: Reading) -> Reply {
    let outline = reading.outline(in: language)
    let errors = reading.diagnostics.count { $0.level == .error }
    var talk = errors > 0 ? [Self.problems(source.name(in: language), errors)[language]] : []
    if form == .lanes, !Picture.hasReadableLanes(outline, reading.workflow) { talk.append(Self.tooManyLanes[language]) }
    let picture = Picture(outline, reading.workflow, as: form, in: language)
    let document = PictureSVG(picture, of: reading.workflow, in: language).document(style: PageAssets.pictureStyle)
    let exit: Reply.Exit = errors > 0 ? .problems : .fine
    guard let destination else { return Reply(output: [document.trimmed], talk: talk, exit: exit) }
    let save = Save(
      replaces ? .replace : .create, destination, Array(document.utf8), done: Self.written(destination)[language])
    return Reply(talk: talk, saves: [save], exit: exit)
  }

  private static let tooManyLanes = Phrase(
    ja: "担当が多くて縦の列では読みにくいので、1列で描きました。", en: "There are too many roles to read in lanes, so they are drawn in one rail.")

  private static func written(_ path: String) -> Phrase {
    let name = Visible.text(path)
    return Phrase(ja: "\(name) に絵を書きました。", en: "The picture is in \(name).")
  }

  private static func problems(_ name: String, _ errors: Int) -> Phrase {
    let places = Phrase.count(errors, ja: "か所", en: "place")
    return Phrase(
      ja: "\(name): 直すところが\(places.ja)あるので、絵に足りないものがあるかもしれません。`nagare check \(name)` で見られます。",
      en:
        "\(name): \(places.en) to fix, so something may be missing here; `nagare check \(name)` shows what to do."
    )
  }
}
