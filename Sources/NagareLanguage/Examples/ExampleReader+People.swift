import NagareModel

/// Who a line of an example is about.
extension ExampleReader {
  /// One of the names of a list, and the quote behind it: a title, or the words of a message.
  struct Piece {
    var name: Range<Int>?
    var isQuoted = false
    var quote: Range<Int>?
  }

  // piece (("、" | "と") piece)*
  func pieces(_ range: Range<Int>) -> [Piece] {
    var pieces: [Piece] = []
    var cursor = meaning.cursor(range)
    while true {
      cursor.skipSpaces()
      if let separator = Names.separator(cursor) {
        cursor.position = separator
        continue
      }
      guard !cursor.isAtEnd else { return pieces }
      pieces += piece(&cursor)
      // 課長「題」と係長.
      if pieces.last?.quote != nil { _ = cursor.accept("と") }
    }
  }

  private func piece(_ cursor: inout Cursor) -> [Piece] {
    if let first = cursor.acceptQuote() {
      cursor.skipSpaces()
      if let second = cursor.acceptQuote() { return [Piece(name: first, isQuoted: true, quote: second)] }
      return [Piece(quote: first)]
    }
    let start = cursor.position
    while !cursor.isAtEnd, cursor.quote() == nil, Names.separator(cursor) == nil { cursor.position += 1 }
    let name = cursor.trimmed(start..<cursor.position)
    let quote = cursor.acceptQuote()
    if let (left, right) = People.split(name, copy: copy, roles: meaning.symbols.roles) {
      return [Piece(name: left), Piece(name: right, quote: quote)]
    }
    return [Piece(name: name, quote: quote)]
  }

  /// Everybody a stretch names, each perhaps with the title of a block; `nil` where a name is not known.
  ///
  /// `forgiving` passes over those the flow does not have, with a word about it.
  mutating func parties(_ range: Range<Int>, forgiving: Bool = false) -> [Party]? {
    var parties: [Party] = []
    for piece in pieces(range) {
      if let party = party(piece, forgiving: forgiving) {
        parties.append(party)
      } else if !forgiving {
        return nil
      }
    }
    return parties
  }

  mutating func party(_ piece: Piece, forgiving: Bool = false) -> Party? {
    guard let name = piece.name else {
      guard let quote = piece.quote else { return nil }
      if let block = title(quote) { return Party(nil, at: block) }
      if let who = performer(quote) { return Party(who) }
      explain(quote, titled[key(quote)] == nil ? .titleOrPerson : .severalTitles, forgiving: forgiving)
      return nil
    }
    guard let who = performer(name) else {
      if !piece.isQuoted, piece.quote == nil, let block = title(name) { return Party(nil, at: block) }
      explain(name, .person, forgiving: forgiving)
      return nil
    }
    guard let quote = piece.quote else { return Party(who) }
    guard let block = title(quote, of: who) else {
      explain(quote, titled[key(quote)] == nil ? .title : .severalTitles, forgiving: forgiving)
      return nil
    }
    return Party(who, at: block)
  }

  private func key(_ range: Range<Int>) -> [UInt32] { Folding.key(copy.scalars[range]) }

  /// The only block of a title; of several, the only one that names this person.
  private func title(_ range: Range<Int>, of who: Performer? = nil) -> Block.ID? {
    let blocks = titled[key(range)] ?? []
    if blocks.count == 1 { return blocks[0] }
    let own = blocks.filter { id in who.map { workflow.blocks[id].who.contains($0) } ?? false }
    return own.count == 1 ? own[0] : nil
  }

  /// A role, whoever filled in the first form, or `{name}`.
  func performer(_ name: Range<Int>) -> Performer? {
    let symbols = meaning.symbols
    if copy.scalars[name].first == 0x7B, copy.scalars[name].last == 0x7D {
      let inside = meaning.cursor(name).trimmed(name.dropFirst().dropLast())
      if let item = symbols.items.find(inside, in: copy) { return .item(item) }
      return isApplicant(inside) ? .applicant : nil
    }
    if let role = symbols.roles.find(name, in: copy) { return .role(role) }
    return isApplicant(name) ? .applicant : nil
  }

  private func isApplicant(_ name: Range<Int>) -> Bool {
    !meaning.symbols.applicantIsRole && Symbols.isApplicant(copy.scalars[name])
  }

  private enum Missing { case person, title, titleOrPerson, severalTitles }

  private mutating func explain(_ name: Range<Int>, _ missing: Missing, forgiving: Bool) {
    let isItem = copy.scalars[name].first == 0x7B && copy.scalars[name].last == 0x7D
    let problem: Diagnostic =
      switch missing {
      case .severalTitles: .ambiguousTarget(copy, name)
      case .person where isItem:
        .unknownValue(copy, meaning.cursor(name).trimmed(name.dropFirst().dropLast()), among: meaning.symbols.items)
      case .person:
        slip(name) ?? field(name) ?? .unknownPerson(copy, name, among: meaning.symbols.roles, isCertain: forgiving)
      case .title: .unknownTitle(copy, name, among: titles, isCertain: forgiving)
      case .titleOrPerson:
        .unknownTitle(copy, name, among: NameTable(titles.names + meaning.symbols.roles.names), isCertain: forgiving)
      }
    meaning.problems.append(problem)
  }

  /// A word an example line may begin with, nearly right, where no person is nearer: 結課, reslut.
  private func slip(_ name: Range<Int>) -> Diagnostic? {
    guard beginsLine(name), meaning.symbols.roles.nearest(to: name, in: copy) == nil,
      let guess = Suggestion.word(for: name, in: copy, groups: .claim)
    else { return nil }
    return .unknownWord(copy, name, suggestion: guess)
  }

  /// ・日数: 10日, where a line begins with whoever fills the field in.
  private func field(_ name: Range<Int>) -> Diagnostic? {
    guard beginsLine(name), let item = meaning.symbols.items.find(name, in: copy),
      let form = workflow.blocks.first(where: { $0.fields.contains { $0.item == item } }),
      case .role(let writer)? = form.who.first
    else { return nil }
    return .fieldWithoutWriter(copy, name, writer: workflow.roles[writer].name)
  }

  /// Whether nothing but a bullet stands before it on its line, and a colon behind it.
  private func beginsLine(_ name: Range<Int>) -> Bool {
    var before = name.lowerBound - 1
    while before >= 0, copy.scalars[before] == 0x20 { before -= 1 }
    let isFirst =
      before < 0 || copy.scalars[before] == 0x0A || [0x30FB, 0x2D, 0x2A, 0x2022].contains(copy.scalars[before])
    var after = name.upperBound
    while after < copy.scalars.count, copy.scalars[after] == 0x20 { after += 1 }
    return isFirst && after < copy.scalars.count && copy.scalars[after] == 0x3A
  }

  private var titles: NameTable {
    var seen: Set<String> = []
    return NameTable(workflow.blocks.compactMap(\.title).filter { seen.insert($0).inserted })
  }
}
