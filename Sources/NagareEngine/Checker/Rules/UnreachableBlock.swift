import NagareModel

extension Rule {
  /// A block no case can come to; of several in a row the first is named.
  static let unreachableBlock = Rule(
    explanation: unreachableBlockPage,
    check: { subject in
      let endless = Set(subject.endlessLoops.joined())
      return subject.workflow.blocks.indices.filter { id in
        !subject.passable[id] && (id == 0 || subject.passable[id - 1]) && !endless.contains(id - 1)
      }.map { id in
        unreachableBlockPage.finding(
          at: subject.line(of: id),
          what: Phrase(ja: "この行には、どの案件も来ません。", en: "No case ever comes to this line."),
          how: Phrase(
            ja: "この行を消すか、すぐ上の「→」や「完了」を直します。",
            en: "Take the line away, or change the arrow or the “finish” above it."))
      }
    })
}

private let unreachableBlockPage = Explanation(
  234, .warning,
  what: Phrase(ja: "どの案件も来ない行があります。", en: "There is a line no case comes to."),
  why: Phrase(
    ja: "「→」や「完了」のすぐ下の行には、だれも進みません。必要な手続が抜けているのかもしれません。",
    en: "Nobody goes on to a line right below an arrow or a “finish”, so a step may be missing."),
  wrong: Phrase(
    ja: """
      流れ 届出
      申請 職員
      完了「受け付けました」
      通知 総務係「届出がありました」
      """,
    en: """
      flow Report
      form staff
      finish "Received"
      notify general affairs "There is a report"
      """),
  right: Phrase(
    ja: """
      流れ 届出
      申請 職員
      通知 総務係「届出がありました」
      完了「受け付けました」
      """,
    en: """
      flow Report
      form staff
      notify general affairs "There is a report"
      finish "Received"
      """))
