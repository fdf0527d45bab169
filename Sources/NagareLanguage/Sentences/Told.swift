/// What somebody can be said to do, in whatever words.
enum Deed: String, CaseIterable, Sendable {
  // What becomes a block.
  case approve, decide, judge, check, review, look, share, pass, raise, notify, apply, work
  // What is filled in.
  case enter, attach, choose
  // What an answer leads to.
  case sendBack, reject, finish, goBack, remind, handOver, standIn, reply, readLater
  // What passes or happens.
  case wait, late, away, faulty, bad, good, done
  // What only carries another deed: 承認を「もらう」, "get" approval.
  case give, receive, need, have
  /// Nothing is said about what they do: 「5万以上は部長」.
  case unsaid
}

/// A name or a noun of the sentence.
struct Named: Hashable, Sendable {
  /// As the person wrote it, without さん, "the" and the like.
  var text: String
  var range: Range<Int>
  /// What is said of it as a field of its own, where several are told in one breath.
  var field: FieldWish?
}

/// Something a sentence says somebody does.
struct Act: Sendable {
  var deed: Deed
  /// Who does it.
  var agents: [Named] = []
  /// Who tells others, where that is somebody's work: HR calls the candidate.
  var senders: [Named] = []
  /// To whom, or where to.
  var receivers: [Named] = []
  /// What with: the fields told about, the things filled in.
  var objects: [Named] = []
  /// The words of a message, if they are given.
  var words: String?
  /// What it is about, in the words of the sentence.
  var title: String = ""
  /// The whole of what is done, for a 作業: 診断書を確かめる.
  var task: String = ""
  /// The deadline as the language writes it: 3日, 2 business days.
  var due: String?
  /// The time stands first, and is that of what is done: two days before the event the hall is opened.
  var isAhead = false
  /// How long to wait.
  var pause: String?
  var quorum: Quorum?
  var order: Order?
  /// Who acts when they are away, said in the same breath.
  var isAlso = false
  /// Who does it was not said again: the manager looks at it and signs.
  var isInherited = false
  /// 次は課長の番です.
  var isTurn = false
  /// What is found out by it, yes or no: whether the hall is free.
  var question: String?
  /// Whoever does it goes on with other work: no answer is given.
  var goesOnWorking = false
  /// It happens while the one before does.
  var isBeside = false
  /// The flow goes on when they have read it.
  var isAwaited = false
  var field: FieldWish = FieldWish()
  /// Where the words of the task stand, its verb included, and how the verb ends in a dictionary.
  var span: Range<Int> = 0..<0
  var ending = ""
  /// The clause goes on: 調べて, and the next has no other subject.
  var goesOn = false
  var range: Range<Int> = 0..<0

  init(_ deed: Deed) { self.deed = deed }
}

extension Act {
  /// 差し戻すときは理由を書く: words are asked for.
  var asksReason: Bool {
    [.enter, .attach, .need, .have, .give, .receive].contains(deed)
      && (objects + agents).contains { name in
        JapaneseWords.reasons.contains(Folding.key(of: name.text))
          || EnglishTokens.bare(name.text).contains { ["reason", "reasons"].contains($0) }
      }
  }
}

enum Quorum: Hashable, Sendable {
  case everyone, anyone, majority
  case count(String)
}

enum Order: Hashable, Sendable {
  case inOrder, atOnce
}

/// What is said about a field beside its name.
struct FieldWish: Hashable, Sendable {
  var isOptional = false
  var choices: [String] = []
  /// How many letters at most.
  var longest: String?
  /// Other limits, as the language writes them.
  var limits: String?
  var isYesNo = false
  /// How many of them there are.
  var isCounted = false
  var isDateFromToday = false
  /// How many at most, of files.
  var most: String?
}

extension Deed {
  /// What somebody does who is asked to: a sentence may name them once for several of these.
  var isDoneBySomebody: Bool {
    switch self {
    case .approve, .decide, .judge, .check, .review, .look, .work: true
    case .share, .pass, .raise, .notify, .apply, .enter, .attach, .choose, .sendBack, .reject, .finish, .goBack,
      .remind,
      .handOver, .standIn, .reply, .readLater, .wait, .late, .away, .faulty, .bad, .good, .done, .give, .receive, .need,
      .have, .unsaid:
      false
    }
  }

  var isAnswer: Bool { self == .approve || self == .decide || self == .judge }
}

/// When something holds.
indirect enum Circumstance: Hashable, Sendable {
  case compare(subject: String?, Comparison, Measure)
  /// `isAbove`: the lower end is not part of it; `isOpen`: the upper end is not.
  case between(subject: String?, Measure, Measure, isAbove: Bool = false, isOpen: Bool)
  /// A choice of a field, or several of which one.
  case isOne([String], negated: Bool)
  case given(String, Bool)
  /// Two values compared: 開始日が終了日より後.
  case beside(String, String, isLater: Bool)
  /// A decision field that is chosen or not: a yes/no.
  case holds(String, Bool)
  case approved, sentBack, rejected
  /// Not good enough, one way or the other.
  case bad
  /// Something is missing or wrong, which is put right and handed in again.
  case faulty
  case late
  /// So much later than the deadline.
  case lateBy(String)
  case away(Named?)
  case otherwise
  /// その反対: それより長ければ, above that.
  case beyond
  case all([Circumstance])
  case any([Circumstance])
}

extension Circumstance {
  /// All of several, or the only one.
  static func all(of parts: [Circumstance]) -> Circumstance { parts.count == 1 ? parts[0] : .all(parts) }

  /// One of several, or the only one; `nil` of none.
  static func any(of parts: [Circumstance]) -> Circumstance? {
    parts.count > 1 ? .any(parts) : parts.first
  }

  /// What no line can say, so that nothing is proposed rather than something else.
  static let unsayable = Circumstance.all([])

  /// What holds where this does not.
  var opposite: Circumstance {
    switch self {
    case .compare(let subject, let comparison, let measure): .compare(subject: subject, comparison.opposite, measure)
    case .between(let subject, let lower, let upper, let isAbove, let isOpen):
      .any([
        .compare(subject: subject, isAbove ? .atMost : .under, lower),
        .compare(subject: subject, isOpen ? .atLeast : .over, upper),
      ])
    case .isOne(let names, let negated): .isOne(names, negated: !negated)
    case .given(let name, let isGiven): .given(name, !isGiven)
    case .holds(let name, let isYes): .holds(name, !isYes)
    case .all(let parts): .any(parts.map(\.opposite))
    case .any(let parts): .all(parts.map(\.opposite))
    case .beside, .approved, .sentBack, .rejected, .bad, .faulty, .late, .lateBy, .away, .otherwise, .beyond:
      .unsayable
    }
  }
}

enum Comparison: Hashable, Sendable {
  case atLeast, atMost, under, over, equal

  var opposite: Comparison {
    switch self {
    case .atLeast: .under
    case .atMost: .over
    case .under: .atLeast
    case .over: .atMost
    case .equal: .equal
    }
  }
}

/// A number with what it counts.
struct Measure: Hashable, Sendable {
  /// As the language writes it: 5万, 50,000.
  var text: String
  /// What it is worth, as far as that fits.
  var value: Double
  var unit: Word?
}

/// One part of what a sentence says.
enum Told: Sendable {
  case act(Act)
  case when(Circumstance)
  /// 計算: what, and how it is worked out.
  case compute(name: String, value: String)
}
