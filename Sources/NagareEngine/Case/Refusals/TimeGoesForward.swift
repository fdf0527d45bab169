import NagareModel

extension Refusal {
  /// A time that is over already.
  static func timeGoesForward(_ clock: Instant) -> Refusal {
    Refusal(
      .timeGoesForward, what: Phrase(ja: "時間は先にしか進みません。", en: "Time only goes forward."),
      how: Phrase(ja: "いまの \(clock) より後にします。", en: "Choose a time after \(clock), which is now."))
  }
}

extension Explanation {
  static let timeGoesForward = Explanation(
    314, .error,
    what: Phrase(ja: "もう過ぎた時に進もうとしています。", en: "The time to go to is over already."),
    why: Phrase(
      ja: "案件の時計は先にだけ進みます。前の場面を見るには「前へ」を使い、例では「始まり」を早くします。",
      en:
        "The clock of a case only goes forward. To see an earlier point use “back”; in an example let it start earlier."
    ),
    wrong: Phrase(
      ja: """
        流れ 休暇
        申請 職員
        承認 課長

        例 「年度末に出す」
         ・始まり 2026-04-01 9:00
         ・職員: 済
         ・2026-03-31 10:00 まで
         ・番: 課長
        """,
      en: """
        flow Leave
        form staff
        approval section chief

        example "Handed in at the end of the year"
          - starts 2026-04-01 9:00
          - staff: done
          - until 2026-03-31 10:00
          - waiting for: section chief
        """),
    right: Phrase(
      ja: """
        流れ 休暇
        申請 職員
        承認 課長

        例 「年度末に出す」
         ・始まり 2026-03-30 9:00
         ・職員: 済
         ・2026-03-31 10:00 まで
         ・番: 課長
        """,
      en: """
        flow Leave
        form staff
        approval section chief

        example "Handed in at the end of the year"
          - starts 2026-03-30 9:00
          - staff: done
          - until 2026-03-31 10:00
          - waiting for: section chief
        """))
}
