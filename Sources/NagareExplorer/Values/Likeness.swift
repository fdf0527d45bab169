import NagareEngine
import NagareModel
import NagarePlan

/// What of the values chosen for some items decides how a case goes on: cases that are alike in it go on alike, whatever
/// is chosen for the items that are still open.
struct Likeness {
  /// Questions that can be answered now.
  private var conditions: [Condition] = []
  /// Items of which many such questions are answered at once.
  private var marked: [(item: Item.ID, marks: Marks)] = []
  /// What is looked at as it is: values that count for themselves, and, of questions that cannot be answered yet, what is
  /// known already.
  private var parts: [Item.ID] = []
  /// Items of which it matters only whether something can be worked out from them.
  private let summed: [Item.ID]
  private var needsSums = false
  private let place: Block.ID

  /// Of items that have just been chosen.
  init(_ items: some Collection<Item.ID>, _ open: Bits, of trials: Trials) {
    place = trials.flow.plan.entry
    summed = items.filter { trials.isSummed[$0] }
    var marked: Set<Item.ID> = []
    var parts = Set(items.filter { trials.isRaw[$0] || trials.limits.binds($0, open) })
    for question in trials.questions where items.contains(where: question.sources.contains) {
      if question.sources.contains(where: open.contains) {
        for item in question.asks { parts.formUnion(trials.origins.known(of: item, open)) }
      } else {
        switch question.what {
        case .condition(let condition):
          if let item = trials.itemMarked(for: question) {
            marked.insert(item)
          } else {
            conditions.append(condition)
          }
        case .value(let item): parts.insert(item)
        }
        needsSums = needsSums || question.asksSums
      }
    }
    self.marked = marked.sorted().compactMap { item in trials.marks[item].map { (item, $0) } }
    self.parts = parts.sorted()
    needsSums = needsSums || parts.contains { !trials.origins.entered[$0] }
  }

  struct Profile: Hashable {
    var answers: [Bool]
    var marks: [Int]
    var values: [Value]
  }

  func profile(of state: Case) -> Profile {
    var worked = state
    if needsSums { worked.supposeSums() }
    var answers = conditions.map { worked.answers($0, at: place) }
    for item in summed { answers += [state.values[item] == .empty, state.values[item].isZero] }
    return Profile(
      answers: answers, marks: marked.map { $0.marks.mark(of: state.values[$0.item]) },
      values: parts.map { worked.values[$0] })
  }
}

/// Which fields are the limits of which others.
struct LinkedLimits: Sendable {
  /// Of each item those that stand in its limits, or in whose limits it stands, where they are filled in together.
  private var beside: [[Item.ID]]
  /// Of each item whether it is a limit of something that is filled in elsewhere.
  private var bindsElsewhere: [Bool]

  init(_ workflow: Workflow, _ origins: Origins) {
    beside = Array(repeating: [], count: workflow.items.count)
    bindsElsewhere = Array(repeating: false, count: workflow.items.count)
    for (id, block) in workflow.blocks.enumerated() {
      for field in block.fields {
        for other in origins.sources(of: field.limits?.items ?? []) {
          guard origins.homes[other] == id else {
            bindsElsewhere[other] = true
            continue
          }
          beside[field.item].append(other)
          beside[other].append(field.item)
        }
      }
    }
  }

  /// Whether what an item holds decides what may stand in one that is still to be filled in.
  func binds(_ item: Item.ID, _ open: Bits) -> Bool {
    bindsElsewhere[item] || beside[item].contains(where: open.contains)
  }

  /// Whether the limits of an item are known, as far as fields beside it make them.
  func areKnown(of item: Item.ID, _ open: Bits) -> Bool { !beside[item].contains(where: open.contains) }
}
