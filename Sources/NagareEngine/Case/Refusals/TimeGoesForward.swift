import NagareModel

extension Refusal {
  /// A time that is over already.
  static func timeGoesForward(_ clock: Instant) -> Refusal {
    Refusal(
      .timeGoesForward, what: Phrase(ja: "時間は先にしか進みません。", en: "Time only goes forward."),
      how: Phrase(ja: "いまの \(clock) より後にします。", en: "Choose a time after \(clock), which is now."))
  }
}
