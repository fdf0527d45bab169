import NagareEngine
import NagareModel
import NagarePlan

/// The values at which something changes, for each field.
struct Borders {
  /// A case that has just begun; dates are told from its day.
  let begun: Case
  private let origins: Origins
  /// What stands in a text that nothing asks about.
  private let words: String
  private var found: [[Value]]
  /// The first field of each item that is entered.
  private(set) var fields: [Field?]
  /// Whether a field has to show each of its choices, and each role.
  private var people: Set<Item.ID> = []

  init(_ begun: Case, _ origins: Origins, words: String = "…") {
    self.words = words
    self.begun = begun
    self.origins = origins
    found = Array(repeating: [], count: begun.workflow.items.count)
    fields = Array(repeating: nil, count: begun.workflow.items.count)
    for field in begun.workflow.blocks.flatMap(\.fields) where fields[field.item] == nil { fields[field.item] = field }
    for block in begun.workflow.blocks {
      for performer in block.everybody {
        if case .item(let item) = performer { people.formUnion(origins.sources[item]) }
      }
    }
  }

  /// The limits of a field, where they are known from the start.
  mutating func add(_ field: Field) {
    for limit in [field.limits?.lower, field.limits?.upper].compactMap(\.self) {
      guard let end = begun.known(limit.value) else { continue }
      found[field.item] += around(end, of: field.item, onlyItself: limit.isIncluded)
    }
  }

  /// What a field is compared with.
  mutating func add(_ comparison: Comparison) {
    for (side, other) in [(comparison.left, comparison.right), (comparison.right, comparison.left)] {
      guard let item = side.item, origins.entered[item] else { continue }
      if other.constant != nil || other.asksTheDay && other.items.isEmpty, let border = begun.known(other) {
        found[item] += around(border, of: item, onlyItself: !comparison.isOrdered)
      } else if let second = other.item, origins.entered[second] {
        // Before, the same, after: from a value both may have.
        guard let middle = usual(begun.workflow.items[item].type, item) else { continue }
        found[item] += around(middle, of: item, onlyItself: false)
        found[second] += around(middle, of: second, onlyItself: false)
      }
    }
  }

  /// A value and its neighbours.
  func around(_ value: Value, of item: Item.ID, onlyItself: Bool) -> [Value] {
    switch value {
    case .number(let number, let unit):
      let own = begun.workflow.unit(of: item)
      let counted = unit.flatMap { unit in own.flatMap { number.counted(in: $0, from: unit) } } ?? number
      let step = begun.flow.plan.slots[item].smallestStep
      let beside = onlyItself ? [] : [counted.subtracting(step), counted.adding(step)].compactMap(\.self)
      return ([counted] + beside).map { .number($0, own) }
    case .date(let day):
      return [.date(day)] + (onlyItself ? [] : [.date(day.adding(days: -1)), .date(day.adding(days: 1))])
    case .time(let minutes):
      let beside = onlyItself ? [] : [minutes - 1, minutes + 1]
      return ([minutes] + beside).filter { (0..<1440).contains($0) }.map { .time($0) }
    case .text(let text): return [.text(text)]
    case .choices(let names): return [.choices(names)]
    case .role(let role): return [.role(role)]
    case .empty, .yesNo, .files: return []
    }
  }

  /// What is tried in a field, as far as it would be accepted alone: what a person would put in first stands first.
  func values(of field: Field) -> [Value] {
    let type = begun.workflow.items[field.item].type
    var all: [Value] = usual(type, field.item).map { [$0] } ?? []
    switch type {
    case .choice(let names): all = names.map { .choices([$0]) }
    case .choices(let names): all = names.map { .choices([$0]) } + (names.count > 1 ? [.choices(names)] : [])
    case .yesNo: all = [.yesNo(false), .yesNo(true)]
    case .person: all = roles(tried: field.item).map { .role($0) }
    case .file: all = fileCounts(field).map { .files(names($0, of: field.item)) }
    case .text, .longText, .phone, .email, .number, .money, .date, .time, nil: break
    }
    var known = Set(all)
    for value in found[field.item] where known.insert(value).inserted { all.append(value) }
    let accepted = all.filter { isAccepted($0, in: field) }
    return accepted.isEmpty ? all : accepted
  }

  /// Everybody where they may be given work; otherwise those asked about, and one other.
  private func roles(tried item: Item.ID) -> [Role.ID] {
    let all = Array(begun.workflow.roles.indices)
    guard !people.contains(item) else { return all }
    let asked = all.filter {
      found[item].contains(.role($0)) || found[item].contains(.text(begun.workflow.roles[$0].name))
    }
    return (all.filter { !asked.contains($0) }.prefix(1) + asked).sorted()
  }

  private func fileCounts(_ field: Field) -> [Int] {
    guard let limits = field.limits else { return [1] }
    let ends = [limits.lower, limits.upper].compactMap { limit -> Int? in
      guard let limit, case .number(let number, _)? = begun.known(limit.value) else { return nil }
      return number.whole
    }
    return ends.isEmpty ? [1] : Array(Set(ends.map { min(max($0, 1), 20) })).sorted()
  }

  private func names(_ count: Int, of item: Item.ID) -> [String] {
    let name = begun.workflow.items[item].name
    return count == 1 ? [name + ".pdf"] : (1...max(count, 1)).map { "\(name)\($0).pdf" }
  }

  /// What a person might well put in.
  private func usual(_ type: FieldType?, _ item: Item.ID) -> Value? {
    switch type {
    case .text, .longText: return .text(words)
    case .phone: return .text("090-0000-0000")
    case .email: return .text("mail@example.jp")
    case .number, .money:
      let unit = begun.workflow.unit(of: item)
      return [10, 3, 1, 0, 100, 1000].lazy.map { Value.number(Number($0), unit) }.first { value in
        fields[item].map { isAccepted(value, in: $0) } ?? true
      }
    case .date:
      let today = begun.started.day
      return [30, 7, 60, 1, 0, 100, 200, -1].lazy.map { Value.date(today.adding(days: $0)) }.first { value in
        fields[item].map { isAccepted(value, in: $0) } ?? true
      }
    case .time: return .time(10 * 60)
    case .choice, .choices, .yesNo, .person, .file, nil: return nil
    }
  }

  /// Whether a value alone would be accepted: ends that are other fields do not bind yet.
  private func isAccepted(_ value: Value, in field: Field) -> Bool {
    guard let block = origins.homes[field.item] else { return true }
    return begun.objection(to: Entry(field.item, .constant(value)), in: field, after: [], at: block) == nil
  }
}
