import NagareModel

/// What a line at the prompt may go on with: words by where they may stand, names by what the flow knows.
public struct Completion: Sendable {
  /// A way to go on.
  public struct Candidate: Hashable, Sendable {
    /// What takes the place of what was typed.
    public var replacement: String
    /// Said beside it: a reading, or the same word in the other language.
    public var note: String
    /// The letters of the line that are replaced.
    public var range: Range<Int>
  }

  public var language: Language
  public var workflow: Workflow
  /// Files that may be opened.
  public var files: [String]
  public var samples: [String]
  /// The numbers of the steps.
  public var steps: [String]
  /// The codes of the problems there are.
  public var codes: [String]
  /// Whether the next line belongs to an example.
  public var isInExample: Bool

  public init(
    in language: Language, _ workflow: Workflow, files: [String] = [], samples: [String] = [], steps: [String] = [],
    codes: [String] = [], isInExample: Bool = false
  ) {
    self.language = language
    self.workflow = workflow
    self.files = files
    self.samples = samples
    self.steps = steps
    self.codes = codes
    self.isInExample = isInExample
  }

  /// The candidates behind the letters in front of the cursor, the likeliest first.
  public func candidates(for line: String, at cursor: Int) -> [Candidate] {
    let copy = MatchingCopy(String(line.prefix(cursor)))
    var walk = Cursor(copy, 0..<copy.scalars.count)
    walk.skipSpaces()
    let bullet = Bullet.accept(&walk) != nil
    walk.skipSpaces()
    let start = Self.start(of: walk)
    let typed = copy.original(start..<copy.scalars.count)
    let range = cursor - typed.count..<cursor
    var candidates: [Candidate] = []
    for choice in choices(walk, before: start, isBullet: bullet) {
      guard let found = choice.found(for: typed, in: language), found.replacement != typed else { continue }
      let candidate = Candidate(replacement: found.replacement, note: found.note, range: range)
      if !candidates.contains(where: { $0.replacement == candidate.replacement }) { candidates.append(candidate) }
    }
    return candidates
  }

  /// Where the part that is being typed begins.
  private static func start(of walk: Cursor) -> Int {
    var start = walk.end
    while start > walk.position, !breaks.contains(walk.copy.scalars[start - 1]) { start -= 1 }
    return start
  }

  private static let breaks = Set(" :、,「」\"“”{}()/→>=".unicodeScalars.map(\.value))

  // MARK: What may stand here

  private func choices(_ walk: Cursor, before start: Int, isBullet: Bool) -> [Offer] {
    if let open = walk.copy.scalars[walk.position..<start].last, open == UInt32(UInt8(ascii: "{")) { return items }
    if isBullet { return bulletChoices(walk, before: start) }
    if start == walk.position { return words(.line) + words(.command) }
    let head = Cursor(walk.copy, walk.position..<start)
    if let word = head.word(.line)?.word { return lineChoices(word, walk, before: start) }
    let request = Request(walk.copy.original(walk.position..<start))
    return request?.words.first.map(argumentChoices) ?? []
  }

  private func lineChoices(_ word: Word, _ walk: Cursor, before start: Int) -> [Offer] {
    switch word {
    case .form, .approval, .decision, .task, .share, .notify, .role: return roles
    case .if, .elseIf: return conditionChoices(walk, before: start)
    case .jump: return titles + roles + words([.outcome])
    case .compute: return items + words(.function)
    case .table, .wait: return items
    case .finish: return words(.outcome)
    default: return []
    }
  }

  /// Behind a field its comparisons, or the choices it has; behind a comparison what joins two of them.
  private func conditionChoices(_ walk: Cursor, before start: Int) -> [Offer] {
    let before = walk.copy.original(walk.position..<start).withoutOuterSpaces
    guard let item = workflow.items.last(where: { before.hasSuffix($0.name) || before.hasSuffix($0.name + " が") })
    else {
      let isCompared = workflow.items.contains { before.contains($0.name) }
      return (isCompared ? words(.joiner) + [Offer(Vocabulary.entry(.then))] : []) + items + words([.answer])
    }
    let values: [Offer] =
      switch item.type {
      case .choice(let names), .choices(let names): names.map { Offer($0) }
      default: []
      }
    return values + words(.comparison)
  }

