import NagareModel

/// What a line of a text is to the lines around it.
public enum LineKind: Hashable, Sendable {
  case blank, unread
  case header, role, lesson
  /// 暦 or 通貨: how this office counts.
  case setting(Word)
  /// What stands below the flow and belongs to it.
  case example, promise, assumption
  /// A bullet, which belongs to the line above it.
  case bullet
  /// A line that does something and stands alone.
  case block(Word)
  /// もし or 同時に, which wait for their おわり.
  case opener(Word)
  /// それ以外 or また.
  case part
  case closer
}

extension LineKind {
  /// Whether it begins something that stands below the flow.
  public var isAttached: Bool { self == .example || self == .promise || self == .assumption }
}

extension Draft {
  /// What each line is, blank ones too; a text that ends with a line end has an empty line behind it.
  public var lineKinds: [LineKind] { lines.map(\.kind) }
}

extension Reading {
  /// What each line of the text is.
  public var lineKinds: [LineKind] { draft.lineKinds }
}

extension Line {
  private var standsAlone: Bool {
    switch statement {
    case .block, .branch, .together, .elseBranch, .otherwise, .also, .close: true
    case .blank, .unread, .flow, .role, .compute, .table, .wait, .finish, .jump, .example, .promise, .assumption,
      .calendar, .currency, .lessonPart, .lesson, .field, .row, .rowOtherwise, .detail, .lateBy, .count, .step,
      .calendarRule, .promiseLine, .assumptionLine, .lessonDetail:
      false
    }
  }

  fileprivate var kind: LineKind {
    // ③ もし: a number in front makes no detail of what stands alone.
    if bullet, !standsAlone { return .bullet }
    switch statement {
    case .blank: return .blank
    case .unread: return .unread
    case .flow: return .header
    case .role: return .role
    case .block(let block): return block.word == .together ? .opener(.together) : .block(block.word)
    case .branch: return .opener(.if)
    case .together: return .opener(.together)
    case .elseBranch, .otherwise, .also: return .part
    case .close: return .closer
    case .compute: return .block(.compute)
    case .table: return .block(.table)
    case .wait: return .block(.wait)
    case .finish: return .block(.finish)
    case .jump: return .block(.jump)
    case .example: return .example
    case .promise: return .promise
    case .assumption: return .assumption
    case .calendar: return .setting(.calendar)
    case .currency: return .setting(.currency)
    case .lessonPart(let word): return .opener(word)
    case .lesson: return .lesson
    case .field, .row, .rowOtherwise, .detail, .lateBy, .count, .step, .calendarRule, .promiseLine,
      .assumptionLine, .lessonDetail:
      return .bullet
    }
  }
}
