import NagareLanguage
import NagareModel
import NagareNotation

// Many lines at once: pasted as one change, or coming out of a pipe one after another.
extension Session {
  /// Puts pasted lines in as one change; commands among them are left out and named.
  mutating func paste(_ pasted: [String]) -> Response {
    switch mode {
    case .building: break
    case .asked(_, .building), .paging(_, .building): mode = .building
    case .asked, .paging, .rewriting, .redrafting, .guided, .playing: return takeOneByOne(pasted)
    }
    let typed = PastedPrompt.typed(in: pasted)
    let lines = typed.filter { Request($0) == nil }
    let requests = typed.filter { Request($0) != nil }
    guard let first = lines.first(where: { !$0.trimmed.isEmpty }) else {
      return requests.count == 1 ? perform(Request(requests[0]) ?? Request([])) : Response(say(Self.nothingPasted))
    }
    if lines.count == 1, requests.isEmpty { return respond(to: .line(first)) }
    var next = with(first)
    next.remove(next.place - 1..<next.place)
    next.insert(lines)
    let count = Phrase.count(lines.count, ja: "行", en: "line")
    let before = look
    change(to: looked(at: next), Phrase(ja: "\(count.ja)を貼り付けた", en: "pasted \(count.en)"))
    var said = say(Phrase(ja: "\(count.ja)を足しました。", en: "Added \(count.en)."))
    if !requests.isEmpty {
      let names = requests.map { Visible.text($0.trimmed) }
      said += say(
        Phrase(
          ja: "次のことばは操作なので、足していません: " + names.joined(separator: "、"),
          en: "These are commands and were not added: " + names.joined(separator: ", ")))
    }
    let spoken = pasted.count - typed.count
    if spoken > 0 {
      let count = Phrase.count(spoken, ja: "行", en: "line")
      said += say(
        Phrase(
          ja: "「流れ>」の付いていない\(count.ja)は、画面に出ていたものとして入れていません。",
          en: "\(count.en) without “flow>” in front seemed to come from a screen and was not added."))
    }
    let problems = look.problems(since: before)
    if problems.contains(where: { $0.level == .error }) { refusals += 1 }
    return Response(said + (problems.isEmpty ? [] : report(problems)))
  }

  private static let nothingPasted = Phrase(ja: "足せる行がありませんでした。", en: "There was no line to add.")

  mutating func takeOneByOne(_ lines: [String]) -> Response {
    var all = Response()
    for line in lines {
      let next = respond(to: .line(line))
      all.lines += next.lines
      all.effects += next.effects
      all.editing = next.editing
    }
    return all
  }

  // MARK: A stream

  /// Takes lines one after another, each its own change, and reads the flow once for as many of them as can be read one
  /// after the other.
  mutating func stream(_ lines: [String]) -> Response {
    guard lines.allSatisfy(isLine) else { return takeOneByOne(lines) }
    var said = Response()
    var left = lines.map { PastedPrompt.removed(from: $0) }[...]
    // How far to look for a line that cannot be read: not far behind one, since there may be more of them.
    var sight = left.count
    while !left.isEmpty {
      let seen = Array(left.prefix(sight))
      let count = countReadable(seen)
      sight = count == seen.count ? 4 * sight : 2 * count + 16
      let response = count == 0 ? addAlone(seen[0]) : add(Array(seen.prefix(count)))
      said.lines += response.lines
      said.effects += response.effects
      left = left.dropFirst(max(count, 1))
    }
    return said
  }

  /// How many lines come before the first that has something wrong by itself.
  private func countReadable(_ lines: [String]) -> Int {
    var next = with(lines[0])
    let start = next.place - 1
    next.insert(Array(lines.dropFirst()))
    return look.firstWrong(in: next, from: start).map { min($0 - start, lines.count) } ?? lines.count
  }

  /// Together where all can be read; otherwise either half.
  private mutating func add(_ lines: [String]) -> Response {
    if let all = addAll(lines) { return all }
    guard lines.count > 1 else { return addAlone(lines[0]) }
    let first = add(Array(lines[..<(lines.count / 2)]))
    let second = add(Array(lines[(lines.count / 2)...]))
    return Response(first.lines + second.lines, effects: first.effects + second.effects)
  }

  private mutating func addAlone(_ line: String) -> Response {
    let response = type(line)
    return Response(response.lines + [""], effects: response.effects)
  }

  /// `nil` where a line cannot be read, or does not go right behind the one before it.
  private mutating func addAll(_ lines: [String]) -> Response? {
    guard let first = lines.first, goBehindOneAnother(lines) else { return nil }
    var next = with(first)
    let start = next.place - 1
    next.insert(Array(lines.dropFirst()))
    let after = looked(at: next)
    guard after.countUnread <= look.countUnread, !after.outline.steps.isEmpty || look.outline.steps.isEmpty else {
      return nil
    }
    var growing = bench
    let lesson = room?.current?.id
    for (index, line) in lines.enumerated() {
      let edit = Edit(adding: after.bench.lines[start + index], at: start + index, to: growing.habits)
      growing.place = start + index + 1
      past.append(Change(edit: edit, what: Self.added(line), lesson: (lesson, lesson)))
    }
    future = []
    look = after
    played = nil
    mode = .building
    let echo = Echo(look, on: page)
    return Response(lines.indices.flatMap { echo.lines(of: start + $0) })
  }

  /// Whether each line goes to the place right behind the one before it, and not somewhere else on account of its kind.
  private func goBehindOneAnother(_ lines: [String]) -> Bool {
    let isAtEnd = bench.place == bench.lines.count
    var isBehindExample = look.endOfFlow < bench.lines.count
    guard bench.lines.last?.end.isEmpty != true else { return false }
    return lines.allSatisfy { line in
      switch Draft(line).lineKinds.first ?? .blank {
      case .example, .promise, .assumption:
        isBehindExample = true
        return isAtEnd
      case .block, .opener, .part, .closer, .role, .setting: return !isBehindExample
      case .header, .blank, .unread, .bullet: return true
      case .lesson: return false
      }
    }
  }
}

extension String {
  /// Its lines, where a line end has come along inside: the text is read at every line end, and its lines are counted
  /// so.
  var linesInside: [String] {
    guard unicodeScalars.contains(where: { $0 == "\n" || $0 == "\r" }) else { return [self] }
    let lines = unicodeScalars.split { $0 == "\n" || $0 == "\r" }.map { String($0) }
    return lines.isEmpty ? [""] : lines
  }
}
