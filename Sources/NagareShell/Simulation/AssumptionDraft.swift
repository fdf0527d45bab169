import NagareLanguage
import NagareModel
import NagareSimulator

/// A 見込み for a flow that has none: the stand-ins, as lines to be changed.
struct AssumptionDraft {
  let lines: [String]

  init(_ reading: Reading, in language: Language) {
    let scenario = Scenario(reading.workflow, assuming: nil)
    let printer = ExamplePrinter(reading.workflow, in: language)
    let head = Phrase(ja: "見込み 「いまのやり方」", en: "assume \"Today\"")
    let bullet = Phrase(ja: " ・", en: "  - ")[language]
    var known: Set<Performer> = []
    var kinds: [Assumption.Kind] = []
    for assumed in scenario.assumed {
      guard case .line(let kind) = assumed.what else { continue }
      switch kind {
      case .arrivals, .period: kinds.append(kind)
      case .person(let party, let traits):
        guard case .takes(let effort)? = traits.first, let block = party.block else { continue }
        for who in reading.workflow.blocks[block].who where known.insert(who).inserted {
          kinds.append(.person(Party(who), [.takes(effort)]))
        }
      case .starts, .openAlways, .field, .unclear: break
      }
    }
    lines = [head[language]] + kinds.compactMap { printer.line($0).map { bullet + $0 } }
  }
}
