/// One end of a range, in the words that say on which side of a value things lie and whether it counts.
public enum Border: Hashable, Sendable, CaseIterable {
  case atLeast, over, atMost, under

  /// The lower end of a range.
  public init(lower isIncluded: Bool) { self = isIncluded ? .atLeast : .over }

  /// The upper end of a range.
  public init(upper isIncluded: Bool) { self = isIncluded ? .atMost : .under }

  /// What stands behind the value in Japanese and in front of it in English: 以上, “at least”; of days 以降, “from”.
  public func words(ofDay isDay: Bool) -> Phrase {
    switch (self, isDay) {
    case (.atLeast, false): Phrase(ja: "以上", en: "at least")
    case (.atLeast, true): Phrase(ja: "以降", en: "from")
    case (.over, false): Phrase(ja: "を超える", en: "over")
    case (.over, true): Phrase(ja: "より後", en: "after")
    case (.atMost, false): Phrase(ja: "以下", en: "up to")
    case (.atMost, true): Phrase(ja: "まで", en: "until")
    case (.under, false): Phrase(ja: "未満", en: "under")
    case (.under, true): Phrase(ja: "より前", en: "before")
    }
  }

  /// 50万円以上, “at least 500,000 yen”.
  public func phrase(_ value: Phrase, ofDay isDay: Bool) -> Phrase {
    let words = words(ofDay: isDay)
    return Phrase(ja: value.ja + words.ja, en: words.en + " " + value.en)
  }
}
