extension Value {
  /// As people read it; `unit` where it has none of its own.
  public func phrase(unit: Unit?, roles: [Role]) -> Phrase {
    switch self {
    case .empty: Phrase.empty
    case .text(let text): Phrase(text)
    case .number(let number, let own): number.phrase(own ?? unit)
    case .date(let day): day.phrase
    case .time(let minutes): Phrase(TimeOfDay.words(minutes: minutes))
    case .yesNo(let yes): yes ? Phrase.yes : Phrase.no
    case .choices(let names), .files(let names):
      Phrase(ja: names.joined(separator: "／"), en: names.joined(separator: ", "))
    case .role(let role): Phrase(roles[role].name)
    }
  }
}
