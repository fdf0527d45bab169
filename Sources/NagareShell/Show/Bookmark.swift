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
  /// What is shown there, to be found again where the file was changed since; `nil` in bookmarks of old.
  public var spot: Spot?
  public var view: View
  /// When the show began, in seconds as the computer counts them.
  public var started: Int

  /// What the room sees.
  public enum View: String, Sendable, CaseIterable {
    case moment, blank, keys, promises, comparison, whatIf, left
  }

  /// A moment by what it is, whatever its number.
  public struct Spot: Hashable, Sendable {
    /// The name of its example.
    public var act: String
    /// Of its example, from 0.
    public var step: Int
    /// As it was written.
    public var line: String
    /// What everything that is shown amounts to; another one where anything was changed.
    public var fingerprint: String
  }

  public init(
    file: String, example: String? = nil, place: Int = 0, spot: Spot? = nil, view: View = .moment, started: Int
  ) {
    self.file = file
    self.example = example
    self.place = place
    self.spot = spot
    self.view = view
    self.started = started
  }

  /// The same, moved to where a show stands now. A show that was left at its end begins anew next time.
  public mutating func follow(_ show: Show) {
    place = show.isOver && show.isAtEnd ? 0 : show.place
    spot = show.timeline.spot(at: place)
    view = show.isOver ? .left : show.view.word
  }

  // MARK: On the disk

  private static let version = 1

  public var bytes: [UInt8] {
    var members: [(String, JSON)] = [
      ("nagare", .string("show")), ("version", .number(Self.version)), ("file", .string(file)),
      ("example", example.map(JSON.string) ?? .null), ("place", .number(place + 1)), ("view", .string(view.rawValue)),
      ("started", .number(started)),
    ]
    if let spot {
      members += [
        ("act", .string(spot.act)), ("step", .number(spot.step)), ("line", .string(spot.line)),
        ("fingerprint", .string(spot.fingerprint)),
      ]
    }
    return Array((JSON.object(members).text + "\n").utf8)
  }

  /// `nil` for whatever is no whole bookmark of a version that is known.
  public init?(reading bytes: [UInt8]) {
    guard let json = try? JSON.read(bytes[...]), json["nagare"]?.string == "show",
      json["version"]?.whole == Self.version, let file = json["file"]?.string, let place = json["place"]?.whole,
      place > 0, let started = json["started"]?.whole, let view = json["view"]?.string.flatMap(View.init)
    else { return nil }
    self.init(
      file: file, example: json["example"]?.string, place: place - 1, spot: Spot(json), view: view, started: started)
  }

  /// What the file of a bookmark is called: a name of its own for each file that is shown.
  public static func name(for file: String) -> String {
    Fingerprint.of(file) + ".json"
  }
}

extension Bookmark.Spot {
  /// `nil` where a bookmark holds none.
  fileprivate init?(_ json: JSON) {
    guard let act = json["act"]?.string, let step = json["step"]?.whole, step >= 0, let line = json["line"]?.string,
      let fingerprint = json["fingerprint"]?.string
    else { return nil }
    self.init(act: act, step: step, line: line, fingerprint: fingerprint)
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
