import NagareModel

/// Camunda 7: generated task forms, candidate groups, external tasks for messages.
struct Camunda7Dialect: Dialect {
  private let words = JUELWords()
  private let form: FormWords

  init(in language: Language) { form = FormWords(in: language) }

  var namespaces: [XML.Attribute] {
    [
      XML.Attribute("xmlns:camunda", "http://camunda.org/schema/1.0/bpmn"),
      XML.Attribute("xmlns:modeler", "http://camunda.org/schema/modeler/1.0"),
      XML.Attribute("modeler:executionPlatform", "Camunda Platform"),
      XML.Attribute("modeler:executionPlatformVersion", "7.21.0"),
    ]
  }
  var conditions: any FormulaLanguage { words.juel }
  var needsFirstValues: Bool { true }
  /// Without it Camunda 7 takes no process.
  var processAttributes: [XML.Attribute] { [XML.Attribute("camunda:historyTimeToLive", "P365D")] }

  func label(_ text: String) -> String { words.label(text) }
  func condition(_ formula: Formula) -> String { words.condition(formula) }
  func script(_ assignments: [Process.Assignment]) -> Parts { words.script(assignments) }

  func work(_ work: Process.Work, id: String) -> Parts {
    var extensions: [XML] = []
    let fields = words.fields(work, form)
    if !fields.isEmpty { extensions.append(XML("camunda:formData", [], fields.map(field))) }
    if let listener = words.listener(work) {
      extensions.append(
        XML(
          "camunda:taskListener", [XML.Attribute("event", "complete")],
          [XML("camunda:script", [XML.Attribute("scriptFormat", "groovy")], words: listener)]))
    }
    var attributes: [XML.Attribute] = []
    if case .each(let list, let each, _, _, _) = work.who {
      attributes = [XML.Attribute("camunda:collection", list), XML.Attribute("camunda:elementVariable", each)]
    }
    return Parts(
      tag: "bpmn:userTask", attributes: [XML.Attribute("camunda:candidateGroups", words.groups(work.who))],
      extensions: extensions,
      children: loop(words.who(work.who), attributes: attributes, standard: false, answer: nil))
  }

  private func field(_ field: Process.Input) -> XML {
    var rules: [XML] = field.isRequired ? [rule("required", nil)] : []
    // The least and the most are looked at for whole numbers alone.
    if field.kind == .number(isWhole: true) {
      if let least = field.least { rules.append(rule("min", "\(least)")) }
      if let most = field.most { rules.append(rule("max", "\(most)")) }
    }
    if let longest = field.longest { rules.append(rule("maxlength", "\(longest)")) }
    let type: String
    var choices: [Process.Choice] = []
    switch field.kind {
    case .text, .longText, .date, .time, .file, .choices, .number(isWhole: false): type = "string"
    case .number(isWhole: true): type = "long"
    case .yesNo: type = "boolean"
    case .choice(let all): (type, choices) = ("enum", all)
    }
    return XML(
      "camunda:formField",
      [
        XML.Attribute("id", field.name), XML.Attribute("label", words.label(field.label)), XML.Attribute("type", type),
      ],
      (rules.isEmpty ? [] : [XML("camunda:validation", [], rules)])
        + choices.map {
          XML("camunda:value", [XML.Attribute("id", $0.value), XML.Attribute("name", $0.label)])
        })
  }

  private func rule(_ name: String, _ value: String?) -> XML {
    XML("camunda:constraint", [XML.Attribute("name", name)] + .named("config", value))
  }

  func sending(_ sending: Process.Sending) -> Parts {
    Parts(
      tag: "bpmn:sendTask",
      attributes: [XML.Attribute("camunda:type", "external"), XML.Attribute("camunda:topic", "nagare-notify")],
      extensions: [
        XML(
          "camunda:inputOutput", [],
          [
            XML(
              "camunda:inputParameter", [XML.Attribute("name", "to")],
              [XML("camunda:list", [], sending.to.map { XML("camunda:value", words: receiver($0)) })]),
            XML(
              "camunda:inputParameter", [XML.Attribute("name", "text")], words: words.juel.expression(sending.text)),
          ])
      ])
  }

  private func receiver(_ formula: Formula) -> String {
    if case .constant(.word(let word)) = formula { JUELFormula.literal(word) } else { words.juel.expression(formula) }
  }
}
