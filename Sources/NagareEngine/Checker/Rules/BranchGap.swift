import NagareModel

extension Rule {
  /// A hole between the branches of a もし chain, or one choice left over.
  static let branchGap = Rule(
    explanation: branchGapPage,
    check: { subject in
      subject.blocks.compactMap { id in
        guard case .gateway(let gateway) = subject[id].kind, let (variable, missing) = subject.gap(in: gateway, at: id)
        else { return nil }
        let name = subject.phrase(variable)
        return branchGapPage.finding(
          at: subject.line(of: id),
          what: Phrase(
            ja: "\(name.ja)が\(missing.ja)のときは、どの枝にも入りません。", en: "No branch is for \(name.en) \(missing.en)."),
          how: Phrase(
            ja: "境を直すか、「それ以外」の枝を加えます。", en: "Move a border, or add an “else” branch."))
      }
    })
}

extension Subject {
  /// What the branches of a chain leave out between them, where they all ask about one thing.
  fileprivate func gap(in gateway: Gateway, at id: Block.ID) -> (Variable, Phrase)? {
    let conditions = gateway.arms.map(\.condition)
    guard gateway.otherwise == nil, conditions.count > 1, let variable = conditions[0].variables.first,
      conditions.allSatisfy({ $0.variables == [variable] }), let domain = domain(of: variable, at: id),
      let parts = conditions.extents(of: variable, in: domain)
    else { return nil }
    let covered = parts.reduce(Ranges.none) { $0.union($1.values) }
    let missing = domain.extent.values.subtracting(covered)
    switch domain.scale {
    case .choice(let choices):
      let left = choices.indices.filter { missing.contains(Number($0)) }
      return left.count == 1 ? (variable, choices[left[0]].quoted) : nil
    case .number, .date:
      let holes = domain.spans(of: missing).filter { hole in
        [Ranges(from: nil, to: hole.lower), Ranges(from: hole.upper, to: nil)].allSatisfy { side in
          !domain.isEmpty(Extent(values: side.intersection(covered), canBeEmpty: false))
        }
      }
      return holes.isEmpty ? nil : (variable, .list(holes.map { domain.phrase($0) }))
    case .anything: return nil
    }
  }
}

private let branchGapPage = Explanation(
  233, .warning,
  what: Phrase(ja: "「もし」の枝と枝のあいだに、すきまがあります。", en: "There is a hole between the branches of an “if”."),
  why: Phrase(
    ja: "すきまに当たる案件は、どの枝も通らずに先へ進みます。境の値がどちらの枝に入るかを確かめます。",
    en: "A case that falls into the hole goes on without any branch. Check to which branch the border belongs."),
  wrong: Phrase(
    ja: """
      流れ 休暇
      申請 職員
       ・日数: 数(日) 1〜40
      もし 日数 が 5日以下 なら
        承認 係長
      それ以外でもし 日数 が 10日以上 なら
        承認 課長
      おわり
      """,
    en: """
      flow Leave
      form staff
        - length: number (days) 1 to 40
      if length is at most 5
        approval deputy chief
      else if length is at least 10
        approval section chief
      end
      """),
  right: Phrase(
    ja: """
      流れ 休暇
      申請 職員
       ・日数: 数(日) 1〜40
      もし 日数 が 5日以下 なら
        承認 係長
      それ以外でもし 日数 が 5日を超える なら
        承認 課長
      おわり
      """,
    en: """
      flow Leave
      form staff
        - length: number (days) 1 to 40
      if length is at most 5
        approval deputy chief
      else if length is over 5
        approval section chief
      end
      """))
