import NagareModel

/// Where a show stands, as it lies on the disk after every key: what a second terminal follows, and what a show that
/// was cut off goes on from.
public struct Bookmark: Hashable, Sendable {
  /// The file that is shown, by its full path.
  public var file: String
  /// The one example that is shown; `nil` for all of them.
  public var example: String?
  /// From 0.
  public var place: Int
  public var view: View
  /// When the show began, in seconds as the computer counts them.
  public var started: Int

  /// What the room sees.
  public enum View: String, Sendable, CaseIterable {
    case moment, blank, keys, promises, comparison, whatIf, left
  }

  public init(file: String, example: String? = nil, place: Int = 0, view: View = .moment, started: Int) {
    self.file = file
    self.example = example
    self.place = place
    self.view = view
    self.started = started
  }

  /// The same, moved to where a show stands now. A show that was left at its end begins anew next time.
  public mutating func follow(_ show: Show) {
    place = show.isOver && show.isAtEnd ? 0 : show.place
    view = show.isOver ? .left : show.view.word
  }

  // MARK: On the disk

  private static let version = 1

  public var bytes: [UInt8] {
    let document = JSON.object([
      ("nagare", .string("show")), ("version", .number(Self.version)), ("file", .string(file)),
      ("example", example.map(JSON.string) ?? .null), ("place", .number(place + 1)), ("view", .string(view.rawValue)),
      ("started", .number(started)),
    ])
    return Array((document.text + "\n").utf8)
  }

  /// `nil` for whatever is no whole bookmark of a version that is known.
  public init?(reading bytes: [UInt8]) {
    guard let json = try? JSON.read(bytes[...]), json["nagare"]?.string == "show",
      json["version"]?.whole == Self.version, let file = json["file"]?.string, let place = json["place"]?.whole,
      place > 0, let started = json["started"]?.whole, let view = json["view"]?.string.flatMap(View.init)
    else { return nil }
    self.init(file: file, example: json["example"]?.string, place: place - 1, view: view, started: started)
  }

  /// What the file of a bookmark is called: a name of its own for each file that is shown.
  public static func name(for file: String) -> String {
    let hash = file.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    return String(hash, radix: 16) + ".json"
  }
}

extension Show.View {
  fileprivate var word: Bookmark.View {
    switch self {
    case .moment: .moment
    case .blank: .blank
    case .keys: .keys
    case .promises: .promises
    case .comparison: .comparison
    case .whatIf: .whatIf
    }
  }
}
