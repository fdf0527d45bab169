import NagareModel

extension Log {
  /// Everything that happened, in the names of a flow: the one the log was made with, or that flow as it is today.
  public func events(in flow: Flow) throws(LogTrouble) -> [Event] {
    let names = LogNames(of: self, in: flow)
    var events: [Event] = []
    for line in lines { events.append(try line.event(names)) }
    guard case .started? = events.first else { throw .damaged(lines.first?.number ?? 2, column: nil) }
    return events
  }
}

extension Case {
  /// The case that events have led to.
  public init(of flow: Flow, after events: some Sequence<Event>) {
    self.init(of: flow)
    for event in events { evolve(event) }
  }
}

extension Log.Line {
  func event(_ names: LogNames) throws(LogTrouble) -> Event {
    guard let word = json["event"]?.string else { throw .damaged(number, column: nil) }
    let reader = LineReader(json: json, number: number, names: names)
    guard let read = Self.readings[word] else { throw .unknown(number, word) }
    return try read(reader)
  }

  private typealias Reading = @Sendable (LineReader) throws(LogTrouble) -> Event

  private static let readings: [String: Reading] = [
    "started": { line throws(LogTrouble) in .started(try line.instant("at")) },
    "filled": { line throws(LogTrouble) in
      .filled(try line.block(), by: try line.role("by"), for: try line.seat(), try line.values())
    },
    "answered": { line throws(LogTrouble) in
      .answered(
        try line.block(), by: try line.role("by"), for: try line.seat(), try line.answer(),
        reason: try line.text("reason"))
    },
    "finished": { line throws(LogTrouble) in
      .finished(try line.block(), by: try line.role("by"), for: try line.seat())
    },
    "read": { line throws(LogTrouble) in
      .read(try line.block(), by: try line.role("by"), for: try line.seat())
    },
    "withdrew": { line throws(LogTrouble) in .withdrew(try line.role("by")) },
    "tookBack": { line throws(LogTrouble) in .tookBack(try line.role("by")) },
    "left": { line throws(LogTrouble) in .left(try line.role("by")) },
    "cameBack": { line throws(LogTrouble) in .cameBack(try line.role("by")) },
    "replaced": { line throws(LogTrouble) in .replaced(try line.role("by"), by: try line.role("to")) },
    "clock": { line throws(LogTrouble) in .clock(try line.instant("at")) },
    "offered": { line throws(LogTrouble) in .offered(try line.block(), due: try line.due()) },
    "skipped": { line throws(LogTrouble) in .skipped(try line.block(), try line.role("role")) },
    "shared": { line throws(LogTrouble) in .shared(try line.block(), try line.roles()) },
    "passed": { line throws(LogTrouble) in
      .passed(try line.block(), line.json["answer"] == nil ? nil : try line.answer())
    },
    "chose": { line throws(LogTrouble) in .chose(try line.block(), try line.way()) },
    "computed": { line throws(LogTrouble) in
      let values = try line.values()
      guard values.count == 1 else { throw line.damaged }
      return .computed(try line.block(), values[0].item, values[0].value)
    },
    "jumped": { line throws(LogTrouble) in .jumped(try line.block()) },
    "split": { line throws(LogTrouble) in .split(try line.block()) },
    "cameThrough": { line throws(LogTrouble) in .cameThrough(try line.block()) },
    "joined": { line throws(LogTrouble) in .joined(try line.block()) },
    "sent": { line throws(LogTrouble) in .sent(try line.message()) },
    "lapsed": { line throws(LogTrouble) in .lapsed(try line.block()) },
    "overdue": { line throws(LogTrouble) in .overdue(try line.block(), step: try line.step()) },
    "handedOver": { line throws(LogTrouble) in .handedOver(try line.block(), due: try line.due()) },
    "answeredLate": { line throws(LogTrouble) in .answeredLate(try line.block(), try line.answer()) },
    "sentBack": { line throws(LogTrouble) in .sentBack(try line.block(), to: try line.block(in: line.json["to"])) },
    "stopped": { line throws(LogTrouble) in .stopped(try line.blocks()) },
    "ended": { line throws(LogTrouble) in .ended(try line.outcome()) },
  ]
}

/// One line of a log, looked at member by member.
private struct LineReader: Sendable {
  let json: JSON
  let number: Int
  let names: LogNames

  var damaged: LogTrouble { .damaged(number, column: nil) }

  // MARK: Names

  func block() throws(LogTrouble) -> Block.ID { try block(in: json) }

  func block(in json: JSON?) throws(LogTrouble) -> Block.ID {
    guard let written = json?["block"]?.whole, written > 0, written <= names.blocks.count
    else { throw damaged }
    guard let block = names.blocks[written - 1] else { throw .noBlock(number, names.labels[written - 1].name) }
    return block
  }

  func blocks() throws(LogTrouble) -> [Block.ID] {
    guard case .array(let rows) = json["blocks"] else { throw damaged }
    return try rows.map { row throws(LogTrouble) in try block(in: row) }
  }

