import NagareModel
import NagarePlan

extension Rule {
  /// A flow has a final decision, and yet a case can be finished without one.
  static let missingDecision = Rule(
    code: .missingDecision,
    check: { subject in
      guard subject.blocks.contains(where: { subject[$0].isDecision }) else { return [] }
      let plan = subject.plan
      var undecided = Spread(plan)
      undecided.start = 1
      for id in subject.blocks where subject[id].isDecision { undecided.loss[id] = 1 }
      let arrived = undecided.run { !subject.followsRejection($0) }
      guard arrived[plan.finished] != 0 else { return [] }
      return [
        Diagnostic(
          .missingDecision, at: subject.wherePathsPart(arrived),
          what: Phrase(ja: "ここから、決裁を通らずに完了することがあります。", en: "From here a case can finish without a final decision."),
          how: Phrase(
            ja: "その道にも「決裁」を置くか、完了「…」で結果を書きます。",
            en: "Put a “decision” on that path too, or say the result: finish \"…\"."))
      ]
    })
}

extension Subject {
  /// Whether only rejected cases go this way.
  fileprivate func followsRejection(_ way: Way) -> Bool {
    guard case .arm(let index) = way.cause, case .gateway(let gateway) = workflow.blocks[way.from].kind,
      case .answered(_, .rejected) = gateway.arms[index].condition
    else { return false }
    return true
  }

  /// The last place on a path without a decision from which a decision could still be reached.
  fileprivate func wherePathsPart(_ undecided: [UInt64]) -> Place {
    var leadsToDecision = Array(repeating: false, count: plan.pointCount)
    var open = blocks.filter { self[$0].isDecision }
    for id in open { leadsToDecision[id] = true }
    while let point = open.popLast() {
      for way in plan.arriving(point) where plan.isOnward(way) && !leadsToDecision[way.from] {
        leadsToDecision[way.from] = true
        open.append(way.from)
      }
    }
    var isSeen = Array(repeating: false, count: plan.pointCount)
    var ahead = [plan.finished]
    while let point = ahead.popLast() {
      for way in plan.arriving(point) where undecided[way.from] != 0 && !isSeen[way.from] {
        let id = way.from
        guard !followsRejection(way), id >= workflow.blocks.count || !workflow.blocks[id].isDecision else { continue }
        if leadsToDecision[id], id < workflow.blocks.count { return place(of: way) }
        isSeen[id] = true
        ahead.append(id)
      }
    }
    return places.name
  }

  private func place(of way: Way) -> Place {
    switch way.cause {
    case .arm(let index), .branch(let index): part(index, of: way.from)
    case .otherwise: otherwise(of: way.from)
    case .late: due(of: way.from)
    case .onward, .answer, .jump: line(of: way.from)
    }
  }
}
