import NagareModel
import NagarePlan

extension Case {
  /// A value as people read it, with its unit: 「3日」, “3 days”.
  public func words(_ value: Value, of item: Item.ID?) -> Phrase {
    flow.phrase(of: value, unit: item.flatMap { flow.workflow.unit(of: $0) })
  }

  /// A range as people read it: 「1〜20」, 「2026年4月1日以降」.
  func words(_ limits: Limits, as item: Item.ID?) -> Phrase {
    let lower = limits.lower.flatMap { end(of: $0, as: item) }
    let upper = limits.upper.flatMap { end(of: $0, as: item) }
    let isClosed = limits.lower?.isIncluded == true && limits.upper?.isIncluded == true
    if let lower, let upper, isClosed {
      return Phrase(ja: "\(lower.bare.ja)〜\(upper.value.ja)", en: "\(lower.bare.en) to \(upper.value.en)")
    }
    let low = lower.map { Border(lower: limits.lower?.isIncluded == true).phrase($0.value, ofDay: $0.isDay) }
    let high = upper.map { Border(upper: limits.upper?.isIncluded == true).phrase($0.value, ofDay: $0.isDay) }
    let parts = [low, high].compactMap(\.self)
    return Phrase(
      ja: parts.map(\.ja).joined(separator: "で"), en: parts.map(\.en).joined(separator: " and "))
  }

  private struct End {
    var value: Phrase
    /// Without its unit.
    var bare: Phrase
    var isDay: Bool
  }

  private func end(of limit: Limit, as item: Item.ID?) -> End? {
    guard let value = filledValue(of: limit.value) else { return nil }
    var isDay = false
    if case .date = value { isDay = true }
    var bare = words(value, of: nil)
    if case .number(let number, _) = value { bare = number.phrase(nil) }
    return End(value: words(value, of: item), bare: bare, isDay: isDay)
  }

  // MARK: Messages

  /// A message of the flow as it would be sent now.
  func message(of notice: Notice) -> Message {
    Message(.notice, notice.block, to: addressees(flow.plan.people[notice.to]), text: fill(notice.text))
  }

  /// The words of a message, its names filled in.
  func fill(_ text: Text) -> String {
    let isJapanese = text.isJapanese
    var filled = ""
    for piece in text.pieces {
      let words =
        switch piece {
        case .words(let words): words
        case .item(let item): filledIn(values[item], of: item, isJapanese: isJapanese)
        case .reason: marking.lastGiven?.reason ?? nothing(isJapanese)
        case .title: (marking.lastGiven?.block).flatMap { flow.workflow.blocks[$0].title } ?? nothing(isJapanese)
        case .applicant: named(.applicant).first.map { flow.workflow.roles[$0].name } ?? nothing(isJapanese)
        case .result: outcome.map { isJapanese ? $0.phrase.ja : $0.phrase.en } ?? nothing(isJapanese)
        case .today: filledIn(.date(clock.day), of: nil, isJapanese: isJapanese)
        }
      filled += words
    }
    return filled
  }

  private func nothing(_ isJapanese: Bool) -> String { isJapanese ? "（なし）" : "(none)" }

  /// Money with commas, other numbers without, both without unit.
  private func filledIn(_ value: Value, of item: Item.ID?, isJapanese: Bool) -> String {
    let row = item.map { flow.workflow.items[$0] }
    switch value {
    case .number(let number, let unit):
      return row?.type == .money || unit == flow.workflow.currency.unit
        ? number.grouped(withPlaces: flow.workflow.currency.places) : number.description
    case .date(let day): return isJapanese ? day.inJapanese : day.description
    case .empty: return nothing(isJapanese)
    case .text(let text): return text.isEmpty ? nothing(isJapanese) : text
    case .choices(let names), .files(let names): return names.joined(separator: isJapanese ? "／" : ", ")
    case .time, .yesNo, .role:
      let words = words(value, of: item)
      return isJapanese ? words.ja : words.en
    }
  }
}

extension Text {
  /// Whether its own words contain Japanese letters.
  var isJapanese: Bool {
    pieces.contains { piece in
      guard case .words(let words) = piece else { return false }
      return words.unicodeScalars.contains {
        (0x3005...0x9FFF).contains($0.value) || (0xF900...0xFAFF).contains($0.value)
      }
    }
  }
}
