import NagareModel

/// Builds the workflow from the lines: blocks become numbers, branches and their ends become sequence flow.
struct Lowering {
  var meaning: MeaningReader
  var workflow = Workflow()
  var places = Places()
  /// How deep each line stands, for whoever prints it.
  var depths: [Int] = []
  /// What each line is to a block, for whoever shows the structure.
  var owners: [Owner] = []
  /// The block that the bullets of the next lines belong to.
  var current: Block.ID?
  /// The role that a 担当 line opened.
  var currentRole: Role.ID?
  /// What the block, role or 暦 at hand has said already, and where.
  var said: [Said: Place] = [:]
  /// The roles with a 担当 line.
  private var declared: [Role.ID: Place] = [:]

  /// What a line is to a block.
  enum Owner: Equatable {
    case nobody
    case block(Block.ID)
    case detail(Block.ID)
    /// The line that opens the next arm or branch.
    case part(Block.ID)
    case end(Block.ID)
  }

  /// Where the next block will be linked to.
  enum OpenEnd {
    case start
    case next(Block.ID)
    case arm(Block.ID, Int)
    case otherwise(Block.ID)
    case branch(Block.ID, Int)
  }

  enum Frame {
    case gateway(Block.ID, ends: [OpenEnd], hasElse: Bool)
    case together(Block.ID, branch: Int)

    var block: Block.ID {
      switch self {
      case .gateway(let block, _, _), .together(let block, _): block
      }
    }
  }

  /// A jump or an answer whose target is looked up once all blocks are there.
  struct PendingTarget {
    enum Use: Equatable { case jump, sentBack, rejected, late(Int) }
    var block: Block.ID
    var range: Range<Int>
    var use: Use
  }

  var openEnds: [OpenEnd] = [.start]
  var frames: [Frame] = []
  var targets: [PendingTarget] = []
  /// Where each field of a block was written first.
  var fieldPlaces: [Block.ID: [Item.ID: Place]] = [:]
  /// The blocks of each title, once all are there.
  var titled: [[UInt32]: [Block.ID]] = [:]
  private var header: Range<Int>?
  private var sawExample = false
  private var explainedExample = false
  /// Openers beyond the deepest level; their closers are passed over.
  private var tooDeep = 0

  /// The line above could not be read, so its details have nobody to belong to.
  private(set) var isBelowUnread = false
  /// Lines that may have opened something, for all we know.
  private var unreadLines = 0

  static let deepest = 64

  var copy: MatchingCopy { meaning.copy }

  init(_ lines: ArraySlice<Line>, copy: MatchingCopy) {
    self.init(knowing: lines, copy: copy)
    lower(lines)
    finish()
  }

  /// Knows the names of all lines and has lowered none.
  init(knowing lines: ArraySlice<Line>, copy: MatchingCopy) {
    meaning = MeaningReader(copy: copy, symbols: Symbols(lines, copy: copy))
    prepare(lines)
  }

  mutating func lower(_ lines: ArraySlice<Line>) {
    for line in lines { lower(line) }
  }

  /// What conditions need to know before any is read: the types of all fields and the titles of all blocks.
  private mutating func prepare(_ lines: ArraySlice<Line>) {
    var id = 0
    var seen: Set<[UInt32]> = []
    readCurrency(lines)
    for line in lines {
      if case .field(let field) = line.statement { meaning.declare(field) }
      if case .block(let block) = line.statement {
        for case .field(let field) in block.details { meaning.declare(field) }
        if let title = block.title, block.word != .notify {
          let key = Folding.key(copy.scalars[title])
          meaning.titles[key] = seen.insert(key).inserted ? id : nil
        }
      }
      if line.statement.isBlock { id += 1 }
    }
  }

  // MARK: Lines

