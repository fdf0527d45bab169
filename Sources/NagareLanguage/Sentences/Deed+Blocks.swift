import NagareModel

extension Act {
  /// The blocks it may be in a flow, likeliest first.
  func blocks(in situation: Situation) -> [Word] {
    // The panel decides by majority: only an approval counts heads.
    if deed == .decide, quorum != nil { return [.approval] + deed.blocks }
    // facilities rings the plumber: whoever is not part of the flow is told by somebody.
    if deed == .notify, !senders.isEmpty, !receivers.contains(where: { situation.isRole($0.text) }) {
      return [.task, .notify]
    }
    // HR sends the candidate the contract
    if situation.language == .en, [.share, .pass].contains(deed), !senders.isEmpty,
      !receivers.contains(where: { situation.role(called: $0.text) != nil })
    {
      return [.task] + deed.blocks.filter { $0 != .task }
    }
    // reviews the plan, then orders the barriers; checks whether the hall is free
    if goesOnWorking || question != nil, deed.blocks.contains(.task) {
      return [.task] + deed.blocks.filter { $0 != .task }
    }
    return deed.blocks
  }
}

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
