import NagareModel

/// One thing the checker looks for in a 見込み: what would be taken to be so, and cannot be.
public struct AssumptionRule: Sendable {
  public let code: Diagnostic.Code
  let check: @Sendable (Workflow, Party, [Assumption.Trait]) -> [Finding]

  /// A sentence about a line, and what to do.
  struct Finding {
    var what: Phrase
    var how: Phrase
  }

  /// Every rule, in the order of their codes.
  public static let all: [AssumptionRule] = [assumedOfNobody, assumedAnswer, assumedAbsence, assumedOfOneBlock]
}

extension Checker {
  /// Everything worth knowing about what is assumed of a workflow, in the order of the text.
  public static func check(_ assumptions: [Assumption], of workflow: Workflow) -> [Diagnostic] {
    assumptions.flatMap(\.lines).flatMap { line -> [Diagnostic] in
      guard case .person(let party, let traits) = line.kind else { return [] }
      return AssumptionRule.all.flatMap { rule in
        rule.check(workflow, party, traits).map { Diagnostic(rule.code, at: line.place, what: $0.what, how: $0.how) }
      }
    }
  }
}

extension Workflow {
  /// A person of a 見込み by name.
  func phrase(ofParty party: Party) -> Phrase {
    switch party.who {
    case .role(let role): Phrase(roles[role].name).quoted
    case .item(let item): Phrase(items[item].name).quoted
    case .applicant: Phrase.applicant.quoted
    case nil: party.block.flatMap { blocks[$0].title }.map { Phrase($0).quoted } ?? Phrase("")
    }
  }
}
