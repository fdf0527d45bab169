import NagareModel

/// One block, role or 暦: its line first, then its bullets.
extension WorkflowPrinter {
  func block(_ id: Block.ID) -> [String] {
    let block = workflow.blocks[id]
    var head = word(block.kind.word)
    if !block.who.isEmpty { head += " " + people(block.who) }
    if let title = block.title { head += " " + printer.quoted(title) }
    var details: [String] = []
    switch block.kind {
    case .form(let fields), .task(let fields): details += fields.map(field)
    case .approval(let approval): details += self.details(approval)
    case .decision(let answers): details += self.answers(answers)
    case .share(let waits): details += waits ? [word(.wait)] : []
    case .notify(let text): head += " " + printer.quoted(words(text))
    case .wait(let due): head += " " + printer.due(due)
    case .compute(let item, let value): head += " " + name(item) + " = " + printer.expression(value)
    case .table(let table):
      head = self.head(table)
      details +=
        table.rows.map { row($0, of: table) } + (table.otherwise.map { [word(.otherwise) + ": " + result($0)] } ?? [])
    case .gateway(let gateway):
      let condition = gateway.arms.first.map { printer.condition($0.condition) } ?? ""
      head += " " + condition + choose(" " + word(.then), "")
    case .together(let together): details += together.firstOnly ? [word(.firstOne)] : []
    case .finish(let outcome): head = finish(outcome)
    case .jump(let destination): head += " " + target(destination, from: id)
    }
    return [head] + details + handling(block.handling, of: id)
  }

  // MARK: Details

  private func details(_ approval: Approval) -> [String] {
    var details: [String] = []
    switch approval.quorum {
    case .eachRole: break
    case .everyone: details.append(word(.everyone))
    case .anyone: details.append(word(.anyone))
    case .majority: details.append(word(.majority))
    case .count(let count): details.append(choose("\(count)人", "\(count) people"))
    }
    if approval.inOrder { details.append(word(.inOrder)) }
    return details + answers(approval.answers)
  }

  private func answers(_ answers: [Answer]) -> [String] {
    guard !answers.isEmpty else { return [] }
    let names = answers.map { answer -> String in
      switch answer {
      case .approved: word(.approve)
      case .sentBack: word(.sendBack)
      case .rejected: word(.reject)
      case .own(let name): printer.choice(name)
      }
    }
    return [word(.answers) + " " + names.joined(separator: choose("／", " / "))]
  }

  private func handling(_ handling: Handling, of id: Block.ID) -> [String] {
    var details: [String] = []
    if handling.requiresReason { details.append(word(.requiresReason)) }
    if let due = handling.due { details.append(word(.due) + " " + printer.due(due)) }
    for step in handling.late {
      let head = step.delay.map { delay in
        choose(
          printer.period(delay) + word(.ifLate) + " ", "\(word(.lateIf)) \(printer.period(delay)) \(word(.late)): ")
      }
      details.append((head ?? word(.ifLate) + choose(" ", ": ")) + action(step.action, of: id))
    }
    if let absence = handling.ifAway { details.append(self.absence(absence)) }
    for (head, reactions) in [(Word.ifSentBack, handling.ifSentBack), (.ifRejected, handling.ifRejected)] {
      for reaction in reactions {
        let action: LateAction =
          switch reaction {
          case .goTo(let destination): .goTo(destination)
          case .notify(let who, let text): .notify(who, text)
          }
        details.append(word(head) + choose(" ", ": ") + self.action(action, of: id))
      }
    }
    if let hint = handling.hint { details.append(word(.hint) + choose("", " ") + printer.quoted(hint)) }
    if let note = handling.note { details.append(word(.note) + choose("", " ") + printer.quoted(note)) }
    if handling.stops { details.append(word(.stop)) }
    if let takes = handling.takes {
      let last = printer.number(Number(takes.upperBound), .minute)
      details.append(
        word(.takes) + " " + (takes.count == 1 ? last : "\(takes.lowerBound)" + choose("〜", " to ") + last))
    }
    return details
  }

  private func action(_ action: LateAction, of id: Block.ID) -> String {
    switch action {
    case .remind: word(.remind)
    case .passTo(let who): word(.passTo) + " " + people(who)
    case .notify(let who, let text): word(.notify) + " " + people(who) + " " + printer.quoted(words(text))
    case .goTo(.finish(let outcome)): finish(outcome)
    case .goTo(let destination): word(.jump) + " " + target(destination, from: id)
    case .answer(.rejected): word(.reject)
    case .answer: word(.approve)
    }
  }

  private func absence(_ absence: Absence) -> String {
    switch absence {
    case .deputies(let who): word(.ifAway) + choose(" ", ": ") + people(who)
    case .readLater: word(.ifAway) + choose(" ", ": ") + word(.readLater)
    }
  }

