import NagareLanguage
import NagareModel
import NagareNotation

// Questions in sentences of one's own: `what is a form`, `どうやって戻す`, `やめたい`.
extension Session {
  /// The page or the command that answers a question; `nil` where there is none.
  ///
  /// - Parameter isSaid: whether the line can be read as a sentence about the flow.
  mutating func answer(asked typed: String, isSaid: Bool = false) -> Response? {
    switch Asked(typed) {
    case nil: return nil
    case .about(let topic):
      guard Topic.word(topic) != nil || Topic.near(topic) != nil else { return nil }
      return Response(help(topic))
    case .change(let command, let words):
      guard play == nil else { return changesValue(of: words) }
      if found(words, for: command).isEmpty { return isSaid ? nil : Response(say(noSuch(words))) }
      return suggest(command, words)
    case .replace(let old, let new):
      guard play == nil else { return changesValue(of: old) }
      return replace(old, with: new, isSaid: isSaid)
    case .insert(let new, let other, let isBefore): return insert(new, beside: other, isBefore: isBefore)
    case .wish(let wished, let number):
      // What is taken back in a case is an answer.
      let here = wished.map { play != nil && $0 == .undo ? .stepBack : $0 }
      let commands = here.filter(isPossible).reduce(into: [PromptCommand]()) { if !$0.contains($1) { $0.append($1) } }
      guard let command = commands.first else { return nil }
      guard commands.count == 1 else { return askWhich(commands, "") }
      if command == .help { return perform(Request([.help])) }
      let isKnown = command == .letTime || command.isChange && !found(number, for: command).isEmpty
      return suggest(command, isKnown ? number : "")
    }
  }

  /// While a case runs, what was filled in is changed by whoever filled it in, or tried out.
  private func changesValue(of name: String) -> Response? {
    guard look.examination.reading.workflow.items.contains(where: { $0.name.isSameName(as: name) }) else { return nil }
    let (back, whatIf, shown) = (
      Vocabulary.name(of: .stepBack), Vocabulary.name(of: .whatIf), Visible.text(name)
    )
    return Response(
      say(
        Phrase(
          ja: "「\(shown)」を入れ直すには \(back.ja) で戻ります。ほかの値を試すだけなら「\(whatIf.ja) \(shown) …」と入れてください。",
          en: "To fill in “\(shown)” again, go \(back.en). To try another value only, type “\(whatIf.en) \(shown) …”."))
    )
  }

  /// Offers to put other words in the place of some, wherever they stand by themselves; `nil` where they do not.
  mutating func replace(_ old: String, with new: String, isSaid: Bool) -> Response? {
    // A field gets another kind or limit, and keeps its name.
    if look.headLine(typed: old) != nil || look.field(named: old) != nil { return suggest(.edit, old) }
    let changed = bench.lines.indices.compactMap { line in
      bench.lines[line].text.replacing(word: old, with: new).map { (line: line, text: $0) }
    }
    guard let first = changed.first else {
      if !found(old, for: .edit).isEmpty { return suggest(.edit, old) }
      return isSaid ? nil : Response(say(noSuch(old)))
    }
    var next = bench
    for change in changed { next.replace(change.line, with: change.text) }
    let (shown, meant) = (Visible.text(old), Visible.text(new))
    ask(
      .repair(next, Phrase(ja: "「\(shown)」を「\(meant)」に変えた", en: "changed “\(shown)” to “\(meant)”"), isOfDraft: false))
    let count = Phrase.count(changed.count, ja: "行", en: "line")
    let text = Visible.text(first.text.trimmed)
    let asks =
      changed.count == 1
      ? Phrase(ja: "はい と入れると「\(text)」に直します。", en: "Type yes to make it “\(text)”.")
      : Phrase(
        ja: "はい と入れると、\(count.ja)の「\(shown)」を「\(meant)」に直します。",
        en: "Type yes to change “\(shown)” to “\(meant)” in \(count.en).")
    return Response(say(asks))
  }

  /// Whether a command does something where somebody is now.
  private func isPossible(_ command: PromptCommand) -> Bool {
    switch command.row.occasion {
    case .anywhere: true
    case .playing: play != nil || played != nil || command == .run
    case .building: play == nil
    }
  }

  /// Says what does it, and offers to do it at once.
  mutating func suggest(_ command: PromptCommand, _ argument: String) -> Response {
    ask(.requests([Request([command.word], argument)]))
    let (name, purpose) = (Vocabulary.name(of: command.word), command.row.purpose)
    let behind = argument.isEmpty ? "" : " " + Visible.text(argument)
    let typed = Phrase(
      ja: argument.isEmpty ? name.ja + " " : "「\(name.ja)\(behind)」",
      en: argument.isEmpty ? name.en : "“\(name.en)\(behind)”")
    return Response(
      say(Phrase(ja: "\(name.ja): \(purpose.ja)。", en: "\(name.en): \(purpose.en)."))
        + say(
          Phrase(
            ja: "\(typed.ja)と入れるとできます。いますぐなら はい と入れてください。",
            en: "Type \(typed.en) to do it, or yes to do it now.")))
  }
}

extension String {
  /// With another word in the place of one, wherever that stands by itself: not the 課長 of 課長補佐. `nil` where it
  /// does not.
  fileprivate func replacing(word: String, with other: String) -> String? {
    func isInside(_ one: Character?, _ letter: Character?) -> Bool {
      guard let one, let letter else { return false }
      return one.isLetter && letter.isLetter && one.isKanji == letter.isKanji && (one.isKanji || one.isASCII)
    }
    var (text, start, isFound) = ("", startIndex, false)
    while start < endIndex {
      let rest = self[start...]
      let end = index(start, offsetBy: word.count, limitedBy: endIndex) ?? endIndex
      let isMeant =
        rest.hasPrefix(word) && !isInside(word.first, text.last)
        && !isInside(word.last, end < endIndex ? self[end] : nil)
      text += isMeant ? other : String(self[start])
      isFound = isFound || isMeant
      start = isMeant ? end : index(after: start)
    }
    return isFound ? text : nil
  }
}

extension Character {
  fileprivate var isKanji: Bool { unicodeScalars.first.map { (0x3400...0x9FFF).contains($0.value) } ?? false }
}
