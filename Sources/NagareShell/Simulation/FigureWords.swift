import NagareModel
import NagareSimulator

/// Numbers of a report in words.
struct FigureWords {
  let language: Language

  /// A length by the clock: 35分, 3.2時間, 4.2日.
  func length(_ ticks: Ratio) -> String { length(ticks, day: 1_440, days: Phrase(ja: "日", en: " days")) }

  /// A length within office hours, in days of so many minutes: 1.2開庁日.
  func openLength(_ ticks: Ratio, openDay: Int) -> String {
    length(ticks, day: openDay, days: Phrase.openDayFigure)
  }

  private func length(_ ticks: Ratio, day: Int, days: Phrase) -> String {
    let minutes = ticks.number(places: 1, per: Ticks.perMinute)
    if minutes < Number(60) {
      return ticks.number(places: 0, per: Ticks.perMinute).description + Phrase.minuteFigure[language]
    }
    if minutes < Number(day) {
      return ticks.number(places: 1, per: 60 * Ticks.perMinute).description + Phrase.hourFigure[language]
    }
    return ticks.number(places: 1, per: day * Ticks.perMinute).description + days[language]
  }

  /// A share of all: 12.3%.
  func percent(_ ratio: Ratio) -> String {
    Ratio(ratio.sum * 100, over: ratio.count).number(places: 1).description + "%"
  }

  func mean(_ ratio: Ratio) -> String { ratio.number(places: 1).description }

  /// With commas.
  func count(_ number: Int) -> String { Number(number).phrase(nil).en }
}

extension Ratio {
  /// So many ticks.
  init(ticks: Int) { self.init(ticks, over: 1) }
}
