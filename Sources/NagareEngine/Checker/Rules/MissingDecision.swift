import NagareModel

extension Rule {
  /// A flow has a final decision, and yet a case can be finished without one.
  static let missingDecision = Rule(
    explanation: missingDecisionPage,
    check: { subject in
      guard subject.blocks.contains(where: { subject[$0].isDecision }) else { return [] }
      let graph = subject.graph
      var undecided = Spread(graph)
      undecided.start = 1
      for id in subject.blocks where subject[id].isDecision { undecided.loss[id] = 1 }
      let arrived = undecided.run { !subject.followsRejection($0) }
      guard arrived[graph.finished] != 0 else { return [] }
      return [
        missingDecisionPage.finding(
          at: subject.wherePathsPart(arrived),
          what: Phrase(ja: "ここから、決裁を通らずに完了することがあります。", en: "From here a case can finish without a final decision."),
          how: Phrase(
            ja: "その道にも「決裁」を置くか、完了「…」で結果を書きます。",
            en: "Put a “decision” on that path too, or say the result: finish \"…\"."))
      ]
    })
}

extension Subject {
  /// Whether only rejected cases go this way.
  fileprivate func followsRejection(_ way: FlowGraph.Way) -> Bool {
    guard case .arm(let index) = way.kind, case .gateway(let gateway) = workflow.blocks[way.from].kind,
      case .answered(_, .rejected) = gateway.arms[index].condition
    else { return false }
    return true
  }

  /// The last place on a path without a decision from which a decision could still be reached.
  fileprivate func wherePathsPart(_ undecided: [UInt64]) -> Place {
    var leadsToDecision = Array(repeating: false, count: graph.pointCount)
    var open = blocks.filter { self[$0].isDecision }
    for id in open { leadsToDecision[id] = true }
    while let point = open.popLast() {
      for way in graph.arriving(point) where graph.isOnward(way) && !leadsToDecision[way.from] {
        leadsToDecision[way.from] = true
        open.append(way.from)
      }
    }
    var isSeen = Array(repeating: false, count: graph.pointCount)
    var ahead = [graph.finished]
    while let point = ahead.popLast() {
      for way in graph.arriving(point) where undecided[way.from] != 0 && !isSeen[way.from] {
        let id = way.from
        guard !followsRejection(way), id >= workflow.blocks.count || !workflow.blocks[id].isDecision else { continue }
        if leadsToDecision[id], id < workflow.blocks.count { return place(of: way) }
        isSeen[id] = true
        ahead.append(id)
      }
    }
    return places.name
  }

  private func place(of way: FlowGraph.Way) -> Place {
    switch way.kind {
    case .arm(let index), .lane(let index): part(index, of: way.from)
    case .otherwise: otherwise(of: way.from)
    case .early: due(of: way.from)
    case .onward, .answer: line(of: way.from)
    }
  }
}

private let missingDecisionPage = Explanation(
  237, .warning,
  what: Phrase(ja: "決裁を通らずに完了する道があります。", en: "Some path finishes without a final decision."),
  why: Phrase(
    ja: "決裁のある流れでは、どの案件も1回は決裁を通るはずです。条件の分かれ道で、決裁が抜けていないかを確かめます。",
    en: "In a flow with a final decision every case should come to one. Check whether a branch has left it out."),
  wrong: Phrase(
    ja: """
      流れ 物品購入
      申請 職員
       ・金額: 金額 1〜300万
      もし 金額 が 50万円以上 なら
        決裁 部長
      それ以外
        通知 総務係「買ってください」
      おわり
      """,
    en: """
      flow Purchase
      form staff
        - price: money 1 to 3,000,000
      if price is at least 500,000
        decision director
      else
        notify general affairs "Please buy it"
      end
      """),
  right: Phrase(
    ja: """
      流れ 物品購入
      申請 職員
       ・金額: 金額 1〜300万
      もし 金額 が 50万円以上 なら
        決裁 部長
      それ以外
        決裁 課長
      おわり
      """,
    en: """
      flow Purchase
      form staff
        - price: money 1 to 3,000,000
      if price is at least 500,000
        decision director
      else
        decision section chief
      end
      """))
