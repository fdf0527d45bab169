import NagareModel

/// A process as a file of BPMN 2.0, in the words of one dialect, with where everything is drawn.
struct BPMNFile {
  let process: Process
  let layout: ProcessLayout
  let dialect: any Dialect
  /// What is said about the file: who made it, and what is not carried over.
  let notes: [String]
  let version: String

  var document: String {
    XML(
      "bpmn:definitions",
      [
        XML.Attribute("xmlns:bpmn", "http://www.omg.org/spec/BPMN/20100524/MODEL"),
        XML.Attribute("xmlns:bpmndi", "http://www.omg.org/spec/BPMN/20100524/DI"),
        XML.Attribute("xmlns:dc", "http://www.omg.org/spec/DD/20100524/DC"),
        XML.Attribute("xmlns:di", "http://www.omg.org/spec/DD/20100524/DI"),
        XML.Attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
      ] + dialect.namespaces + [
        XML.Attribute("id", "definitions"), XML.Attribute("targetNamespace", "urn:nagare:flow"),
        XML.Attribute("exporter", "Nagare"), XML.Attribute("exporterVersion", version),
      ] + .named("expressionLanguage", dialect.expressionLanguage),
      exits.map { exit in
        XML(
          "bpmn:error",
          [
            XML.Attribute("id", "error_" + exit.code), XML.Attribute("name", exit.name),
            XML.Attribute("errorCode", exit.code),
          ])
      } + [collaboration, body, diagram]
    ).document
  }

  private var exits: [Process.Exit] {
    process.elements.reduce(into: []) { found, element in
      if case .exit(_, let exit) = element.kind, !found.contains(where: { $0.code == exit.code }) { found.append(exit) }
    }
  }

  private var collaboration: XML {
    XML(
      "bpmn:collaboration", [XML.Attribute("id", "collaboration")],
      [
        XML(
          "bpmn:participant",
          [
            XML.Attribute("id", "pool"), XML.Attribute("name", process.name),
            XML.Attribute("processRef", process.id),
          ])
      ])
  }

  // MARK: The process

  private var body: XML {
    let extensions = dialect.extensions(of: process)
    return XML(
      "bpmn:process",
      [
        XML.Attribute("id", process.id), XML.Attribute("name", process.name), XML.Attribute("isExecutable", "true"),
      ] + dialect.processAttributes,
      notes.map { XML("bpmn:documentation", words: $0) }
        + (extensions.isEmpty ? [] : [XML("bpmn:extensionElements", [], extensions)]) + inside(0))
  }

  /// Elements and ways of one scope; lanes are those of the whole.
  private func inside(_ scope: Process.ScopeID) -> [XML] {
    let ids = process.elements.indices.filter { process.elements[$0].scope == scope }
    let flows = process.flows.indices.filter { process.elements[process.flows[$0].from].scope == scope }
    return (scope == 0 ? properties + lanes(ids) : []) + ids.map(element) + flows.map(flow)
  }

  /// The lists of people that standard BPMN refers to.
  private var properties: [XML] {
    guard dialect.refersToLists else { return [] }
    return process.elements.flatMap { element -> [String] in
      guard case .work(let work) = element.kind, case .each(let list, _, _, _, let answers) = work.who else {
        return []
      }
      return [list] + (answers.map { [$0] } ?? [])
    }.map { XML("bpmn:property", [XML.Attribute("id", $0), XML.Attribute("name", $0)]) }
  }

  private func lanes(_ ids: [Process.ElementID]) -> [XML] {
    guard !process.lanes.isEmpty else { return [] }
    let lanes = process.lanes.indices.map { number in
      XML(
        "bpmn:lane",
        [XML.Attribute("id", process.lanes[number].id), XML.Attribute("name", process.lanes[number].name)],
        ids.filter { (process.elements[$0].lane ?? 0) == number }.map {
          XML("bpmn:flowNodeRef", words: process.elements[$0].id)
        })
    }
    return [XML("bpmn:laneSet", [XML.Attribute("id", "lanes")], lanes)]
  }

  private func element(_ id: Process.ElementID) -> XML {
    let element = process.elements[id]
    let parts = self.parts(element)
    var attributes = [XML.Attribute("id", element.id)]
    let isTask =
      switch element.kind {
      case .work, .send, .script: true
      case .start, .end, .terminate, .leave, .choose, .fork, .scope, .timer, .exit, .wait: false
      }
    if !element.name.isEmpty {
      attributes.append(XML.Attribute("name", isTask ? dialect.label(element.name) : element.name))
    }
    if case .choose = element.kind,
      let usual = process.flows.indices.first(where: {
        process.flows[$0].from == id && process.flows[$0].condition == nil
      }),
      process.flows.contains(where: { $0.from == id && $0.condition != nil })
    {
      attributes.append(XML.Attribute("default", "flow_\(usual + 1)"))
    }
    let incoming = process.flows.indices.filter { process.flows[$0].to == id }
    let outgoing = process.flows.indices.filter { process.flows[$0].from == id }
    return XML(
      parts.tag, attributes + parts.attributes,
      documentation(element).map { XML("bpmn:documentation", words: isTask ? dialect.label($0) : $0) }
        + (parts.extensions.isEmpty ? [] : [XML("bpmn:extensionElements", [], parts.extensions)])
        + incoming.map { XML("bpmn:incoming", words: "flow_\($0 + 1)") }
        + outgoing.map { XML("bpmn:outgoing", words: "flow_\($0 + 1)") } + parts.children)
  }

