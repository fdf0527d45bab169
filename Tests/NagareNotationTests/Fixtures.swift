import TestSupport

/// The files beside these tests.
let fixtures = Fixtures()

extension Fixtures {
  /// The rows of a table, with the letters that cannot be seen spelled out.
  func spelledRows(_ path: String) -> [[String]] { rows(path).map { $0.map { Self.unescaped($0) } } }

  /// `\t`, `\n`, `\r`, `\s` for a space at the end of a line, and `\u{3099}`.
  static func unescaped(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    var rest = Substring(text).unicodeScalars
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let letter = rest.popFirst() else {
        result.append(scalar)
        continue
      }
      switch letter {
      case "t": result.append("\t")
      case "n": result.append("\n")
      case "r": result.append("\r")
      case "s": result.append(" ")
      case "u":
        let digits = rest.dropFirst().prefix { $0 != "}" }
        rest = rest.dropFirst(digits.count + 2)
        if let value = UInt32(String(digits), radix: 16), let scalar = Unicode.Scalar(value) { result.append(scalar) }
      default: result.append(letter)
      }
    }
    return String(result)
  }
}
