import NagareModel

extension Refusal {
  /// Somebody else than the applicant withdraws.
  static func onlyTheApplicant(_ applicant: Phrase?) -> Refusal {
    Refusal(
      .onlyTheApplicant, what: Phrase(ja: "取り下げられるのは、申請者だけです。", en: "Only the applicant can withdraw a case."),
      how: applicant.map {
        Phrase(ja: "この案件の申請者は\($0.ja)です。", en: "The applicant of this case is \($0.en).")
      } ?? Phrase(ja: "この流れには申請がないので、最後まで進めてください。", en: "This flow has no form, so take the case to its end."))
  }
}
