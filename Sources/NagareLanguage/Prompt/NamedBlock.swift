import NagareModel

/// A block as somebody names it in passing: 係長, 係長の承認, an approval by the clerk.
public struct NamedBlock: Equatable, Sendable {
  /// What it is, where that is said.
  public var word: Word?
  /// Whose it is, where that is said.
  public var who: String?

  public init(_ typed: String) {
    if let word = Self.word(typed) {
      self.word = word
    } else if let (word, who) = Self.block(typed) ?? Self.joined(typed) {
      (self.word, self.who) = (word, who)
    } else {
      who = typed
    }
  }

  /// The line of such a block; what kind it is goes without saying beside another of that kind. `nil` where nobody is
  /// named, and where it would be no line.
  public func line(like other: Word, in language: Language) -> String? {
    guard let who else { return nil }
    // One final decision is enough.
    let usual = [.task, .share].contains(other) ? other : Word.approval
    let line = Vocabulary.primary(word ?? usual)[language] + " " + who
    return Self.block(line)?.who == who ? line : nil
  }

  /// A word of a line, and nothing else.
  private static func word(_ typed: String) -> Word? {
    let copy = MatchingCopy(typed)
    let found = Cursor(copy, copy.scalars.indices).word(.line)
    return found.flatMap { $0.end == copy.scalars.count && $0.word.isBlockWithPeople ? $0.word : nil }
  }

  /// What reads as a line: 承認 係長, 係長の承認.
  private static func block(_ typed: String) -> (word: Word, who: String)? {
    let draft = Draft(typed)
    guard case .block(let block)? = draft.lines.first?.statement, draft.problems.isEmpty, block.word.isBlockWithPeople,
      !block.who.isEmpty
    else { return nil }
    return (block.word, draft.copy.original(block.who))
  }

  /// approval by the clerk, task for the front desk.
  private static func joined(_ typed: String) -> (word: Word, who: String)? {
    for joint in [" by ", " for ", " from ", " of "] {
      guard let (head, who) = typed.split(atFirst: joint), let word = word(head) else { continue }
      return (word, who.withoutArticle)
    }
    return nil
  }
}
