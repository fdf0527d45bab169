import NagareLanguage
import NagareModel
import NagareNotation

// Changing what is there, and taking changes back.
extension Session {
  // MARK: 直す, 削除

  /// Finds the line that is meant by a number or by its words; where there are several, asks.
  mutating func choose(_ command: PromptCommand, _ argument: String) -> Response {
    if argument.isEmpty, command == .edit, let draft {
      mode = .redrafting
      return Response(say(Self.goOnWithDraft), editing: draft)
    }
    guard !argument.isEmpty else {
      return Response(say(command == .edit ? Self.whichToEdit : Self.whichToDelete) + list)
    }
    if command == .edit, let (line, text) = lineAndText(argument) {
      return rewrite(Mode.Rewriting(line: line), as: text)
    }
    if command == .delete, let lines = look.range(typed: argument) { return delete(lines) }
    let lines = found(argument, for: command)
    switch lines.count {
    case 0: return instead(command, argument) ?? Response(say(noSuch(argument)))
    case 1: return act(command, on: lines[0])
    default:
      ask(.lines(lines, command))
      let choices = lines.enumerated().flatMap {
        page.paragraph("\($0 + 1) " + Visible.text(bench.lines[$1].text.trimmed), indent: 2)
      }
      return Response(say(Phrase(ja: "どの行ですか。", en: "Which line?")) + choices)
    }
  }

  /// What is meant where no line is called so: edit manager to director, delete everything.
  private mutating func instead(_ command: PromptCommand, _ argument: String) -> Response? {
    if command == .delete, Self.everything.contains(argument.lowercased()) { return suggest(.new, "") }
    if look.mixesNumbers(argument) { return Response(say(Self.oneKindOfNumber)) }
    guard command == .edit, case .replace(let old, let new)? = Asked.replacement(inside: argument) else { return nil }
    return replace(old, with: new, isSaid: false)
  }

  private static let oneKindOfNumber = Phrase(
    ja: "(2) のような番号だけか、「4行目〜5行目」のように行の番号だけで言ってください。",
    en: "Use only numbers such as (2), or only line numbers, as in: line 4 to line 5.")
  private static let everything: Set = ["everything", "all", "全部", "すべて", "全て", "ぜんぶ"]

  private static let goOnWithDraft = Phrase(
    ja: "さきほどの行です。矢印で動いて直すか、書き直して、Enter で足します。",
    en: "Here is the line. Move with the arrows to change it, or type another; Enter adds it.")
  private static let whichToEdit = Phrase(ja: "どれを直しますか。例: 直す 2", en: "Which one? For example: edit 2")
  private static let whichToDelete = Phrase(ja: "どれを削除しますか。例: 削除 2", en: "Which one? For example: delete 2")

  /// 「直す 2 承認 部長」 says what to write at once.
  private func lineAndText(_ argument: String) -> (Int, String)? {
    guard let space = argument.firstIndex(where: \.isWhitespace) else { return nil }
    var text = argument[space...].drop { $0.isWhitespace }
    let name = String(argument[..<space])
    guard let line = look.headLine(typed: name) ?? look.field(named: name) else { return nil }
    for joint in ["to ", "を "] where text.lowercased().hasPrefix(joint) {
      text = text.dropFirst(joint.count).drop { $0.isWhitespace }
    }
    return text.isEmpty ? nil : (line, String(text))
  }

  /// The lines a number or some of their words may mean.
  func found(_ argument: String, for command: PromptCommand) -> [Int] {
    guard !argument.isEmpty else { return [] }
    if let step = look.outline.step(typed: argument) {
      let head = look.benchLine(step.lines.head)
      return command == .delete ? [head] : [head] + step.lines.details.map { look.benchLine($0) }
    }
    if let line = look.lineNumber(typed: argument) ?? look.field(named: argument) { return [line] }
    let wanted = argument.filter { !$0.isWhitespace }
    return bench.lines.indices.filter { bench.lines[$0].text.filter { !$0.isWhitespace }.contains(wanted) }
  }

  func noSuch(_ argument: String) -> Phrase {
    let shown = Visible.text(argument)
    return Phrase(
      ja: "「\(shown)」にあたる行がありません。一覧 で番号が見られます。", en: "There is no line “\(shown)”. Type list to see the numbers.")
  }

