import NagareLanguage
import NagareModel
import NagareNotation

// A block asked for beside another: 課長の前に係長を入れたい, insert clerk before manager.
extension Session {
  /// clerk before manager, behind a command that adds; `nil` where it says no such thing.
  mutating func insert(inside words: String) -> Response? {
    guard case .insert(let new, let other, let isBefore)? = Asked.insertion(inside: words) else { return nil }
    return insert(new, beside: other, isBefore: isBefore)
  }

  /// Offers the line where it is wanted; `nil` where what is wanted makes no line.
  mutating func insert(_ wanted: String, beside name: String, isBefore: Bool) -> Response? {
    guard play == nil else { return nil }
    let steps = look.steps(called: name)
    guard let step = steps.first else { return Response(say(noSuch(name))) }
    guard steps.count == 1 else { return Response(say(Self.whichStep(steps, name, wanted, isBefore))) }
    guard let line = NamedBlock(wanted).line(like: step.kind.word, in: language) else {
      return Response(say(Self.whose(wanted)))
    }
    let lines = look.benchLines(step.lines.all)
    let place = isBefore ? lines.lowerBound : lines.upperBound
    var next = bench
    next.place = place
    next.insert([line])
    next.place = bench.place < place ? bench.place : bench.place + 1
    ask(.repair(next, Self.added(line), isOfDraft: false))
    let (shown, other) = (Visible.text(line), Visible.text(bench.lines[lines.lowerBound].text.trimmed))
    return Response(
      say(
        Phrase(
          ja: "はい と入れると、(\(step.number)) 「\(other)」の\(isBefore ? "前" : "あと")に「\(shown)」を足します。",
          en: "Type yes to add “\(shown)” \(isBefore ? "before" : "after") (\(step.number)) “\(other)”.")))
  }

  private static func whose(_ wanted: String) -> Phrase {
    let shown = Visible.text(wanted)
    return Phrase(
      ja: "「\(shown)」だけでは行になりません。「係長の承認」のように、だれの何かを言ってください。",
      en: "“\(shown)” alone makes no line. Say what and whose, as in “approval by the clerk”.")
  }

  private static func whichStep(
    _ steps: [Outline.Step], _ name: String, _ wanted: String, _ isBefore: Bool
  ) -> Phrase {
    let numbers = Phrase.list(steps.map { Phrase("(\($0.number))") })
    let (shown, new, first) = (Visible.text(name), Visible.text(wanted), steps[0].number)
    return Phrase(
      ja: "「\(shown)」は \(numbers.ja) にあります。「(\(first))の\(isBefore ? "前" : "あと")に\(new)を入れたい」のように番号で言ってください。",
      en:
        "There is “\(shown)” at \(numbers.en). Say which, as in “insert \(new) \(isBefore ? "before" : "after") (\(first))”."
    )
  }
}

extension Look {
  /// The steps a number means, or those of a person or of a kind: 課長, 課長の承認, 承認.
  fileprivate func steps(called name: String) -> [Outline.Step] {
    if let step = outline.step(typed: name) { return [step] }
    let named = NamedBlock(name)
    let workflow = examination.reading.workflow
    return outline.allSteps.filter { step in
      let isOfWho = named.who.map { who in
        workflow.blocks[step.block].who.contains { performer in
          if case .role(let role) = performer { workflow.roles[role].name.isSameName(as: who) } else { false }
        }
      }
      return (named.word.map { $0 == step.kind.word } ?? true) && (isOfWho ?? true)
    }
  }
}
