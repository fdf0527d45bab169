import NagareModel

extension Plan {
  /// A value as it lies in a slot. A word that stands nowhere in the flow is ``otherWord``.
  public func cell(of value: Value, in slot: Int) -> Cell {
    switch value {
    case .empty: return .empty
    case .number(let number, _): return Cell(number)
    case .date(let day): return Cell(day)
    case .time(let minutes): return Cell(minutes)
    case .yesNo(let yes): return Cell(yes)
    case .files(let names): return Cell(names.count)
    case .role(let role): return Cell(role)
    case .text(let text): return Cell(code.number(ofWord: text) ?? otherWord)
    case .choices(let names):
      guard slots[slot].form == .words else {
        return names.count == 1 ? Cell(code.number(ofWord: names[0]) ?? otherWord) : .empty
      }
      let options = slots[slot].options
      var bits: Int128 = 0
      for name in names {
        if let place = options.firstIndex(where: { code.words[$0] == name }) { bits |= 1 << Int128(place) }
      }
      return Cell(bits: bits)
    }
  }

  /// The value in a cell of a slot; `nil` for one that is only known while a case runs, such as what files are called.
  public func value(of cell: Cell, in slot: Int) -> Value? {
    guard cell.isFilled else { return cell.fault == nil ? .empty : nil }
    switch slots[slot].form {
    case .number: return .number(cell.number, slots[slot].unit)
    case .day: return Day(number: cell.whole).map { .date($0) }
    case .time: return .time(cell.whole)
    case .yesNo: return .yesNo(cell.isTrue)
    case .words:
      let options = slots[slot].options
      return .choices(options.indices.filter { cell.bits & 1 << Int128($0) != 0 }.map { code.words[options[$0]] })
    case .word:
      guard code.words.indices.contains(cell.whole) else { return nil }
      let word = code.words[cell.whole]
      if !slots[slot].options.isEmpty { return .choices([word]) }
      return role(of: cell).map { .role($0) } ?? .text(word)
    case .files, .index, .unknown: return nil
    }
  }

  /// The role a word names.
  public func role(of cell: Cell) -> Role.ID? {
    cell.isFilled && workflow.roles.indices.contains(cell.whole) ? cell.whole : nil
  }

  /// The number of any word that stands nowhere in the flow.
  public var otherWord: Int { code.words.count }

  /// The slots of who applied, of the day of the office clock, and of how the case has ended.
  public var applicantSlot: Int { workflow.items.count }
  public var todaySlot: Int { workflow.items.count + 1 }
  public var resultSlot: Int { workflow.items.count + 2 }

  /// The slot of the latest answer of somebody; `nil` where nothing asks about it.
  public func slot(ofAnswer subject: Condition.Subject) -> Int? {
    slots[(resultSlot + 1)...].firstIndex { $0.source == .answer(of: subject) }
  }

  /// The blocks whose answers are those of a subject, as far as is known before a case runs: where a person may be
  /// worked out, it may be any of these.
  public func blocks(answeringFor subject: Condition.Subject) -> [Block.ID] {
    workflow.blocks.indices.filter { block in
      guard steps[block].deed.isAnswered else { return false }
      return switch subject {
      case .last, .item: true
      case .block(let asked): asked == block
      case .role(let role): seats(at: block).contains { $0.who.mayBe(role) }
      }
    }
  }
}
