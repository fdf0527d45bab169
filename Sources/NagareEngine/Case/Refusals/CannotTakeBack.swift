import NagareModel

extension Refusal {
  /// The step is not theirs to take back, or no longer.
  static func cannotTakeBack(_ last: Phrase?) -> Refusal {
    Refusal(
      .cannotTakeBack, what: Phrase(ja: "いまは引き戻せません。", en: "It cannot be taken back now."),
      how: last.map {
        Phrase(
          ja: "引き戻せるのは最後に動いた人だけで、いまは\($0.ja)です。",
          en: "Only the last to act may take that step back: now \($0.en).")
      }
        ?? Phrase(
          ja: "引き戻せるのは、ほかの人や時間が案件を進める前の1回だけです。",
          en: "A step can be taken back once, before somebody else or the clock moves the case."))
  }
}
