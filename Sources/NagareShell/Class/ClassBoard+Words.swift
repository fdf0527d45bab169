import NagareModel
import NagareNotation

// What the board says, whether it is shown on a screen or on a page.
extension ClassBoard {
  var title: Phrase {
    let groups = Phrase.count(desks.count, ja: "つの班", en: "group")
    return Phrase(ja: "教室: \(groups.ja)", en: "Class: \(groups.en)")
  }

  static let nobody = Phrase(
    ja: "まだだれも来ていません。参加者の画面で \(ClassEvent.variable) にこのフォルダを入れて始めます。",
    en: "Nobody is here yet. Set \(ClassEvent.variable) to this folder on the participants’ screens.")

  static let group = Phrase(ja: "班", en: "group")
  static let own = Phrase(ja: "自分", en: "own")
  static let lastStep = Phrase(ja: "最後の操作", en: "last step")
  static let frequent = Phrase(ja: "よく出る問題", en: "Most frequent problems")
  static let legend = Phrase(
    ja: "済 できた  飛 とばした  途 途中  * いまここ  自分 自分の流れ",
    en: "done passed, skip skipped, part begun, * here now, own a flow of their own")

  static func word(_ standing: ClassDesk.Standing?) -> Phrase {
    switch standing {
    case .passed: Phrase.done
    case .skipped: Phrase(ja: "飛", en: "skip")
    case .begun: Phrase(ja: "途", en: "part")
    case nil: Phrase("")
    }
  }

  /// 3分前
  func ago(_ desk: ClassDesk) -> Phrase {
    let (hours, minutes) = self.minutes(since: desk).quotientAndRemainder(dividingBy: 60)
    return hours == 0
      ? Phrase(ja: "\(minutes)分前", en: "\(minutes) min ago")
      : Phrase(ja: "\(hours)時間\(minutes)分前", en: "\(hours) h \(minutes) min ago")
  }

  /// How a desk is called: by the name of its group where names are shown, else by its number alone.
  func name(_ desk: ClassDesk, _ showsNames: Bool) -> String? { showsNames ? desk.group.map { Visible.text($0) } : nil }

  /// A problem, how it looks, and how it is put right.
  struct Told {
    var what: String
    var wrong: String?
    var right: String?
  }

  func told(_ trouble: Trouble, in language: Language) -> Told {
    let groups = Phrase.count(trouble.groups, ja: "つの班", en: "group")[language]
    let explanation = Explanation.page(behind: trouble.code)
    let (wrong, right) = Self.difference(explanation.wrong[language].lines, explanation.right[language].lines)
    return Told(
      what: "\(trouble.code)  \(explanation.what[language])  (\(groups))",
      wrong: wrong.map { Phrase(ja: "例: \($0)", en: "like: \($0)")[language] },
      right: right.map { Phrase(ja: "直すと: \($0)", en: "fixed: \($0)")[language] })
  }

  /// The first line that is not the same, in both texts.
  private static func difference(_ wrong: [String], _ right: [String]) -> (String?, String?) {
    let same = zip(wrong, right).prefix { $0 == $1 }.count
    func line(_ lines: [String]) -> String? { same < lines.count ? lines[same].trimmed : nil }
    return (line(wrong), line(right))
  }

  func strangeFiles(in language: Language) -> String? {
    guard strange > 0 else { return nil }
    let files = Phrase.count(strange, ja: "個", en: "file")
    return Phrase(ja: "読めないファイルが\(files.ja)ありました。", en: "\(files.en) could not be read.")[language]
  }
}
