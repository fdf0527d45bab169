import NagareModel

extension Refusal {
  /// A time behind the last day there is.
  static let endOfCalendar = Refusal(
    .endOfCalendar, what: Phrase(ja: "暦は2199年までです。", en: "The calendar ends with the year 2199."),
    how: Phrase(ja: "それより前の日にしてください。", en: "Choose a day before that."))
}
