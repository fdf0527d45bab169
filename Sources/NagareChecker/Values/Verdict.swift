import NagareModel

/// What is certain about a condition before any case runs.
struct Verdict: Sendable {
  enum Kind: Hashable, Sendable {
    case never, always
    /// Whatever fits has been taken by what stands above it in the same chain.
    case taken
  }

  var block: Block.ID
  var part: Int
  /// What is asked there.
  var condition: Condition
  var kind: Kind
  /// The one it depends on.
  var variable: Variable
  var domain: Domain
}

extension Subject {
  /// What is certain about the conditions of a gateway or the rows of a table.
  func verdicts(on id: Block.ID) -> [Verdict] {
    let conditions = self.conditions(in: id).map(\.condition)
    let isChain = if case .gateway = workflow.blocks[id].kind { true } else { false }
    var open: [Variable: Extent] = [:]
    var verdicts: [Verdict] = []
    for (index, condition) in conditions.enumerated() {
      guard let verdict = verdict(on: condition, at: id, part: index, open: &open) else { continue }
      guard isChain || verdict.kind == .never else { continue }
      verdicts.append(verdict)
      if verdict.kind == .always { break }
    }
    return verdicts
  }

  /// What a rule says about the verdicts it is for, each at its condition.
  func findings(
    of code: Diagnostic.Code, for kinds: Set<Verdict.Kind>, words: (Verdict) -> (what: Phrase, how: Phrase)
  ) -> [Diagnostic] {
    verdicts.filter { kinds.contains($0.kind) }.map { verdict in
      let words = words(verdict)
      return Diagnostic(code, at: part(verdict.part, of: verdict.block), what: words.what, how: words.how)
    }
  }

  /// `open` is what the conditions above leave of each variable.
  private func verdict(
    on condition: Condition, at id: Block.ID, part: Int, open: inout [Variable: Extent]
  ) -> Verdict? {
    var found: Verdict?
    for variable in condition.variables {
      guard let domain = domain(of: variable, at: id) else { continue }
      let outlook = Outlook(condition, on: variable, in: domain)
      let left = open[variable] ?? domain.extent
      let hasValues = !domain.isEmpty(domain.extent)
      let kind: Verdict.Kind? =
        if domain.isEmpty(outlook.canHold) {
          hasValues || variable.isAnswer ? .never : nil
        } else if domain.isEmpty(outlook.canFail) {
          .always
        } else {
          domain.isEmpty(outlook.canHold.intersection(left)) ? .taken : nil
        }
      open[variable] = left.intersection(outlook.canFail)
      if let kind {
        found = Verdict(block: id, part: part, condition: condition, kind: kind, variable: variable, domain: domain)
      }
    }
    return found
  }
}

extension Variable {
  var isAnswer: Bool { if case .answer = self { true } else { false } }
}
