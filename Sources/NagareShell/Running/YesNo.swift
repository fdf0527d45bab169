import NagareLanguage

/// A short answer to a question of the prompt, in whatever letters it is typed.
enum YesNo: Equatable {
  case yes, no
  case number(Int)

  init?(_ typed: String) {
    let plain = Halfwidth.text(typed).lowercased().trimmed
    if Self.agreeing.contains(plain) {
      self = .yes
    } else if Self.declining.contains(plain) {
      self = .no
    } else if let number = Int(plain) {
      self = .number(number)
    } else {
      return nil
    }
  }

  /// What is chosen by it: はい takes the first.
  func choice<Choice>(of choices: [Choice]) -> Choice? {
    switch self {
    case .yes: choices.first
    case .number(let number): choices[numbered: number]
    case .no: nil
    }
  }

  /// やめる: the question itself is not wanted.
  static func isStop(_ typed: String) -> Bool { Halfwidth.text(typed).trimmed == "やめる" }

  private static let agreeing: Set = ["はい", "ハイ", "ﾊｲ", "うん", "ええ", "yes", "y", "ok"]
  private static let declining: Set = ["いいえ", "イイエ", "ｲｲｴ", "いや", "no", "n", "やめる"]
}
