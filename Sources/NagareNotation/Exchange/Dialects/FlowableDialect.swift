import NagareModel

/// Flowable: form properties, candidate groups, external workers for messages.
struct FlowableDialect: Dialect {
  private let words = JUELWords()
  private let form: FormWords

  init(in language: Language) { form = FormWords(in: language) }

  var namespaces: [XML.Attribute] { [XML.Attribute("xmlns:flowable", "http://flowable.org/bpmn")] }
  var conditions: any FormulaLanguage { words.juel }
  var needsFirstValues: Bool { true }

  func label(_ text: String) -> String { words.label(text) }
  func condition(_ formula: Formula) -> String { words.condition(formula) }
  func script(_ assignments: [Process.Assignment]) -> Parts { words.script(assignments) }

  func work(_ work: Process.Work, id: String) -> Parts {
    var extensions = words.fields(work, form).map(field)
    if let listener = words.listener(work) {
      extensions.append(
        XML(
          "flowable:taskListener",
          [
            XML.Attribute("event", "complete"),
            XML.Attribute("class", "org.flowable.engine.impl.bpmn.listener.ScriptTaskListener"),
          ],
          [
            XML("flowable:field", [XML.Attribute("name", "script")], [XML("flowable:string", words: listener)]),
            XML("flowable:field", [XML.Attribute("name", "language"), XML.Attribute("stringValue", "groovy")]),
          ]))
    }
    var attributes: [XML.Attribute] = []
    if case .each(let list, let each, _, _, _) = work.who {
      attributes = [XML.Attribute("flowable:collection", list), XML.Attribute("flowable:elementVariable", each)]
    }
    return Parts(
      tag: "bpmn:userTask", attributes: [XML.Attribute("flowable:candidateGroups", words.groups(work.who))],
      extensions: extensions,
      children: loop(words.who(work.who), attributes: attributes, standard: false, answer: nil))
  }

  private func field(_ field: Process.Input) -> XML {
    let type: String
    var choices: [Process.Choice] = []
    switch field.kind {
    case .text, .longText, .date, .time, .file, .choices: type = "string"
    case .number(let isWhole): type = isWhole ? "long" : "double"
    case .yesNo: type = "boolean"
    case .choice(let all): (type, choices) = ("enum", all)
    }
    return XML(
      "flowable:formProperty",
      [
        XML.Attribute("id", field.name), XML.Attribute("name", field.label), XML.Attribute("type", type),
        XML.Attribute("required", field.isRequired ? "true" : "false"),
      ], choices.map { XML("flowable:value", [XML.Attribute("id", $0.value), XML.Attribute("name", $0.label)]) })
  }

  func sending(_ sending: Process.Sending) -> Parts {
    var parameters = sending.to.enumerated().map { index, formula in
      parameter("to_\(index + 1)", Self.receiver(formula, words.juel))
    }
    parameters.append(parameter("text", words.juel.expression(sending.text)))
    return Parts(
      tag: "bpmn:serviceTask",
      attributes: [
        XML.Attribute("flowable:type", "external-worker"), XML.Attribute("flowable:topic", "nagare-notify"),
      ], extensions: parameters)
  }

  private func parameter(_ name: String, _ expression: String) -> XML {
    XML(
      "flowable:externalWorkerInParameter",
      [XML.Attribute("sourceExpression", expression), XML.Attribute("target", name)])
  }

  private static func receiver(_ formula: Formula, _ juel: JUELFormula) -> String {
    if case .constant(.word(let word)) = formula { JUELFormula.literal(word) } else { juel.expression(formula) }
  }
}
