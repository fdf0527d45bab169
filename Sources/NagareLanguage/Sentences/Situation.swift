import NagareModel

/// What a flow says up to a line: the names it knows, and what the line would belong to.
struct Situation: Sendable {
  struct Field: Sendable {
    var name: String
    var type: FieldType?
    var unit: Unit?

    /// Whether what it holds can be nobody, so that its name is no person's.
    var holdsNobody: Bool {
      switch type {
      case .number, .money, .date, .time, .yesNo, .file, .phone, .email: true
      case .text, .longText, .choice, .choices, .person, nil: false
      }
    }
  }

  var language: Language
  /// Who is known, each once.
  private(set) var roles: [String] = []
  private var rolesByKey: [[UInt32]: String] = [:]
  /// The words each of them is called by in English.
  private(set) var spoken: [(role: String, words: [String])] = []
  var fields: [Field] = []
  /// Who fills in the first form.
  var applicant: String?
  /// The block the next bullet belongs to, and who does it.
  var block: Word?
  var people: [String] = []
  /// The deadline of that block as it stands.
  var due: String?
  /// The titles of the blocks above, by which one can go back to them.
  var titles: [String] = []
  /// The blocks above with people, nearest last.
  var acts: [(word: Word, people: [String])] = []
  /// What is still open, innermost last: もし, それ以外 or 同時に.
  var open: [Word] = []
  /// The condition of the innermost もし as it stands.
  var condition: String = ""
  /// The condition of a もし without それ以外 that ended right above.
  var closed: String?
  /// The last line in it ended the case or led elsewhere.
  var isClosedForGood = false
  /// No amount says yet what it is in.
  var lacksCurrency = false

  init(_ language: Language) { self.language = language }

  /// The situation below some lines of a draft.
  init(above line: Int, of draft: Draft, _ workflow: Workflow, _ language: Language) {
    self.language = language
    let copy = draft.copy
    let items = Dictionary(workflow.items.map { (Folding.key(of: $0.name), $0) }) { first, _ in first }
    func names(_ range: Range<Int>) -> [String] {
      People.pieces(range, copy: copy).compactMap {
        if case .name(let name, _) = $0 { copy.original(name) } else { nil }
      }
    }
    for (index, other) in draft.lines.enumerated() where index != line {
      switch other.statement {
      case .block(let block) where block.word.isBlockWithPeople: roles += names(block.who)
      case .role(let range, _), .detail(.ifAway, let range): roles += names(range)
      default: break
      }
    }
    lacksCurrency = workflow.currency == .yen
    var conditions: [String?] = []
    for above in draft.lines.prefix(line) {
      if !above.content.isEmpty { closed = nil }
      switch above.statement {
      case .detail(.due, let range): due = copy.original(range).withoutOuterSpaces
      case .block(let line):
        block = line.word
        due = line.details.lazy.compactMap { if case .detail(.due, let range) = $0 { range } else { nil } }.first
          .map { copy.original($0).withoutOuterSpaces }
        guard line.word.isBlockWithPeople else {
          open.append(.together)
          conditions.append(nil)
          people = []
          break
        }
        people = names(line.who)
        acts.append((line.word, people))
        if line.word == .form, applicant == nil { applicant = people.first }
        if let title = line.title, line.word != .notify { titles.append(copy.original(title)) }
        for case .field(let field) in line.details { add(field, copy, items) }
      case .branch(let range):
        open.append(.if)
        condition = copy.original(range)
        conditions.append(condition)
        block = nil
      case .elseBranch(let range):
        if let last = conditions.indices.last { conditions[last] = nil }
        condition = copy.original(range)
        block = nil
      case .otherwise:
        if let last = open.indices.last { open[last] = .else }
        if let last = conditions.indices.last { conditions[last] = nil }
        block = nil
      case .together:
        open.append(.together)
        conditions.append(nil)
        block = .together
      case .also: block = nil
      case .close:
        _ = open.popLast()
        closed = conditions.popLast() ?? nil
        isClosedForGood = block == .finish || block == .jump
        block = nil
      case .field(let field): add(field, copy, items)
      case .compute(let name, _), .table(let name, _):
        let key = Folding.key(copy.scalars[name])
        fields.append(Field(name: copy.original(name), type: items[key]?.type, unit: items[key]?.unit))
        if case .table = above.statement { block = .table } else { block = .compute }
      case .wait: block = .wait
      case .finish: block = .finish
      case .jump: block = .jump
      case .calendar: block = .calendar
      default: break
      }
    }
    roles = roles.filter { role in
      let key = Folding.key(of: role)
      guard rolesByKey[key] == nil else { return false }
      rolesByKey[key] = role
      return true
    }
    if language == .en { spoken = roles.map { ($0, EnglishThings.singular($0)) } }
  }

