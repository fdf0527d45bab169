import NagareModel
import NagarePlan

/// A plan in words: every point with what a case does there, whoever can sit there, and the ways that leave it.
struct PlanText {
  let plan: Plan

  var text: String {
    let points = (0..<plan.pointCount).map(point).joined(separator: "\n")
    return "begins at \(name(plan.entry))\n\n\(points)\n"
  }

  private func point(_ point: Plan.Point) -> String {
    let step = plan.steps[point]
    var head = "\(name(point)): \(step.deed)"
    if step.firstOnly { head += ", first only" }
    if !step.seats.isEmpty { head += " " + plan.seats[step.seats].map(seat).joined(separator: " + ") }
    if case .votes(let quorum) = step.agreement, step.deed == .approval { head += ", \(quorum)" }
    if step.isInOrder { head += ", in order" }
    if let notice = step.notice { head += " to \(names(plan.notices[notice].to))" }
    if !step.sum.isNone { head += " of \(plan.workflow.items[step.slot].name)" }
    var lines = [head] + plan.leaving(point).map { "  " + way($0) }
    lines += plan.replies[step.replies].map { "  " + reply($0) }
    lines += plan.lateSteps[step.lateSteps].map { "  " + late($0) }
    if plan.isBlock(point) {
      switch plan.standIn(for: 0, at: point) {
      case .nobody: break
      case .readsLater: lines.append("  away: reads later")
      case .deputies(let people): lines.append("  away: \(names(people))")
      }
    }
    return lines.joined(separator: "\n")
  }

  private func way(_ way: Way) -> String {
    var text = "-> \(name(way.to)) \(cause(way.cause))"
    if plan.together(endingAt: way.to) != nil { text += ", of branch \(way.lane)" }
    if let left = way.leaves { text += ", leaving \(name(left))" }
    if !way.condition.isNone { text += way.condition.isExact ? "" : ", roughly" }
    return text
  }

  private func cause(_ cause: Way.Cause) -> String {
    switch cause {
    case .onward: "onward"
    case .arm(let index): "arm \(index)"
    case .otherwise: "otherwise"
    case .branch(let index): "branch \(index)"
    case .answer(let answer): "when \(plan.answers[answer].word)"
    case .late(let index): "late \(index)"
    case .jump: "jump"
    }
  }

  private func reply(_ reply: Reply) -> String {
    let answer = plan.answers[reply.answer].word
    var text = reply.isOffered ? answer : "(\(answer))"
    text += plan.way(of: reply).map { reply.goesOn ? " goes on" : " leads to \(name($0.to))" } ?? " returns to the form"
    for notice in plan.notices[reply.notices] { text += ", message to \(names(notice.to))" }
    return text + (reply.tellsDrafter ? ", the drafter is told" : "")
  }

  private func late(_ late: Late) -> String {
    let when = late.delay.map { "\($0.count) \($0.unit) after the deadline" } ?? "at the deadline"
    return switch late.action {
    case .remind: "\(when): reminder"
    case .passTo(let people): "\(when): passed to \(names(people))"
    case .notify(let notice): "\(when): message to \(names(plan.notices[notice].to))"
    case .goTo(let way): "\(when): goes to \(name(plan.ways[way].to))"
    case .answer(let reply): "\(when): answered \(plan.answers[plan.replies[reply].answer].word)"
    }
  }

  // MARK: Names

  private func name(_ point: Plan.Point) -> String {
    if let together = plan.together(endingAt: point) { return "join of \(together)" }
    return plan.outcome(at: point).map { "end \($0.word)" } ?? String(point)
  }

  private func seat(_ seat: Seat) -> String { name(seat.who) + (seat.people == 1 ? "" : " ×\(seat.people)") }

  private func names(_ people: Span) -> String { plan.people[people].map(name).joined(separator: ", ") }

  private func name(_ performer: Performer) -> String {
    switch performer {
    case .role(let role): plan.workflow.roles[role].name
    case .item(let item): "{\(plan.workflow.items[item].name)}"
    case .applicant: "the drafter"
    }
  }
}

extension Answer {
  fileprivate var word: String {
    switch self {
    case .approved: "approved"
    case .sentBack: "sent back"
    case .rejected: "rejected"
    case .own(let word): word
    }
  }
}

extension Outcome {
  fileprivate var word: String {
    switch self {
    case .finished: "finished"
    case .rejected: "rejected"
    case .withdrawn: "withdrawn"
    case .named(let word): "“\(word)”"
    }
  }
}
