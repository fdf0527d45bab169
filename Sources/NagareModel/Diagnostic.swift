/// Something a person should know about their text: what it is, where, and what to do about it.
/// It is data; rendering it as text or JSON happens elsewhere.
public struct Diagnostic: Equatable, Sendable {
  /// How much it matters. With an error the part concerned does not run.
  public enum Level: Int, Comparable, Sendable, CaseIterable {
    case advice, warning, error

    public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  /// The one repair that is certainly right, as edits of the text that do not overlap.
  public struct Fix: Equatable, Sendable {
    public struct Edit: Equatable, Sendable {
      public var place: Place
      public var replacement: String

      public init(_ place: Place, _ replacement: String) {
        self.place = place
        self.replacement = replacement
      }
    }

    public var edits: [Edit]

    public init(_ edits: [Edit]) {
      self.edits = edits
    }
  }

  /// Another place that belongs to the story.
  public struct Note: Equatable, Sendable {
    public var place: Place
    public var text: Phrase

    public init(_ place: Place, _ text: Phrase) {
      self.place = place
      self.text = text
    }
  }

  public var code: Code
  public var level: Level
  public var place: Place
  /// What it is, in one sentence, without the repair.
  public var what: Phrase
  /// What to do, in one sentence.
  public var how: Phrase
  public var fix: Fix?
  public var notes: [Note]
  /// What the line may have meant, likeliest first: each a list of lines that would stand in its place.
  public var proposals: [[String]]

  /// At the usual level of its code, where no other is given.
  public init(
    _ code: Code, _ level: Level? = nil, at place: Place, what: Phrase, how: Phrase, fix: Fix? = nil,
    notes: [Note] = [], proposals: [[String]] = []
  ) {
    self.code = code
    self.level = level ?? code.level
    self.place = place
    self.what = what
    self.how = how
    self.fix = fix
    self.notes = notes
    self.proposals = proposals
  }
}
