/// A language a sentence can be shown in.
public enum Language: String, Sendable, CaseIterable {
  case ja, en
}

/// A sentence in both languages. It has no optional half, so an untranslated message does not compile;
/// which half is shown is decided when it is rendered.
public struct Phrase: Hashable, Sendable {
  public var ja: String
  public var en: String

  public init(ja: String, en: String) {
    self.ja = ja
    self.en = en
  }

  /// The same words in both languages: names, codes, pieces of a person's own text.
  public init(_ both: String) {
    self.init(ja: both, en: both)
  }

  public subscript(language: Language) -> String {
    switch language {
    case .ja: ja
    case .en: en
    }
  }
}
