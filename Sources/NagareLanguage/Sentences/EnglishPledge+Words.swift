import NagareModel

// The words a rule of every case is said with.
extension EnglishPledge {
  /// What is one word here.
  static let asOne: [[String]] = [
    "not always", "in every case", "in all cases", "every time", "no one", "even if", "even when", "even though",
    "on leave", "on holiday", "on vacation", "off sick", "not there", "not here", "not in", "turned down", "no longer",
    "without exception",
  ].map { $0.split(separator: " ").map(String.init) }

  /// Those that say nothing: “any” and “their” do.
  static let articles = "the a an".wordSet
  static let openers = "does do is are must will can should has so and then".wordSet
  static let tails = "right correct , please too".wordSet
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
  static let fillers = "is are be been being was were gets get got does do it's has to have".wordSet
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
  static let wholes = """
    it this that they them case cases flow application applications request requests everything result outcome there \
    process matter form forms
    """.wordSet
  static let comparisons = "more less over above under below higher lower fewer later earlier longer".wordSet
  static let denials = "never not".wordSet
  static let nobody: Set<String> = ["nobody", "no one", "none", "no"]
  static let owns = "their his her his/her own themselves for by".wordSet
  static let answering: [String: Word] = [
    "approves": .approve, "approve": .approve, "decides": .approve, "decide": .approve, "signs": .approve,
    "sign": .approve, "rejects": .reject, "reject": .reject, "refuses": .reject, "refuse": .reject,
    "sends": .sendBack, "send": .sendBack,
  ]
  static let acting = """
    approves approve approved decides decide decided signs sign signed checks check checked reviews review reviewed sees \
    see agrees agree judges judge asked ask involved needed consulted
    """.wordSet
  static let passing = "goes go comes come passes pass reaches reach visits visit skips skip".wordSet
  static let telling = "told notified informed notify inform tell tells hears hear learns learn notice message word"
    .wordSet
  static let messages = "of about about gets get receives receive reaches reach goes go to result outcome".wordSet
  static let ending = """
    ends end ended finishes finish finished completes complete completed done over closes close closed through
    """.wordSet
  static let units = "business working open office calendar day days week weeks".wordSet
  static let counted = "people persons person roles different".wordSet
  static let upTo = "within in at most no more than not up to maximum of fewer with by".wordSet
  /// Without one of these it is so many, and not so many at most.
  static let limits = "within in most more up maximum fewer".wordSet
  static let taking = "takes take needs need involves involve involved act acts work with by on handled from".wordSet
}
