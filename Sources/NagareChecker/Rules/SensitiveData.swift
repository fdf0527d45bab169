import NagareModel

extension Rule {
  /// A field asks for personal data that the law protects in a special way.
  static let sensitiveData = Rule(
    code: .sensitiveData,
    check: { subject in
      let fields = Set(subject.workflow.blocks.flatMap { $0.fields.map(\.item) })
      return fields.sorted().compactMap { item in
        let name = subject.name(of: item)
        guard let rule = SensitiveWords.rule(for: name) else { return nil }
        return Diagnostic(
          .sensitiveData, at: subject.place(of: item),
          what: Phrase(
            ja: "「\(name)」は、特に注意して扱う個人情報かもしれません。",
            en: "“\(name)” may be personal data that needs special care."),
          how: Phrase(
            ja: "本当に要るか、\(rule.ja)に合うかを確かめます。",
            en: "Check that it is really needed, and that it keeps to \(rule.en)."))
      }
    })
}

/// Words that point to such data, and what to look at before asking for it.
private struct SensitiveWords {
  var rule: Phrase
  var words: [String]

  /// The rule for the first such word inside a name.
  static func rule(for name: String) -> Phrase? {
    let letters = name.unicodeScalars.filter { !$0.isSpace }.map(\.folded)
    for (index, letter) in letters.enumerated() {
      guard let words = wordsByLetter[letter] else { continue }
      if let found = words.first(where: { letters[index...].starts(with: $0.word.unicodeScalars) }) {
        return found.rule
      }
    }
    return nil
  }

  private static let wordsByLetter = Dictionary(
    grouping: sensitiveWords.flatMap { group in group.words.map { (word: $0, rule: group.rule) } },
    by: { $0.word.unicodeScalars.first ?? " " })
}

private let sensitiveWords = [
  SensitiveWords(
    rule: Phrase(ja: "番号法の決まり", en: "the My Number Act"),
    words: ["マイナンバー", "個人番号", "mynumber", "individualnumber"]),
  SensitiveWords(
    rule: Phrase(ja: "個人情報保護法2条3項の決まり", en: "article 2 (3) of the privacy act"),
    words: [
      "病歴", "既往歴", "障害の", "障害者", "障害名", "障害等級", "障害種別", "障がい", "信条", "宗教", "本籍", "犯罪歴", "前科", "人種", "社会的身分",
      "健康診断結果", "medicalhistory", "illnesshistory", "disability", "religion", "creed", "criminalrecord",
    ]),
  SensitiveWords(
    rule: Phrase(ja: "役所の個人情報の決まり", en: "the office's rules on personal data"),
    words: ["口座", "暗証番号", "クレジットカード", "bankaccount", "accountnumber", "creditcard"]),
]
