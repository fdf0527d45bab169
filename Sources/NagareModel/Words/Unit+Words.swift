extension Unit {
  /// As it is written behind a number.
  public var phrase: Phrase {
    switch self {
    case .yen: Phrase(ja: "円", en: "yen")
    case .dollar: Phrase(ja: "ドル", en: "dollars")
    case .euro: Phrase(ja: "ユーロ", en: "euros")
    case .pound: Phrase(ja: "ポンド", en: "pounds")
    case .day: Phrase(ja: "日", en: "days")
    case .businessDay: Phrase(ja: "開庁日", en: "business days")
    case .week: Phrase(ja: "週間", en: "weeks")
    case .month: Phrase(ja: "か月", en: "months")
    case .year: Phrase(ja: "年", en: "years")
    case .hour: Phrase(ja: "時間", en: "hours")
    case .minute: Phrase(ja: "分", en: "minutes")
    case .person: Phrase(ja: "人", en: "people")
    case .matter: Phrase(ja: "件", en: "cases")
    case .piece: Phrase(ja: "個", en: "pieces")
    case .time: Phrase(ja: "回", en: "times")
    case .copy: Phrase(ja: "通", en: "copies")
    case .percent: Phrase(ja: "%", en: "%")
    case .other(let word): Phrase(word)
    }
  }
}

extension Unit {
  /// The English word behind 1.
  public var one: String {
    switch self {
    case .dollar: "dollar"
    case .euro: "euro"
    case .pound: "pound"
    case .day: "day"
    case .businessDay: "business day"
    case .week: "week"
    case .month: "month"
    case .year: "year"
    case .hour: "hour"
    case .minute: "minute"
    case .person: "person"
    case .matter: "case"
    case .piece: "piece"
    case .time: "time"
    case .copy: "copy"
    case .yen, .percent, .other: phrase.en
    }
  }
}

extension Number {
  /// 「50万円」 and “500,000 yen”.
  public func phrase(_ unit: Unit?) -> Phrase {
    let (ja, en) = (inTenThousands, grouped)
    guard let unit else { return Phrase(ja: ja, en: en) }
    let word = self == Number(1) ? unit.one : unit.phrase.en
    return Phrase(ja: ja + unit.phrase.ja, en: en + (unit == .percent ? "" : " ") + word)
  }

  private var inTenThousands: String { inRoundTenThousands ?? grouped }

  /// `50万`, `1億2000万`, as documents write amounts; `nil` for a number that is not round in this way.
  public var inRoundTenThousands: String? {
    guard let whole, whole > 0, whole.isMultiple(of: 10_000) else { return nil }
    let (hundredMillions, rest) = whole.quotientAndRemainder(dividingBy: 100_000_000)
    return (hundredMillions > 0 ? "\(hundredMillions)億" : "") + (rest > 0 ? "\(rest / 10_000)万" : "")
  }
}

extension Period {
  /// 3開庁日, “3 business days”.
  public var phrase: Phrase { Number(count).phrase(measure) }

  private var measure: NagareModel.Unit {
    switch unit {
    case .minute: .minute
    case .hour: .hour
    case .day: .day
    case .businessDay: .businessDay
    case .week: .week
    case .month: .month
    case .year: .year
    }
  }
}
