extension Day {
  /// 2026年5月11日, 2026-05-11
  public var phrase: Phrase { Phrase(ja: inJapanese, en: description) }

  /// 2026年5月11日
  public var inJapanese: String {
    let (year, month, day) = civil
    return "\(year)年\(month)月\(day)日"
  }
}

extension Phrase {
  /// 月末, 翌月25日, as a rule names the day.
  public static func day(_ day: Int?, monthsOn: Int) -> Phrase {
    let month: Phrase =
      switch monthsOn {
      case 0: Phrase(ja: day == nil ? "" : "今月", en: day == nil ? "" : " of this month")
      case 1: Phrase(ja: "翌月", en: " of next month")
      default: Phrase(ja: "\(monthsOn)か月後の月の", en: " of the month \(monthsOn) months on")
      }
    guard let day else {
      return Phrase(
        ja: month.ja.isEmpty ? "月末" : month.ja + "末", en: month.en.isEmpty ? "month end" : "the end" + month.en)
    }
    return Phrase(ja: "\(month.ja)\(day)日", en: "day \(day)\(month.en)")
  }
}
