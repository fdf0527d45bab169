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
  /// The example whose way is lit up, by its name or a part of it.
  public var example: String?

  public init(
    in language: Language, as form: Picture.Form? = nil, example: String? = nil, to destination: String? = nil,
    replaces: Bool = false
  ) {
    self.language = language
    self.form = form
    self.example = example
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
    var drawn = DrawnSheet(reading, as: form, in: language, named: source.flowName)
    if let example {
      do throws(RunCase.Trouble) { try drawn.light(example) } catch { return error.answer }
    }
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
