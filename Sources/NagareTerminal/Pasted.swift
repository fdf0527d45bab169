/// Text that came in one piece, through the clipboard.
enum Pasted {
  /// The text as it is meant: one kind of line end, tabs kept, and no other control characters.
  static func text(_ bytes: some Collection<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar == "\r" || scalar == "\n" && previous != "\r" {
        text.append("\n")
      } else if scalar == "\t" || scalar.properties.generalCategory != .control {
        text.append(scalar)
      }
      previous = scalar
    }
    return String(text)
  }

  /// The lines of a paste into a line that already holds something on both sides of the cursor. The line end at the
  /// very end of a paste means nothing.
  static func lines(_ text: String, before: String, after: String) -> [String] {
    let ends = text.reversed().prefix { $0 == "\n" }.count
    var lines = text.dropLast(ends).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines[0] = before + lines[0]
    if ends == 0 || lines.count == 1 {
      lines[lines.count - 1] += after
    } else if !after.isEmpty {
      lines.append(after)
    }
    return lines
  }
}
