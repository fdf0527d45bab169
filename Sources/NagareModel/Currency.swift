/// What the amounts of a flow are in (通貨). One flow has one, and nothing is converted.
public enum Currency: Hashable, Sendable {
  case yen, dollar, euro, pound
  /// Any other word: 元 with two places, 点 with none (通貨 点 整数).
  case other(String, places: Int)

  /// How many digits stand behind the point of an amount.
  public var places: Int {
    switch self {
    case .yen: 0
    case .dollar, .euro, .pound: 2
    case .other(_, let places): places
    }
  }

  /// What an amount of it counts.
  public var unit: Unit {
    switch self {
    case .yen: .yen
    case .dollar: .dollar
    case .euro: .euro
    case .pound: .pound
    case .other(let word, _): .other(word)
    }
  }
}

extension Workflow {
  /// What a number of an item counts, if anything: that of its field, or for an amount the currency of the flow.
  public func unit(of item: Item.ID) -> Unit? {
    items[item].unit ?? (items[item].type == .money ? currency.unit : nil)
  }
}
