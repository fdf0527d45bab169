import NagareModel

/// A step of an example in a few words, as the fixtures have it.
struct StepWords {
  let workflow: Workflow

  func words(_ kind: Example.Kind) -> String {
    switch kind {
    case .happens(.act(let party, let action)): self.party(party) + " " + self.action(action)
    case .happens(.pass(let period)): "passes \(period.count) \(period.unit)"
    case .happens(.until(let instant)): "until \(instant)"
    case .happens(.untilDue): "until due"
    case .holds(let claim): self.claim(claim)
    case .note(let words): "note \"\(words)\""
    case .stop: "stop"
    case .unclear: "unclear"
    }
  }

  private func claim(_ claim: Claim) -> String {
    switch claim {
    case .result(nil): "result none"
    case .result(.named(let name)?): "result \(name)"
    case .result(let outcome?): "result \(outcome)"
    case .waitingFor(let parties): "turn " + list(parties.map(party))
    case .visits(let parties): "visits " + list(parties.map(party))
    case .skips(let parties): "skips " + list(parties.map(party))
    case .notified(let who, let words): "told " + list(who.map(performer)) + (words.map { " \"\($0)\"" } ?? "")
    case .notNotified(let who, let words): "untold " + list(who.map(performer)) + (words.map { " \"\($0)\"" } ?? "")
    case .value(let entries): "value " + self.entries(entries)
    case .dueDate(let who, let day): "due " + party(who) + " " + (day?.description ?? "none")
    case .refuses(let items): "refuses " + list(items.map { workflow.items[$0].name })
    case .cannot(let who, let action): "cannot " + party(who) + " " + self.action(action)
    case .within(let count, .days): "within \(count)"
    case .within(let count, .openDays): "within \(count) open"
    }
  }

  private func list(_ names: [String]) -> String { names.isEmpty ? "nobody" : names.joined(separator: ", ") }

  func action(_ action: Action) -> String {
    switch action {
    case .fill(let entries): "fills " + self.entries(entries)
    case .answer(let answer, let reason): self.answer(answer) + (reason.map { " because \"\($0)\"" } ?? "")
    case .finish: "is done"
    case .read: "reads"
    case .withdraw: "withdraws"
    case .takeBack: "takes back"
    case .leave: "leaves"
    case .comeBack: "comes back"
    case .replaced(let other): "is replaced by \(workflow.roles[other].name)"
    }
  }

  private func answer(_ answer: Answer) -> String {
    switch answer {
    case .approved: "approves"
    case .sentBack: "sends back"
    case .rejected: "rejects"
    case .own(let name): "says \(name)"
    }
  }

  func entries(_ entries: [NagareModel.Entry]) -> String {
    entries.map { workflow.items[$0.item].name + " " + value($0.value) }.joined(separator: "; ")
  }

  func value(_ value: Expression) -> String {
    switch value {
    case .constant(.empty): "empty"
    case .constant(.text(let words)): "\"\(words)\""
    case .constant(.number(let number, let unit)): "\(number)" + (unit.map { " \($0)" } ?? "")
    case .constant(.date(let day)): "\(day)"
    case .constant(.time(let minutes)): TimeOfDay(minutes: minutes).map { "\($0)" } ?? "?"
    case .constant(.yesNo(let yes)): yes ? "yes" : "no"
    case .constant(.choices(let names)): "[" + names.joined(separator: ", ") + "]"
    case .constant(.files(let names)): "{" + names.joined(separator: ", ") + "}"
    case .constant(.role(let role)): "@" + workflow.roles[role].name
    case .today: "today"
    case .yearEnd: "year end"
    case .coming(let month, let day): "coming \(month)/\(day)"
    case .arithmetic(let left, .plus, let right): self.value(left) + " + " + self.value(right)
    case .item, .applicant, .dayOfMonth, .arithmetic, .call: "?"
    }
  }

  private func party(_ party: Party) -> String {
    (party.who.map(performer) ?? "") + (party.block.map { "@" + (workflow.blocks[$0].title ?? "?") } ?? "")
  }

  private func performer(_ performer: Performer) -> String {
    switch performer {
    case .role(let role): workflow.roles[role].name
    case .item(let item): "{" + workflow.items[item].name + "}"
    case .applicant: "applicant"
    }
  }
}
