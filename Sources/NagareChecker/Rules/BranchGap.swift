import NagareModel

extension Rule {
  /// A hole between the branches of a もし chain, or one choice left over.
  static let branchGap = Rule(
    code: .branchGap,
    check: { subject in
      subject.blocks.compactMap { id in
        guard case .gateway(let gateway) = subject[id].kind, let (variable, missing) = subject.gap(in: gateway, at: id)
        else { return nil }
        let name = subject.phrase(variable)
        return Diagnostic(
          .branchGap, at: subject.line(of: id),
          what: Phrase(
            ja: "\(name.ja)が\(missing.ja)のときは、どの枝にも入りません。", en: "No branch is for \(name.en) \(missing.en)."),
          how: Phrase(
            ja: "境目を直すか、「それ以外」の枝を足します。", en: "Move a border, or add an “else” branch."))
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
    let covered = Ranges.union(parts.map(\.values)[...])
    let missing = domain.extent.values.subtracting(covered)
    switch domain.scale {
    case .choice(let choices):
      let left = choices.indices.filter { missing.contains(Number($0)) }
      return left.count == 1 ? (variable, choices[left[0]].quoted) : nil
    case .number, .date:
      let spans = domain.spans(of: missing)
      let isCovered = { (side: Ranges) in
        !domain.isEmpty(Extent(values: side.intersection(covered), canBeEmpty: false))
      }
      // In order, so whatever lies behind the first hole with something below it has that too.
      guard let first = spans.firstIndex(where: { isCovered(Ranges(from: nil, to: $0.lower)) }),
        let last = spans.lastIndex(where: { isCovered(Ranges(from: $0.upper, to: nil)) }), first <= last
      else { return nil }
      return (variable, .list(spans[first...last].map { domain.phrase($0) }))
    case .anything: return nil
    }
  }
}
