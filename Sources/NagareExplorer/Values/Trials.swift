import NagareEngine
import NagareModel
import NagarePlan

/// The values that are tried for every field: on both sides of each border it is compared with, every choice, and
/// empty where that is allowed. Where nothing depends on a field, one that will do.
struct Trials {
  let flow: Flow
  let origins: Origins
  /// For each item the values tried, in their order; none for what is not entered.
  var values: [[Value]]
  /// What is filled in while nothing depends on it.
  private(set) var plain: [Value]
  /// Which fields are the limits of which others.
  let limits: LinkedLimits
  /// Whether something that decides a way depends on a field.
  private(set) var matters: [Bool]
  /// Of each item those that have to be chosen together with it, itself among them.
  private(set) var groups: [[Item.ID]]
  /// What is asked of entered fields, and of what is worked out from them.
  private(set) var questions: [Question] = []
  private var known: Set<Question> = []
  /// Of each entered item what is asked of it alone, where it is compared with constants.
  private(set) var marks: [Marks?]
  /// Whether more than these questions depends on a field, so that every value counts for itself.
  private(set) var isRaw: [Bool] = []
  /// Whether something is worked out from a field that nothing is asked about: then it matters only whether that can be.
  private(set) var isSummed: [Bool] = []
  /// What was found to choose for them.
  let memory = ChoiceMemory()
  /// Whether the values tried stand for all: every comparison is of one entered field with a constant, or of choices.
  private(set) var areRepresentative = true

  /// `signs` are those found for other questions about the same flow.
  init(
    _ flow: Flow, asking conditions: [Condition] = [], start: Instant, words: String = "…",
    signs: SignMemory = SignMemory()
  ) {
    self.flow = flow
    let workflow = flow.workflow
    origins = Origins(workflow)
    limits = LinkedLimits(workflow, origins)
    values = Array(repeating: [], count: workflow.items.count)
    plain = Array(repeating: .empty, count: workflow.items.count)
    matters = Array(repeating: false, count: workflow.items.count)
    groups = workflow.items.indices.map { [$0] }
    marks = Array(repeating: nil, count: workflow.items.count)
    guard let begun = try? Case.begun(flow, at: start).state else { return }
    let all = workflow.blocks.flatMap(\.kind.conditions) + conditions
    let comparisons = all.flatMap(\.comparisons)
    findWhatMatters(all, comparisons)
    var borders = Borders(begun, origins, words: words)
    for field in workflow.blocks.flatMap(\.fields) { borders.add(field) }
    for comparison in comparisons { borders.add(comparison) }
    for item in workflow.items.indices where origins.entered[item] { fill(item, borders) }
    for comparison in comparisons { bisect(comparison, begun, signs) }
    for item in workflow.items.indices where origins.entered[item] && matters[item] {
      values[item] = Array(Set(values[item])).sorted { $0.comes(before: $1, choices: workflow.items[item].type) }
    }
    group(comparisons)
    findQuestions(conditions)
    findMarks()
    areRepresentative = comparisons.allSatisfy(stands) && !dependsOnDates
  }

  private mutating func findWhatMatters(_ conditions: [Condition], _ comparisons: [Comparison]) {
    var items = comparisons.flatMap { $0.left.items + $0.right.items } + conditions.flatMap(\.bareItems)
    for block in flow.workflow.blocks.indices {
      let kind = flow.workflow.blocks[block].kind
      // What cannot be worked out stops a case.
      for (_, sums) in kind.sums { items += sums.filter { !$0.items.isEmpty && $0.item == nil }.flatMap(\.items) }
      for performer in flow.workflow.blocks[block].everybody {
        if case .item(let item) = performer { items.append(item) }
      }
    }
    for block in flow.workflow.blocks.indices {
      // The limits of a form may be what another form holds.
      let limits = flow.workflow.blocks[block].fields.flatMap { $0.limits?.items ?? [] }
      items += limits.filter { origins.homes[$0] != block }
    }
    for item in origins.sources(of: items) { matters[item] = true }
  }

  private mutating func fill(_ item: Item.ID, _ borders: Borders) {
    guard let field = borders.fields[item] else { return }
    let found = borders.values(of: field)
    plain[item] =
      field.initial.flatMap { borders.begun.known($0) } ?? (field.isRequired ? found.first ?? .empty : .empty)
    values[item] = matters[item] ? found + (field.isRequired ? [] : [.empty]) : [plain[item]]
  }

  /// Two fields compared, and fields whose limits are other fields, are chosen together.
  private mutating func group(_ comparisons: [Comparison]) {
    for field in flow.workflow.blocks.flatMap(\.fields) {
      for other in origins.sources(of: field.limits?.items ?? []) { join(field.item, other) }
    }
    for comparison in comparisons {
      let sources = origins.sources(of: comparison.left.items + comparison.right.items).sorted()
      for other in sources.dropFirst() { join(sources[0], other) }
    }
  }

  private mutating func join(_ one: Item.ID, _ other: Item.ID) {
    guard !groups[one].contains(other), origins.homes[one] == origins.homes[other] else { return }
    let all = (groups[one] + groups[other]).sorted()
    for item in all { groups[item] = all }
  }