  mutating func act(_ command: PromptCommand, on line: Int) -> Response {
    guard command == .delete else {
      mode = .rewriting(Mode.Rewriting(line: line))
      return Response(say(Self.howToRewrite), editing: bench.lines[line].text)
    }
    let step = look.step(atLine: line)
    return delete(
      step.flatMap { look.benchLine($0.lines.head) == line ? look.benchLines($0.lines.all) : nil } ?? line..<line + 1)
  }

  private static let howToRewrite = Phrase(
    ja: "矢印で動いて直すか、書き直して、Enter で決めます。",
    en: "Move with the arrows to change the line, or type another; Enter takes it.")

  /// Takes lines away, and says which.
  private mutating func delete(_ lines: Range<Int>) -> Response {
    let shown = Visible.text(bench.lines[lines.lowerBound].text.trimmed)
    let size =
      lines.count == 1
      ? Phrase("") : Phrase(ja: "からの\(lines.count)行", en: " and what follows, \(lines.count) lines")
    var next = bench
    next.remove(lines)
    let before = look
    change(to: looked(at: next), Phrase(ja: "「\(shown)」\(size.ja)を削除した", en: "deleted “\(shown)”\(size.en)"))
    let said = say(
      Phrase(ja: "「\(shown)」\(size.ja)を削除しました。元に戻す で戻せます。", en: "Deleted “\(shown)”\(size.en). undo brings it back."))
    let problems = look.problems(since: before)
    return Response(said + (problems.isEmpty ? [] : report(problems)))
  }

  // MARK: 移動, ここへ

  /// Moves a step so that it stands where another one is.
  mutating func move(_ argument: String) -> Response {
    let numbers = argument.split { $0.isWhitespace || "→⇒＞>、,をへ".contains($0) }
      .map { $0.hasSuffix("-") ? $0.dropLast() : $0 }
      .filter { !$0.isEmpty && $0 != "to" && $0 != "から" }
    guard numbers.count == 2 else { return Response(say(Self.howToMove)) }
    guard let step = look.outline.step(typed: numbers[0]) else { return Response(say(noSuch(String(numbers[0])))) }
    guard let goal = look.outline.step(typed: numbers[1]) else { return Response(say(noSuch(String(numbers[1])))) }
    let range = look.benchLines(step.lines.all)
    let place = look.benchLines(goal.lines.all)
    guard step.number != goal.number else { return Response(say(Self.leftAlone)) }
    guard !range.overlaps(place) else { return Response(say(Self.insideItself)) }
    var next = bench
    next.move(range, to: range.lowerBound < place.lowerBound ? place.upperBound : place.lowerBound)
    let before = look
    let what = Phrase(ja: "(\(step.number)) を (\(goal.number)) へ移した", en: "moved (\(step.number)) to (\(goal.number))")
    change(to: looked(at: next), what)
    let moved = range.lowerBound < place.lowerBound ? place.upperBound - range.count : place.lowerBound
    let problems = look.problems(since: before)
    return Response(echo(moved) + (problems.isEmpty ? [] : report(problems)))
  }

  private static let howToMove = Phrase(
    ja: "どれをどこへ移しますか。例: 移動 3 → 1", en: "Which one, and where to? For example: move 3 -> 1")
  private static let insideItself = Phrase(ja: "その行を、自分の中の行のところへは移せません。", en: "A line cannot go inside itself.")

  mutating func goHere(_ argument: String) -> Response {
    if let answer = insert(inside: argument) { return answer }
    var next = bench
    if argument.isEmpty || ["最後", "おわり", "end"].contains(argument) {
      next.place = look.endOfFlow
    } else if ["0", "０", "最初", "start"].contains(argument) {
      next.place = look.outline.steps.first.map { look.benchLine($0.lines.head) } ?? 0
    } else if let step = look.outline.step(typed: argument) {
      next.place = look.benchLines(step.lines.all).upperBound
    } else if let line = look.lineNumber(typed: argument) {
      next.place = line + 1
    } else {
      return Response(say(noSuch(argument)))
    }
    look = looked(at: next)
    let after = bench.lines[..<bench.place].last { !$0.text.trimmed.isEmpty }.map { Visible.text($0.text.trimmed) }
    guard let after else {
      return Response(say(Phrase(ja: "次の行は最初に入ります。", en: "The next line goes to the beginning.")))
    }
    return Response(say(Phrase(ja: "次の行は「\(after)」の次に入ります。", en: "The next line goes after “\(after)”.")))
  }
}