  private mutating func lower(_ line: Line) {
    var depth = frames.count
    owners.append(.nobody)
    switch line.statement {
    case .blank: break
    case .unread where !line.bullet: skipUnread()
    case .unread: owner = current.map { .detail($0) } ?? .nobody
    case .flow(let name): lowerHeader(name, line)
    case .role(let name, let details): lowerRole(name, details, line)
    case .calendar: openCalendar(line)
    case .calendarRule(let word, let range): lowerCalendar(word, range, line)
    case .currency(let name): lowerCurrency(name, line)
    case .block(let block): lowerBlock(block, line)
    case .branch(let condition): openGateway(condition, line)
    case .elseBranch(let condition):
      depth = max(0, depth - 1)
      nextArm(condition, line)
    case .otherwise:
      depth = max(0, depth - 1)
      otherwise(line)
    case .together: openTogether(line, firstOnly: false)
    case .also:
      depth = max(0, depth - 1)
      nextBranch(line)
    case .close:
      depth = max(0, depth - 1)
      close(line)
    case .compute(let name, let value):
      let item = meaning.symbols.items.intern(name, in: copy)
      let value = meaning.expression(value) ?? .constant(.empty)
      if meaning.givesDate(value) { meaning.items[item].type = .date }
      add(Block(.compute(item, value)), line)
    case .table(let name, let by): lowerTable(name: name, by: by, line)
    case .wait(let range):
      let due = meaning.due(range, detail: .wait) ?? Due(.within(Period(0, .day)))
      add(Block(.wait(due)), line)
    case .finish(let name):
      add(Block(.finish(name.map { meaning.outcome($0) } ?? .finished)), line)
      openEnds = []
    case .jump(let range):
      if isSaidBelowAnswer(line) { meaning.problems.append(.everydayWords(copy, line.content)) }
      let id = add(Block(.jump(.finish(.finished))), line)
      targets.append(PendingTarget(block: id, range: range, use: .jump))
      openEnds = []
    case .field, .row, .rowOtherwise, .detail, .lateBy, .count:
      if let current, frames.last?.block == current { depth -= 1 }
      lowerDetail(line.statement, line)
      owner = current.map { .detail($0) } ?? .nobody
    case .example, .promise, .assumption:
      sawExample = true
      current = nil
      currentRole = nil
    case .step, .promiseLine, .assumptionLine, .lesson, .lessonPart, .lessonDetail: break
    }
    depths.append(depth)
  }

  /// What the line that is being lowered is to a block.
  private var owner: Owner {
    get { owners.last ?? .nobody }
    set { owners[owners.count - 1] = newValue }
  }

  private mutating func skipUnread() {
    current = nil
    currentRole = nil
    isBelowUnread = true
    unreadLines += 1
  }

  private mutating func lowerHeader(_ name: Range<Int>, _ line: Line) {
    if header != nil {
      meaning.problems.append(.secondHeader(copy, line.content))
      return
    }
    header = name
    workflow.name = copy.original(name)
    places.name = copy.place(line.content)
  }

  private mutating func lowerRole(_ name: Range<Int>, _ details: [Statement], _ line: Line) {
    current = nil
    let role = meaning.symbols.roles.intern(Names.unquoted(copy, name), in: copy)
    currentRole = role
    syncRoles()
    said = [:]
    if let first = declared[role] {
      let name = Phrase(ja: "担当 \(copy.original(name))", en: "role \(copy.original(name))")
      meaning.problems.append(.saidTwice(copy, line.content, what: name, first: first))
    }
    declared[role] = copy.place(line.content)
    for detail in details { lowerDetail(detail, line) }
  }

  /// Whether this is said for the first time where it stands; explained where it is not.
  mutating func isFirst(_ said: Said, _ name: Phrase, _ line: Line) -> Bool {
    let place = copy.place(line.content)
    if let first = self.said[said] {
      meaning.problems.append(.saidTwice(copy, line.content, what: name, first: first))
      return false
    }
    self.said[said] = place
    return true
  }

  /// What can be said once.
  enum Said: Hashable {
    case word(Word)
    case late(Period?)
    /// How many answer, in which order, and where a closed last day goes.
    case quorum, order, whenClosed
    /// 差戻しなら or 却下なら: a message and a target may stand side by side.
    case message(Word), target(Word)
  }

