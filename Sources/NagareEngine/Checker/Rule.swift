import NagareModel

/// One thing the checker looks for, with the page that explains it.
public struct Rule: Sendable {
  public let explanation: Explanation
  let check: @Sendable (Subject) -> [Diagnostic]

  /// Every rule, in the order of their codes.
  public static let all: [Rule] = [
    valueBeforeEntry, unlikeComparison, noSuchChoice, ownAnswersOfSeveral, jumpAcrossBorder, overlappingRows,
    nowhereToSendBack, endlessLoop,
    neverTrue, alwaysTrue, tableGap, branchGap, unreachableBlock, parallelWrites, twoDecisions, missingDecision,
    ownApplication, pastDeadline,
    deciderWithoutDeputy, noDeadline, unusedField, similarNames, sensitiveData,
  ]
}

extension Explanation {
  /// A finding of this rule, at its usual level.
  func finding(
    at place: Place, what: Phrase, how: Phrase, level: Diagnostic.Level? = nil, notes: [Diagnostic.Note] = []
  ) -> Diagnostic {
    Diagnostic(code, level ?? self.level, at: place, what: what, how: how, notes: notes)
  }
}
