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
  /// A code as people type it: `N102`, `n102`, `Ｎ１０２`, `102`.
  init?(spoken: some StringProtocol) {
    let plain = Halfwidth.text(spoken).uppercased()
    guard let number = Int(plain.hasPrefix("N") ? plain.dropFirst() : plain[...]), number >= 0 else { return nil }
    self.init(number)
  }
}
