import NagareModel

/// What a condition can depend on.
enum Variable: Hashable, Sendable {
  case item(Item.ID)
  case answer(Condition.Subject)
}

/// For which values of one variable a condition can hold and can fail, whatever everything else is.
struct Outlook: Sendable {
  var canHold: Extent
  var canFail: Extent
  /// It depends on nothing else: every value makes it either hold or fail.
  var isExact: Bool

  static let unknown = Outlook(canHold: .all, canFail: .all, isExact: false)

  static func exactly(_ extent: Extent) -> Outlook {
    Outlook(canHold: extent, canFail: extent.complement, isExact: true)
  }

  static func values(_ ranges: Ranges) -> Outlook {
    exactly(Extent(values: ranges, canBeEmpty: false))
  }

  init(canHold: Extent, canFail: Extent, isExact: Bool) {
    self.canHold = canHold
    self.canFail = canFail
    self.isExact = isExact
  }

  init(_ condition: Condition, on variable: Variable, in domain: Domain) {
    switch condition {
    case .equal(let left, let right):
      self = Self.comparison(left, right, on: variable, in: domain) { $0 }
    case .unequal(let left, let right):
      self = Self.comparison(left, right, on: variable, in: domain, \.complement)
    case .within(let value, let limits):
      let (ranges, isExact) = limits.ranges { domain.number(of: $0) }
      self = value.isItem(variable) && isExact ? .values(ranges) : .unknown
    case .isEmpty(let value):
      self = value.isItem(variable) ? .exactly(Extent(values: .none, canBeEmpty: true)) : .unknown
    case .isFilled(let value):
      self = value.isItem(variable) ? .values(.all) : .unknown
    case .holds(let item):
      let yes = variable == .item(item) ? domain.number(of: .yesNo(true)) : nil
      self = yes.map { .values(Ranges($0)) } ?? .unknown
    case .answered(let subject, let answer):
      guard variable == .answer(subject), case .choice(let choices) = domain.scale else {
        self = .unknown
        return
      }
      let position = choices.firstIndex(of: answer.phrase)
      self = .values(position.map { Ranges(Number($0)) } ?? .none)
    case .contains, .ended: self = .unknown
    case .not(let condition):
      let outlook = Outlook(condition, on: variable, in: domain)
      self.init(canHold: outlook.canFail, canFail: outlook.canHold, isExact: outlook.isExact)
    case .denied(let condition):
      var filled = Outlook(condition, on: variable, in: domain)
      filled.canFail.canBeEmpty = false
      filled.canHold.canBeEmpty = true
      self.init(canHold: filled.canFail, canFail: filled.canHold, isExact: filled.isExact)
    case .all(let parts):
      self =
        Self.combined(parts[...], on: variable, in: domain) { left, right in
          Outlook(
            canHold: left.canHold.intersection(right.canHold), canFail: left.canFail.union(right.canFail),
            isExact: left.isExact && right.isExact)
        } ?? .exactly(.all)
    case .any(let parts):
      self =
        Self.combined(parts[...], on: variable, in: domain) { left, right in
          Outlook(
            canHold: left.canHold.union(right.canHold), canFail: left.canFail.intersection(right.canFail),
            isExact: left.isExact && right.isExact)
        } ?? .exactly(.none)
    }
  }

  /// Half and half, so that each part is looked at a few times, however many there are.
  private static func combined(
    _ parts: ArraySlice<Condition>, on variable: Variable, in domain: Domain,
    _ combine: (Outlook, Outlook) -> Outlook
  ) -> Outlook? {
    guard parts.count > 1 else { return parts.first.map { Outlook($0, on: variable, in: domain) } }
    let middle = parts.startIndex + parts.count / 2
    let left = combined(parts[..<middle], on: variable, in: domain, combine)
    let right = combined(parts[middle...], on: variable, in: domain, combine)
    guard let left, let right else { return left ?? right }
    return combine(left, right)
  }

  private static func comparison(
    _ left: Expression, _ right: Expression, on variable: Variable, in domain: Domain,
    _ belonging: (Ranges) -> Ranges
  ) -> Outlook {
    let other: Expression? = left.isItem(variable) ? right : right.isItem(variable) ? left : nil
    guard case .constant(let value) = other, let number = domain.number(of: value) else { return .unknown }
    return .values(belonging(Ranges(number)))
  }
}

extension Collection<Condition> {
  /// What each of them fits; `nil` where one depends on more than this variable.
  func extents(of variable: Variable, in domain: Domain) -> [Extent]? {
    let outlooks = map { Outlook($0, on: variable, in: domain) }
    return outlooks.allSatisfy(\.isExact) ? outlooks.map(\.canHold) : nil
  }
}

extension Expression {
  fileprivate func isItem(_ variable: Variable) -> Bool {
    if case .item(let item) = self { variable == .item(item) } else { false }
  }
}

extension Condition {
  /// Everything it depends on, each once.
  var variables: Set<Variable> {
    Set(items.map(Variable.item)).union(questions.map { .answer($0.subject) })
  }
}