  private func parts(_ element: Process.Element) -> Parts {
    switch element.kind {
    case .start: Parts(tag: "bpmn:startEvent")
    case .end: Parts(tag: "bpmn:endEvent")
    case .terminate:
      Parts(
        tag: "bpmn:endEvent",
        children: [XML("bpmn:terminateEventDefinition", [XML.Attribute("id", element.id + "_all")])])
    case .leave(let exit): Parts(tag: "bpmn:endEvent", children: [thrown(exit, element)])
    case .exit(let from, let exit):
      Parts(
        tag: "bpmn:boundaryEvent", attributes: [XML.Attribute("attachedToRef", process.elements[from].id)],
        children: [thrown(exit, element)])
    case .timer(let on, let timer, let interrupts):
      Parts(
        tag: "bpmn:boundaryEvent",
        attributes: [
          XML.Attribute("attachedToRef", process.elements[on].id),
          XML.Attribute("cancelActivity", interrupts ? "true" : "false"),
        ], children: [definition(timer, element)])
    case .wait(let timer): Parts(tag: "bpmn:intermediateCatchEvent", children: [definition(timer, element)])
    case .choose: Parts(tag: "bpmn:exclusiveGateway")
    case .fork: Parts(tag: "bpmn:parallelGateway")
    case .scope(let scope): Parts(tag: "bpmn:subProcess", children: inside(scope))
    case .work(let work): dialect.work(work, id: element.id)
    case .send(let sending): dialect.sending(sending)
    case .script(let assignments): dialect.script(assignments)
    }
  }

  private func thrown(_ exit: Process.Exit, _ element: Process.Element) -> XML {
    XML(
      "bpmn:errorEventDefinition",
      [XML.Attribute("id", element.id + "_error"), XML.Attribute("errorRef", "error_" + exit.code)])
  }

  private func definition(_ timer: Process.Timer, _ element: Process.Element) -> XML {
    let tag =
      switch timer {
      case .after: "bpmn:timeDuration"
      case .at: "bpmn:timeDate"
      }
    return XML(
      "bpmn:timerEventDefinition", [XML.Attribute("id", element.id + "_timer")],
      [XML(tag, [XML.Attribute("xsi:type", "bpmn:tFormalExpression")], words: dialect.time(timer))])
  }

  /// What a person is told about an element beside its name.
  private func documentation(_ element: Process.Element) -> [String] {
    guard case .work(let work) = element.kind else { return element.notes }
    return element.notes + (work.hint.map { [$0] } ?? [])
      + work.fields.compactMap { field in field.hint.map { "\(field.label): \($0)" } }
  }

  private func flow(_ number: Int) -> XML {
    let flow = process.flows[number]
    return XML(
      "bpmn:sequenceFlow",
      [XML.Attribute("id", "flow_\(number + 1)")] + .named("name", flow.name.isEmpty ? nil : flow.name) + [
        XML.Attribute("sourceRef", process.elements[flow.from].id),
        XML.Attribute("targetRef", process.elements[flow.to].id),
      ],
      flow.condition.map {
        [
          XML(
            "bpmn:conditionExpression", [XML.Attribute("xsi:type", "bpmn:tFormalExpression")],
            words: dialect.condition($0))
        ]
      } ?? [])
  }

  // MARK: The diagram

  private var diagram: XML {
    var shapes = [shape("pool", layout.pool, [XML.Attribute("isHorizontal", "false")])]
    shapes += process.lanes.indices.map {
      shape(process.lanes[$0].id, layout.lanes[$0], [XML.Attribute("isHorizontal", "false")])
    }
    // A sub-process lies below what stands in it.
    let order = process.elements.indices.sorted { (isOnEdge($0) ? 1 : 0, $0) < (isOnEdge($1) ? 1 : 0, $1) }
    shapes += order.map { id in
      var attributes: [XML.Attribute] = []
      switch process.elements[id].kind {
      case .scope: attributes = [XML.Attribute("isExpanded", "true")]
      case .choose: attributes = [XML.Attribute("isMarkerVisible", "true")]
      case .start, .end, .terminate, .leave, .work, .send, .script, .fork, .timer, .exit, .wait: break
      }
      return shape(process.elements[id].id, layout.frames[id], attributes)
    }
    let edges = process.flows.indices.map { number in
      XML(
        "bpmndi:BPMNEdge",
        [XML.Attribute("id", "flow_\(number + 1)_line"), XML.Attribute("bpmnElement", "flow_\(number + 1)")],
        layout.lines[number].map {
          XML("di:waypoint", [XML.Attribute("x", String($0.x)), XML.Attribute("y", String($0.y))])
        })
    }
    return XML(
      "bpmndi:BPMNDiagram", [XML.Attribute("id", "diagram")],
      [
        XML(
          "bpmndi:BPMNPlane", [XML.Attribute("id", "plane"), XML.Attribute("bpmnElement", "collaboration")],
          shapes + edges)
      ])
  }

  private func isOnEdge(_ id: Process.ElementID) -> Bool {
    switch process.elements[id].kind {
    case .timer, .exit: true
    case .start, .end, .terminate, .leave, .work, .send, .script, .choose, .fork, .scope, .wait: false
    }
  }

  private func shape(_ id: String, _ frame: Picture.Frame, _ attributes: [XML.Attribute]) -> XML {
    XML(
      "bpmndi:BPMNShape", [XML.Attribute("id", id + "_shape"), XML.Attribute("bpmnElement", id)] + attributes,
      [
        XML(
          "dc:Bounds",
          [
            XML.Attribute("x", String(frame.x)), XML.Attribute("y", String(frame.y)),
            XML.Attribute("width", String(frame.width)), XML.Attribute("height", String(frame.height)),
          ])
      ])
  }
}
