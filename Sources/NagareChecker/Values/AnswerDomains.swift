import NagareModel
import NagarePlan

/// Which answers can have been given where a gateway asks about them.
struct AnswerDomains: Sendable {
  private struct Asked: Hashable {
    var subject: Condition.Subject
    var gateway: Block.ID
  }

  private let plan: Plan
  /// What the block answered last can have said on arrival at each point.
  private let latest: [UInt64]
  /// Questions about an answer that can have been given by then.
  private let reached: Set<Asked>
  /// For each gateway the approvals it comes right after.
  private let directlyBefore: [Block.ID: [Block.ID]]
  /// The blocks each subject may have answered.
  private let sources: [Condition.Subject: [Block.ID]]

  init(_ plan: Plan) {
    self.plan = plan
    var asked: [Asked] = []
    var isLastAsked = false
    for id in plan.workflow.blocks.indices {
      guard case .gateway(let gateway) = plan.workflow.blocks[id].kind else { continue }
      for question in gateway.arms.flatMap({ $0.condition.questions }) {
        if question.subject == .last { isLastAsked = true }
        asked.append(Asked(subject: question.subject, gateway: id))
      }
    }
    latest = isLastAsked ? Self.latest(plan) : []
    directlyBefore = plan.workflow.blocks.indices.reduce(into: [:]) { before, id in
      guard plan.steps[id].deed.isAnswered, let landing = plan.landing(after: id) else { return }
      before[landing, default: []].append(id)
    }
    let subjects = Set(asked.map(\.subject)).subtracting([.last])
    let sources = Self.sources(of: subjects, plan.workflow.blocks)
    self.sources = sources
    reached = Self.reached(asked, sources: sources, plan)
  }

  /// `nil` where blocks with different answers come into question.
  func domain(of subject: Condition.Subject, at gateway: Block.ID) -> Domain? {
    let given: Answers
    let answerers: [Block.ID]
    switch subject {
    case .last:
      given = Answers(rawValue: latest[gateway])
      answerers = directlyBefore[gateway] ?? []
    case .role, .block, .item:
      answerers = reached.contains(Asked(subject: subject, gateway: gateway)) ? sources[subject] ?? [] : []
      given = answerers.reduce(.none) { $0.union(possible(from: $1, at: gateway)) }
    }
    let canBeEmpty = given.contains(.none)
    guard given.contains(.own) else {
      let usual: [Answer] = [.approved, .sentBack, .rejected]
      var domain = Domain(choices: usual.map(\.phrase), canBeEmpty: canBeEmpty)
      domain.extent.values = usual.indices.reduce(.none) { values, index in
        given.contains(Answers(usual[index])) ? values.union(Ranges(Number(index))) : values
      }
      return domain
    }
    let lists = Set(answerers.map { id in plan.replies[plan.steps[id].replies].map { plan.answers[$0.answer] } })
    guard lists.count == 1, let list = lists.first else { return nil }
    return Domain(choices: list.map(\.phrase), canBeEmpty: canBeEmpty)
  }

  /// What a block can have said last when a case comes to a gateway.
  private func possible(from id: Block.ID, at gateway: Block.ID) -> Answers {
    plan.replies[plan.steps[id].replies].reduce(into: []) { given, reply in
      let comesHere = reply.goesOn || plan.way(of: reply).map { plan.isBlock($0.to) } ?? (gateway < id)
      if comesHere { given.formUnion(Answers(plan.answers[reply.answer])) }
    }
  }

  private static func latest(_ plan: Plan) -> [UInt64] {
    var spread = Spread(plan, meeting: .anyBranch)
    spread.start = Answers.none.rawValue
    for point in 0..<plan.pointCount {
      if !plan.isBlock(point) {
        spread.loss[point] = Answers.usual.union(.own).rawValue
      } else if plan.steps[point].deed.isAnswered {
        spread.loss[point] = Answers.everything.rawValue
        spread.gain[point] = plan.answersGoingOn(from: point).rawValue
      }
    }
    return spread.run()
  }

  private static func sources(
    of subjects: Set<Condition.Subject>, _ blocks: [Block]
  ) -> [Condition.Subject: [Block.ID]] {
    var sources: [Condition.Subject: [Block.ID]] = [:]
    for subject in subjects {
      guard case .block(let id) = subject, blocks[id].isAnswered else { continue }
      sources[subject] = [id]
    }
    let people = subjects.filter { if case .block = $0 { false } else { true } }
    let chosen = people.filter { if case .item = $0 { true } else { false } }
    for id in blocks.indices where blocks[id].isAnswered {
      let given = blocks[id].fixedRoles.map { people.intersection($0).union(chosen) } ?? people
      for subject in given { sources[subject, default: []].append(id) }
    }
    return sources
  }

  private static func reached(
    _ asked: [Asked], sources: [Condition.Subject: [Block.ID]], _ plan: Plan
  ) -> Set<Asked> {
    var reached: Set<Asked> = []
    let groups = Dictionary(grouping: asked) { $0.subject }.filter { $0.key != .last }.map(\.value)
    for chunk in groups.chunks(of: 64) {
      var spread = Spread(plan, meeting: .anyBranch)
      for (bit, group) in chunk.enumerated() {
        for source in sources[group[0].subject] ?? [] { spread.gain[source] |= 1 << UInt64(bit) }
      }
      let arrived = spread.run()
      for (bit, group) in chunk.enumerated() {
        reached.formUnion(group.filter { arrived[$0.gateway] & 1 << UInt64(bit) != 0 })
      }
    }
    return reached
  }
}

extension Block {
  /// Whose answer is given here; `nil` where a case first has to show who that is.
  fileprivate var fixedRoles: Set<Condition.Subject>? {
    let roles = who.compactMap { performer in
      if case .role(let role) = performer { Condition.Subject.role(role) } else { nil }
    }
    return roles.count == who.count ? Set(roles) : nil
  }
}

extension Array {
  /// Itself in pieces of at most so many.
  func chunks(of size: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
  }
}
