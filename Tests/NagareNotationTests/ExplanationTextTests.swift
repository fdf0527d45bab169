import NagareModel
import NagareNotation
import TestSupport
import Testing

@Suite struct ExplanationTextTests {
  static let sample = Explanation(
    .unreachableBlock,
    what: Phrase(ja: "差し戻しの先がありません", en: "Nothing comes after a send-back."),
    why: Phrase(
      ja: "差し戻された案件は、どこかに戻らないと止まったままになります。待っている人は、何も知らされません。",
      en: "A case that is sent back has to return somewhere, or it stands still while nobody is told."),
    wrong: Phrase(
      ja: "申請 職員\n  ・日数 数(日) 1〜20\n承認 課長\n  ・差戻しなら 「もう一度はじめから申請の手続きをお願いします」と知らせる\n",
      en: "form staff\n  - days number (days) 1 to 20\napproval manager\n"),
    right: Phrase(
      ja: "申請 職員\n  ・日数 数(日) 1〜20\n\n承認 課長\n  ・差戻しなら (1) へ\n",
      en: "form staff\n  - days number (days) 1 to 20\n\napproval manager\n  - if sent back go to 1\n"))

  @Test(arguments: ["ja 40", "ja 80", "en 40", "en 60"])
  func `an explanation reads as recorded`(name: String) throws {
    let page = Page(named: name)
    let lines = ExplanationText(on: page).lines(Self.sample)
    #expect(lines.allSatisfy { page.display.of($0) <= page.columns })
    try fixtures.expect(lines.map { $0 + "\n" }.joined(), in: "Explanation/\(name).txt")
  }
}
