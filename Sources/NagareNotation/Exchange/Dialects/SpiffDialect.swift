import NagareModel

/// SpiffWorkflow: Python, with the modules `datetime` and `decimal` among the names of its scripts. Who is to work is a
/// property of a task; a message is put together before it is sent, under the names `message` and `message_to`.
struct SpiffDialect: Dialect {
  private let python = PythonFormula()

  var namespaces: [XML.Attribute] {
    [XML.Attribute("xmlns:spiffworkflow", "http://spiffworkflow.org/bpmn/schema/1.0/core")]
  }
  var refersToLists: Bool { true }
  var conditions: any FormulaLanguage { python }
  /// The first is taken by where its goal is drawn.
  var takesFirst: Bool { false }
  var needsFirstValues: Bool { true }
  /// What one has answered is not known to the others before all are through.
  var countsAnswers: Bool { false }
  /// Each branch works on a copy; where they meet the last one overwrites the others.
  var sharesValues: Bool { false }

  func work(_ work: Process.Work, id: String) -> Parts {
    var properties: [(String, String)] = []
    switch work.who {
    case .groups(let groups): properties.append(("groups", groups.joined(separator: ",")))
    case .variable(let name), .each(_, let name, _, _, _): properties.append(("groupsFrom", name))
    }
    if let answer = work.answer {
      properties.append(("answer", answer))
      properties.append(("answers", work.answers.map(\.value).joined(separator: ",")))
    }
    if !work.fields.isEmpty { properties.append(("form", Self.form(work.fields))) }
    let listed = properties.map {
      XML("spiffworkflow:property", [XML.Attribute("name", $0.0), XML.Attribute("value", $0.1)])
    }
    var extensions = [XML("spiffworkflow:properties", [], listed)]
    var attributes: [XML.Attribute] = []
    var given: String?
    if case .each(_, let name, _, _, let answers) = work.who {
      // Who it was is known to each of them alone, or the next time it would be known already; and what goes into the
      // list of answers must not have been there before.
      given = answers.map { "one_of_" + $0 }
      let lines = [given.flatMap { one in work.answer.map { "\(one) = \($0)" } }, "del \(name)"].compactMap(\.self)
      extensions.append(XML("spiffworkflow:postScript", words: lines.joined(separator: "\n")))
      attributes.append(XML.Attribute("spiffworkflow:scriptsOnInstances", "true"))
    }
    return Parts(
      tag: "bpmn:userTask", extensions: extensions,
      children: loop(work.who, attributes: attributes, standard: true, answer: given))
  }

  /// A form as JSON Schema, which is how SpiffWorkflow’s own front end shows one.
  private static func form(_ fields: [Process.Input]) -> String {
    JSON.object([
      ("type", .string("object")),
      ("required", .array(fields.filter(\.isRequired).map { .string($0.name) })),
      ("properties", .object(fields.map { ($0.name, schema($0)) })),
    ]).text
  }

  private static func schema(_ field: Process.Input) -> JSON {
    func of(_ type: String, _ more: [(String, JSON)] = []) -> JSON {
      .object(
        [("title", .string(field.label)), ("type", .string(type))]
          + (field.hint.map { [("description", .string($0))] } ?? []) + more)
    }
    func words(_ choices: [Process.Choice]) -> JSON { .array(choices.map { .string($0.value) }) }
    let size = field.longest.map { [("maxLength", JSON.number($0))] } ?? []
    let ends =
      (field.least.map { [("minimum", JSON.decimal($0))] } ?? [])
      + (field.most.map { [("maximum", JSON.decimal($0))] } ?? [])
    return switch field.kind {
    case .text, .longText, .file: of("string", size)
    case .number(let isWhole): of(isWhole ? "integer" : "number", ends)
    case .date: of("string", [("format", .string("date"))])
    case .time: of("string", [("format", .string("time"))])
    case .yesNo: of("boolean")
    case .choice(let choices): of("string", [("enum", words(choices))])
    case .choices(let choices):
      of("array", [("items", .object([("type", .string("string")), ("enum", words(choices))]))])
    }
  }

  func script(_ assignments: [Process.Assignment]) -> Parts {
    let lines = assignments.map {
      $0.isForgotten ? "globals().pop(\(Quoted.byNumber($0.name)), None)" : python.assignment($0.name, $0.value)
    }
    return Parts(
      tag: "bpmn:scriptTask", attributes: [XML.Attribute("scriptFormat", "python")],
      children: [XML("bpmn:script", words: lines.joined(separator: "\n"))])
  }

  func sending(_ sending: Process.Sending) -> Parts {
    let lines = [
      python.assignment("message_to", .list(sending.to)), python.assignment("message", sending.text),
    ]
    return Parts(
      tag: "bpmn:sendTask",
      extensions: [XML("spiffworkflow:preScript", words: lines.joined(separator: "\n"))])
  }

  func time(_ timer: Process.Timer) -> String {
    switch timer {
    case .after(let span): "\"\(span)\""
    case .at(let moment): python.text(moment)
    }
  }
}