  private mutating func lowerBlock(_ block: BlockLine, _ line: Line) {
    if block.word == .together {
      openTogether(line, firstOnly: true)
      return
    }
    let who = meaning.people(block.who)
    let kind: Block.Kind
    switch block.word {
    case .form: kind = .form([])
    case .approval: kind = .approval(Approval())
    case .decision: kind = .decision()
    case .task: kind = .task([])
    case .share: kind = .share(waits: false)
    default: kind = .notify(block.title.map { meaning.text($0) } ?? Text([]))
    }
    let title = block.word == .notify ? nil : block.title.map { copy.original($0) }
    let id = add(Block(kind, who: who, title: title), line)
    places.blocks[id].who = copy.place(block.who)
    for detail in block.details { lowerDetail(detail, line) }
  }

  // MARK: Linking

  @discardableResult
  mutating func add(_ block: Block, _ line: Line) -> Block.ID {
    if sawExample, !explainedExample {
      explainedExample = true
      meaning.problems.append(.blockAfterExample(copy, line.content))
    }
    let id = workflow.blocks.count
    var block = block
    block.branch = innermostBranch
    workflow.blocks.append(block)
    let place = copy.place(line.content)
    places.blocks.append(BlockPlaces(line: place, who: place))
    link(to: .block(id))
    openEnds = [.next(id)]
    current = id
    owner = .block(id)
    currentRole = nil
    said = [:]
    isBelowUnread = false
    return id
  }

  private var innermostBranch: Block.Branch? {
    for case .together(let block, let branch) in frames.reversed() { return Block.Branch(of: block, index: branch) }
    return nil
  }

  mutating func link(to next: Next) {
    for end in openEnds { set(end, to: next) }
  }

  private mutating func set(_ end: OpenEnd, to next: Next) {
    switch end {
    case .start: workflow.start = next
    case .next(let id): workflow.blocks[id].next = next
    case .arm(let id, let index): workflow.blocks[id].kind.changeGateway { $0.arms[index].first = next }
    case .otherwise(let id): workflow.blocks[id].kind.changeGateway { $0.otherwise = next }
    case .branch(let id, let index): workflow.blocks[id].kind.changeTogether { $0.branches[index] = next }
    }
  }

  /// back to employee, right below an approval: said of what happens when somebody sends it back, since whoever is
  /// approved would never get any further. An arrow is a line of the flow.
  private func isSaidBelowAnswer(_ line: Line) -> Bool {
    guard copy.scalars[line.content].first.map(Cursor.isLatin) ?? false, openEnds.count == 1,
      case .next(let id) = openEnds[0], id == workflow.blocks.count - 1
    else { return false }
    var target = meaning.cursor(line.content)
    _ = target.acceptWord(.line)
    target.skipSpaces()
    guard target.word(.line)?.word != .finish else { return false }
    switch workflow.blocks[id].kind.word {
    case .approval, .decision: return true
    default: return false
    }
  }

  // MARK: Branches

  private mutating func canOpen(_ line: Line) -> Bool {
    guard frames.count < Self.deepest else {
      if tooDeep == 0 { meaning.problems.append(.tooDeep(copy, line.content, limit: Self.deepest)) }
      tooDeep += 1
      return false
    }
    return true
  }

  /// A condition that could not be read holds never; it is explained already, and the part does not run.
  private mutating func arm(_ range: Range<Int>) -> Gateway.Arm {
    Gateway.Arm(meaning.condition(range) ?? .any([]), first: .end)
  }

  private mutating func openGateway(_ condition: Range<Int>, _ line: Line) {
    guard canOpen(line) else { return }
    let id = add(Block(.gateway(Gateway(arms: [arm(condition)], otherwise: nil))), line)
    places.blocks[id].parts = [copy.place(condition)]
    frames.append(.gateway(id, ends: [], hasElse: false))
    openEnds = [.arm(id, 0)]
    current = nil
  }

  private mutating func nextArm(_ condition: Range<Int>, _ line: Line) {
    guard let id = endArm(hasElse: false) else { return orphan(line) }
    // The first arm has its place too.
    let index = places.blocks[id].parts.count
    let arm = arm(condition)
    workflow.blocks[id].kind.changeGateway { $0.arms.append(arm) }
    places.blocks[id].parts.append(copy.place(condition))
    openEnds = [.arm(id, index)]
    owner = .part(id)
    current = nil
  }

