import NagareModel

extension Refusal {
  /// A time that is over already.
  static func timeGoesForward(_ clock: Instant) -> Refusal {
    Refusal(
      .timeGoesForward, what: Phrase(ja: "時間は先にしか進みません。", en: "Time only goes forward."),
      how: Phrase(
        ja: "いま(\(clock.words.ja))より後を入れてください。", en: "Give a time after now, which is \(clock.words.en)."))
  }
}
