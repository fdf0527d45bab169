import NagareModel
import NagarePlan

// What another program is not told, said once for each line.
extension ProcessBuilder {
  mutating func leaveOut(_ line: Int?, _ what: Phrase) {
    let left = Leftover(line: line, what)
    if !process.left.contains(left) { process.left.append(left) }
  }

  /// The line of a block in the text, counted from 1, or that of a detail of it.
  func line(of block: Block.ID, _ detail: Outline.Detail.Kind? = nil) -> Int? {
    guard let step = steps[block] else { return nil }
    guard let detail, let index = step.details.firstIndex(where: { $0.kind == detail }),
      step.lines.details.indices.contains(index)
    else { return step.lines.head + 1 }
    return step.lines.details[index] + 1
  }

  /// Everything that is left out whatever the target.
  mutating func listLeftovers(trials: Int, of target: Export.Target) {
    for (id, block) in plan.workflow.blocks.enumerated() {
      switch block.handling.ifAway {
      case nil: break
      case .deputies: leaveOut(line(of: id, .ifAway), Said.ifAway)
      case .readLater: leaveOut(line(of: id, .ifAway), Said.readLater)
      }
      if block.handling.note != nil || block.handling.stops || block.handling.takes != nil {
        leaveOut(line(of: id, .remark), Said.onlyForShows)
      }
      for (index, field) in block.fields.enumerated() { listLeftovers(of: field, line: fieldLine(index, of: id)) }
    }
    let workflow = plan.workflow
    for role in workflow.roles.indices {
      if plan.standIn(for: role, at: nil) != .nobody { leaveOut(nil, Said.ifAway) }
      if workflow.roles[role].hours != nil { leaveOut(nil, Said.hours) }
    }
    if workflow.calendar != .usual { leaveOut(nil, Said.calendar) }
    if applicant == nil { leaveOut(nil, Said.applicant) }
    switch target {
    case .kintone: leaveOut(nil, Said.kintone)
    case .powerAutomate: leaveOut(nil, Said.powerAutomate)
    case .csv: leaveOut(nil, Said.listOnly)
    case .camunda8: leaveOut(nil, Said.japanTime)
    case .bpmn: leaveOut(nil, Said.plainForms)
    case .camunda7, .flowable, .spiff, .dmn: break
    }
    leaveOut(nil, Said.handling)
    leaveOut(nil, Said.values)
    if trials > 0 { leaveOut(nil, Said.examples) }
    process.left.sort { ($0.line ?? .max, $0.what.en) < ($1.line ?? .max, $1.what.en) }
  }

  private mutating func listLeftovers(of field: Field, line: Int?) {
    let item = plan.workflow.items[field.item]
    let isNumber = item.type == .number || item.type == .money
    for limit in [field.limits?.lower, field.limits?.upper].compactMap(\.self) {
      let isFixed = if case .constant = limit.value { true } else { false }
      if !isNumber || !isFixed || !limit.isIncluded { leaveOut(line, item.type == .file ? Said.files : Said.limits) }
    }
    if field.initial != nil { leaveOut(line, Said.startsAs) }
    switch item.type {
    case .file: leaveOut(line, Said.files)
    case .phone, .email: leaveOut(line, Said.contact)
    case nil, .text, .longText, .number, .money, .date, .time, .choice, .choices, .yesNo, .person: break
    }
  }

  private func fieldLine(_ index: Int, of block: Block.ID) -> Int? {
    guard let step = steps[block] else { return nil }
    let fields = step.details.indices.filter { step.details[$0].kind == .field }
    guard fields.indices.contains(index), step.lines.details.indices.contains(fields[index]) else {
      return step.lines.head + 1
    }
    return step.lines.details[fields[index]] + 1
  }
}
