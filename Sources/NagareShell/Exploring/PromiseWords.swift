import NagareEngine
import NagareExplorer
import NagareLanguage
import NagareModel

/// How a 約束 was kept or broken, in the words of its flow.
struct PromiseWords {
  let script: Script
  private let printer: ExamplePrinter

  init(_ script: Script) {
    self.script = script
    printer = ExamplePrinter(script.workflow, in: script.language)
  }

  /// In one sentence. “Proved” and “tried” are never mixed up.
  func sentence(_ trial: PromiseTrial) -> Phrase {
    let ways = WaysText.grouped(trial.cases)
    switch trial.verdict {
    case .proved:
      return Phrase(ja: "すべての場合で守られます(証明、\(ways)通り)。", en: "It holds in every case (proved, \(ways) of them).")
    case .tried:
      let cut =
        trial.isCut ? Phrase(ja: "場合が多く、途中までです。", en: " There are more than were looked at.") : Phrase("")
      return Phrase(ja: "試した\(ways)通りで守られました。\(cut.ja)", en: "It held in all \(ways) cases that were tried.\(cut.en)")
    case .empty:
      return Phrase(ja: "当てはまる場合がないので、この約束は何も言っていません。", en: "No case fits it, so this promise says nothing.")
    case .broken(let breach): return broken(breach)
    }
  }

  /// What to do about one that is broken. Whoever means only what is finished has to say so.
  func advice(_ breach: PromiseTrial.Breach, of promise: Promise) -> Phrase {
    let asksForEnd = promise.premises.contains { premise in
      if case .holds(let condition) = premise { condition.asksForEnd } else { false }
    }
    var isOfResult: Bool { if case .atEnd(.result) = breach.claim { true } else { false } }
    guard case .atEnd = breach.claim, !isOfResult, breach.outcome != .finished, !asksForEnd else {
      return Phrase(ja: "流れか約束の、どちらかを直してください。", en: "Change the flow or the promise.")
    }
    let line = printer.line([.premise(.holds(.ended(.finished)))]) ?? ""
    return Phrase(
      ja: "完了した案件だけのことなら「・\(line)」を足します。そうでなければ、流れを直してください。",
      en: "If only finished cases are meant, add “- \(line)”. Otherwise change the flow.")
  }

  /// 「破れます: 金額 100万円 → 部長が決裁して完了。市長を通りません。」
  private func broken(_ breach: PromiseTrial.Breach) -> Phrase {
    let claim = claim(breach)
    let words = CaseWords(script)
    // On the way nobody knows yet how it ends.
    guard breach.outcome != nil || breach.claim == .ends else {
      guard !breach.deciding.isEmpty else {
        return Phrase(ja: "破れます: \(claim.ja)", en: "It breaks: \(claim.en)")
      }
      let decides = words.what(breach.deciding)
      return Phrase(ja: "破れます: \(decides.ja)のとき、\(claim.ja)", en: "It breaks with \(decides.en): \(claim.en)")
    }
    let course = words.course(breach.deciding, breach.events, breach.outcome)
    return Phrase(ja: "破れます: \(course.ja)。\(claim.ja)", en: "It breaks: \(course.en). \(claim.en)")
  }

  /// What is not so.
  private func claim(_ breach: PromiseTrial.Breach) -> Phrase {
    let words = line(of: breach.claim)
    switch breach.claim {
    case .atEnd(.visits(let parties)):
      let names = names(parties)
      return Phrase(ja: "\(names)を通りません。", en: "It does not visit \(names).")
    case .atEnd(.skips(let parties)):
      let names = names(parties)
      return Phrase(ja: "\(names)を通ります。", en: "It visits \(names).")
    case .atEnd(.notified): return Phrase(ja: "「\(words)」になりません。", en: "“\(words)” does not come true.")
    case .ends:
      guard let refusal = breach.refusal else {
        return Phrase(ja: "だれも先へ進めず、終わりません。", en: "Nobody can go on, and it does not end.")
      }
      return Phrase(ja: refusal.what.ja, en: refusal.what.en)
    case .within:
      guard let block = breach.withoutDeadline else { return unkept(words) }
      let name = script.flow.phrase(ofBlock: block)
      return Phrase(
        ja: "\(name.ja)に期限がないので、何日かかるか決まりません。",
        en: "\(name.en) has no deadline, so nobody knows how many days it takes.")
    case .inOrder(let parties) where parties.count == 2:
      let (first, second) = (names([parties[0]]), names([parties[1]]))
      return Phrase(
        ja: "\(first)が答える前に、\(second)の番が来ます。", en: "It is the turn of \(second) before \(first) has answered.")
    case .atEnd, .inOrder, .always, .never, .people: return unkept(words)
    }
  }

  private func unkept(_ claim: String) -> Phrase {
    Phrase(ja: "「\(claim)」が守られません。", en: "“\(claim)” does not hold.")
  }

  private func names(_ parties: [Party]) -> String {
    parties.map { printer.party($0) }.joined(separator: script.language == .ja ? "、" : ", ")
  }

  private func line(of claim: Promise.Claim) -> String { printer.line([.claim(claim)]) ?? "" }

  /// The case that breaks a promise, as an example: what happens, then the claim as a check where an example can say it.
  func example(_ breach: PromiseTrial.Breach, named name: String) -> Example {
    let place = Place(0, 0)
    var steps = breach.story.commands.map { Example.Step(.happens($0), at: place) }
    if case .atEnd(let claim) = breach.claim { steps.append(Example.Step(.holds(claim), at: place)) }
    return Example(name: name, starts: breach.story.starts, steps: steps, place: place)
  }

  /// Its lines, as one writes them.
  func lines(_ breach: PromiseTrial.Breach, named name: String) -> [String] {
    printer.lines(example(breach, named: name))
  }
}

extension Script {
  /// What people write in the cases that are made.
  var wording: Wording {
    language == .ja
      ? Wording(text: "見本", reason: "もう一度見てください") : Wording(text: "sample", reason: "Please look at it again")
  }
}

extension Condition {
  fileprivate var asksForEnd: Bool {
    switch self {
    case .ended: true
    case .equal, .unequal, .within, .contains, .isEmpty, .isFilled, .holds, .answered: false
    case .not(let condition), .denied(let condition): condition.asksForEnd
    case .all(let parts), .any(let parts): parts.contains(where: \.asksForEnd)
    }
  }
}
