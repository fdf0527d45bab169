import NagareModel

extension Rule {
  /// An approval can send a case back, but no form lies on the way to it.
  static let nowhereToSendBack = Rule(
    explanation: nowhereToSendBackPage,
    check: { subject in
      var formPassed = Spread(subject.graph, meeting: .anyBranch)
      for id in subject.blocks where subject[id].isForm { formPassed.gain[id] = 1 }
      let arrived = formPassed.run()
      return subject.blocks.filter { id in
        arrived[id] == 0 && subject.graph.answering.sendsBackByDefault(id, subject[id])
      }.map { id in
        let name = subject.name(ofBlock: id)
        return nowhereToSendBackPage.finding(
          at: subject.line(of: id),
          what: Phrase(
            ja: "「\(name.ja)」が差戻しにしても、戻る先の申請がありません。",
            en: "When “\(name.en)” sends a case back, there is no form to go back to."),
          how: Phrase(
            ja: "この行より前に「申請」を置くか、「差戻しなら → 行き先」を加えます。",
            en: "Put a form before this line, or add “if sent back -> target”."))
      }
    })
}

private let nowhereToSendBackPage = Explanation(
  216, .error,
  what: Phrase(ja: "差戻しの戻り先になる「申請」がありません。", en: "There is no form to send a case back to."),
  why: Phrase(
    ja: "差戻しは、直前に通った申請に戻します。申請を1つも通っていないと、戻る先がありません。",
    en: "Sending back returns a case to the form it passed last. Without any form it could not go anywhere."),
  wrong: Phrase(
    ja: """
      流れ 点検
      作業 総務係「設備を点検する」
      承認 課長
      """,
    en: """
      flow Inspection
      task general affairs "Inspect the building"
      approval section chief
      """),
  right: Phrase(
    ja: """
      流れ 点検
      申請 総務係「点検の結果を書く」
      承認 課長
      """,
    en: """
      flow Inspection
      form general affairs "Write down what you found"
      approval section chief
      """))
