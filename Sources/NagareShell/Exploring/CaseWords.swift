import NagareEngine
import NagareLanguage
import NagareModel

/// A case that was found, in few words.
struct CaseWords {
  private let script: Script
  private let printer: ExamplePrinter

  init(_ script: Script) {
    self.script = script
    printer = ExamplePrinter(script.workflow, in: script.language)
  }

  /// 「金額 100万円 → 」: what was typed that decides it.
  func typed(_ deciding: [Entry]) -> Phrase {
    guard !deciding.isEmpty else { return Phrase("") }
    let typed = printer.text(deciding)
    return Phrase(ja: "\(typed) → ", en: "\(typed) -> ")
  }

  /// 「部長が決裁して完了」: who answers last, and how it ends.
  func course(_ events: [Event], _ outcome: Outcome?) -> Phrase {
    let end: Phrase =
      switch outcome {
      case .some(let outcome): outcome.phrase
      case nil: Phrase(ja: "終わらない", en: "no end")
      }
    let last = events.last { if case .answered = $0 { true } else { false } }
    guard case .answered(_, let by, _, let answer, _)? = last else { return end }
    let name = script.workflow.roles[by].name
    return Phrase(ja: "\(name)が\(answer.request.ja)して\(end.ja)", en: "\(name): \(answer.phrase.en), \(end.en)")
  }
}
