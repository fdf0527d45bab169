import NagareEngine
import NagareExplorer
import NagareModel

/// What decides a way, in the words of its flow.
struct WayWords {
  let script: Script
  /// In how many blocks the same people answer.
  private let blocksAnswered: [[Performer]: Int]

  /// What was said of decisions before, by number: two decisions may be told alike.
  private struct Told {
    private(set) var phrases = Numbering<Phrase>()
    private(set) var numbers: [Decision: Int] = [:]

    mutating func add(_ decision: Decision, as phrase: Phrase) -> Int {
      let number = phrases.number(of: phrase)
      numbers[decision] = number
      return number
    }
  }

  init(_ script: Script) {
    self.script = script
    blocksAnswered = script.workflow.blocks.reduce(into: [:]) { counts, block in
      if block.isAnswered { counts[block.who, default: 0] += 1 }
    }
  }

  private var flow: Flow { script.flow }

  /// One decision: 「日数 が 3日以上」, 「係長 差戻し」.
  func what(_ decision: Decision) -> Phrase {
    switch decision {
    case .arm(let block, let arm?): return Phrase(script.condition(arm, of: block))
    case .arm(let block, nil): return otherwise(block)
    case .row(let block, let row):
      guard let row else { return Phrase(ja: "\(item(of: block)): それ以外", en: "\(item(of: block)): otherwise") }
      return Phrase("\(item(of: block)): \(script.row(row, of: block))")
    case .people(let block, let roles):
      let names = Phrase.list(roles.map { Phrase(flow.workflow.roles[$0].name) })
      let asked = askedFor(at: block)
      return Phrase(ja: "\(asked) は \(names.ja)", en: "\(asked) is \(names.en)")
    case .handedIn(_, let role):
      let name = flow.workflow.roles[role].name
      return Phrase(ja: "\(name)が申請", en: "handed in by \(name)")
    case .won(let together, let lane):
      let first = flow.workflow.blocks.indices.first {
        flow.plan.nesting.around($0).contains { $0.of == together && $0.index == lane }
      }
      let name = first.map { flow.phrase(ofBlock: $0) } ?? Phrase("\(lane + 1)")
      return Phrase(ja: "\(name.ja)の側が先", en: "the side of \(name.en) is first")
    case .result(let block, let answer):
      return Phrase(ja: "\(who(block).ja) \(answer.request.ja)", en: "\(who(block).en): \(answer.request.en)")
    case .late(let block, _): return Phrase(ja: "\(who(block).ja) 期限切れ", en: "\(who(block).en): late")
    case .end(let outcome): return Phrase(ja: "→ \(outcome.phrase.ja)", en: "-> \(outcome.phrase.en)")
    }
  }

  /// So many decisions and people are told of one way.
  private static let mostTold = 12

  /// What is not as it usually goes, each once: conditions, answers other than 承認, deadlines that pass. Where that is
  /// too much to be told, first what was not told before.
  private func summary(_ course: Course, _ told: inout Told) -> Phrase {
    var said: [(number: Int, count: Int, isAnswer: Bool, isNew: Bool)] = []
    /// Of each number its place in `said`.
    var places: [Int?] = Array(repeating: nil, count: told.phrases.all.count + course.decisions.count)
    for decision in course.decisions {
      let isAnswer: Bool
      switch decision {
      case .end, .result(_, .approved): continue
      // Where nothing is written for it, the case just goes on.
      case .arm(let block, nil) where !hasElse(block): continue
      case .result, .late: isAnswer = true
      case .arm, .row, .people, .handedIn, .won: isAnswer = false
      }
      let known = told.numbers[decision]
      let number = known ?? told.add(decision, as: what(decision))
      if let place = places[number] {
        said[place].count += 1
      } else {
        places[number] = said.count
        said.append((number, 1, isAnswer, known == nil))
      }
    }
    let order = said.indices.filter { said[$0].isNew } + said.indices.filter { !said[$0].isNew }
    let chosen = order.prefix(Self.mostTold).sorted().map { said[$0] }
    var parts = chosen.map { part in
      let phrase = told.phrases.all[part.number]
      guard part.isAnswer, part.count > 1 else { return phrase }
      return Phrase(ja: "\(phrase.ja)\(part.count)回", en: "\(phrase.en) (\(part.count) times)")
    }
    if chosen.count < said.count {
      let rest = said.count - chosen.count
      parts.append(Phrase(ja: "ほかに\(rest)つ", en: "and \(rest) more"))
    }
    return Phrase(ja: parts.map(\.ja).joined(separator: "、"), en: parts.map(\.en).joined(separator: ", "))
  }

