import NagareModel

// What a condition would need that the flow does not have.
extension ProposedLines {
  /// Which field is missing for it by name, and how to add one; `nil` where none is, or nobody said its name.
  func lacking(_ given: Circumstance) -> Phrase? {
    switch given {
    case .compare(let subject, _, let measure), .between(let subject, _, let measure, _, _):
      guard condition(given) == nil else { return nil }
      return subject.map { lacking($0, example($0, measure)) }
    case .holds(let name, _):
      guard situation.field(named: name) == nil else { return nil }
      return lacking(name, question(name))
    case .all(let parts), .any(let parts):
      return parts.lazy.compactMap { lacking($0) }.first
    default: return nil
    }
  }

  private func lacking(_ name: String, _ line: String) -> Phrase {
    Phrase(
      ja: "「\(name)」を比べる欄がまだありません。先に、申請に「\(line)」のような欄を足します。",
      en: "There is no field yet that says “\(name)”. First add one to the form, such as “\(line)”.")
  }

  /// The line of a field that could be compared with it.
  private func example(_ name: String, _ measure: Measure) -> String {
    let guess = FieldGuess(name, situation.language)
    let isMoney = measure.text.first.map { !$0.isNumber } ?? false || measure.unit == .yen
    let isNumber = [.number, .money].contains(guess.type)
    let type: Word = isMoney ? .money : isNumber ? guess.type : .number
    return (situation.language == .ja ? "・" : "- ") + name + ": " + word(type)
  }
}
