extension Instant {
  /// 2026-04-01(水) 9:00
  public var words: Phrase {
    let (date, clock) = (day.description, TimeOfDay.words(minutes: time.minutes))
    let name = day.weekday.phrase
    return Phrase(ja: "\(date)(\(name.ja)) \(clock)", en: "\(date) (\(name.en)) \(clock)")
  }
}

extension Weekday {
  /// As it stands behind a date: 水, Wed.
  public var phrase: Phrase {
    switch self {
    case .monday: Phrase(ja: "月", en: "Mon")
    case .tuesday: Phrase(ja: "火", en: "Tue")
    case .wednesday: Phrase(ja: "水", en: "Wed")
    case .thursday: Phrase(ja: "木", en: "Thu")
    case .friday: Phrase(ja: "金", en: "Fri")
    case .saturday: Phrase(ja: "土", en: "Sat")
    case .sunday: Phrase(ja: "日", en: "Sun")
    }
  }
}
