/// The definition of a flow, as it runs: names have become small integers, jumps have become block numbers.
/// It holds no places of the text, so the same flow in another spelling is an equal value; see ``Places``.
public struct Workflow: Hashable, Sendable {
  public var name: String
  public var roles: [Role]
  public var items: [Item]
  /// In the order they are written.
  public var blocks: [Block]
  public var start: Next
  /// 暦
  public var calendar: CalendarRules
  /// 通貨
  public var currency: Currency

  public init(
    name: String = "", roles: [Role] = [], items: [Item] = [], blocks: [Block] = [], start: Next = .end,
    calendar: CalendarRules = .usual, currency: Currency = .yen
  ) {
    self.name = name
    self.roles = roles
    self.items = items
    self.blocks = blocks
    self.start = start
    self.calendar = calendar
    self.currency = currency
  }
}

/// Where the parts of a workflow stand in the text.
public struct Places: Sendable {
  /// The flow's name, or the beginning of the text.
  public var name: Place
  /// The first place a role is named.
  public var roles: [Place]
  /// The first place an item is made: the name in its field, calculation or table.
  public var items: [Place]
  public var blocks: [BlockPlaces]
  /// The lines that begin a 暦 and a 通貨.
  public var calendar: Place?
  public var currency: Place?

  public init(name: Place = Place(0, 0), roles: [Place] = [], items: [Place] = [], blocks: [BlockPlaces] = []) {
    self.name = name
    self.roles = roles
    self.items = items
    self.blocks = blocks
  }
}

/// Where the parts of one block stand.
public struct BlockPlaces: Sendable {
  /// The block's own line, without indentation and comment.
  public var line: Place
  /// The people it names.
  public var who: Place
  /// One for each arm of a gateway, branch of a 同時に, row of a table or field of a form, in their order.
  public var parts: [Place]
  /// The 「それ以外」 of a gateway or a table.
  public var otherwise: Place?
  /// The deadline, the answers' targets and the other details, by what they are.
  public var due: Place?
  public var ifSentBack: Place?
  public var ifRejected: Place?
  public var ifAway: Place?
  /// One for each 過ぎたら, in their order.
  public var late: [Place] = []

  public init(line: Place, who: Place, parts: [Place] = []) {
    self.line = line
    self.who = who
    self.parts = parts
  }
}
