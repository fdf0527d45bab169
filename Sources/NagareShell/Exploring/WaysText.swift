import NagareEngine
import NagareExplorer
import NagareModel
import NagareNotation

/// The ways of a flow, for people and for programs.
struct WaysText {
  let page: Page
  let script: Script
  let ways: Ways
  /// Of each way shown the first example that goes it.
  let examples: [Example?]
  private let words: WayWords

  init(_ ways: Ways, of script: Script, on page: Page) {
    (self.ways, self.script, self.page) = (ways, script, page)
    words = WayWords(script)
    var found: [Example?] = Array(repeating: nil, count: ways.courses.count)
    for example in script.reading.examples {
      let run = ExampleRun(example, of: script.flow)
      guard run.passed, let history = run.history, let place = ways.place(of: history), found[place] == nil else {
        continue
      }
      found[place] = example
    }
    examples = found
  }

  // MARK: For people

  var lines: [String] {
    let courses = words.lines(ways.courses).enumerated().flatMap { index, line in
      let tried = examples[index].map { example in
        Phrase(ja: "例: 「\(example.name)」", en: "example: “\(example.name)”")
      }
      let note = tried ?? Self.notTried
      let number = "\(index + 1). "
      return page.wrap(number + Visible.text(line[page.language]), hanging: number.count)
        + page.paragraph(Visible.text(note[page.language]), indent: number.count + 2)
    }
    return courses + page.wrap(closing[page.language])
  }

  /// How many there are, and how far that is certain.
  private var closing: Phrase {
    let shown = ways.courses.count
    let total: Phrase
    if !ways.isExact, ways.isCut {
      total = Phrase(ja: "少なくとも\(ways.count)通りあります", en: "There are at least \(Self.grouped(ways.count)) ways")
    } else if !ways.isExact {
      total = Phrase(ja: "1000兆通りより多くあります", en: "There are more than 1,000,000,000,000,000 ways")
    } else {
      let noun = ways.count == 1 ? "There is 1 way" : "There are \(Self.grouped(ways.count)) ways"
      total = Phrase(ja: "道すじは\(Self.grouped(ways.count))通りです", en: noun)
    }
    let untried = examples.count { $0 == nil }
    let rest =
      shown < ways.count
      ? Phrase(ja: "。そのうち\(shown)通りを見せています", en: "; \(shown) of them are shown")
      : untried > 0
        ? Phrase(
          ja: "。\(untried)通りは、まだどの例も通りません",
          en: "; \(untried) \(untried == 1 ? "is" : "are") not shown by any example yet") : Phrase("")
    let cut =
      ways.isCut
      ? Phrase(
        ja: "。\(Self.grouped(ways.states))の状態まで調べて止めました",
        en: "; \(Self.grouped(ways.states)) states were looked at, and no more")
      : Phrase("")
    return Phrase(ja: "\(total.ja)\(rest.ja)\(cut.ja)。", en: "\(total.en)\(rest.en)\(cut.en).")
  }

  static func grouped(_ number: Int) -> String { Number(number).grouped }

  private static let notTried = Phrase(ja: "まだ試していません", en: "not tried yet")

  // MARK: For programs

  /// With how many states were looked at, where more were looked at beside.
  func json(states: Int) -> JSON {
    .object([
      ("version", .number(1)),
      ("flow", .string(script.workflow.name)),
      ("ways", .array(ways.courses.indices.map(way))),
      ("count", .number(ways.count)),
      ("exact", .bool(ways.isExact)),
      ("states", .number(states)),
      ("bound", ways.isCut ? .string("states") : .null),
    ])
  }

  private func way(_ index: Int) -> JSON {
    let course = ways.courses[index]
    let outcome = course.outcome?.phrase ?? Phrase("")
    let decisions = course.decisions.filter { $0.block != nil }.map { decision in
      JSON.object([
        ("line", .number(words.lineNumber(of: decision) ?? 0)),
        ("what", .string(words.what(decision)[page.language])),
      ])
    }
    return .object([
      ("decisions", .array(decisions)),
      ("outcome", .string(outcome[page.language])),
      ("people", .array(course.people.map { .string(script.workflow.roles[$0].name) })),
      ("handovers", .number(course.handovers)),
      ("example", examples[index].map { .string($0.name) } ?? .null),
    ])
  }
}
