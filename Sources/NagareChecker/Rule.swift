import NagareModel

/// One thing the checker looks for.
public struct Rule: Sendable {
  public let code: Diagnostic.Code
  let check: @Sendable (Subject) -> [Diagnostic]

  /// Every rule, in the order of their codes.
  public static let all: [Rule] = [
    valueBeforeEntry, unlikeComparison, noSuchChoice, ownAnswersOfSeveral, jumpAcrossBorder, overlappingRows,
    nowhereToSendBack, endlessLoop, tooManyAsked,
    neverTrue, alwaysTrue, tableGap, branchGap, unreachableBlock, parallelWrites, twoDecisions, missingDecision,
    ownApplication, pastDeadline, deputiesInRing, lateWithoutDeadline,
    deciderWithoutDeputy, noDeadline, unusedField, similarNames, sensitiveData,
  ]
}
