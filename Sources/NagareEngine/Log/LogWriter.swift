import NagareModel

/// Writes what happens to a case as lines of a log, one JSON object each.
///
/// The first line names the flow and holds its text, so that a log can be understood on its own. Whatever has a name
/// is written by its name; what the flow alone knows is spelled once, when the writer is made.
public struct LogWriter: Sendable {
  private var line = LogBytes()
  /// Quoted names, and for each block its number and name.
  private let roles: [[UInt8]]
  private let items: [[UInt8]]
  private let blocks: [[UInt8]]
  private let labels: [BlockLabel]
  private let flow: String
  /// The office clock, as it is shown with everything that somebody does.
  private var clock: [UInt8] = []

  /// `clock` is that of a case which has begun already.
  public init(of flow: Flow, clock: Instant? = nil) {
    let workflow = flow.workflow
    self.flow = LogForm.name(workflow.name)
    labels = workflow.blocks.map { BlockLabel($0, in: workflow) }
    roles = workflow.roles.map { Self.quoted($0.name) }
    items = workflow.items.map { Self.quoted($0.name) }
    blocks = labels.enumerated().map { index, label in
      var bytes = LogBytes()
      bytes.number(index + 1)
      bytes.append(",\"name\":")
      bytes.quote(label.name)
      return bytes.bytes
    }
    if let clock { see(clock) }
  }

  private static func quoted(_ name: String) -> [UInt8] {
    var bytes = LogBytes()
    bytes.quote(name)
    return bytes.bytes
  }

  /// Everything written so far, with a line end behind each line.
  public var bytes: [UInt8] { line.bytes }
  public var text: String { String(decoding: line.bytes, as: UTF8.self) }

  /// Forgets what has been written, once it is safely somewhere else.
  public mutating func removeAll() {
    line.removeAll()
  }

  // MARK: Lines

  /// The first line: the flow, the name of its file where it has one, and its text.
  public mutating func begin(file: String?, text: String) {
    line.append("{\"nagare\":\"log\",\"version\":")
    line.number(LogForm.version)
    line.append(",\"flow\":")
    line.quote(flow)
    if let file {
      line.append(",\"file\":")
      line.quote(file)
    }
    line.append(",\"blocks\":[")
    for (index, label) in labels.enumerated() {
      if index > 0 { line.append(",") }
      line.append("{\"kind\":")
      line.quote(label.kind)
      if !label.who.isEmpty {
        line.append(",\"who\":")
        line.quote(label.who)
      }
      if let title = label.title {
        line.append(",\"title\":")
        line.quote(title)
      }
      line.append("}")
    }
    line.append("],\"text\":")
    line.quote(text)
    line.append("}\n")
  }

  public mutating func append(_ events: [Event]) {
    for event in events { append(event) }
  }

  public mutating func append(_ event: Event) {
    switch event {
    case .started(let instant), .clock(let instant): see(instant)
    case .filled, .answered, .finished, .read, .withdrew, .tookBack, .left, .cameBack, .replaced, .offered, .skipped,
      .shared, .passed, .chose, .computed, .jumped, .split, .cameThrough, .joined, .sent, .lapsed, .overdue,
      .handedOver, .answeredLate, .sentBack, .stopped, .ended:
      break
    }
    line.append("{")
    if event.isAct, !clock.isEmpty { line.append(clock) }
    line.append("\"event\":\"")
    line.append(event.key)
    line.append("\"")
    details(of: event)
    line.append("}\n")
  }

  private mutating func see(_ instant: Instant) {
    var bytes = LogBytes()
    bytes.append("\"at\":")
    bytes.instant(instant)
    bytes.append(",")
    clock = bytes.bytes
  }

