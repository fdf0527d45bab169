import NagareEngine
import NagareModel

extension Event {
  /// The person who works on the case here.
  var actor: Role.ID? {
    switch self {
    case .filled(_, let by, _, _), .answered(_, let by, _, _, _), .finished(_, let by, _), .read(_, let by, _): by
    case .started, .withdrew, .tookBack, .left, .cameBack, .replaced, .clock, .offered, .skipped, .shared, .passed,
      .chose, .computed, .jumped, .split, .cameThrough, .joined, .sent, .lapsed, .overdue, .handedOver, .answeredLate,
      .sentBack, .stopped, .ended:
      nil
    }
  }

  /// The block it happens at, where that is on the way of the case.
  var place: Block.ID? {
    switch self {
    case .filled(let block, _, _, _), .answered(let block, _, _, _, _), .finished(let block, _, _),
      .read(let block, _, _), .offered(let block, _), .skipped(let block, _), .shared(let block, _),
      .passed(let block, _), .chose(let block, _), .computed(let block, _, _), .jumped(let block), .split(let block),
      .lapsed(let block), .overdue(let block, _), .handedOver(let block, _), .answeredLate(let block, _):
      block
    case .sent(let message): message.block
    case .started, .withdrew, .tookBack, .left, .cameBack, .replaced, .clock, .cameThrough, .joined, .sentBack,
      .stopped, .ended:
      nil
    }
  }

  /// The block from which a case goes on.
  var leadsOnFrom: Block.ID? {
    switch self {
    case .passed(let block, _), .chose(let block, _), .computed(let block, _, _), .jumped(let block),
      .shared(let block, _), .lapsed(let block), .overdue(let block, _), .answeredLate(let block, _),
      .joined(let block), .split(let block):
      block
    case .sent(let message): message.kind == .notice ? message.block : nil
    case .started, .filled, .answered, .finished, .read, .withdrew, .tookBack, .left, .cameBack, .replaced, .clock,
      .offered, .skipped, .cameThrough, .handedOver, .sentBack, .stopped, .ended:
      nil
    }
  }
}
