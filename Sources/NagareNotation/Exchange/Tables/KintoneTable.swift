import NagareModel
import NagarePlan

/// The process management of kintone as a table: 状態, 作業者, アクション, 次の状態 and 条件, a row for each way from one
/// state to the next. A state is a piece of work that waits for people, or a time that is waited for.
struct KintoneTable {
  let process: Process
  let plan: Plan
  let language: Language

  var csv: CSV {
    let head = [
      Phrase(ja: "状態", en: "Status"), Phrase(ja: "作業者", en: "Assignee"), Phrase(ja: "アクション", en: "Action"),
      Phrase(ja: "次の状態", en: "Next status"), Phrase(ja: "条件", en: "Condition"),
    ].map { $0[language] }
    var rows: [[String]] = []
    for (id, element) in process.elements.enumerated() {
      switch element.kind {
      case .work, .wait: add(id, action: usualAction(element), edges: edges(on: id), &rows)
      case .start: if element.scope == 0 { add(id, action: Phrase(ja: "始める", en: "start")[language], edges: [], &rows) }
      case .end, .terminate, .leave, .send, .script, .choose, .fork, .scope, .timer, .exit: break
      }
    }
    return CSV([head] + rows)
  }

  private func add(
    _ id: Process.ElementID, action: String, edges: [Process.ElementID], _ rows: inout [[String]]
  ) {
    for way in ways(from: id) { rows.append(row(id, way, action)) }
    for edge in edges {
      for way in ways(from: edge) where isState(way.to) {
        rows.append(row(id, way, process.elements[edge].name))
      }
    }
  }

  private struct Way {
    var to: Process.ElementID
    var conditions: [String]
    var answer: String?
  }

  private func row(_ id: Process.ElementID, _ way: Way, _ usual: String) -> [String] {
    let separator = Phrase(ja: "、", en: ", ")[language]
    return [
      name(id), people(id), way.answer ?? usual, name(way.to), way.conditions.joined(separator: separator),
    ]
  }

  /// Along ways to the next states, through everything that happens by itself.
  private func ways(from start: Process.ElementID) -> [Way] {
    var found: [Way] = []
    var seen: Set<Process.ElementID> = [start]
    func walk(_ id: Process.ElementID, _ way: Way) {
      for flow in process.flows where flow.from == id {
        var next = way
        next.to = flow.to
        if !flow.name.isEmpty {
          if isAnswer(process.elements[id]) {
            next.answer = flow.name
          } else {
            next.conditions.append(condition(of: flow))
          }
        } else if isAnswer(process.elements[id]) {
          next.answer = plan.answers.first?.phrase[language]
        }
        arrive(next)
      }
    }
    func arrive(_ way: Way) {
      if isState(way.to) {
        found.append(way)
        return
      }
      guard seen.insert(way.to).inserted else { return }
      defer { seen.remove(way.to) }
      switch process.elements[way.to].kind {
      case .leave(let exit):
        let edge = process.elements.firstIndex {
          if case .exit(_, let other) = $0.kind { other.code == exit.code } else { false }
        }
        if let edge { walk(edge, Way(to: edge, conditions: way.conditions, answer: way.answer)) }
      case .scope(let scope):
        let inner = process.elements.firstIndex { $0.scope == scope && $0.kind == .start }
        if let inner { walk(inner, Way(to: inner, conditions: way.conditions, answer: way.answer)) }
      case .end:
        if let owner = process.scopes[process.elements[way.to].scope] { walk(owner, way) }
      case .terminate:
        if let owner = process.scopes[process.elements[way.to].scope] { walk(owner, way) }
      case .start, .work, .send, .script, .choose, .fork, .timer, .exit, .wait: walk(way.to, way)
      }
    }
    walk(start, Way(to: start, conditions: [], answer: nil))
    return found
  }

  /// What is asked, and the answer to it.
  private func condition(of flow: Process.Flow) -> String {
    let question = process.elements[flow.from].name
    return question.isEmpty ? flow.name : "\(question): \(flow.name)"
  }

  private func isAnswer(_ element: Process.Element) -> Bool { element.id.hasPrefix("answered") }

  private func isState(_ id: Process.ElementID) -> Bool {
    switch process.elements[id].kind {
    case .work, .wait: true
    case .terminate: process.elements[id].scope == 0
    case .start, .end, .leave, .send, .script, .choose, .fork, .scope, .timer, .exit: false
    }
  }

  private func edges(on host: Process.ElementID) -> [Process.ElementID] {
    process.elements.indices.filter {
      if case .timer(host, _, _) = process.elements[$0].kind { true } else { false }
    }
  }

  private func usualAction(_ element: Process.Element) -> String {
    switch element.kind {
    case .work(let work):
      if !work.answers.isEmpty { return plan.answers.first?.phrase[language] ?? "" }
      return (work.fields.isEmpty ? Phrase.done : Phrase(ja: "提出", en: "submit"))[language]
    case .wait: return Phrase(ja: "その日になる", en: "the time has come")[language]
    case .start, .end, .terminate, .leave, .send, .script, .choose, .fork, .scope, .timer, .exit: return ""
    }
  }

  private func name(_ id: Process.ElementID) -> String {
    let element = process.elements[id]
    if case .start = element.kind { return Phrase(ja: "未処理", en: "not started")[language] }
    if case .terminate = element.kind, element.name.isEmpty { return Outcome.finished.phrase[language] }
    return element.name
  }

  private func people(_ id: Process.ElementID) -> String {
    guard case .work(let work) = process.elements[id].kind else { return "" }
    let names = plan.workflow.blocks[work.block].who.map { plan.workflow.name(of: $0, in: language) }
    return names.joined(separator: Phrase(ja: "、", en: ", ")[language])
  }
}
