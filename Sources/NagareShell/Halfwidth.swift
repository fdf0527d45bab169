import NagareModel

/// Full-width letters, digits and signs as an input method types them, in their plain form.
enum Halfwidth {
  static func text(_ text: some StringProtocol) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x3000: plain.append(" ")
      case 0xFF01...0xFF5E: plain.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      default: plain.append(scalar)
      }
    }
    return String(plain)
  }
}

extension Diagnostic.Code {
  /// The number people mean with `N102`, `n102`, `Ｎ１０２`, `102`; `nil` where it is none.
  static func number(spoken: some StringProtocol) -> Int? {
    let plain = Halfwidth.text(spoken).uppercased()
    return Int(plain.hasPrefix("N") ? plain.dropFirst() : plain[...]).flatMap { $0 < 0 ? nil : $0 }
  }

  /// A code as people type it; `nil` where no code has that number.
  init?(spoken: some StringProtocol) {
    guard let number = Self.number(spoken: spoken) else { return nil }
    self.init(rawValue: number)
  }
}
