import NagareLanguage
import NagareModel
import NagareNotation

// Changing what is there, and taking changes back.
extension Session {
  // MARK: 直す, 削除

  /// Finds the line that is meant by a number or by its words; where there are several, asks.
  mutating func choose(_ word: Word, _ argument: String) -> Response {
    if argument.isEmpty, word == .edit, let draft {
      isOnDraft = true
      return Response(say(Self.goOnWithDraft), editing: draft)
    }
    guard !argument.isEmpty else { return Response(say(word == .edit ? Self.whichToEdit : Self.whichToDelete) + list) }
    if word == .edit, let (step, text) = stepAndText(argument) {
      return rewrite(look.benchLine(step.lines.head), as: text)
    }
    let lines = found(argument, for: word)
    switch lines.count {
    case 0: return Response(say(noSuch(argument)))
    case 1: return act(word, on: lines[0])
    default:
      question = .lines(lines, word)
      let choices = lines.enumerated().map { "  \($0 + 1) " + Visible.text(bench.lines[$1].text.trimmed) }
      return Response(say(Phrase(ja: "どの行ですか。", en: "Which line?")) + choices)
    }
  }

  private static let goOnWithDraft = Phrase(
    ja: "さきほどの行です。直して Enter で足します。", en: "Here is the line; press Enter to add it.")
  private static let whichToEdit = Phrase(ja: "どれを直しますか。例: 直す 2", en: "Which one? For example: edit 2")
  private static let whichToDelete = Phrase(ja: "どれを削除しますか。例: 削除 2", en: "Which one? For example: delete 2")

  /// 「直す 2 承認 部長」 says what to write at once.
  private func stepAndText(_ argument: String) -> (Outline.Step, String)? {
    guard let space = argument.firstIndex(where: \.isWhitespace) else { return nil }
    let text = argument[space...].drop { $0.isWhitespace }
    guard let step = look.outline.step(typed: argument[..<space]) else { return nil }
    return (step, String(text))
  }

  private func found(_ argument: String, for word: Word) -> [Int] {
    if let step = look.outline.step(typed: argument) {
      let head = look.benchLine(step.lines.head)
      return word == .delete ? [head] : [head] + step.lines.details.map { look.benchLine($0) }
    }
    return bench.lines.indices.filter { bench.lines[$0].text.contains(argument) }
  }

  private func noSuch(_ argument: String) -> Phrase {
    let shown = Visible.text(argument)
    return Phrase(
      ja: "「\(shown)」にあたる行がありません。一覧 で番号が見られます。", en: "No line is “\(shown)”; list shows the numbers.")
  }

  mutating func act(_ word: Word, on line: Int) -> Response {
    guard word == .delete else {
      rewritten = line
      return Response(editing: bench.lines[line].text)
    }
    let step = look.step(atLine: line)
    let range =
      step.flatMap { look.benchLine($0.lines.head) == line ? look.benchLines($0.lines.all) : nil } ?? line..<line + 1
    let shown = Visible.text(bench.lines[line].text.trimmed)
    let more = range.count > 1 ? Phrase.count(range.count, ja: "行", en: "line") : Phrase("")
    var next = bench
    next.remove(range)
    let before = look
    change(to: next, Phrase(ja: "「\(shown)」を削除した", en: "deleted “\(shown)”"))
    let size = Phrase(ja: more.ja.isEmpty ? "" : "(\(more.ja))", en: more.en.isEmpty ? "" : " (\(more.en))")
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
    change(to: next, what)
    let moved = range.lowerBound < place.lowerBound ? place.upperBound - range.count : place.lowerBound
    let problems = look.problems(since: before)
    return Response(echo(moved) + (problems.isEmpty ? [] : report(problems)))
  }

  private static let howToMove = Phrase(
    ja: "どれをどこへ移しますか。例: 移動 3 → 1", en: "Which one, and where to? For example: move 3 -> 1")
  private static let insideItself = Phrase(ja: "自分の中へは移せません。", en: "It cannot be moved into itself.")

  mutating func goHere(_ argument: String) -> Response {
    question = nil
    if argument.isEmpty || ["最後", "おわり", "end"].contains(argument) {
      bench.place = look.endOfFlow
    } else if ["0", "０", "最初", "start"].contains(argument) {
      bench.place = look.outline.steps.first.map { look.benchLine($0.lines.head) } ?? 0
    } else if let step = look.outline.step(typed: argument) {
      bench.place = look.benchLines(step.lines.all).upperBound
    } else {
      return Response(say(noSuch(argument)))
    }
    let after = bench.lines[..<bench.place].last { !$0.text.trimmed.isEmpty }.map { Visible.text($0.text.trimmed) }
    guard let after else {
      return Response(say(Phrase(ja: "次の行は最初に入ります。", en: "The next line goes to the beginning.")))
    }
    return Response(say(Phrase(ja: "次の行は「\(after)」の次に入ります。", en: "The next line goes after “\(after)”.")))
  }

  // MARK: 元に戻す, やり直す

  mutating func undo() -> Response {
    guard let change = past.popLast() else {
      return Response(say(Phrase(ja: "これより前はありません。", en: "There is nothing to undo.")))
    }
    future.append(Change(bench: bench, what: change.what))
    bench = change.bench
    return Response(say(Phrase(ja: "元に戻しました: \(change.what.ja)のを取り消しました。", en: "Undone: \(change.what.en).")))
  }

  mutating func redo() -> Response {
    guard let change = future.popLast() else {
      return Response(say(Phrase(ja: "やり直すものはありません。", en: "There is nothing to redo.")))
    }
    past.append(Change(bench: bench, what: change.what))
    bench = change.bench
    return Response(say(Phrase(ja: "やり直しました: もう一度\(change.what.ja)ところです。", en: "Redone: \(change.what.en).")))
  }
}