  /// Ends the arm at hand of the gateway that may have another, and says which gateway that is.
  private mutating func endArm(hasElse: Bool) -> Block.ID? {
    guard case .gateway(let id, var ends, false) = frames.last, tooDeep == 0 else { return nil }
    frames.removeLast()
    ends += openEnds
    frames.append(.gateway(id, ends: ends, hasElse: hasElse))
    return id
  }

  private mutating func otherwise(_ line: Line) {
    guard let id = endArm(hasElse: true) else { return orphan(line) }
    workflow.blocks[id].kind.changeGateway { $0.otherwise = .end }
    places.blocks[id].otherwise = copy.place(line.content)
    openEnds = [.otherwise(id)]
    owner = .part(id)
    current = nil
  }

  private mutating func openTogether(_ line: Line, firstOnly: Bool) {
    guard canOpen(line) else { return }
    let id = add(Block(.together(Together(branches: [.end], firstOnly: firstOnly))), line)
    places.blocks[id].parts = [copy.place(line.content)]
    frames.append(.together(id, branch: 0))
    openEnds = [.branch(id, 0)]
  }

  private mutating func nextBranch(_ line: Line) {
    guard case .together(let id, let branch) = frames.last, tooDeep == 0 else { return orphan(line) }
    link(to: .join(id))
    workflow.blocks[id].kind.changeTogether { $0.branches.append(.join(id)) }
    places.blocks[id].parts.append(copy.place(line.content))
    frames[frames.count - 1] = .together(id, branch: branch + 1)
    openEnds = [.branch(id, branch + 1)]
    owner = .part(id)
    current = nil
  }

  private mutating func close(_ line: Line) {
    if tooDeep > 0 {
      tooDeep -= 1
      return
    }
    current = nil
    owner = frames.last.map { .end($0.block) } ?? .nobody
    switch frames.popLast() {
    case .gateway(let id, let ends, let hasElse):
      openEnds = ends + openEnds + (hasElse ? [] : [.next(id)])
    case .together(let id, let branch):
      if branch == 0 { meaning.problems.append(.onlyBranch(at: places.blocks[id].line)) }
      link(to: .join(id))
      openEnds = [.next(id)]
    case nil: orphan(line)
    }
  }

  private mutating func orphan(_ line: Line) {
    guard tooDeep == 0 else { return }
    if unreadLines > 0 {
      unreadLines -= 1
      return
    }
    meaning.problems.append(.nothingToClose(copy, line.content))
  }

  // MARK: The end

  mutating func finish() {
    // What could not be read may have been the end of some.
    for frame in frames.reversed().dropFirst(unreadLines) {
      let place = places.blocks[frame.block].line
      meaning.problems.append(.notClosed(at: place))
    }
    while let frame = frames.popLast() {
      if case .gateway(_, let ends, _) = frame { openEnds += ends }
      if case .together(let id, _) = frame {
        link(to: .join(id))
        openEnds = [.next(id)]
      }
    }
    syncRoles()
    places.items = meaning.symbols.items.ranges.map { copy.place($0) }
    places.roles = meaning.symbols.roles.ranges.map { copy.place($0) }
    resolveTargets()
    workflow.items = meaning.items
    while workflow.items.count < meaning.symbols.items.count {
      workflow.items.append(Item(name: meaning.symbols.items.names[workflow.items.count]))
    }
  }

  /// Every role that has been named so far.
  mutating func syncRoles() {
    let roles = meaning.symbols.roles
    while workflow.roles.count < roles.count {
      workflow.roles.append(Role(name: roles.names[workflow.roles.count]))
    }
  }
}

extension Diagnostic {
  static func notClosed(at place: Place) -> Diagnostic {
    Diagnostic(
      .notClosed, at: place,
      what: Phrase(ja: "ここで始まったものが、閉じられていません。", en: "What begins here is never closed."),
      how: Phrase(ja: "終わるところに「おわり」の行を足します。", en: "Add a line “end” where it ends."))
  }
}