extension Look {
  /// A line of the bench by its number in the list: 12行目, line 12, and 12 where no step is called so.
  func lineNumber(typed: some StringProtocol) -> Int? {
    let plain = Halfwidth.text(String(typed)).lowercased().trimmed
    if let place = Ordinal.place(plain, of: bench.lines.count) { return place }
    let digits = plain.hasSuffix("行目") ? plain.dropLast(2) : plain.hasPrefix("line") ? plain.dropFirst(4) : plain[...]
    guard let number = Int(String(digits).trimmed), number > 0, number <= bench.lines.count else { return nil }
    return number - 1
  }

  /// The line a number means, of a step or of the list.
  func headLine(typed: some StringProtocol) -> Int? {
    outline.step(typed: typed).map { benchLine($0.lines.head) } ?? lineNumber(typed: typed)
  }

  /// The one line of a field, by its name; `nil` where none or several are called so.
  func field(named name: String) -> Int? {
    let lines = outline.allSteps.flatMap { step in
      // A detail on the block’s own line has none of its own.
      zip(step.details.suffix(step.lines.details.count), step.lines.details).compactMap { detail, line in
        detail.kind == .field && detail.words.head.isSameName(as: name) ? benchLine(line) : nil
      }
    }
    return lines.count == 1 ? lines[0] : nil
  }

  /// The lines from one number to another: 4〜12, 4 to 12, 4行目から6行目まで.
  func range(typed: String) -> Range<Int>? {
    let plain = Halfwidth.text(typed).trimmed
    for joint in ["〜", "~", "から", "...", "..", " to ", " - ", "–", " and ", "と", "、", ","] {
      guard let found = plain.range(of: joint) else { continue }
      var end = plain[found.upperBound...]
      for tail in ["まで", "を"] where end.hasSuffix(tail) { end = end.dropLast(tail.count) }
      let (from, to) = (String(plain[..<found.lowerBound]).trimmed, String(end).trimmed)
      guard let first = lines(typed: from), let last = lines(typed: to), first.lowerBound <= last.lowerBound,
        // Both are numbers of blocks, or both numbers of the list.
        (outline.step(typed: from) == nil) == (outline.step(typed: to) == nil),
        !Self.lists.contains(joint) || last.lowerBound == first.upperBound
      else { return nil }
      return first.lowerBound..<max(first.upperBound, last.upperBound)
    }
    return nil
  }

  /// Whether one end of a stretch is a number of a block and the other one of the list: 4〜5, where there is no block 5.
  func mixesNumbers(_ typed: String) -> Bool {
    let ends = Halfwidth.text(typed).split { "〜~".contains($0) }.map { String($0).trimmed }
    return ends.count == 2 && ends.allSatisfy { lines(typed: $0) != nil }
  }

  /// What stands between two of several things, and not between the first and the last.
  private static let lists: Set = [" and ", "と", "、", ","]

  private func lines(typed: String) -> Range<Int>? {
    if let step = outline.step(typed: typed) { return benchLines(step.lines.all) }
    return lineNumber(typed: typed).map { $0..<$0 + 1 }
  }
}

/// the second line, 最後の行: which of the lines of the list.
private enum Ordinal {
  static func place(_ plain: String, of count: Int) -> Int? {
    var words = plain
    if words.hasPrefix("the ") { words.removeFirst(4) }
    guard count > 0 else { return nil }
    if ["last line", "last", "最後の行"].contains(words) { return count - 1 }
    if words == "最初の行" { return 0 }
    guard words.hasSuffix(" line") else { return nil }
    let place = english.firstIndex(of: String(words.dropLast(5)))
    return place.flatMap { $0 < count ? $0 : nil }
  }

  private static let english = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
  ]
}

extension String {
  /// Where a word stands first.
  fileprivate func range(of word: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(word) { return start..<index(start, offsetBy: word.count) }
      start = index(after: start)
    }
    return nil
  }
}
