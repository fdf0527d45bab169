import NagareModel

/// The whole language on one page: at most 60 lines of 80 columns.
public enum WordCard {
  public static func text(in language: Language, columns: Int = 80) -> String {
    var lines = heading[language].split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for section in sections {
      let words = section.entries.map { $0.primary[language] }
      lines += paragraph(section.title[language], words, separator: language == .ja ? "  " : " · ", columns: columns)
    }
    lines += footer[language].split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: For a page that lays it out itself

  public static let title = Phrase(ja: "流れ Nagare  ことばの早見表", en: "Nagare  the words on one page")

  /// What to know before the first line, a sentence each.
  public static func rules(in language: Language) -> [String] { Array(lines(heading[language]).dropFirst()) }

  public static func sections(in language: Language) -> [(title: String, words: [String])] {
    sections.map { ($0.title[language], $0.entries.map { $0.primary[language] }) }
  }

  /// A flow that uses many of them, for letters of equal width.
  public static func example(in language: Language) -> [String] { Array(lines(footer[language]).dropFirst()) }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init).filter { $0.contains { $0 != " " } }
  }

  /// Every word that stands on the card, in its order.
  public static var words: [Word] { sections.flatMap { $0.entries.map(\.word) } }

  private static let sections: [(title: Phrase, entries: [Entry])] = [
    (Phrase(ja: "行のはじめ", en: "Lines"), Vocabulary.lines.filter { $0.groups.contains(.line) }),
    (Phrase(ja: "細かい決まり", en: "Details"), Vocabulary.details.filter { !$0.groups.contains(.inner) || $0.word == .any }),
    (Phrase(ja: "欄の種類", en: "Fields"), Vocabulary.types),
    (Phrase(ja: "条件", en: "Conditions"), Vocabulary.conditions),
    (
      Phrase(ja: "計算", en: "Values"),
      Vocabulary.values.filter { !$0.groups.isDisjoint(with: [.function, .value]) || $0.word == .nextMonth }
    ),
    (Phrase(ja: "単位", en: "Units"), Vocabulary.units),
    (Phrase(ja: "例の返事", en: "Answers"), Vocabulary.acts.filter { $0.groups.contains(.act) }),
    (Phrase(ja: "例で確かめる", en: "Checks"), Vocabulary.claims.filter { $0.groups.contains(.claim) }),
    (Phrase(ja: "暦", en: "Calendar"), Vocabulary.calendarDetails.filter { $0.groups.contains(.calendarDetail) }),
    (Phrase.promises, Vocabulary.promiseDetails.filter { $0.groups.contains(.promiseDetail) }),
    (Phrase(ja: "見込み", en: "Assumptions"), Vocabulary.assumptionDetails),
    (Phrase(ja: "課題", en: "Lessons"), Vocabulary.lessonDetails),
  ]

  private static let heading = Phrase(
    ja: """
      流れ Nagare  ことばの早見表

      1行に1つ、何を、だれが、「ひとこと」の順です。  承認 課長 「内容を確かめる」
      上の行の細かい決まりは「・」で始めます。        ・期限 3開庁日
      「もし」「同時に」は「おわり」で閉じます。字下げは自由です。

      """,
    en: """
      Nagare  the words on one page

      One thing a line: what, who, "words".        approval section chief "Check it"
      "-" begins a detail of the line above.       - due 3 business days
      "end" closes what "if" or "together" opens. Indentation is free.

      """)

  private static let footer = Phrase(
    ja: """

      書きかた
        流れ 休暇               もし 日数 が 5日 を超える なら
        申請 職員                 承認 部長
         ・日数: 数(日) 1〜20   それ以外でもし 種類 が 病気 なら
         ・種類: 選択 年休／病気  作業 総務係 「診断書を確かめる」
        承認 課長               おわり
         ・期限 3開庁日         通知 職員 「{日数}日の休みです」
         ・差戻しなら → 職員    例 「2日の休み」
         ・不在なら 課長補佐     ・職員: 日数 2、種類 年休
        見込み 「いま」          ・課長: 承認
         ・課長: まとめて 16:00  ・結果: 完了
        約束 「課長がさき」
         ・先に: 課長、部長
      英語のことばも、混ぜて使えます。全角と半角は同じです。
      試算 と入れると、どこで待つかを数えます。くらべる 前.flow で前と比べます。
      """,
    en: """

      How it looks
        flow Leave               if days is over 5
        form staff                 approval director
          - days: number 1 to 20 else if kind is sick
          - kind: choice annual / sick
        approval section chief     task office "Check the certificate"
          - due 3 business days  end
          - if sent back: -> staff
          - if away: deputy      notify staff "{days} days off"
        assume "Today"           example "Two days"
          - staff: takes 5 min     - staff: days 2, kind annual
          - office: away 20%       - section chief: approve
        promise "Chief first"      - result: finished
          - before: section chief, director
      Japanese words work too, in the same file.
      simulate says where cases wait; compare before.flow says what a change does.
      """)

  private static func paragraph(
    _ title: String, _ words: [String], separator: String, columns: Int
  ) -> [String] {
    let indent = 14
    var lines: [String] = []
    var line = title + String(repeating: " ", count: max(1, indent - width(title)))
    var isFirst = true
    for word in words {
      if !isFirst, width(line) + width(separator) + width(word) >= columns {
        lines.append(line)
        line = String(repeating: " ", count: indent)
        isFirst = true
      }
      line += (isFirst ? "" : separator) + word
      isFirst = false
    }
    lines.append(line)
    return lines
  }

  /// Columns: the card holds only ASCII, kana and kanji, and a few signs that are one or two wide.
  private static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 || (0x2000...0x2FFF).contains($1.value) ? 1 : 2) }
  }
}
