import NagareModel
import NagarePlan

/// What a field may hold, and how likely each of it is. It holds no reference: one that many runs share would be counted
/// by all of them at every look, each in the way of the others.
struct FieldRule: Sendable {
  enum Content: Sendable {
    /// One of these, in ``Scenario/fieldParts``.
    case one(of: Range<Int>)
    /// As far as the limits of the field let it: a number, a day, a time, or how many files.
    case withinLimits
    /// Any word.
    case word
  }

  enum Part: Sendable {
    case value(Code)
    case cell(Cell)
    case within(FieldLine.Border?, FieldLine.Border?)
  }

  var slot: Int
  var form: Slot.Form
  /// Between two neighbours, in the units of a cell.
  var step: Int128
  var purpose: UInt64
  var content: Content
  var lower: FieldLine.Border?
  var upper: FieldLine.Border?
}

extension FieldRule {
  /// Draws a value. `bits` are one draw; a second is made of them where one is not enough.
  func cell(
    _ bits: UInt64, of parts: [Scenario.Weighted<Part>], in cells: [Cell], from offset: Int,
    _ reckoner: inout Reckoner, today: Int, otherWord: Int
  ) -> Cell {
    switch content {
    case .word: return Cell(otherWord)
    case .withinLimits: return evenly(bits, lower, upper, cells, offset, &reckoner, today)
    case .one(let places):
      switch parts.drawn(bits, places) {
      case .cell(let cell): return cell
      case .value(let code): return reckoner.value(of: code, in: cells, from: offset)
      case .within(let from, let to):
        return evenly(Chance.mixed(bits), from, to, cells, offset, &reckoner, today)
      }
    }
  }

  /// Whether a value lies inside the limits; an end that is not known does not bind.
  func accepts(_ cell: Cell, in cells: [Cell], from offset: Int, _ reckoner: inout Reckoner) -> Bool {
    guard cell.isFilled else { return true }
    if let lower, let low = known(lower, in: cells, from: offset, &reckoner) {
      guard cell.bits > low || cell.bits == low && lower.isIncluded else { return false }
    }
    if let upper, let high = known(upper, in: cells, from: offset, &reckoner) {
      guard cell.bits < high || cell.bits == high && upper.isIncluded else { return false }
    }
    return true
  }

  /// An end in the units of a cell, where it is known: files are counted, and their limits are numbers.
  private func known(
    _ border: FieldLine.Border, in cells: [Cell], from offset: Int, _ reckoner: inout Reckoner
  ) -> Int128? {
    let cell = reckoner.value(of: border.value, in: cells, from: offset)
    guard cell.isFilled else { return nil }
    return form == .files ? cell.bits / Cell(Number(1)).bits : cell.bits
  }

  /// Any of the values between two ends, each as likely. An end that is not known is one the kind of value has: today
  /// and thirty days from it, the office day, so much more than the other end.
  private func evenly(
    _ bits: UInt64, _ lower: FieldLine.Border?, _ upper: FieldLine.Border?, _ cells: [Cell], _ offset: Int,
    _ reckoner: inout Reckoner, _ today: Int
  ) -> Cell {
    let low = lower.flatMap { known($0, in: cells, from: offset, &reckoner) }
    let high = upper.flatMap { known($0, in: cells, from: offset, &reckoner) }
    var (first, last) = ends(low, high, today)
    if low != nil, lower?.isIncluded == false { first += step }
    if high != nil, upper?.isIncluded == false { last -= step }
    if form == .day { last = min(last, Int128(Day.latest.number)) }
    // The values are multiples of a step.
    let start = first.dividedRoundingUp(by: step)
    let end = last.dividedRoundingDown(by: step)
    // Where nothing fits, one that the lower end refuses.
    guard end >= start else { return Cell(bits: end * step) }
    let count = UInt64(clamping: end - start + 1)
    return Cell(bits: (start + Int128(bits.below(count))) * step)
  }

  private func ends(_ low: Int128?, _ high: Int128?, _ today: Int) -> (Int128, Int128) {
    let reach: Int128
    let usual: Int128
    switch form {
    case .day: (usual, reach) = (Int128(today), 30)
    case .time: (usual, reach) = (9 * 60, 8 * 60)
    case .number: (usual, reach) = (max(step, Cell(Number(1)).bits), 9 * max(step, Cell(Number(1)).bits))
    case .files, .yesNo, .word, .words, .index, .unknown: (usual, reach) = (1, 0)
    }
    switch (low, high) {
    case (nil, nil): return (usual, usual + reach)
    case (let low?, nil): return form == .day ? (low, max(low, usual) + reach) : (low, max(low * 2, low + reach))
    case (nil, let high?): return (min(usual, high), high)
    case (let low?, let high?): return (low, high)
    }
  }
}

extension [Scenario.Weighted<FieldRule.Part>] {
  /// The part at some places that 64 bits fall on; there must be one.
  fileprivate func drawn(_ bits: UInt64, _ places: Range<Int>) -> FieldRule.Part {
    var left = bits.below(places.reduce(0) { $0 + self[$1].weight })
    for place in places {
      if left < self[place].weight { return self[place].part }
      left -= self[place].weight
    }
    return self[places.upperBound - 1].part
  }
}

extension Int128 {
  fileprivate func dividedRoundingDown(by step: Int128) -> Int128 {
    let (quotient, rest) = quotientAndRemainder(dividingBy: step)
    return rest < 0 ? quotient - 1 : quotient
  }

  fileprivate func dividedRoundingUp(by step: Int128) -> Int128 { -(-self).dividedRoundingDown(by: step) }
}
