/// Something a person should know about their text: what it is, where, and what to do about it.
/// It is data; rendering it as text or JSON happens elsewhere.
public struct Diagnostic: Equatable, Sendable {
  /// A stable number that never changes its meaning: N1 reading, N2 meaning, N3 refusals, N4 formats, N9 our own faults.
  public struct Code: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let number: Int

    public init(_ number: Int) {
      self.number = number
    }

    public var description: String { "N\(number)" }

    /// Whether it is said by a case that is running, not about a text.
    public var isRefusal: Bool { (300..<400).contains(number) }

    public static func < (left: Code, right: Code) -> Bool { left.number < right.number }
  }

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

  public init(
    _ code: Code, _ level: Level, at place: Place, what: Phrase, how: Phrase, fix: Fix? = nil, notes: [Note] = []
  ) {
    self.code = code
    self.level = level
    self.place = place
    self.what = what
    self.how = how
    self.fix = fix
    self.notes = notes
  }
}

/// The page behind a code: what it means, why it matters, and an example gone wrong and put right.
/// The examples are whole flows in either language; the tests read them.
public struct Explanation: Sendable {
  public var code: Diagnostic.Code
  public var level: Diagnostic.Level
  public var what: Phrase
  public var why: Phrase
  public var wrong: Phrase
  public var right: Phrase

  public init(
    _ code: Int, _ level: Diagnostic.Level, what: Phrase, why: Phrase, wrong: Phrase, right: Phrase
  ) {
    self.code = Diagnostic.Code(code)
    self.level = level
    self.what = what
    self.why = why
    self.wrong = wrong
    self.right = right
  }
}
