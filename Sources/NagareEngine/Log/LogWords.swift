import NagareModel

// The words of the log's form. Logs are kept for years, so none of these ever changes its spelling; what people
// see on the screen is spelled elsewhere.

/// What is common to every log.
enum LogForm {
  /// The version that is written, and the newest that is read.
  static let version = 1

  /// The longest name of a flow, in bytes: more than anybody calls one.
  static let mostOfName = 3_000

  /// A name as a log bears it; the whole of it stands in the text.
  static func name(_ name: String) -> String {
    name.utf8.count <= mostOfName ? name : String(String.UnicodeScalarView(name.unicodeScalars.prefix(mostOfName / 4)))
  }

  static let units: [(unit: Unit, word: String)] = [
    (.yen, "yen"), (.dollar, "dollar"), (.euro, "euro"), (.pound, "pound"), (.day, "day"),
    (.businessDay, "businessDay"), (.week, "week"), (.month, "month"), (.year, "year"),
    (.hour, "hour"), (.minute, "minute"), (.person, "person"), (.matter, "matter"), (.piece, "piece"),
    (.time, "time"), (.copy, "copy"), (.percent, "percent"),
  ]

  static let answers: [(answer: Answer, word: String)] = [
    (.approved, "approved"), (.sentBack, "sentBack"), (.rejected, "rejected"),
  ]

  static let outcomes: [(outcome: Outcome, word: String)] = [
    (.finished, "finished"), (.rejected, "rejected"), (.withdrawn, "withdrawn"),
  ]

  static let messages: [(kind: Message.Kind, word: String)] = [
    (.notice, "notice"), (.reminder, "reminder"), (.sentBack, "sentBack"), (.rejected, "rejected"),
  ]
}

extension Event {
  /// What happened, in a log.
  var key: StaticString {
    switch self {
    case .started: "started"
    case .filled: "filled"
    case .answered: "answered"
    case .finished: "finished"
    case .read: "read"
    case .withdrew: "withdrew"
    case .tookBack: "tookBack"
    case .left: "left"
    case .cameBack: "cameBack"
    case .replaced: "replaced"
    case .clock: "clock"
    case .offered: "offered"
    case .skipped: "skipped"
    case .shared: "shared"
    case .passed: "passed"
    case .chose: "chose"
    case .computed: "computed"
    case .jumped: "jumped"
    case .split: "split"
    case .cameThrough: "cameThrough"
    case .joined: "joined"
    case .sent: "sent"
    case .lapsed: "lapsed"
    case .overdue: "overdue"
    case .handedOver: "handedOver"
    case .answeredLate: "answeredLate"
    case .sentBack: "sentBack"
    case .stopped: "stopped"
    case .ended: "ended"
    }
  }
}

/// What tells a block from others in a log, so that it is found again in a flow that has been edited since.
struct BlockLabel: Hashable, Sendable {
  var kind: String
  /// Whose it is; what it sets, for a calculation and a table.
  var who: String
  var title: String?

  /// 「承認」 by its title, “approval 課長” without one.
  var name: String { title ?? (who.isEmpty ? kind : "\(kind) \(who)") }
}

extension BlockLabel {
  init(_ block: Block, in workflow: Workflow) {
    kind = block.kind.key
    title = block.title
    if let sum = block.kind.sums.first {
      who = workflow.items[sum.item].name
    } else {
      who = block.who.map { performer in
        switch performer {
        case .role(let role): workflow.roles[role].name
        case .item(let item): "{\(workflow.items[item].name)}"
        case .applicant: "{applicant}"
        }
      }.joined(separator: "、")
    }
  }
}
