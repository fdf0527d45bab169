import NagareModel

/// Every name a flow uses, collected before anything is read that may refer to them.
struct Symbols: Sendable {
  var items = NameTable()
  var roles = NameTable()
  /// The answers of 選択肢.
  var answers = NameTable()
  /// Whether 申請者 is a role of its own here, rather than whoever filled in the first form.
  var applicantIsRole = false
  /// Stretches of people with a と inside that may be one name or two.
  private var joined: [Range<Int>] = []
  /// The names of items that say who acts somewhere: what they can hold are roles.
  private var performers: [Range<Int>] = []
  /// What each item can hold: the choices of a field, the results of a table.
  private var contents: [Int: [Range<Int>]] = [:]
  /// Who takes over from somebody in an example.
  private var successors: [Range<Int>] = []
  /// The table that rows belong to.
  private var table: Range<Int>?

  init(_ lines: ArraySlice<Line>, copy: MatchingCopy) {
    var tables: [Range<Int>] = []
    for line in lines { collect(line.statement, copy: copy, tables: &tables) }
    for table in tables { _ = items.intern(table, in: copy) }
    nameContents(of: lines, copy: copy)
    for name in joined where People.split(name, copy: copy, roles: roles) == nil {
      _ = roles.intern(name, in: copy)
    }
    for name in successors { _ = roles.intern(name, in: copy) }
  }

  private mutating func collect(_ statement: Statement, copy: MatchingCopy, tables: inout [Range<Int>]) {
    switch statement {
    case .field(let field):
      _ = items.intern(Names.unquoted(copy, field.name), in: copy)
    case .compute(let name, _):
      _ = items.intern(name, in: copy)
    case .table(let name, let by):
      tables.append(Table.split(name: name, by: by, copy: copy, items: items).name)
    case .role(let name, let details):
      addPeople(name, copy: copy, declares: true)
      for detail in details { collect(detail, copy: copy, tables: &tables) }
    case .block(let block):
      if block.word.isBlockWithPeople { addPeople(block.who, copy: copy, declares: block.word == .form) }
      for detail in block.details { collect(detail, copy: copy, tables: &tables) }
    case .detail(.ifAway, let range):
      addPeople(range, copy: copy, declares: false)
    case .step(.acts(_, let range)):
      // 交代: whoever takes over need not stand anywhere else.
      var cursor = Cursor(copy, range)
      guard cursor.accept(.replaced) else { return }
      cursor.skipSpaces()
      if !cursor.isAtEnd { successors.append(Names.unquoted(copy, Names.withoutParticle(cursor.rest, in: copy))) }
    case .detail(.ifLate, let range), .lateBy(_, let range):
      var cursor = Cursor(copy, range)
      if cursor.accept(.passTo) {
        cursor.skipSpaces()
        addPeople(cursor.rest, copy: copy, declares: false)
      }
    case .detail(.answers, let range):
      for answer in Choices.split(Cursor(copy, range)) where Answer(named: answer, in: copy) == nil {
        _ = answers.intern(answer, in: copy)
      }
    default: break
    }
  }

  /// Roles that are named only as a choice of a form or as the result of a table that says who acts.
  private mutating func nameContents(of lines: ArraySlice<Line>, copy: MatchingCopy) {
    guard !performers.isEmpty else { return }
    for line in lines { collectContents(line.statement, copy: copy) }
    var waiting = performers.compactMap { items.find($0, in: copy) }
    var seen: Set<Int> = []
    while let item = waiting.popLast() {
      guard seen.insert(item).inserted else { continue }
      for content in contents[item] ?? [] {
        if let other = items.find(content, in: copy) {
          waiting.append(other)
        } else if !Self.isApplicant(copy.scalars[content]) {
          _ = roles.intern(content, in: copy)
        }
      }
    }
  }

  private mutating func collectContents(_ statement: Statement, copy: MatchingCopy) {
    switch statement {
    case .field(let field) where field.type == .choice || field.type == .choices:
      guard let item = items.find(Names.unquoted(copy, field.name), in: copy) else { return }
      contents[item, default: []] += FieldOptions.choices(of: field, in: copy).options
    case .table(let name, let by):
      table = Table.split(name: name, by: by, copy: copy, items: items).name
    case .row(_, let result), .rowOtherwise(let result):
      guard let item = table.flatMap({ items.find($0, in: copy) }) else { return }
      let name = Names.unquoted(copy, result)
      let inside = Names.braced(copy, name) ?? name
      contents[item, default: []].append(inside)
    case .block(let block):
      for detail in block.details { collectContents(detail, copy: copy) }
    default: break
    }
  }

  private mutating func addPeople(_ range: Range<Int>, copy: MatchingCopy, declares: Bool) {
    for name in People.pieces(range, copy: copy) {
      switch name {
      case .item(let range): performers.append(range)
      case .name(let range, let isQuoted):
        let letters = copy.scalars[range]
        if Self.isApplicant(letters) {
          if declares { applicantIsRole = true } else { continue }
        }
        if isReadLater(range, copy) { continue }
        if !isQuoted, letters.contains(0x3068) { joined.append(range) } else { _ = roles.intern(range, in: copy) }
      }
    }
  }

  /// Whether a name is 申請者 or applicant.
  static func isApplicant(_ letters: ArraySlice<UInt32>) -> Bool {
    guard letters.count >= applicant.count, letters.first == applicant.first || letters.first == applicantEnglish.first
    else { return false }
    let key = Folding.key(letters)
    return key == applicant || key == applicantEnglish
  }

  static let applicant = Folding.key("申請者")
  static let applicantEnglish = Folding.key("applicant")

  /// 後閲 stands where a name may, and is none.
  private func isReadLater(_ range: Range<Int>, _ copy: MatchingCopy) -> Bool {
    var cursor = Cursor(copy, range)
    return cursor.accept(.readLater) && cursor.isAtEnd
  }
}

extension Table {
  /// 表 決裁者 金額ごと, with or without the space between the two names.
  static func split(
    name: Range<Int>, by: Range<Int>, copy: MatchingCopy, items: NameTable
  ) -> (name: Range<Int>, by: Range<Int>) {
    guard by.isEmpty else { return (name, by) }
    var upper = name.upperBound
    if let end = Endings.by(Cursor(copy, name)) { upper = end }
    for start in (name.lowerBound + 1)..<max(upper, name.lowerBound + 1)
    where items.find(start..<upper, in: copy) != nil {
      return (name.lowerBound..<start, start..<upper)
    }
    return (name, by)
  }
}
