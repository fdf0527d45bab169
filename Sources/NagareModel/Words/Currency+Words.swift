extension Currency {
  /// An amount of it: 75ドル and $75, 75.50ドル and $75.50, 50,000円 and 50,000 yen.
  public func phrase(_ number: Number) -> Phrase {
    let amount = number.grouped(withPlaces: places)
    let inFront: String? =
      switch self {
      case .dollar: "$"
      case .euro: "€"
      case .pound: "£"
      case .yen, .other: nil
      }
    guard let inFront else { return Phrase(ja: amount + unit.phrase.ja, en: "\(amount) \(unit.phrase.en)") }
    let sign = number < .zero ? "-" : ""
    return Phrase(ja: amount + unit.phrase.ja, en: sign + inFront + amount.drop { $0 == "-" })
  }
}
