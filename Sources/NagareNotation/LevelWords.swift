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

extension Phrase {
  static func line(_ number: Int) -> Phrase { Phrase(ja: "\(number)行目", en: "line \(number)") }
}