  private mutating func findQuestions(_ conditions: [Condition]) {
    isRaw = Array(repeating: false, count: matters.count)
    var raw: Set<Item.ID> = []
    var summed: Set<Item.ID> = []
    let asked =
      flow.workflow.blocks.enumerated().flatMap { id, block in block.kind.conditions.map { ($0, Int?.some(id)) } }
      + conditions.map { ($0, nil) }
    for (condition, block) in asked.flatMap({ asked in asked.0.leaves.map { ($0, asked.1) } }) {
      guard !condition.items.isEmpty else { continue }
      let sources = origins.sources(of: condition.items)
      let asksValuesOnly = condition.questions.isEmpty && !condition.asksWhoApplied
      // Today is another day once the case has rested.
      let isSameDay = !condition.asksTheDay || block.map { isAsked(at: $0, rightAfter: sources) } == true
      if asksValuesOnly, isSameDay, condition.items.allSatisfy(isSettled) {
        add(.condition(condition), of: condition.items)
      } else {
        raw.formUnion(sources)
      }
    }
    for block in flow.workflow.blocks {
      for (_, sums) in block.kind.sums { summed.formUnion(origins.sources(of: sums.flatMap(\.items))) }
      for case .item(let item) in block.everybody {
        if isSettled(item), !origins.entered[item] {
          add(.value(item), of: [item])
        } else {
          raw.formUnion(origins.sources[item])
        }
      }
    }
    for item in raw { isRaw[item] = true }
    isSummed = matters.indices.map { summed.contains($0) && !raw.contains($0) }
  }

  private mutating func findMarks() {
    var asked: [Item.ID: [Condition]] = [:]
    for question in questions {
      if case .condition(let condition) = question.what, let item = question.soleItem {
        asked[item, default: []].append(condition)
      }
    }
    for (item, conditions) in asked where origins.entered[item] {
      marks[item] = Marks(of: item, counting: flow.workflow.unit(of: item), for: conditions)
    }
  }

  /// The item whose mark answers a question.
  func itemMarked(for question: Question) -> Item.ID? {
    guard case .condition(let condition) = question.what, let item = question.soleItem,
      marks[item]?.tell(condition) == true
    else { return nil }
    return item
  }

  /// Whether a case always comes to a block right from the forms of these items.
  private func isAsked(at block: Block.ID, rightAfter items: Set<Item.ID>) -> Bool {
    let homes = Set(items.compactMap { origins.homes[$0] })
    var seen: Set<Plan.Point> = [block]
    var open = [block]
    while let point = open.popLast() {
      for way in flow.plan.arriving(point) where !homes.contains(way.from) {
        guard !flow.plan.rests(at: way.from) else { return false }
        if seen.insert(way.from).inserted { open.append(way.from) }
      }
      if point == flow.plan.entry { return false }
    }
    return homes.count == 1
  }

  private mutating func add(_ what: Question.What, of items: [Item.ID]) {
    let question = Question(
      what: what, asks: items, sources: origins.sources(of: items), asksSums: items.contains { !origins.entered[$0] })
    if known.insert(question).inserted { questions.append(question) }
  }

  /// Whether an item is entered, or worked out at one place from such items.
  private func isSettled(_ item: Item.ID) -> Bool {
    if origins.entered[item] { return true }
    let makers = flow.workflow.blocks.filter { $0.kind.sums.contains { $0.item == item } }
    guard makers.count == 1, let sum = makers[0].kind.sums.first(where: { $0.item == item }) else { return false }
    guard !sum.from.contains(where: \.asksTheDay) else { return false }
    var read = sum.from.flatMap(\.items)
    if case .table(let table) = makers[0].kind {
      read += table.by.flatMap(\.items) + table.rows.flatMap(\.condition.items)
    }
    return read.allSatisfy { $0 != item && isSettled($0) }
  }

  /// The items on whose values a choice for these depends: those that are asked about together with them, and those that
  /// stand in the limits of these blocks.
  func companions(of items: [Item.ID], in blocks: [Block.ID]) -> [Item.ID] {
    var companions: Set<Item.ID> = []
    for question in questions where items.contains(where: question.sources.contains) {
      companions.formUnion(question.sources)
    }
    for field in blocks.flatMap({ flow.workflow.blocks[$0].fields }) {
      guard let limits = field.limits, !limits.items.isEmpty else { continue }
      companions.insert(field.item)
      companions.formUnion(limits.items)
    }
    return companions.sorted()
  }

  /// Items in groups of those that a question asks about together, or that are chosen together; the groups and the items
  /// of each in the order given.
  func apart(_ items: [Item.ID]) -> [[Item.ID]] {
    var parts: [[Item.ID]] = []
    for item in items {
      var ties = Set(groups[item])
      for question in questions where question.sources.contains(item) { ties.formUnion(question.sources) }
      let joined = parts.filter { $0.contains(where: ties.contains) }
      parts.removeAll { $0.contains(where: ties.contains) }
      parts.append(items.filter { $0 == item || joined.joined().contains($0) })
    }
    return parts
  }

