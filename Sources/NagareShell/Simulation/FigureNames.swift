import NagareModel

/// What the figures of a report are called, wherever they are shown.
extension Phrase {
  static let meanFigure = Phrase(ja: "平均", en: "mean")
  static let medianFigure = Phrase(ja: "真ん中", en: "median")
  static let ninthFigure = Phrase(ja: "10件中9件", en: "9 of 10")
  static let longestFigure = Phrase(ja: "最長", en: "longest")
  static let handledFigure = Phrase(ja: "人の手が済むまで", en: "until people are done")
  static let busyFigure = Phrase(ja: "忙しさ", en: "busy")
  static let waitFigure = Phrase(ja: "待たせた時間", en: "wait")
  static let servedFigure = Phrase(ja: "件数", en: "served")
  static let missedFigure = Phrase(ja: "間に合わない期限", en: "deadlines missed")
  static let minuteFigure = Phrase(ja: "分", en: " min")
  static let hourFigure = Phrase(ja: "時間", en: " h")
  static let openDayFigure = Phrase(ja: "開庁日", en: " business days")
}
