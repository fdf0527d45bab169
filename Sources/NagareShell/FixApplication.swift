import NagareModel

/// Applies every safe repair to a text, again and again until nothing changes.
public struct FixApplication: Sendable {
  public private(set) var text: String
  /// How many repairs were made.
  public private(set) var count = 0

  /// A repair may uncover the next; more rounds than this mean that two of them quarrel.
  static let mostRounds = 20

  public init(_ text: String, diagnostics: (String) -> [Diagnostic] = { Examination($0).diagnostics }) {
    self.text = text
    for _ in 0..<Self.mostRounds {
      let fixes = Self.compatible(diagnostics(self.text).compactMap(\.fix))
      guard let repaired = Self.apply(fixes.flatMap(\.edits), to: self.text), repaired != self.text else { return }
      self.text = repaired
      count += fixes.count
    }
  }

  /// The fixes that can be made together, the earlier ones first.
  private static func compatible(_ fixes: [Diagnostic.Fix]) -> [Diagnostic.Fix] {
    var taken: [Place] = []
    return fixes.sorted { $0.start < $1.start }.filter { fix in
      let places = fix.edits.map(\.place)
      guard !places.contains(where: { place in taken.contains { $0.collides(with: place) } }) else { return false }
      taken += places
      return true
    }
  }

  /// The edited text; `nil` where an edit lies outside it or cuts a letter in two.
  private static func apply(_ edits: [Diagnostic.Fix.Edit], to text: String) -> String? {
    var bytes = Array(text.utf8)
    for edit in edits.sorted(by: { $0.place.start > $1.place.start }) {
      guard 0 <= edit.place.start, edit.place.start <= edit.place.end, edit.place.end <= bytes.count else { return nil }
      bytes.replaceSubrange(edit.place.start..<edit.place.end, with: edit.replacement.utf8)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}

extension Diagnostic.Fix {
  fileprivate var start: Int { edits.map(\.place.start).min() ?? 0 }
}

extension Place {
  /// Whether edits of both would disturb each other; two at one point do.
  fileprivate func collides(with other: Place) -> Bool {
    self == other || (start < other.end && other.start < end)
  }
}
