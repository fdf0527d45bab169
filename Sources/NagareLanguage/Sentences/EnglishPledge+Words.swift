import NagareModel

// The words a rule of every case is said with.
extension EnglishPledge {
  private static func set(_ words: String) -> Set<String> { Set(words.split(separator: " ").map(String.init)) }

  static let contracted = [
    ("doesn't", "does not"), ("don't", "do not"), ("isn't", "is not"), ("aren't", "are not"), ("won't", "will not"),
    ("can't", "can not"), ("cannot", "can not"), ("mustn't", "must not"),
  ]

  /// What is one word here.
  static let asOne = [
    "not always", "in every case", "in all cases", "every time", "no one", "even if", "even when", "even though",
    "on leave", "on holiday", "on vacation", "off sick", "not there", "not here", "not in", "turned down", "no longer",
    "without exception",
  ]

  static let articles: Set<String> = ["the", "a", "an"]
  static let openers = set("does do is are must will can should has so and then")
  static let tails = set("right correct , please too")
  static let everyCase: Set<String> = [
    "always", "in every case", "in all cases", "every time", "must", "will", "should", "ever", "every", "each", "all",
    "can", "also", "both", "still", "really", "without exception", "necessarily",
  ]

  /// What makes a rule another than the one without it.
  static let narrowing: Set<String> = [
    "only", "just", "unless", "except", "either", "sometimes", "usually", "may", "might", "no longer", "not always",
    "until", "without", "any", "half", "majority", "twice",
  ]

  /// What says nothing of its own beside a verb.
  static let fillers = set("is are be been being was were gets get got does do it's has to have")
  static let whens: Set<String> = [
    "if", "when", "whenever", "while", "even if", "even when", "even though", "though", "with", "once", "where",
  ]
  static let absences: Set<String> = [
    "away", "absent", "out", "off", "sick", "ill", "missing", "on leave", "on holiday", "on vacation", "off sick",
    "not there", "not here", "not in", "unavailable",
  ]
  static let results: [String: Word] = [
    "rejected": .rejected, "refused": .rejected, "turned down": .rejected, "denied": .rejected, "approved": .finished,
    "finished": .finished, "accepted": .finished, "withdrawn": .withdrawn,
  ]

  /// The case itself, and what is done to it.
  static let wholes = set(
    """
    it this that they them case cases flow application applications request requests everything result outcome there \
    process matter form forms
    """)
  static let comparisons = set("more less over above under below higher lower fewer later earlier longer")
  static let denials = set("never not")
  static let nobody: Set<String> = ["nobody", "no one", "none", "no"]
  static let owns = set("their his her his/her own themselves for by")
  static let answering: [String: Word] = [
    "approves": .approve, "approve": .approve, "decides": .approve, "decide": .approve, "signs": .approve,
    "sign": .approve, "rejects": .reject, "reject": .reject, "refuses": .reject, "refuse": .reject,
    "sends": .sendBack, "send": .sendBack,
  ]
  static let acting = set(
    """
    approves approve approved decides decide decided signs sign signed checks check checked reviews review reviewed sees \
    see agrees agree judges judge asked ask involved needed consulted
    """)
  static let passing = set("goes go comes come passes pass reaches reach visits visit skips skip")
  static let telling = set(
    "told notified informed notify inform tell tells hears hear learns learn notice message word")
  static let messages = set("of about about gets get receives receive reaches reach goes go to result outcome")
  static let ending = set(
    """
    ends end ended finishes finish finished completes complete completed done over closes close closed through
    """)
  static let units = set("business working open office calendar day days week weeks")
  static let counted = set("people persons person roles different")
  static let upTo = set("within in at most no more than not up to maximum of fewer with by")
  /// Without one of these it is so many, and not so many at most.
  static let limits = set("within in most more up maximum fewer")
  static let taking = set("takes take needs need involves involve involved act acts work with by on handled from")
}
