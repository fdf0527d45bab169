import NagareModel

extension Lowering {
  /// Looks up every target, now that all blocks are known.
  mutating func resolveTargets() {
    for id in workflow.blocks.indices where !targets.isEmpty {
      if let title = workflow.blocks[id].title { titled[Folding.key(of: title), default: []].append(id) }
    }
    for target in targets {
      guard let destination = destination(target) else { continue }
      switch target.use {
      case .jump: workflow.blocks[target.block].kind = .jump(destination)
      case .sentBack: add(.goTo(destination), to: .ifSentBack, of: target.block)
      case .rejected: add(.goTo(destination), to: .ifRejected, of: target.block)
      case .late(let step): workflow.blocks[target.block].handling.late[step].action = .goTo(destination)
      }
    }
  }

  // → 完了「…」 | → 「題」 | → 題 | → 担当 | → 申請
  private mutating func destination(_ target: PendingTarget) -> Destination? {
    var cursor = meaning.cursor(target.range)
    if cursor.accept(.finish) {
      cursor.skipSpaces()
      if cursor.isAtEnd || cursor.quote() != nil { return .finish(meaning.outcome(Names.whole(cursor))) }
    }
    cursor = meaning.cursor(target.range)
    if let open = cursor.firstQuote() {
      cursor.position = open
      if let quote = cursor.acceptQuote() { return named(quote, target) }
    }
    return named(withoutEnding(target.range), target)
  }

  /// 課長へ, 課長に戻る, to the section chief: what only sounds right.
  private func withoutEnding(_ range: Range<Int>) -> Range<Int> {
    for ending in ["に戻る", "へ戻る", "にもどる", "に戻す", "へ", "に"].map({ Folding.key($0) }) where range.count > ending.count {
      guard copy.scalars[range].suffix(ending.count).elementsEqual(ending) else { continue }
      let name = range.lowerBound..<(range.upperBound - ending.count)
      if meaning.symbols.roles.find(range, in: copy) == nil { return name }
    }
    return range
  }

  private mutating func named(_ name: Range<Int>, _ target: PendingTarget) -> Destination? {
    let key = Folding.key(copy.scalars[name])
    let titled = titled[key] ?? []
    if titled.count > 1 {
      meaning.problems.append(.ambiguousTarget(copy, name))
      return nil
    }
    if let only = titled.first { return .block(only) }
    if let role = meaning.symbols.roles.find(name, in: copy),
      let nearest = workflow.blocks[..<target.block].lastIndex(where: { $0.acting.contains(role) })
    {
      return .block(nearest)
    }
    if let applicant = applicant(key, target) { return applicant }
    if let kind = byWord(name, target) { return kind }
    if titled.isEmpty, byWordCount(name, target) > 1 {
      meaning.problems.append(.ambiguousTarget(copy, name))
      return nil
    }
    let titles = workflow.blocks.compactMap(\.title)
    let acting = workflow.blocks[..<target.block].reduce(into: Set<Role.ID>()) { $0.formUnion($1.acting) }
    let roles = acting.sorted().map { workflow.roles[$0].name }
    meaning.problems.append(.unknownTarget(copy, name, among: NameTable(titles + roles)))
    return nil
  }

  /// 申請者 as a target is the first form.
  private func applicant(_ key: [UInt32], _ target: PendingTarget) -> Destination? {
    guard key == Symbols.applicant || key == Symbols.applicantEnglish else { return nil }
    return workflow.blocks[..<target.block].firstIndex { $0.kind.word == .form }.map { .block($0) }
  }

  private func blocks(_ name: Range<Int>, _ target: PendingTarget) -> [Block.ID] {
    var cursor = meaning.cursor(name)
    guard let word = cursor.acceptWord(.line), cursor.isAtEnd, word.isBlockWithPeople else { return [] }
    return workflow.blocks[..<target.block].indices.filter { workflow.blocks[$0].kind.word == word }
  }

  /// The only block of a kind: → 申請.
  private func byWord(_ name: Range<Int>, _ target: PendingTarget) -> Destination? {
    let found = blocks(name, target)
    return found.count == 1 ? .block(found[0]) : nil
  }

  private func byWordCount(_ name: Range<Int>, _ target: PendingTarget) -> Int { blocks(name, target).count }
}

extension Block {
  /// The roles that have something to do here.
  fileprivate var acting: [Role.ID] {
    guard kind.word != .notify else { return [] }
    return who.compactMap { if case .role(let role) = $0 { role } else { nil } }
  }
}
