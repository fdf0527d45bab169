import NagareModel

extension Diagnostic.Level {
  /// The level as people call it.
  public var word: Phrase {
    switch self {
    case .error: Phrase(ja: "問題", en: "problem")
    case .warning: Phrase(ja: "注意", en: "warning")
    case .advice: Phrase(ja: "助言", en: "advice")
    }
  }

  /// The level as programs call it.
  public var key: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .advice: "advice"
    }
  }
}

extension Diagnostic.Code {
  /// What it is about: something of a level in the text, or something a case refuses.
  public var word: Phrase {
    family == .refusal ? Phrase(ja: "できません", en: "not possible") : level.word
  }
}

extension Phrase {
  static func line(_ number: Int) -> Phrase { Phrase(ja: "\(number)行目", en: "line \(number)") }
}
