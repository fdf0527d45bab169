import NagareModel

extension LinePrinter {
  /// What a line says, details on the same line left out.
  mutating func words(_ statement: Statement) -> Outline.Words {
    switch statement {
    case .block(var block):
      block.details = []
      return words(.block(block), behind: word(block.word))
    case .branch: return words(statement, behind: word(.if))
    case .elseBranch: return words(statement, behind: word(.elseIf))
    case .compute: return words(statement, behind: word(.compute))
    case .table: return words(statement, behind: word(.table))
    case .wait: return words(statement, behind: word(.wait))
    case .finish: return words(statement, behind: word(.finish))
    case .field(let field): return words(statement, behind: fieldName(field))
    case .row(let condition, _): return words(statement, behind: row(condition))
    case .rowOtherwise: return words(statement, behind: word(.otherwise))
    case .lateBy: return words(statement, behind: "")
    case .detail(let detail, let range):
      guard let target = detail.isReaction ? jump(range) : nil else { return words(statement, behind: word(detail)) }
      return Outline.Words(word(detail), choose("", ":"), target: Outline.Target(self.target(target)))
    case .jump(let range): return Outline.Words("", target: Outline.Target(target(range)))
    default: return words(statement, behind: self.statement(statement)?.0 ?? "")
    }
  }

  private mutating func words(_ statement: Statement, behind head: String) -> Outline.Words {
    let text = self.statement(statement)?.0 ?? ""
    return text.hasPrefix(head) ? Outline.Words(head, String(text.dropFirst(head.count))) : Outline.Words(text)
  }
}

extension Word {
  /// Details that may end in an arrow.
  fileprivate var isReaction: Bool { [.ifLate, .ifSentBack, .ifRejected].contains(self) }

  /// What a detail word speaks about.
  fileprivate var outlineKind: Outline.Detail.Kind {
    switch self {
    case .due, .countingToday, .ifClosedNext, .ifClosedPrevious: .due
    case .ifLate: .ifLate
    case .ifAway: .ifAway
    case .ifSentBack: .ifSentBack
    case .ifRejected: .ifRejected
    case .everyone, .anyone, .majority, .atOnce, .inOrder, .answers, .requiresReason, .firstOne, .wait: .answering
    default: .remark
    }
  }
}

extension Statement {
  /// What a bullet speaks about; `nil` for a line that is none.
  var outlineKind: Outline.Detail.Kind? {
    switch self {
    case .field: .field
    case .row, .rowOtherwise: .row
    case .count: .answering
    case .lateBy: .ifLate
    case .detail(let word, _): word.outlineKind
    default: nil
    }
  }
}
