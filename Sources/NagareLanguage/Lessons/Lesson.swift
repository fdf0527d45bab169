import NagareModel

/// 課題: an exercise. What people read, what they begin from, and an answer with its reasons; the examples that
/// judge it are those of the text, see ``Reading/examples(on:)``.
public struct Lesson: Sendable {
  public var name: String
  /// Minutes it usually takes.
  public var minutes: ClosedRange<Int>?
  public var goal: String?
  /// 説明, to be shown one by one.
  public var explanations: [String] = []
  /// From "where to look" to a part of the answer.
  public var hints: [String] = []
  public var uses: [Ingredient] = []
  public var doesNotUse: [Ingredient] = []
  /// The flow people begin from; `nil` where there is no はじめ.
  public var start: String?
  /// A flow that passes; `nil` where there is no 答え.
  public var answer: String?
  /// Why the answer is as it is: the 説明 under 答え.
  public var reasons: [String] = []

  /// The lesson of a text, if it is one. Words under 使う that nobody knows are told about.
  init?(_ lines: [Line], parts: [Range<Int>], copy: MatchingCopy, problems: inout [Diagnostic]) {
    var name: String?
    for case .lesson(let range) in lines.map(\.statement) where name == nil {
      name = copy.original(Names.unquoted(copy, range))
    }
    guard let name else { return nil }
    self.name = name
    var meaning = MeaningReader(copy: copy, symbols: Symbols([], copy: copy))
    var isAnswer = false
    for line in lines {
      switch line.statement {
      case .lessonPart(let part): isAnswer = part == .answer
      case .lessonDetail(let word, let range): add(word, range, isAnswer: isAnswer, &meaning, &problems)
      default: continue
      }
    }
    for part in parts where part.lowerBound > 0 {
      guard case .lessonPart(let word) = lines[part.lowerBound - 1].statement else { continue }
      let inside = lines[part].filter { line in if case .lessonDetail = line.statement { false } else { true } }
      let text = Self.text(of: inside, copy)
      if word == .answer { answer = text } else { start = text }
    }
  }

  private mutating func add(
    _ word: Word, _ range: Range<Int>, isAnswer: Bool, _ meaning: inout MeaningReader, _ problems: inout [Diagnostic]
  ) {
    let copy = meaning.copy
    let words = copy.original(Names.unquoted(copy, range))
    switch word {
    case .lessonTime: minutes = Self.minutes(meaning.cursor(range), &meaning) ?? minutes
    case .goal: goal = words
    case .lessonHint: hints.append(words)
    case .explanation where isAnswer: reasons.append(words)
    case .explanation: explanations.append(words)
    case .uses: uses += Ingredient.list(meaning.cursor(range), &problems)
    case .doesNotUse: doesNotUse += Ingredient.list(meaning.cursor(range), &problems)
    default: return
    }
  }

  /// 15分, or 10〜15分.
  private static func minutes(_ start: Cursor, _ meaning: inout MeaningReader) -> ClosedRange<Int>? {
    var cursor = start
    guard case .number(let first, _) = meaning.quantity(&cursor), let low = Int(first.description) else { return nil }
    cursor.skipSpaces()
    guard cursor.accept("~") || cursor.accept("から") || cursor.accept("to ") else { return low...low }
    guard case .number(let last, _) = meaning.quantity(&cursor), let high = Int(last.description), high >= low else {
      return nil
    }
    return low...high
  }

  /// The lines as a text of their own, the indentation all of them share left out.
  private static func text(of lines: [Line], _ copy: MatchingCopy) -> String {
    let texts = lines.map { Substring(copy.original($0.whole)) }
    let depth = texts.filter { $0.contains { !$0.isWhitespace } }.map { $0.prefix { $0.isWhitespace }.count }.min() ?? 0
    return texts.map { $0.dropFirst(min(depth, $0.prefix { $0.isWhitespace }.count)) + "\n" }.joined()
  }
}

/// A word of the language that a lesson asks for, or asks to do without.
public struct Ingredient: Hashable, Sendable {
  let word: Word

  /// Its primary spelling.
  public var name: Phrase { Vocabulary.primary(word) }

  /// Whether it is the word for examples: a lesson that asks for examples judges them too.
  public var isExample: Bool { word == .example }

  static func list(_ cursor: Cursor, _ problems: inout [Diagnostic]) -> [Ingredient] {
    var found: [Ingredient] = []
    for piece in Choices.split(cursor) {
      var words = Cursor(cursor.copy, piece)
      if let word = words.acceptWord([.line, .detail]), words.isAtEnd {
        found.append(Ingredient(word: word))
      } else {
        let guess = Suggestion.word(for: piece, in: cursor.copy, groups: [.line, .detail])
        problems.append(.unknownWord(cursor.copy, piece, suggestion: guess))
      }
    }
    return found
  }
}

extension Reading {
  /// Whether the flow uses a word, however it is spelled; in a lesson, whether its answer does.
  public func uses(_ ingredient: Ingredient) -> Bool { words.contains(ingredient.word) }

  private var words: Set<Word> {
    let flow = lesson == nil ? draft.lines[...] : parts.last.map { draft.lines[$0] } ?? []
    return flow.reduce(into: []) { $0.formUnion($1.statement.words) }
  }
}

extension Statement {
  /// The words a line is made with, those of conditions and values aside.
  fileprivate var words: Set<Word> {
    switch self {
    case .blank, .unread, .count, .step, .lesson, .lessonPart, .lessonDetail: []
    case .flow: [.flow]
    case .role: [.role]
    case .calendar: [.calendar]
    case .currency: [.currency]
    case .promise: [.promise]
    case .assumption: [.assumption]
    case .lateBy: [.ifLate]
    case .calendarRule(let word, _): [word]
    case .promiseLine, .assumptionLine: []
    case .block(let block): block.details.reduce(into: [block.word]) { $0.formUnion($1.words) }
    case .branch: [.if]
    case .elseBranch: [.elseIf]
    case .otherwise: [.else]
    case .together: [.together]
    case .also: [.also]
    case .close: [.end]
    case .compute: [.compute]
    case .table: [.table]
    case .wait: [.wait]
    case .finish: [.finish]
    case .jump: [.jump]
    case .field: [.item]
    case .row: []
    case .rowOtherwise: [.otherwise]
    case .detail(let word, _): [word]
    case .example: [.example]
    }
  }
}
