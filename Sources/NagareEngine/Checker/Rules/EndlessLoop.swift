import NagareModel

extension Rule {
  /// A case goes round and round, and nothing leads out.
  static let endlessLoop = Rule(
    explanation: endlessLoopPage,
    check: { subject in
      subject.endlessLoops.compactMap { circle in
        let blocks = circle.filter { $0 < subject.workflow.blocks.count }
        guard let last = blocks.last(where: { subject.leadsBack(from: $0) }) ?? blocks.last, let first = blocks.first
        else { return nil }
        return endlessLoopPage.finding(
          at: subject.line(of: last),
          what: Phrase(
            ja: "ここから上に戻るだけで、流れが終わりません。", en: "From here a case only goes back, and never ends."),
          how: Phrase(
            ja: "くり返しから出る「もし」か「完了」を加えます。",
            en: "Add an “if” that leads out of the repetition, or a “finish”."),
          notes: [.init(subject.line(of: first), Phrase(ja: "くり返しはここから始まります。", en: "The repetition begins here."))])
      }
    })
}

extension Subject {
  fileprivate func leadsBack(from id: Block.ID) -> Bool {
    graph.leaving(id).contains { $0.to <= id }
  }
}

private let endlessLoopPage = Explanation(
  217, .error,
  what: Phrase(ja: "終わることのないくり返しがあります。", en: "There is a repetition that never ends."),
  why: Phrase(
    ja: "一度入ると、どの道を通っても同じところに戻ります。案件はいつまでも終わりません。",
    en: "Once inside, every path leads back to the same place, and the case stays open for ever."),
  wrong: Phrase(
    ja: """
      流れ 見回り
      申請 職員
      作業 警備員「見回る」
      → 警備員
      """,
    en: """
      flow Rounds
      form staff
      task guard "Walk the rounds"
      -> guard
      """),
  right: Phrase(
    ja: """
      流れ 見回り
      申請 職員
      作業 警備員「見回る」
       ・異常: はい・いいえ
      もし 異常 なら
        → 警備員
      おわり
      """,
    en: """
      flow Rounds
      form staff
      task guard "Walk the rounds"
        - anything wrong: yes/no
      if anything wrong
        -> guard
      end
      """))
