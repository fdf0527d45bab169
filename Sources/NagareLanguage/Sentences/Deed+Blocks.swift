import NagareModel

extension Deed {
  /// The blocks it may be, likeliest first.
  var blocks: [Word] {
    switch self {
    case .approve: [.approval]
    case .decide: [.decision]
    case .judge: [.decision, .approval]
    case .check: [.approval, .task]
    case .review: [.task, .approval, .decision]
    case .look: [.share, .approval, .task]
    case .share: [.share]
    case .pass: [.share, .approval, .task]
    case .raise: [.approval, .decision, .share]
    case .notify: [.notify]
    case .apply: [.form]
    case .work, .attach, .enter, .choose, .reply, .handOver, .standIn, .done, .have: [.task]
    case .unsaid: [.approval, .decision]
    case .sendBack, .reject, .finish, .goBack, .remind, .readLater, .wait, .late, .away, .faulty, .bad, .good, .give,
      .receive, .need:
      []
    }
  }
}
