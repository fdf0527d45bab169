extension Phrase {
  /// In the quotes of either language.
  public var quoted: Phrase { framed(ja: ("「", "」"), en: ("“", "”")) }

  /// As a sentence begins.
  public var atStart: Phrase { Phrase(ja: ja, en: en.prefix(1).uppercased() + en.dropFirst()) }

  public func framed(ja: (String, String), en: (String, String)) -> Phrase {
    Phrase(ja: ja.0 + self.ja + ja.1, en: en.0 + self.en + en.1)
  }

  /// A few of them in a row; more than four are cut short.
  public static func list(_ phrases: [Phrase], or: Bool = false) -> Phrase {
    let shown = phrases.prefix(4)
    let isCut = phrases.count > shown.count
    let en = shown.map(\.en)
    let last = isCut ? "…" : en.count > 1 ? (or ? " or " : " and ") + en[en.count - 1] : ""
    let first = isCut || en.count < 2 ? en : en.dropLast()
    return Phrase(
      ja: shown.map(\.ja).joined(separator: "、") + (isCut ? "…" : ""), en: first.joined(separator: ", ") + last)
  }
}