  private func finish(_ outcome: Outcome) -> String {
    outcome == .finished
      ? word(.finish) : word(.finish) + choose("", " ") + printer.quoted(printer.outcomeName(outcome))
  }

  /// A title that names one block; else the person or the kind that the nearest block above has.
  private func target(_ destination: Destination, from id: Block.ID) -> String {
    switch destination {
    case .finish(let outcome): return finish(outcome)
    case .block(let target):
      let block = workflow.blocks[target]
      if let title = block.title, workflow.blocks.count(where: { $0.title == title }) == 1 {
        return printer.quoted(title)
      }
      for case .role(let role) in block.who where block.kind.word != .notify {
        let acts = { (block: Block) in block.kind.word != .notify && block.who.contains(.role(role)) }
        if workflow.blocks[..<id].lastIndex(where: acts) == target { return roleName(role) }
      }
      return word(block.kind.word)
    }
  }

  // MARK: Fields and tables

  private func field(_ field: Field) -> String {
    let item = workflow.items[field.item]
    guard let type = item.type else { return name(field.item) }
    let name = printer.quotesField(item.name) || quotesNames ? printer.quoted(item.name) : item.name
    return name + ": " + printer.options(of: field, item, type)
  }

  private func head(_ table: Table) -> String {
    let by = list(
      table.by.map { subject in
        if case .item(let item) = subject { name(item) } else { word(.applicant) }
      })
    let item = name(table.item)
    return choose("\(word(.table)) \(item) \(by)\(word(.by))", "\(word(.table)) \(item) \(word(.by)) \(by)")
  }

  private func row(_ row: Table.Row, of table: Table) -> String {
    let parts = zip(table.by, row.parts).map { subject, part in
      part.map { printer.predicate($0, of: subject) ?? printer.condition($0) } ?? word(.any)
    }
    return list(parts) + ": " + result(row.result)
  }

  private func result(_ value: Expression) -> String {
    switch value {
    case .constant(.role(let role)): roleName(role)
    case .constant(.text(let words)): words
    default: printer.expression(value)
    }
  }

  // MARK: Names

  func people(_ who: [Performer]) -> String {
    list(
      who.map { performer in
        switch performer {
        case .role(let role): roleName(role)
        case .item(let item): "{" + workflow.items[item].name + "}"
        case .applicant: word(.applicant)
        }
      })
  }

  private func roleName(_ role: Role.ID) -> String {
    let name = workflow.roles[role].name
    return quotesNames ? printer.quoted(name) : name
  }

  private func name(_ item: Item.ID) -> String {
    let name = workflow.items[item].name
    return quotesNames || choose(name, "").contains(" ") ? printer.quoted(name) : name
  }

  /// Words with `{name}` in them; a plain brace is written twice.
  private func words(_ text: Text) -> String {
    text.pieces.map { piece in
      switch piece {
      case .words(let words): words.replacing("{", with: "{{").replacing("}", with: "}}")
      case .item(let item): "{" + workflow.items[item].name + "}"
      case .reason: "{" + word(.reason) + "}"
      case .title: "{" + word(.title) + "}"
      case .applicant: "{" + word(.applicant) + "}"
      case .result: "{" + word(.result) + "}"
      case .today: "{" + word(.today) + "}"
      }
    }.joined()
  }

  // MARK: Roles and the calendar

  /// A role that says more than its name.
  func role(_ id: Role.ID) -> [String] {
    let role = workflow.roles[id]
    var details: [String] = []
    if role.people != 1 { details.append(word(.people) + " \(role.people)") }
    if let absence = role.ifAway { details.append(self.absence(absence)) }
    if let hours = role.hours { details.append(word(.hours) + " " + printer.hours(hours)) }
    return details.isEmpty ? [] : [word(.role) + " " + roleName(id)] + details
  }

  func calendar() -> [String] {
    let rules = workflow.calendar
    guard rules != .usual else { return [] }
    var details: [String] = []
    if rules.holidays == .none { details.append(word(.holidays) + " " + printer.none) }
    if rules.isOpenEveryDay { details.append(word(.closed) + " " + printer.none) }
    if !rules.closed.isEmpty { details.append(word(.closed) + " " + list(rules.closed.map { printer.days($0) })) }
    if !rules.open.isEmpty { details.append(word(.openDays) + " " + list(rules.open.map { printer.days($0) })) }
    if rules.hours != .standard { details.append(word(.openHours) + " " + printer.hours(rules.hours)) }
    return [word(.calendar)] + details
  }
}

extension Block.Kind {
  /// The word that begins such a block.
  public var word: Word {
    switch self {
    case .form: .form
    case .approval: .approval
    case .decision: .decision
    case .task: .task
    case .share: .share
    case .notify: .notify
    case .wait: .wait
    case .compute: .compute
    case .table: .table
    case .gateway: .if
    case .together: .together
    case .finish: .finish
    case .jump: .jump
    }
  }
}
