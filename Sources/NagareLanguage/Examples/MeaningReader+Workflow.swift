import NagareModel

extension MeaningReader {
  /// For words about a flow that stand outside its text: an example of a lesson, or an answer at a prompt.
  init(_ copy: MatchingCopy, about workflow: Workflow) {
    self.init(copy: copy, symbols: Symbols(workflow))
    items = workflow.items
    currency = workflow.currency
    for unit in items.compactMap(\.unit) + [currency.unit] {
      fieldUnits.insert(unit)
      if case .other(let name) = unit { ownUnits.insert(name) }
    }
    endings = NameTable(workflow.endings)
    var known: Set<[UInt32]> = []
    for (id, block) in workflow.blocks.enumerated() {
      guard let title = block.title else { continue }
      let key = Folding.key(of: title)
      titles[key] = known.insert(key).inserted ? id : nil
    }
  }
}

extension Symbols {
  /// The names of a flow that has been read.
  init(_ workflow: Workflow) {
    self.init([], copy: MatchingCopy(""))
    items = NameTable(workflow.items.lazy.map(\.name))
    roles = NameTable(workflow.roles.lazy.map(\.name))
    answers = NameTable(workflow.blocks.flatMap(\.ownAnswers))
    applicantIsRole = roles.find(Self.applicant) != nil || roles.find(Self.applicantEnglish) != nil
  }
}

extension Block {
  /// 選択肢: what may be answered here besides the usual three.
  var ownAnswers: [String] {
    kind.answers.compactMap { if case .own(let name) = $0 { name } else { nil } }
  }
}

extension Workflow {
  /// Every ending that has a name of its own.
  var endings: [String] {
    var names: [String] = []
    func add(_ outcome: Outcome) {
      if case .named(let name) = outcome, !names.contains(name) { names.append(name) }
    }
    func add(_ destination: Destination?) { if case .finish(let outcome) = destination { add(outcome) } }
    for block in blocks {
      if let outcome = block.kind.ending { add(outcome) }
      for case .goTo(let destination) in block.handling.late.map(\.action) { add(destination) }
      for case .goTo(let destination) in block.handling.ifSentBack + block.handling.ifRejected { add(destination) }
    }
    return names
  }
}
