import NagareModel

// What a condition would need that the flow does not have.
extension ProposedLines {
  /// Which field is missing for it, and how to add one; `nil` where there is none missing.
  func lacking(_ given: Circumstance) -> Phrase? {
    switch given {
    case .compare(let subject, _, let measure), .between(let subject, _, let measure, _, _):
      guard condition(given) == nil else { return nil }
      return subject.map { lacking($0, example($0, measure)) } ?? whichField
    case .isOne(let names, _):
      guard condition(given) == nil else { return nil }
      return names.first.map { lackingState($0) } ?? Self.anyField
    case .holds(let name, _):
      guard situation.field(named: name) == nil else { return nil }
      return lacking(name, question(name))
    case .all(let parts), .any(let parts):
      return parts.lazy.compactMap { lacking($0) }.first
    default: return condition(given) == nil ? Self.anyField : nil
    }
  }

  /// 財布だった場合は: what no choice of a field says.
  private func lackingState(_ name: String) -> Phrase {
    Phrase(
      ja: "「\(name)」かどうかが分かる欄がまだありません。先に、申請に「・種類: 選択 \(name)／その他」のような欄を足します。",
      en:
        "No field tells yet whether it is “\(name)”. First add one to the form, such as “- kind: choice \(name) / other”."
    )
  }

  /// 百万円までは副町長: of several amounts one is to be named.
  private var whichField: Phrase {
    let fields = situation.fields.filter { $0.type == .money || $0.type == .number }.map(\.name)
    guard fields.count > 1 else { return Self.anyField }
    return Phrase(
      ja: "どの欄と比べるかも書きます。使えるのは" + fields.map { "「\($0)」" }.joined() + "です。",
      en: "Say which field it is about too: " + fields.map { "“\($0)”" }.joined(separator: ", ") + ".")
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

  private static let anyField = Phrase(
    ja: "比べる欄がまだありません。先に、申請に「・金額: 金額」のような欄を足します。",
    en: "There is no field to compare yet. First add one to the form, such as “- amount: money”.")
}