  private func bulletChoices(_ walk: Cursor, before start: Int) -> [Offer] {
    guard start > walk.position else {
      return isInExample ? roles + words(.claim) : words(.detail)
    }
    let head = Cursor(walk.copy, walk.position..<start)
    if isInExample { return exampleChoices(head) }
    switch head.word(.detail)?.word {
    case .ifAway: return roles + words(.late).filter { $0.word == .readLater }
    case .ifSentBack, .ifRejected: return titles + roles + words([.outcome]) + words(.late)
    case .ifLate: return words(.late) + roles
    case .due: return items
    case .some: return roles
    case nil: return words(.type) + words(.option)
    }
  }

  private func exampleChoices(_ head: Cursor) -> [Offer] {
    switch head.word(.claim)?.word {
    case .resultIs: words(.outcome)
    case .waitingFor, .visits, .skips, .notified, .notNotified, .dueDate, .cannot: roles
    case .value, .refuses: items
    case .some: []
    case nil: words(.act) + items
    }
  }

  private func argumentChoices(_ word: Word) -> [Offer] {
    switch word {
    case .help: words(.line) + words(.detail) + words(.command)
    case .explain: codes.map { Offer($0) }
    case .open, .save: files.map { Offer($0) }
    case .samples: samples.map { Offer($0) }
    case .edit, .delete, .move, .here, .goStep: steps.map { Offer($0) }
    case .language, .format: Language.allCases.map { Offer($0.rawValue) }
    case .add: words(.line)
    default: []
    }
  }

  // MARK: Words and names

  private func words(_ groups: WordGroup) -> [Offer] {
    Vocabulary.entries.filter { !$0.groups.isDisjoint(with: groups) }.map { Offer($0) }
  }

  private var roles: [Offer] { workflow.roles.map { Offer($0.name) } }
  private var items: [Offer] { workflow.items.map { Offer($0.name) } }
  private var titles: [Offer] { workflow.blocks.compactMap(\.title).map { Offer("「\($0)」", typed: $0) } }
}

/// A word or a name that may stand somewhere.
struct Offer {
  /// `nil` for a name.
  var word: Word?
  private var japanese: String
  private var english: String
  private var spellings: [[UInt32]]
  /// The reading in levelled romaji.
  private var romaji: [UInt32]?
  private var kana: String

  init(_ entry: Entry) {
    word = entry.word
    japanese = entry.ja
    english = entry.en
    kana = entry.kana
    spellings = (entry.spellings + [entry.kana]).map { Folding.key($0) }
    romaji = Romaji.of(Folding.key(entry.kana))
  }

  init(_ name: String, typed: String? = nil) {
    japanese = name
    english = name
    kana = ""
    let keys = [typed ?? name, name].map { Folding.key(of: $0) }
    spellings = keys
    romaji = Romaji.of(keys[0])
  }

  /// How it would be written behind what was typed; `nil` where it does not begin so.
  func found(for typed: String, in language: Language) -> (replacement: String, note: String)? {
    let key = Folding.key(of: typed)
    let isLatin = key.first.map(Cursor.isLatin) ?? (language == .en)
    if spellings.contains(where: { $0.starts(with: key) }) {
      let isEnglish = key.isEmpty ? language == .en : isLatin && Folding.key(of: english).starts(with: key)
      return isEnglish
        ? (english, language == .en || japanese == english ? "" : japanese) : (japanese, kana == japanese ? "" : kana)
    }
    guard let romaji, let sounds = Romaji.of(Self.whole(key)), romaji.starts(with: sounds) else { return nil }
    return (japanese, kana)
  }

  /// A sound that is half typed, as the levelled romaji spells it.
  private static func whole(_ key: [UInt32]) -> [UInt32] {
    let halves: [String: String] = ["sh": "sy", "ch": "ty", "ts": "t", "j": "z"]
    for (half, whole) in halves {
      let half = half.unicodeScalars.map(\.value)
      if key.count >= half.count, key.suffix(half.count).elementsEqual(half) {
        return key.dropLast(half.count) + whole.unicodeScalars.map(\.value)
      }
    }
    return key
  }
}
