import NagareModel

/// What can be known of a value before any case runs: a set of numbers, and whether it may be empty.
/// Days and minutes are whole numbers, and so is the position of a choice in its list.
struct Extent: Hashable, Sendable {
  var values: Ranges
  var canBeEmpty: Bool

  static let none = Extent(values: .none, canBeEmpty: false)
  static let all = Extent(values: .all, canBeEmpty: true)

  var complement: Extent { Extent(values: values.complement, canBeEmpty: !canBeEmpty) }

  func union(_ other: Extent) -> Extent {
    Extent(values: values.union(other.values), canBeEmpty: canBeEmpty || other.canBeEmpty)
  }

  func intersection(_ other: Extent) -> Extent {
    Extent(values: values.intersection(other.values), canBeEmpty: canBeEmpty && other.canBeEmpty)
  }

  /// All of them together.
  static func union(_ all: [Extent]) -> Extent {
    Extent(values: .union(all.map(\.values)[...]), canBeEmpty: all.contains(where: \.canBeEmpty))
  }

  func subtracting(_ other: Extent) -> Extent { intersection(other.complement) }
}

/// Every value something can take, and how people write it.
struct Domain: Sendable {
  enum Scale: Hashable, Sendable {
    case number(Unit?)
    case date
    case choice([Phrase])
    /// Only filled in or not.
    case anything
  }

  var extent: Extent
  var scale: Scale
  /// Nothing lies between two neighbours.
  var isWhole: Bool
  /// Somebody has said where it ends below.
  var hasFloor = true

  func isEmpty(_ part: Extent) -> Bool {
    let inside = part.intersection(extent)
    return !inside.canBeEmpty && (isWhole ? inside.values.whole : inside.values).isEmpty
  }

  /// The number that stands for a value in this domain; `nil` for a value of another kind.
  func number(of value: Value) -> Number? {
    switch (value, scale) {
    case (.number(let number, let unit), .number(let own)):
      if let unit, let own { number.counted(in: own, from: unit) } else { unit == .percent ? nil : number }
    case (.date(let day), .date): Number(day.number)
    case (.choices(let names), .choice(let choices)) where names.count == 1:
      choices.firstIndex { $0.ja.isSameName(as: names[0]) }.map { Number($0) }
    case (.text(let name), .choice(let choices)):
      choices.firstIndex { $0.ja.isSameName(as: name) }.map { Number($0) }
    case (.yesNo(let yes), .choice(Self.yesNo)): Number(yes ? 0 : 1)
    case (.empty, _), (.text, _), (.number, _), (.date, _), (.time, _), (.yesNo, _), (.choices, _), (.files, _),
      (.role, _):
      nil
    }
  }

  static let yesNo = [Phrase.yes, Phrase.no]
}

extension Domain {
  /// One of a list.
  init(choices: [Phrase], canBeEmpty: Bool) {
    let list = Ranges(from: .below(Number(0)), to: .below(Number(choices.count)))
    self.init(extent: Extent(values: list, canBeEmpty: canBeEmpty), scale: .choice(choices), isWhole: true)
  }

  /// What a line of a form lets people fill in; `nil` where too little is known.
  init?(_ field: Field, in workflow: Workflow) {
    let item = workflow.items[field.item]
    guard let type = item.type else { return nil }
    let canBeEmpty = !field.isRequired
    switch type {
    case .number, .money:
      self.init(.number(workflow.unit(of: field.item)), field, isWhole: !field.allowsDecimals)
    case .date: self.init(.date, field, isWhole: true)
    case .choice(let names): self.init(choices: names.map { Phrase($0) }, canBeEmpty: canBeEmpty)
    case .yesNo: self.init(choices: Self.yesNo, canBeEmpty: canBeEmpty)
    case .text, .longText, .time, .choices, .phone, .email, .file, .person:
      let filled = Extent(values: .all, canBeEmpty: canBeEmpty)
      self.init(extent: filled, scale: .anything, isWhole: false)
    }
  }

  private init(_ scale: Scale, _ field: Field, isWhole: Bool) {
    self.init(extent: Extent(values: .all, canBeEmpty: !field.isRequired), scale: scale, isWhole: isWhole)
    hasFloor = field.limits?.lower != nil
    if let limits = field.limits {
      extent.values = limits.ranges { number(of: $0) }.outer
    }
  }

  /// What two places that fill in the same item allow together; `nil` where they do not agree.
  func union(_ other: Domain) -> Domain? {
    guard scale == other.scale else { return nil }
    return Domain(
      extent: extent.union(other.extent), scale: scale, isWhole: isWhole && other.isWhole,
      hasFloor: hasFloor && other.hasFloor)
  }
}

extension Limits {
  /// The numbers between both ends: `outer` where an end that is not known is left out, and whether all are known.
  func ranges(number: (Value) -> Number?) -> (outer: Ranges, isExact: Bool) {
    let below = lower.flatMap { limit in
      limit.number(number).map { Ranges.Cut(number: $0, isAbove: !limit.isIncluded) }
    }
    let above = upper.flatMap { limit in
      limit.number(number).map { Ranges.Cut(number: $0, isAbove: limit.isIncluded) }
    }
    return (Ranges(from: below, to: above), (below == nil) == (lower == nil) && (above == nil) == (upper == nil))
  }
}

extension Limit {
  fileprivate func number(_ number: (Value) -> Number?) -> Number? {
    if case .constant(let constant) = value { number(constant) } else { nil }
  }
}

/// The domain of every item of a workflow, where all the places that fill it in agree on one.
struct Domains: Sendable {
  private let items: [Domain?]

  init(_ workflow: Workflow, kinds: Kinds) {
    var found: [Domain?] = Array(repeating: nil, count: workflow.items.count)
    var isUnknown = Array(repeating: false, count: workflow.items.count)
    func add(_ domain: Domain?, for item: Item.ID) {
      guard !isUnknown[item] else { return }
      found[item] = if let known = found[item] { domain.flatMap(known.union) } else { domain }
      isUnknown[item] = found[item] == nil
    }
    for id in workflow.blocks.indices {
      for field in workflow.blocks[id].fields { add(Domain(field, in: workflow), for: field.item) }
      for (item, _) in workflow.blocks[id].kind.sums { add(Domain(computed: kinds.items[item]), for: item) }
    }
    items = found
  }

  subscript(item: Item.ID) -> Domain? { items[item] }
}

extension Domain {
  /// What a calculation or a table can give.
  fileprivate init?(computed measure: Measure?) {
    guard let measure else { return nil }
    let scale: Scale =
      switch measure.kind {
      case .number: .number(measure.unit)
      case .date: .date
      case .text, .time, .choice, .yesNo, .file, .role: .anything
      }
    let extent = Extent(values: .all, canBeEmpty: false)
    self.init(extent: extent, scale: scale, isWhole: scale == .date, hasFloor: scale != .number(measure.unit))
  }
}
