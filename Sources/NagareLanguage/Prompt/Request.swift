import NagareModel

/// A line typed at the prompt that asks for something instead of saying what happens in the flow.
public struct Request: Equatable, Sendable {
  /// The command; several where the word is ambiguous in the office.
  public var words: [Word]
  /// What was typed behind it.
  public var argument: String

  public init(_ words: [Word], _ argument: String = "") {
    self.words = words
    self.argument = argument
  }

  /// `nil` where the line is none.
  public init?(_ typed: String) {
    let copy = MatchingCopy(typed)
    var cursor = Cursor(copy, 0..<copy.scalars.count)
    cursor.skipSpaces()
    let line = cursor.word(.line)
    if let found = Self.command(at: cursor),
      found.end > line?.end ?? 0 || line?.word == .lesson || line?.word == .answer
    {
      self.init(found.words, copy.original(found.end..<copy.scalars.count).withoutOuterSpaces)
    } else if line == nil, let found = Self.commandBehindNumber(cursor) {
      self.init(found.words, copy.original(found.number))
    } else {
      return nil
    }
    // undo that, やり直す お願いします: nothing more is said.
    if words.contains(where: { !$0.takesMore }), Self.manners.contains(argument.lowercased()) { argument = "" }
    if !argument.isEmpty { words = words.filter(\.takesMore) }
    if words.isEmpty { return nil }
  }

  private static let manners: Set = ["please", "that", "now", "お願いします", "おねがいします", "ください"]

  /// A command of the shell, typed at the prompt: `nagare words`. `nil` where it is none, or none of the prompt.
  public init?(inShell typed: String) {
    let copy = MatchingCopy(typed)
    var cursor = Cursor(copy, 0..<copy.scalars.count)
    cursor.skipSpaces()
    guard cursor.accept("nagare"), cursor.current == 0x20, let request = Request(copy.original(cursor.rest)) else {
      return nil
    }
    self = request
  }

  /// A command with something behind it that it does nothing with: 点検 全部. `nil` where that is not so.
  public static func needless(in typed: String) -> Word? {
    let copy = MatchingCopy(typed)
    var cursor = Cursor(copy, 0..<copy.scalars.count)
    cursor.skipSpaces()
    guard let found = command(at: cursor), found.end < cursor.end, found.words.allSatisfy({ !$0.takesMore }) else {
      return nil
    }
    return found.words.first
  }

  /// The nearest command for a word that is none; `nil` where a word of the language is nearer.
  public static func suggestion(for typed: String) -> Word? {
    // かだい1: a number behind the word is no part of it.
    let head = String(typed.prefix { !$0.isNumber })
    return [typed, head].lazy.compactMap { Vocabulary.suggestion(for: $0) }
      .compactMap { Vocabulary.entry($0).groups.contains(.command) ? $0 : command(calledLike: $0) }.first
  }

  /// 課題 and 答え are words of a lesson’s file, and commands at the prompt.
  private static func command(calledLike word: Word) -> Word? {
    switch word {
    case .lesson: .takeLesson
    case .answer: .showAnswer
    default: nil
    }
  }

  // MARK: Finding

  private static func command(at start: Cursor) -> (words: [Word], end: Int)? {
    var words: [Word] = []
    var end = start.position
    guard let first = start.current, let candidates = spellings[first] else { return nil }
    for (word, spelling) in candidates {
      var cursor = start
      guard cursor.accept(spelling), cursor.position >= end, isBoundary(behind: spelling, &cursor) else { continue }
      if cursor.position > end { words = [] }
      end = cursor.position
      if !words.contains(word) { words.append(word) }
    }
    return words.isEmpty ? nil : (words, end)
  }

  /// Every spelling of every command, by its first letter: most lines of a flow begin like none of them.
  private static let spellings: [UInt32: [(Word, String)]] = {
    var spellings: [UInt32: [(Word, String)]] = [:]
    for entry in Vocabulary.commands {
      for spelling in entry.spellings {
        guard let first = Folding.key(spelling).first else { continue }
        spellings[first, default: []].append((entry.word, spelling))
      }
    }
    return spellings
  }()

  /// Whether the word may end here; a polite ending and a particle belong to it.
  private static func isBoundary(behind spelling: String, _ cursor: inout Cursor) -> Bool {
    guard let last = spelling.unicodeScalars.last, let next = cursor.current else { return true }
    if next == 0x20 || next == 0x3A || last == "?" { return true }
    if Cursor.isLatin(last.value) { return !Cursor.isLatin(next) && !Cursor.isDigit(next) && next != 0x2D }
    for ending in endings {
      var walk = cursor
      guard walk.accept(ending) else { continue }
      walk.skipSpaces()
      guard walk.isAtEnd else { continue }
      cursor = walk
      return true
    }
    return !Cursor.isJapanese(next)
  }

  private static let endings = [
    "して", "してください", "する", "します", "したい", "を見せて", "を見る", "を出して", "を表示", "てください", "。", "、",
  ]

  /// 「3を直す」: the number first, as people say it.
  private static func commandBehindNumber(_ start: Cursor) -> (words: [Word], number: Range<Int>)? {
    guard let first = start.current, Cursor.isDigit(first) || first == 0x28 else { return nil }
    var cursor = start
    while let letter = cursor.current, Cursor.isDigit(letter) || [0x28, 0x29, 0x2D].contains(letter) {
      cursor.position += 1
    }
    let number = start.position..<cursor.position
    cursor.skipSpaces()
    for particle in ["番目を", "番目に", "番を", "番に", "を", "に", "へ", "番"] where cursor.accept(particle) { break }
    cursor.skipSpaces()
    guard let found = command(at: cursor), found.end == cursor.end, found.end > cursor.position else { return nil }
    return (found.words, number)
  }
}

extension Vocabulary {
  /// The word that was probably meant at the beginning of a line, by slip, reading and spelling.
  public static func suggestion(for typed: String) -> Word? {
    let copy = MatchingCopy(typed)
    var cursor = Cursor(copy, 0..<copy.scalars.count)
    cursor.skipSpaces()
    return Suggestion.word(for: Suggestion.head(cursor), in: copy, groups: [.command, .line])?.word
  }
}

extension Word {
  /// Whether more may stand behind a command.
  var takesMore: Bool { PromptCommand(self).map { $0.row.argument == .optional } ?? false }
}

extension String {
  var withoutOuterSpaces: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}
