extension Diagnostic {
  /// What a diagnostic is about. The number is what people see and look up; it never changes its meaning. Each has a
  /// page, `flows/pages/N102.txt`.
  public enum Code: Int, CaseIterable, Comparable, Sendable, CustomStringConvertible {
    // N1: what the reader says about lines.
    case noBlock = 101
    case unknownWord = 102
    case missingWho = 103
    case missingMessage = 104
    case notClosed = 105
    case nothingToClose = 106
    case openQuote = 107
    case unknownType = 108
    case rangeUpsideDown = 109
    case misplacedDetail = 110
    case twoThings = 111
    case ambiguousNumber = 112
    case unclearTime = 113
    case hiddenDirection = 114
    case secondHeader = 115
    case blockAfterExample = 116
    case conditionNotUnderstood = 117
    case missingCondition = 118
    case andOrAmbiguous = 119
    case tooDeep = 120
    case detailNotUnderstood = 121
    case expressionNotUnderstood = 122
    case incompleteTable = 123
    case stepNotUnderstood = 124
    case optionNotUnderstood = 125
    case tooFewChoices = 126
    case openBrace = 127
    case peopleUnclear = 128
    case missingName = 129
    case unseenLetter = 130
    case splitLetter = 131
    case dateWithoutYear = 132
    case missingBullet = 133
    case everydayWords = 134
    case otherCurrency = 135
    case shareOfWhat = 136
    case saidTwice = 137
    case promiseWithoutClaim = 138
    case assumptionNotUnderstood = 139
    case sharesSum = 140

    // N2: what a flow or its examples mean. Up to N229 they keep a flow from running, up to N249 they warn, then they advise.
    case unknownValue = 201
    case unknownTarget = 202
    case ambiguousTarget = 203
    case neverAsked = 204
    case fieldTwice = 205
    case unknownInExample = 206
    case unknownInDenial = 207
    case valueBeforeEntry = 210
    case unlikeComparison = 211
    case noSuchChoice = 212
    case ownAnswersOfSeveral = 213
    case jumpAcrossBorder = 214
    case overlappingRows = 215
    case nowhereToSendBack = 216
    case endlessLoop = 217
    case failingExample = 218
    case tooManyAsked = 219
    case brokenPromise = 220
    case neverTrue = 230
    case alwaysTrue = 231
    case tableGap = 232
    case branchGap = 233
    case unreachableBlock = 234
    case parallelWrites = 235
    case twoDecisions = 236
    case missingDecision = 237
    case ownApplication = 238
    case pastDeadline = 239
    case deputiesInRing = 240
    case stuckCase = 241
    case emptyPromise = 242
    case branchCutOff = 243
    case assumedOfNobody = 244
    case assumedAnswer = 245
    case assumedAbsence = 246
    case assumedOfOneBlock = 247
    case lateWithoutDeadline = 248
    case onlyBranch = 249
    case deciderWithoutDeputy = 250
    case noDeadline = 251
    case unusedField = 252
    case similarNames = 253
    case sensitiveData = 254
    case unvisitedBlock = 255
    case halfwayExample = 256

    // N3: what a case that is running refuses.
    case notTheirTurn = 301
    case otherAnswer = 302
    case severalThings = 303
    case away = 304
    case hasEnded = 305
    case notAccepted = 306
    case noSuchField = 307
    case onlyTheApplicant = 308
    case cannotTakeBack = 309
    case miscalculated = 310
    case noRow = 311
    case nobody = 312
    case endless = 313
    case timeGoesForward = 314
    case nothingDue = 315
    case nowhereToReturn = 316
    case alreadySo = 317
    case endOfCalendar = 318
    case nothingToRead = 319
    case reasonRequired = 320

    // N4: what comes in from other files: logs, formats.
    case noLog = 401
    case newerLog = 402
    case damagedLine = 403
    case halfWrittenLine = 404
    case nameNotInFlow = 405
    case otherWay = 406
    case notPossibleNow = 407

    public var description: String { "N\(rawValue)" }

    public static func < (left: Code, right: Code) -> Bool { left.rawValue < right.rawValue }
  }
}

extension Diagnostic.Code {
  /// Who speaks: the hundreds of the number.
  public enum Family: Int, CaseIterable, Sendable {
    /// The reader, about a line.
    case reading = 1
    /// The checker, about what a flow and its examples mean.
    case meaning = 2
    /// A case that is running, about what was asked of it.
    case refusal = 3
    /// Whoever takes in other files.
    case exchange = 4
    /// The program, about itself.
    case ownFault = 9
  }

  /// Who says it.
  public var family: Family { Family(rawValue: rawValue / 100) ?? .ownFault }

  /// How much it matters, unless something is known that makes it matter less.
  public var level: Diagnostic.Level {
    switch self {
    case .unseenLetter, .dateWithoutYear, .unknownInDenial, .neverTrue, .alwaysTrue, .tableGap, .branchGap,
      .unreachableBlock, .parallelWrites, .twoDecisions, .missingDecision, .ownApplication, .pastDeadline,
      .deputiesInRing, .stuckCase, .emptyPromise, .branchCutOff, .assumedOfNobody, .assumedAnswer, .assumedAbsence,
      .assumedOfOneBlock, .lateWithoutDeadline, .onlyBranch:
      .warning
    case .splitLetter, .deciderWithoutDeputy, .noDeadline, .unusedField, .similarNames, .sensitiveData,
      .unvisitedBlock, .halfwayExample:
      .advice
    default: .error
    }
  }
}
