import NagareEngine
import NagareExplorer
import NagareLanguage
import NagareModel

/// A case that was found, in few words: what decides it and how it ends.
struct CaseWords {
  private let script: Script
  private let printer: ExamplePrinter

  init(_ script: Script) {
    self.script = script
    printer = ExamplePrinter(script.workflow, in: script.language)
  }

  /// 「金額 100万円 → 部長が決裁して完了」: what decides it, who answers last, and how it ends.
  func course(_ deciding: [Hinge], _ events: [Event], _ outcome: Outcome?) -> Phrase {
    // Who answers last is said at the end.
    var before = deciding
    if case .sentBack? = before.last { before.removeLast() }
    return joined(before.map(hinge) + [end(events, outcome)])
  }

  /// 「日数 3日 → 係長が差戻し → 日数 2日」; nothing where nothing decides.
  func what(_ deciding: [Hinge]) -> Phrase { joined(deciding.map(hinge)) }

  private func joined(_ parts: [Phrase]) -> Phrase {
    Phrase(ja: parts.map(\.ja).joined(separator: " → "), en: parts.map(\.en).joined(separator: " -> "))
  }

  private func hinge(_ hinge: Hinge) -> Phrase {
    switch hinge {
    case .typed(let entries): Phrase(printer.text(entries))
    case .sentBack(let party): said(printer.party(party), .sentBack)
    case .away(let role):
      Phrase(script.workflow.roles[role].name).framed(ja: ("", "が不在"), en: ("", " away"))
    }
  }

  private func said(_ name: String, _ answer: Answer) -> Phrase {
    Phrase(ja: "\(name)が\(answer.request.ja)", en: "\(name): \(answer.phrase.en)")
  }

  private func end(_ events: [Event], _ outcome: Outcome?) -> Phrase {
    let end = outcome?.phrase ?? Phrase(ja: "止まる", en: "no end")
    let last = events.last { if case .answered = $0 { true } else { false } }
    guard case .answered(_, let by, _, let answer, _)? = last else { return end }
    let name = script.workflow.roles[by].name
    let said = said(name, answer)
    if answer == .rejected, outcome == .rejected { return said }
    return Phrase(ja: "\(name)が\(deed(answer))\(end.ja)", en: "\(said.en), \(end.en)")
  }

  /// 承認して, 差し戻して, 「保留」と答えて
  private func deed(_ answer: Answer) -> String {
    switch answer {
    case .approved, .rejected: "\(answer.request.ja)して"
    case .sentBack: "差し戻して"
    case .own(let name): "「\(name)」と答えて"
    }
  }
}
