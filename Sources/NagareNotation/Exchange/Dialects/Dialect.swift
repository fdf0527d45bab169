import NagareModel

/// What a program adds to BPMN: how it writes conditions, forms, people and messages.
protocol Dialect: Sendable {
  var namespaces: [XML.Attribute] { get }
  /// The name of the language of conditions, where it is to be named.
  var expressionLanguage: String? { get }
  /// What conditions are written in.
  var conditions: any FormulaLanguage { get }
  /// Whether of several conditions that hold the first is taken, in the order of the file.
  var takesFirst: Bool { get }
  /// Whether a value has to be there before it is asked for.
  var needsFirstValues: Bool { get }
  /// Whether answers can be counted while some of several people have not answered.
  var countsAnswers: Bool { get }
  /// Whether branches side by side see what the others write.
  var sharesValues: Bool { get }
  /// Whether several people are a list that the file has to know of.
  var refersToLists: Bool { get }
  var processAttributes: [XML.Attribute] { get }
  func extensions(of process: Process) -> [XML]

  /// Words where the program might look for something to work out.
  func label(_ words: String) -> String
  func condition(_ formula: Formula) -> String
  func work(_ work: Process.Work, id: String) -> Parts
  func script(_ assignments: [Process.Assignment]) -> Parts
  func sending(_ sending: Process.Sending) -> Parts
  /// A moment or a span, as the words of its element.
  func time(_ timer: Process.Timer) -> String
}

/// An element as a dialect has it.
struct Parts: Sendable {
  var tag: String
  var attributes: [XML.Attribute] = []
  var extensions: [XML] = []
  /// What stands at its end.
  var children: [XML] = []
}

extension Dialect {
  var expressionLanguage: String? { nil }
  var takesFirst: Bool { true }
  var needsFirstValues: Bool { false }
  var countsAnswers: Bool { true }
  var sharesValues: Bool { true }
  var refersToLists: Bool { false }
  var processAttributes: [XML.Attribute] { [] }
  func extensions(of process: Process) -> [XML] { [] }
  func label(_ words: String) -> String { words }

  func condition(_ formula: Formula) -> String { conditions.text(formula) }

  func time(_ timer: Process.Timer) -> String {
    switch timer {
    case .after(let span): span
    case .at(let moment): condition(moment)
    }
  }

  /// Standard BPMN for several people.
  func loop(
    _ who: Process.Who, attributes: [XML.Attribute] = [], extensions: [XML] = [], standard: Bool, answer: String?
  ) -> [XML] {
    guard case .each(let list, let each, let inOrder, let until, let answers) = who else { return [] }
    var parts: [XML] = extensions.isEmpty ? [] : [XML("bpmn:extensionElements", [], extensions)]
    if standard {
      parts.append(XML("bpmn:loopDataInputRef", words: list))
      if let answers { parts.append(XML("bpmn:loopDataOutputRef", words: answers)) }
      parts.append(XML("bpmn:inputDataItem", [XML.Attribute("id", each), XML.Attribute("name", each)]))
      if answers != nil, let answer {
        parts.append(XML("bpmn:outputDataItem", [XML.Attribute("id", answer), XML.Attribute("name", answer)]))
      }
    }
    if let until {
      parts.append(
        XML(
          "bpmn:completionCondition", [XML.Attribute("xsi:type", "bpmn:tFormalExpression")], words: condition(until)))
    }
    return [
      XML(
        "bpmn:multiInstanceLoopCharacteristics",
        [XML.Attribute("isSequential", inOrder ? "true" : "false")] + attributes, parts)
    ]
  }
}