  /// Something that may be asked of the values of a case.
  struct Question: Hashable, Sendable {
    enum What: Hashable, Sendable {
      case condition(Condition)
      /// Who it is.
      case value(Item.ID)
    }

    var what: What
    /// The items it speaks of.
    var asks: [Item.ID]
    /// The entered items it depends on.
    var sources: Set<Item.ID>
    /// Whether something has to be worked out first.
    var asksSums: Bool

    /// The item it speaks of, if that is only one.
    var soleItem: Item.ID? { asks.count == 1 ? asks[0] : nil }
  }

  private func stands(_ comparison: Comparison) -> Bool {
    let sides = [comparison.left, comparison.right]
    guard let asked = sides.first(where: { $0.constant == nil }) else { return true }
    guard sides.contains(where: { $0.constant != nil }) else { return false }
    if case .applicant = asked { return true }
    guard let item = asked.item else { return false }
    if origins.entered[item] {
      switch flow.workflow.items[item].type {
      case .text, .longText, .phone, .email: return !isSearched(item)
      case .number, .money, .date, .time, .choice, .choices, .yesNo, .file, .person, nil: return true
      }
    }
    return isTableOfConstants(item)
  }

  /// Whether a text is looked for words in it.
  private func isSearched(_ item: Item.ID) -> Bool {
    flow.workflow.blocks.flatMap(\.kind.conditions).contains { $0.searches(item) }
  }

  /// 表 決裁者: what it gives is one of a few words.
  private func isTableOfConstants(_ item: Item.ID) -> Bool {
    flow.workflow.blocks.allSatisfy { block in
      guard block.kind.sums.contains(where: { $0.item == item }) else { return true }
      guard case .table(let table) = block.kind else { return false }
      return (table.rows.map(\.result) + [table.otherwise].compactMap(\.self)).allSatisfy { $0.constant != nil }
    }
  }

  /// Whether the time of something that changes the way hangs on a date somebody enters, or on which of several times
  /// comes first.
  var dependsOnDates: Bool {
    var timed = 0
    for block in flow.workflow.blocks.indices {
      let step = flow.plan.steps[block]
      let acts = step.deed == .wait || flow.plan.lateSteps[step.lateSteps].contains { $0.action.isMore }
      guard acts else { continue }
      timed += 1
      if case .wait(let due) = flow.workflow.blocks[block].kind, due.date != nil { return true }
      if flow.workflow.blocks[block].handling.due?.date != nil { return true }
      for other in flow.workflow.blocks.indices where flow.plan.nesting.areBeside(block, other) {
        let beside = flow.plan.steps[other]
        if beside.deed == .wait || flow.plan.lateSteps[beside.lateSteps].contains(where: { $0.action.isMore }) {
          return true
        }
      }
    }
    return false
  }
}

extension Condition {
  /// The single questions it is put together from.
  var leaves: [Condition] {
    switch self {
    case .equal, .unequal, .within, .contains, .isEmpty, .isFilled, .holds, .answered, .ended: [self]
    case .not(let condition), .denied(let condition): condition.leaves
    case .all(let parts), .any(let parts): parts.flatMap(\.leaves)
    }
  }

  fileprivate func searches(_ item: Item.ID) -> Bool {
    switch self {
    case .contains(let whole, _): whole.item == item
    case .equal, .unequal, .within, .isEmpty, .isFilled, .holds, .answered, .ended: false
    case .not(let condition), .denied(let condition): condition.searches(item)
    case .all(let parts), .any(let parts): parts.contains { $0.searches(item) }
    }
  }
}

extension Block {
  /// Everybody it names: those it asks, those work is passed on to, and those who stand in.
  var everybody: [Performer] {
    var people = who
    for step in handling.late {
      switch step.action {
      case .passTo(let others), .notify(let others, _): people += others
      case .remind, .goTo, .answer: break
      }
    }
    if case .deputies(let others) = handling.ifAway { people += others }
    for case .notify(let others, _) in handling.ifSentBack + handling.ifRejected { people += others }
    return people
  }
}

extension Value {
  var isZero: Bool { if case .number(.zero, _) = self { true } else { false } }

  /// Whether it is tried before another: the smaller, the choice that stands first, no before yes, empty last.
  func comes(before other: Value, choices type: FieldType?) -> Bool {
    switch (self, other) {
    case (.empty, _): return false
    case (_, .empty): return true
    case (.number(let one, _), .number(let two, _)): return one < two
    case (.date(let one), .date(let two)): return one < two
    case (.time(let one), .time(let two)): return one < two
    case (.yesNo(let one), .yesNo(let two)): return !one && two
    case (.role(let one), .role(let two)): return one < two
    case (.choices(let one), .choices(let two)):
      let order = type?.options ?? []
      let places = [one, two].map { $0.map { order.firstIndex(of: $0) ?? 0 } }
      return places[0].lexicographicallyPrecedes(places[1])
    case (.text(let one), .text(let two)): return one < two
    case (.files(let one), .files(let two)): return one.count < two.count
    default: return false
    }
  }
}
