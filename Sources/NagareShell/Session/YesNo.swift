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

  private static let agreeing: Set = ["はい", "ハイ", "ﾊｲ", "うん", "ええ", "yes", "y", "ok"]
  private static let declining: Set = ["いいえ", "イイエ", "ｲｲｴ", "いや", "no", "n", "やめる"]
}
