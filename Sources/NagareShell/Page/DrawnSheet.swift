import NagareEngine
import NagareLanguage
import NagareModel
import NagareNotation

/// A flow, drawn as far as it can be read, and what has to be said about the drawing.
struct DrawnSheet {
  let picture: Picture
  private let reading: Reading
  private let language: Language
  private let name: String?
  private var walked: PictureSVG.Walked?

  /// `name` is that of a flow which has none of its own.
  init(_ reading: Reading, as form: Picture.Form?, in language: Language, named name: String? = nil) {
    self.name = name
    self.reading = reading
    self.language = language
    picture = reading.picture(as: form, in: language)
  }

  /// The file.
  var document: String {
    PictureSVG(picture, of: reading.workflow.named(name), in: language)
      .document(style: PageAssets.pictureStyle, walked: walked)
  }

  /// Why it looks other than it was wanted.
  var remarks: [Phrase] { picture.remark.map { [$0] } ?? [] }

  /// What to write under a name; it tells what kind of file is wanted.
  func bytes(for path: String) -> (bytes: [UInt8], form: Save.Form) {
    (Array(document.utf8), path.lowercased().hasSuffix(".png") ? .png : .asItIs)
  }

  /// Lights up the way of an example.
  mutating func light(_ name: String) throws(RunCase.Trouble) {
    let script = Script(reading, in: language)
    let example = try reading.example(named: name, in: language)
    let map = WalkMap(picture, of: script.workflow, numbers: script.outline.numbers)
    var walk = Walk(on: map)
    for event in ExampleRun(example, of: script.flow).history?.events ?? [] { walk.follow(event) }
    let title = Phrase(ja: "例「\(example.name)」の道", en: "the way of example “\(example.name)”")[language]
    walked = PictureSVG.Walked(
      places: Set(walk.visited.map(map.name)), ways: Set(walk.walked.map(map.name)), name: title)
  }
}