  private func role(in json: JSON?) throws(LogTrouble) -> Role.ID {
    guard let name = json?.string else { throw damaged }
    guard let role = names.roles[name] else { throw .noRole(number, name) }
    return role
  }

  func role(_ member: String) throws(LogTrouble) -> Role.ID { try role(in: json[member]) }

  /// Whose place it was; left out where they acted themselves.
  func seat() throws(LogTrouble) -> Role.ID { try role(json["for"] == nil ? "by" : "for") }

  func roles() throws(LogTrouble) -> [Role.ID] {
    guard case .array(let written) = json["to"] else { throw damaged }
    return try written.map { name throws(LogTrouble) in try role(in: name) }
  }

  // MARK: Words

  func text(_ member: String) throws(LogTrouble) -> String? {
    guard let found = json[member] else { return nil }
    guard let text = found.string else { throw damaged }
    return text
  }

  /// A word of the log's form, or somebody's own.
  private func word<Meaning>(
    _ json: JSON?, _ known: [(Meaning, String)], own: (String) -> Meaning
  ) throws(LogTrouble) -> Meaning {
    if let word = json?.string {
      guard let found = known.first(where: { $0.1 == word }) else { throw .unknown(number, word) }
      return found.0
    }
    guard let word = json?["own"]?.string else { throw damaged }
    return own(word)
  }

  func answer() throws(LogTrouble) -> Answer {
    try word(json["answer"], LogForm.answers.map { ($0.answer, $0.word) }) { .own($0) }
  }

  func outcome() throws(LogTrouble) -> Outcome {
    try word(json["outcome"], LogForm.outcomes.map { ($0.outcome, $0.word) }) { .named($0) }
  }

  func way() throws(LogTrouble) -> Event.Way? {
    switch json["way"] {
    case .number(let index) where index > 0: return .arm(index - 1)
    case .string("otherwise"): return .otherwise
    case .null: return nil
    case .object, .array, .string, .number, .decimal, .bool, nil: throw damaged
    }
  }

  /// Counted from 1.
  func step() throws(LogTrouble) -> Int {
    guard let step = json["step"]?.whole, (1...1_000).contains(step) else { throw damaged }
    return step
  }

  func message() throws(LogTrouble) -> Message {
    guard let word = json["kind"]?.string, let text = try text("text") else { throw damaged }
    guard let kind = LogForm.messages.first(where: { $0.word == word })?.kind else { throw .unknown(number, word) }
    return Message(kind, try block(), to: try roles(), text: text)
  }

  // MARK: Time

  private func instant(in json: JSON?) throws(LogTrouble) -> Instant {
    guard let text = json?.string, let instant = Instant(text.replacingFirst("T", with: " ")) else { throw damaged }
    return instant
  }

  func instant(_ member: String) throws(LogTrouble) -> Instant { try instant(in: json[member]) }

  func due() throws(LogTrouble) -> Instant? { json["due"] == nil ? nil : try instant("due") }

  // MARK: Values

  func values() throws(LogTrouble) -> [Filled] {
    guard case .object(let members) = json["values"] else { throw damaged }
    return try members.map { member throws(LogTrouble) in
      guard let item = names.items[member.0] else { throw .noItem(number, member.0) }
      return Filled(item, try value(member.1))
    }
  }

  private func value(_ json: JSON) throws(LogTrouble) -> Value {
    switch json {
    case .null: return .empty
    case .string(let text): return .text(text)
    case .number(let whole): return .number(Number(whole), nil)
    case .decimal(let number): return .number(number, nil)
    case .bool(let yes): return .yesNo(yes)
    case .array(let names): return .choices(try strings(names))
    case .object(let members):
      switch members.first?.0 {
      case "number":
        guard let number = json["number"]?.decimal else { throw damaged }
        return .number(number, try unit(json["unit"]))
      case "date":
        guard let day = json["date"]?.string.flatMap({ Day($0) }) else { throw damaged }
        return .date(day)
      case "time":
        guard let time = json["time"]?.string.flatMap({ TimeOfDay($0) }) else { throw damaged }
        return .time(time.minutes)
      case "files":
        guard case .array(let names) = json["files"] else { throw damaged }
        return .files(try strings(names))
      case "role": return .role(try role(in: json["role"]))
      case let word?: throw .unknown(number, word)
      case nil: throw damaged
      }
    }
  }

  private func unit(_ json: JSON?) throws(LogTrouble) -> Unit {
    try word(json, LogForm.units.map { ($0.unit, $0.word) }) { .other($0) }
  }

  private func strings(_ values: [JSON]) throws(LogTrouble) -> [String] {
    try values.map { value throws(LogTrouble) in
      guard let string = value.string else { throw damaged }
      return string
    }
  }
}

extension String {
  fileprivate func replacingFirst(_ letter: Character, with other: Character) -> String {
    guard let index = firstIndex(of: letter) else { return self }
    return self[..<index] + String(other) + self[self.index(after: index)...]
  }
}
