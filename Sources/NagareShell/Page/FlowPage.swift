import NagareEngine
import NagareExplorer
import NagareLanguage
import NagareModel
import NagareNotation

/// A flow to take home: its picture, its examples to be played, its rules and its text. What is on the page is gathered
/// here; how it is written is told in `FlowPage+HTML`.
public struct FlowPage: Sendable {
  public let reading: Reading
  public let language: Language
  let script: Script
  let timeline: Timeline
  let picture: Picture
  /// Every way a case can go, as far as they can be told quickly.
  let ways: Ways
  /// Everything a case can do, where that is not too much.
  let continuations: Continuations?
  /// Its promises, and whether they are kept.
  let promises: PromiseList
  /// Whether each of the examples comes true.
  let passed: [Bool]
  /// Counted from 1, where several flows share a file.
  var number = 1
  /// What stands above the picture instead of the name of the flow.
  var heading: String?
  /// Words of a lesson on what was to be done.
  var goal: String?

  /// `name` is that of a flow which has none of its own.
  public init(_ reading: Reading, in language: Language, named name: String? = nil) {
    self.reading = reading
    self.language = language
    let script = Script(reading, in: language, named: name)
    self.script = script
    timeline = Timeline(reading.examples, of: script)
    picture = reading.picture(in: language)
    let terrain = Terrain(script.flow, bound: Self.mostStates, wording: script.wording)
    ways = Ways(on: terrain)
    continuations = Continuations(on: terrain)
    promises = PromiseList(script, on: terrain)
    passed = reading.examples.map { ExampleRun($0, of: script.flow).passed }
  }

  /// No more states are looked at for a page.
  static let mostStates = 5_000

  public var title: String {
    let name = script.workflow.name
    return name.isEmpty ? Phrase(ja: "名前のない流れ", en: "A flow without a name")[language] : name
  }

  /// The whole file.
  public var html: String { PageFile(title: title, language: language, flows: [self]).html }

  /// The comments at the top of the flow that say what it is for.
  var purpose: [String] { comments.filter { !$0.namesSource } }

  /// Those that name sources or addresses; they stand at the end of the page.
  var sources: [String] { comments.filter(\.namesSource) }

  private var comments: [String] {
    reading.text.lines.prefix { $0.trimmed.isEmpty || $0.trimmed.beginsComment }
      .map { String($0.trimmed.drop { "#＃※ ".contains($0) }) }.filter { !$0.isEmpty && !$0.hasPrefix("nagare:") }
  }

  /// The text of the flow as it was written, its examples included.
  var text: [String] {
    var lines = reading.text.lines
    while lines.last?.trimmed.isEmpty == true { lines.removeLast() }
    return lines.map { Visible.text($0) }
  }

  /// The data of the page's script, in about so many bytes.
  func data(within room: Int) -> JSON { PageMoments(self, within: room).document }
}

extension String {
  fileprivate var beginsComment: Bool { first.map { "#＃※".contains($0) } ?? false }

  /// Whether a comment says where something was found.
  fileprivate var namesSource: Bool { contains("://") || contains("www.") }
}
