import NagareModel

/// Camunda 8: FEEL everywhere, embedded Camunda forms, job workers for messages. Times of day are those of Japan.
struct Camunda8Dialect: Dialect {
  private let language = FEELFormula(zone: "+09:00")
  private let form: FormWords

  init(in language: Language) { form = FormWords(in: language) }

  var namespaces: [XML.Attribute] {
    [
      XML.Attribute("xmlns:zeebe", "http://camunda.org/schema/zeebe/1.0"),
      XML.Attribute("xmlns:modeler", "http://camunda.org/schema/modeler/1.0"),
      XML.Attribute("modeler:executionPlatform", "Camunda Cloud"),
      XML.Attribute("modeler:executionPlatformVersion", "8.6.0"),
    ]
  }
  var conditions: any FormulaLanguage { language }

  func condition(_ formula: Formula) -> String { "=" + language.text(formula) }

  func extensions(of process: Process) -> [XML] {
    process.elements.compactMap { element in
      guard case .work(let work) = element.kind else { return nil }
      return XML(
        "zeebe:userTaskForm", [XML.Attribute("id", Self.formID(element.id))], words: form(work, element.id))
    }
  }

  private static func formID(_ id: String) -> String { "form_" + id }

  func work(_ work: Process.Work, id: String) -> Parts {
    let groups =
      switch work.who {
      case .groups(let groups): groups.joined(separator: ",")
      case .variable(let name), .each(_, let name, _, _, _): "=flatten([\(name)])"
      }
    var attributes: [XML.Attribute] = []
    var loops: [XML] = []
    if case .each(let list, let each, _, _, let answers) = work.who {
      attributes = [XML.Attribute("inputCollection", "=" + list), XML.Attribute("inputElement", each)]
      if let answers, let answer = work.answer {
        attributes += [XML.Attribute("outputCollection", answers), XML.Attribute("outputElement", "=" + answer)]
      }
      loops = [XML("zeebe:loopCharacteristics", attributes)]
    }
    return Parts(
      tag: "bpmn:userTask",
      extensions: [
        XML("zeebe:formDefinition", [XML.Attribute("formKey", "camunda-forms:bpmn:" + Self.formID(id))]),
        XML("zeebe:assignmentDefinition", [XML.Attribute("candidateGroups", groups)]),
      ], children: loop(work.who, extensions: loops, standard: false, answer: nil))
  }

  func script(_ assignments: [Process.Assignment]) -> Parts {
    if assignments.count == 1, let only = assignments.first {
      return Parts(
        tag: "bpmn:scriptTask",
        extensions: [
          XML(
            "zeebe:script",
            [
              XML.Attribute("expression", "=" + language.kept(only.value)), XML.Attribute("resultVariable", only.name),
            ])
        ])
    }
    let values = assignments.map { "\($0.name): \(language.kept($0.value))" }.joined(separator: ", ")
    return Parts(
      tag: "bpmn:scriptTask",
      extensions: [
        XML(
          "zeebe:script",
          [XML.Attribute("expression", "={\(values)}"), XML.Attribute("resultVariable", "worked_out")]),
        XML(
          "zeebe:ioMapping", [],
          assignments.map {
            XML(
              "zeebe:output",
              [XML.Attribute("source", "=worked_out.\($0.name)"), XML.Attribute("target", $0.name)])
          }),
      ])
  }

  func sending(_ sending: Process.Sending) -> Parts {
    Parts(
      tag: "bpmn:sendTask",
      extensions: [
        XML("zeebe:taskDefinition", [XML.Attribute("type", "nagare-notify")]),
        XML(
          "zeebe:ioMapping", [],
          [
            XML(
              "zeebe:input",
              [
                XML.Attribute("source", "=flatten(" + language.text(.list(sending.to)) + ")"),
                XML.Attribute("target", "to"),
              ]),
            XML(
              "zeebe:input",
              [XML.Attribute("source", "=" + language.text(sending.text)), XML.Attribute("target", "text")]),
          ]),
      ])
  }

  // MARK: Forms

  private func form(_ work: Process.Work, _ id: String) -> String {
    var parts = work.fields.map(component)
    if let answer = work.answer {
      parts.append(
        choice("radio", answer, form.answer, work.answers, isRequired: true))
      parts.append(simple("textarea", "reason", form.reason, validation: []))
    }
    return JSON.object([
      ("type", .string("default")), ("id", .string(Self.formID(id))), ("schemaVersion", .number(16)),
      ("components", .array(parts)),
    ]).text
  }

  private func component(_ field: Process.Input) -> JSON {
    let required: [(String, JSON)] = field.isRequired ? [("required", .bool(true))] : []
    let size = field.longest.map { [("maxLength", JSON.number($0))] } ?? []
    let ends =
      (field.least.map { [("min", JSON.decimal($0))] } ?? []) + (field.most.map { [("max", JSON.decimal($0))] } ?? [])
    return switch field.kind {
    case .text, .file, .time: simple("textfield", field.name, field.label, validation: required + size)
    case .longText: simple("textarea", field.name, field.label, validation: required + size)
    case .number(let isWhole):
      simple(
        "number", field.name, field.label, validation: required + ends,
        more: isWhole ? [("decimalDigits", .number(0))] : [])
    case .date:
      simple(
        "datetime", field.name, field.label, validation: required,
        more: [("subtype", .string("date")), ("dateLabel", label(field.label))])
    case .yesNo:
      choice(
        "radio", field.name, field.label, [], isRequired: field.isRequired,
        values: [
          .object([("label", .string(form.yes)), ("value", .bool(true))]),
          .object([("label", .string(form.no)), ("value", .bool(false))]),
        ])
    case .choice(let choices): choice("select", field.name, field.label, choices, isRequired: field.isRequired)
    case .choices(let choices): choice("checklist", field.name, field.label, choices, isRequired: field.isRequired)
    }
  }

  private func simple(
    _ type: String, _ key: String, _ name: String, validation: [(String, JSON)], more: [(String, JSON)] = []
  ) -> JSON {
    .object(
      [("type", .string(type)), ("id", .string("field_" + key)), ("key", .string(key)), ("label", label(name))]
        + (validation.isEmpty ? [] : [("validate", .object(validation))]) + more)
  }

  private func choice(
    _ type: String, _ key: String, _ name: String, _ choices: [Process.Choice], isRequired: Bool, values: [JSON]? = nil
  ) -> JSON {
    let listed =
      values ?? choices.map { .object([("label", label($0.label)), ("value", .string($0.value))]) }
    return simple(
      type, key, name, validation: isRequired ? [("required", .bool(true))] : [], more: [("values", .array(listed))])
  }

  /// Labels of a form may be expressions or templates: one that could be taken for either is written as the expression
  /// of a text.
  private func label(_ words: String) -> JSON {
    let isPlain = !words.hasPrefix("=") && !words.contains("{") && !words.contains("}")
    return .string(isPlain ? words : "=" + Quoted.byNumber(words))
  }
}
