import NagareModel
import NagarePlan

/// A value of a known item in eight bytes: what it is in the top byte, what tells it apart below.
struct PackedValue: Sendable {
  private enum Kind: UInt64 {
    case empty, whole, date, time, yesNo, choice, role, large
  }

  private var bits: UInt64

  private init(_ kind: Kind, _ rest: Int = 0) {
    bits = kind.rawValue << 56 | UInt64(bitPattern: Int64(rest)) & (1 << 56 - 1)
  }

  /// One that is kept elsewhere.
  init(large number: Int) { self.init(.large, number) }

  /// `nil` for one that is too large, or of another unit than its item.
  init?(_ value: Value, of item: Item.ID, in plan: Plan) {
    switch value {
    case .empty: self.init(.empty)
    case .number(let number, let own):
      guard own == plan.slots[item].unit, let whole = number.whole, whole.magnitude < 1 << 54 else { return nil }
      self.init(.whole, whole)
    case .date(let day): self.init(.date, day.number)
    case .time(let minutes): self.init(.time, minutes)
    case .yesNo(let yes): self.init(.yesNo, yes ? 1 : 0)
    case .choices(let names):
      guard names.count == 1, case .choice(let options) = plan.workflow.items[item].type,
        let index = options.firstIndex(of: names[0])
      else { return nil }
      self.init(.choice, index)
    case .role(let role): self.init(.role, role)
    case .text, .files: return nil
    }
  }

  func value(of item: Item.ID, in plan: Plan, large: [Value]) -> Value {
    let rest = Int(Int64(bitPattern: bits << 8) >> 8)
    switch Kind(rawValue: bits >> 56) {
    case .whole: return .number(Number(rest), plan.slots[item].unit)
    case .date: return Day(number: rest).map { .date($0) } ?? .empty
    case .time: return .time(rest)
    case .yesNo: return .yesNo(rest == 1)
    case .choice:
      guard case .choice(let options) = plan.workflow.items[item].type else { return .empty }
      return .choices([options[rest]])
    case .role: return .role(rest)
    case .large: return large[rest]
    case .empty, nil: return .empty
    }
  }
}
