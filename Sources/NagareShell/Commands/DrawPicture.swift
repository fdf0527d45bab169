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
    let drawn = DrawnSheet(reading, as: form, in: language)
    let errors = reading.diagnostics.count { $0.level == .error }
    let problems = errors > 0 ? [Self.problems(source.name(in: language), errors)] : []
    let talk = (problems + drawn.remarks).map { $0[language] }
    let exit: Reply.Exit = errors > 0 ? .problems : .fine
    guard let destination else { return Reply(output: [drawn.document.trimmed], talk: talk, exit: exit) }
    let content = drawn.bytes(for: destination)
    let save = Save(
      replaces ? .put : .create, destination, content.bytes, as: content.form,
      done: Self.written(destination)[language])
    return Reply(talk: talk, saves: [save], exit: exit)
  }

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

/// A flow, drawn, and what has to be said about the drawing.
struct DrawnSheet {
  let picture: Picture
  let document: String
  private(set) var remarks: [Phrase] = []

  init(_ reading: Reading, as form: Picture.Form?, in language: Language) {
    let outline = reading.outline(in: language)
    picture = Picture(outline, reading.workflow, as: form, in: language)
    document = PictureSVG(picture, of: reading.workflow, in: language).document(style: PageAssets.pictureStyle)
    if form != .rail, picture.lanes.isEmpty, !Picture.hasReadableLanes(outline, reading.workflow) {
      remarks.append(Self.tooManyLanes)
    }
  }

  /// What to write under a name; it tells what kind of file is wanted.
  func bytes(for path: String) -> (bytes: [UInt8], form: Save.Form) {
    (Array(document.utf8), path.lowercased().hasSuffix(".png") ? .png : .asItIs)
  }

  private static let tooManyLanes = Phrase(
    ja: "担当が多くて縦の列では読みにくいので、1列で描きました。", en: "There are too many roles to read in lanes, so they are drawn in one rail.")
}
