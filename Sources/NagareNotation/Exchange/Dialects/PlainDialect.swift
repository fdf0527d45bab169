/// BPMN 2.0 and nothing else: conditions in FEEL, forms as documentation.
struct PlainDialect: Dialect {
  let language = FEELFormula()

  var namespaces: [XML.Attribute] { [] }
  var expressionLanguage: String? { "https://www.omg.org/spec/DMN/20191111/FEEL/" }
  var refersToLists: Bool { true }
  var conditions: any FormulaLanguage { language }

  func work(_ work: Process.Work, id: String) -> Parts {
    var owners: [XML] = []
    switch work.who {
    case .groups(let groups):
      owners = groups.map { owner("\"\($0)\"") }
    case .variable(let name), .each(_, let name, _, _, _): owners = [owner(name)]
    }
    return Parts(
      tag: "bpmn:userTask", children: owners + loop(work.who, standard: true, answer: work.answer))
  }

  private func owner(_ expression: String) -> XML {
    XML(
      "bpmn:potentialOwner", [],
      [
        XML(
          "bpmn:resourceAssignmentExpression", [],
          [XML("bpmn:formalExpression", words: expression)])
      ])
  }

  func script(_ assignments: [Process.Assignment]) -> Parts {
    let lines = assignments.map { "\($0.name): \(language.kept($0.value))" }
    return Parts(
      tag: "bpmn:scriptTask", attributes: [XML.Attribute("scriptFormat", "feel")],
      children: [XML("bpmn:script", words: "{ " + lines.joined(separator: ", ") + " }")])
  }

  func sending(_ sending: Process.Sending) -> Parts {
    Parts(tag: "bpmn:sendTask")
  }
}