  private mutating func add(_ field: FieldLine, _ copy: MatchingCopy, _ items: [[UInt32]: Item]) {
    let name = Names.unquoted(copy, field.name)
    let item = items[Folding.key(copy.scalars[name])]
    fields.append(Field(name: copy.original(name), type: item?.type, unit: item?.unit))
  }

  // MARK: Asking

  /// Whether the block above asks somebody; the chief may be the section chief.
  func asks(_ name: String) -> Bool {
    let key = Folding.key(of: name)
    return people.contains { person in
      let known = Folding.key(of: person)
      return known.reversed().starts(with: key.reversed()) || key.reversed().starts(with: known.reversed())
    }
  }

  /// Whether a name of the flow holds this word.
  func speaks(of word: String) -> Bool {
    (roles + fields.map(\.name)).contains { EnglishTokens.bare($0).contains(word) }
  }

  func field(named name: String) -> Field? {
    let key = Folding.key(of: name)
    return fields.last { Folding.key(of: $0.name) == key }
  }

  /// Somebody of the flow by that very name.
  func role(named name: String) -> String? { rolesByKey[Folding.key(of: name)] }

  func isRole(_ name: String) -> Bool { role(named: name) != nil }

  /// The only field a number with this unit can be meant of; an amount is not compared with the only number there is,
  /// where that counts days.
  func field(for unit: Word?, value: Double, called name: String?) -> Field? {
    let only = field(for: unit, value: value)
    guard let name else { return only }
    return only.flatMap { FieldGuess(name, language).fits($0) ? $0 : nil }
  }

  /// The only field a number with this unit can be meant of.
  func field(for unit: Word?, value: Double) -> Field? {
    let numbers = fields.filter { $0.type == .number || $0.type == .money }
    func only(_ isMeant: (Field) -> Bool) -> Field? {
      let found = numbers.filter(isMeant)
      return found.count == 1 ? found[0] : nil
    }
    switch unit {
    case .yen: return only { $0.type == .money } ?? only { $0.unit == .yen }
    case .day, .businessDay, .week, .month, .year:
      return only { $0.unit.map(\.isTime) ?? false }
        ?? only { $0.name.contains("日数") || Folding.key(of: $0.name).elementsEqual(Folding.key(of: "days")) }
    case .personUnit:
      return only { $0.unit == .person } ?? only { $0.type == .number && $0.unit == nil }
    case nil:
      return only { $0.type == .money && value >= 1000 } ?? only { _ in true }
        ?? (value < 100 ? only { $0.type == .number } : nil) ?? only { $0.type == .money }
    default: return only { $0.type == .number && $0.unit != .day }
    }
  }

  /// The field one of whose choices this is, and the choice as it is written there.
  func choice(_ name: String) -> (field: Field, name: String)? {
    let key = Folding.key(of: name)
    for field in fields {
      switch field.type {
      case .choice(let names), .choices(let names):
        if let found = names.first(where: { Folding.key(of: $0) == key }) { return (field, found) }
      default: continue
      }
    }
    return nil
  }

  /// Every name a sentence may speak of.
  var names: NameTable {
    var all = roles + fields.map(\.name)
    for field in fields {
      switch field.type {
      case .choice(let names), .choices(let names): all += names
      default: break
      }
    }
    return NameTable(all)
  }

  var lastDecision: (word: Word, people: [String])? {
    acts.last { $0.word == .approval || $0.word == .decision }
  }
}

extension Unit {
  var isTime: Bool {
    if case .day = self { return true }
    return [.businessDay, .week, .month, .year, .hour, .minute].contains(self)
  }
}
