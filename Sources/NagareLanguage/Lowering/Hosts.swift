import NagareModel

extension Block.Kind {
  /// Whether a detail belongs to such a block.
  func accepts(_ detail: Word) -> Bool { detail.hosts.contains(word) }
}

extension Word {
  /// The lines a detail may stand below, those first that people mean most often.
  var hosts: [Word] {
    switch self {
    case .note, .stop: Self.blocks
    case .firstOne: [.together]
    case .wait: [.share]
    case .everyone, .anyone, .majority, .atOnce, .inOrder: [.approval]
    case .answers, .requiresReason, .ifRejected, .ifSentBack: [.approval, .decision]
    case .countingToday, .ifClosedNext, .ifClosedPrevious: Self.work + [.wait]
    case .due, .ifLate, .ifAway, .hint, .takes: Self.work
    case .people, .hours: [.role]
    default: []
    }
  }

  /// Blocks with something to do for somebody.
  private static let work: [Word] = [.approval, .decision, .task, .form, .share]
  private static let blocks: [Word] =
    work + [.notify, .if, .together, .wait, .compute, .table, .finish, .jump]
}