  /// 「日数 3日以上 → 完了 (職員→係長、2人、承認1)」, one line a way.
  func lines(_ courses: [Course]) -> [Phrase] {
    var told = Told()
    return courses.map { line($0, &told) }
  }

  private func line(_ course: Course, _ told: inout Told) -> Phrase {
    let actors = course.actors
    let rest = actors.count > Self.mostTold ? ["…"] : []
    let names = actors.prefix(Self.mostTold).map { flow.workflow.roles[$0].name } + rest
    let approvals = course.approvals
    let people = Set(actors).count
    let counts =
      Phrase.count(people, ja: "", en: "person", plural: "people").en + ", "
      + Phrase.count(approvals, ja: "", en: "approval").en
    let summary = summary(course, &told)
    let outcome = course.outcome?.phrase ?? Phrase("")
    let gap = summary.ja.isEmpty ? "" : " "
    return Phrase(
      ja: "\(summary.ja)\(gap)→ \(outcome.ja) (\(names.joined(separator: "→"))、\(people)人、承認\(approvals))",
      en: "\(summary.en)\(gap)-> \(outcome.en) (\(names.joined(separator: " -> ")); \(counts))"
    )
  }

  /// The line of a decision, counted from 1; of an end that of the last decision before it is meant.
  func lineNumber(of decision: Decision) -> Int? {
    decision.block.map { script.lineNumber(of: script.reading.places.blocks[$0].line) }
  }

  // MARK: Pieces

  /// None of the arms of a もし.
  private func otherwise(_ block: Block.ID) -> Phrase {
    guard case .gateway(let gateway) = flow.workflow.blocks[block].kind, gateway.arms.count == 1 else {
      let number = script.outline.number(of: block).map { "(\($0))" } ?? ""
      return Phrase(ja: "\(number)それ以外", en: "\(number) otherwise")
    }
    let condition = script.condition(0, of: block)
    return Phrase(ja: "「\(condition)」でない", en: "not “\(condition)”")
  }

  private func hasElse(_ block: Block.ID) -> Bool {
    guard case .gateway(let gateway) = flow.workflow.blocks[block].kind else { return false }
    return gateway.otherwise != nil
  }

  private func item(of block: Block.ID) -> String {
    flow.workflow.blocks[block].writtenItems.first.map { flow.workflow.items[$0].name } ?? ""
  }

  private func askedFor(at block: Block.ID) -> String {
    let named = flow.workflow.blocks[block].who.compactMap { performer in
      if case .item(let item) = performer { flow.workflow.items[item].name } else { nil }
    }
    return named.joined(separator: "、")
  }

  /// Whose block it is, with its title where they have several.
  private func who(_ block: Block.ID) -> Phrase {
    let performers = flow.workflow.blocks[block].who
    let names = Phrase.list(performers.map(name))
    guard blocksAnswered[performers, default: 0] > 1, let title = flow.workflow.blocks[block].title else {
      return names
    }
    return Phrase(ja: "\(names.ja)「\(title)」", en: "\(names.en) “\(title)”")
  }

  private func name(_ performer: Performer) -> Phrase {
    switch performer {
    case .role(let role): Phrase(flow.workflow.roles[role].name)
    case .item(let item): Phrase(flow.workflow.items[item].name)
    case .applicant: Phrase.applicant
    }
  }
}