  private mutating func details(of event: Event) {
    switch event {
    case .started, .clock: return
    case .filled(let id, let role, let seat, let entries):
      block(id)
      by(role, for: seat)
      values(entries)
    case .answered(let id, let role, let seat, let answer, let reason):
      block(id)
      by(role, for: seat)
      self.answer(answer)
      if let reason {
        line.append(",\"reason\":")
        line.quote(reason)
      }
    case .finished(let id, let role, let seat), .read(let id, let role, let seat):
      block(id)
      by(role, for: seat)
    case .withdrew(let role), .tookBack(let role), .left(let role), .cameBack(let role): by(role, for: role)
    case .offered(let id, let due), .handedOver(let id, let due):
      block(id)
      guard let due else { return }
      line.append(",\"due\":")
      line.instant(due)
    case .replaced(let role, let other):
      by(role, for: role)
      line.append(",\"to\":")
      line.append(roles[other])
    case .overdue(let id, let step):
      block(id)
      line.append(",\"step\":")
      line.number(step)
    case .skipped(let id, let role):
      block(id)
      line.append(",\"role\":")
      line.append(roles[role])
    case .shared(let id, let roles):
      block(id)
      to(roles)
    case .passed(let id, let answer):
      block(id)
      if let answer { self.answer(answer) }
    case .chose(let id, let way):
      block(id)
      self.way(way)
    case .computed(let id, let item, let value):
      block(id)
      values([Filled(item, value)])
    case .jumped(let id), .split(let id), .cameThrough(let id), .joined(let id), .lapsed(let id): block(id)
    case .sent(let message): self.message(message)
    case .answeredLate(let id, let answer):
      block(id)
      self.answer(answer)
    case .sentBack(let id, let target):
      block(id)
      line.append(",\"to\":{\"block\":")
      line.append(blocks[target])
      line.append("}")
    case .stopped(let ids): stopped(ids)
    case .ended(let outcome):
      line.append(",\"outcome\":")
      word(LogForm.outcomes.first { $0.outcome == outcome }?.word, orOwn: outcome.phrase.ja)
    }
  }

  // MARK: Parts

  private mutating func block(_ id: Block.ID) {
    line.append(",\"block\":")
    line.append(blocks[id])
  }

  private mutating func by(_ role: Role.ID, for seat: Role.ID) {
    line.append(",\"by\":")
    line.append(roles[role])
    guard seat != role else { return }
    line.append(",\"for\":")
    line.append(roles[seat])
  }

  private mutating func to(_ people: [Role.ID]) {
    line.append(",\"to\":[")
    for (index, role) in people.enumerated() {
      if index > 0 { line.append(",") }
      line.append(roles[role])
    }
    line.append("]")
  }

  private mutating func answer(_ answer: Answer) {
    line.append(",\"answer\":")
    word(LogForm.answers.first { $0.answer == answer }?.word, orOwn: answer.phrase.ja)
  }

  /// A word of the form, or somebody's own in an object, so that the two are never mistaken.
  private mutating func word(_ word: String?, orOwn own: String) {
    if let word { return line.quote(word) }
    line.append("{\"own\":")
    line.quote(own)
    line.append("}")
  }

  private mutating func way(_ way: Event.Way?) {
    line.append(",\"way\":")
    switch way {
    case .arm(let index): line.number(index + 1)
    case .otherwise: line.append("\"otherwise\"")
    case nil: line.append("null")
    }
  }

  private mutating func message(_ message: Message) {
    block(message.block)
    line.append(",\"kind\":")
    word(LogForm.messages.first { $0.kind == message.kind }?.word, orOwn: "")
    to(message.to)
    line.append(",\"text\":")
    line.quote(message.text)
  }

  private mutating func stopped(_ ids: [Block.ID]) {
    line.append(",\"blocks\":[")
    for (index, id) in ids.enumerated() {
      if index > 0 { line.append(",") }
      line.append("{\"block\":")
      line.append(blocks[id])
      line.append("}")
    }
    line.append("]")
  }

  // MARK: Values

  private mutating func values(_ entries: [Filled]) {
    line.append(",\"values\":{")
    for (index, entry) in entries.enumerated() {
      if index > 0 { line.append(",") }
      line.append(items[entry.item])
      line.append(":")
      value(entry.value)
    }
    line.append("}")
  }

  private mutating func value(_ value: Value) {
    switch value {
    case .empty: line.append("null")
    case .text(let text): line.quote(text)
    case .number(let number, nil): self.number(number)
    case .number(let number, let unit?):
      line.append("{\"number\":")
      self.number(number)
      line.append(",\"unit\":")
      word(LogForm.units.first { $0.unit == unit }?.word, orOwn: unit.ownWord)
      line.append("}")
    case .date(let day):
      line.append("{\"date\":\"")
      line.day(day)
      line.append("\"}")
    case .time(let minutes):
      line.append("{\"time\":\"")
      line.time(minutes)
      line.append("\"}")
    case .yesNo(let yes): line.append(yes ? "true" : "false")
    case .choices(let names): line.strings(names)
    case .files(let names):
      line.append("{\"files\":")
      line.strings(names)
      line.append("}")
    case .role(let role):
      line.append("{\"role\":")
      line.append(roles[role])
      line.append("}")
    }
  }

  private mutating func number(_ number: Number) {
    if let whole = number.whole { return line.number(whole) }
    line.append(Array(number.description.utf8))
  }
}

extension Unit {
  fileprivate var ownWord: String { if case .other(let word) = self { word } else { "" } }
}
