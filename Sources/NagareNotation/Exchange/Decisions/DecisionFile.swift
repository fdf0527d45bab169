import NagareModel

/// Every 表 of a flow as a decision of DMN 1.3, its cells in FEEL. The first row that fits holds, so those with fewer
/// どれでも stand first.
struct DecisionFile {
  private let workflow: Workflow
  private let outline: Outline
  private let language: Language
  private let names: Names
  private let feel = FEELFormula()
  let version: String

  init(_ workflow: Workflow, _ outline: Outline, version: String, in language: Language) {
    self.workflow = workflow
    self.outline = outline
    self.version = version
    self.language = language
    names = Names(workflow)
  }

  /// `nil` where there is no table.
  var document: String? {
    let decisions = outline.allSteps.compactMap { step -> XML? in
      guard case .table(let table) = step.kind else { return nil }
      return decision(table, step)
    }
    guard !decisions.isEmpty else { return nil }
    return XML(
      "definitions",
      [
        XML.Attribute("xmlns", "https://www.omg.org/spec/DMN/20191111/MODEL/"),
        XML.Attribute("id", Names.process(outline.name) + "_tables"),
        XML.Attribute("name", outline.name.isEmpty ? "Nagare" : outline.name),
        XML.Attribute("namespace", "urn:nagare:flow"), XML.Attribute("exporter", "Nagare"),
        XML.Attribute("exporterVersion", version),
      ], decisions
    ).document
  }

  private func decision(_ table: Table, _ step: Outline.Step) -> XML {
    let id = Names.process(outline.name) + "_" + Names.variable("decision", of: step.number)
    let item = workflow.items[table.item]
    let byCare = table.rows.enumerated().sorted { ($0.element.anyCount, $0.offset) < ($1.element.anyCount, $1.offset) }
    var rules = byCare.map { _, row in
      rule(id, row.parts.indices.map { cell(row.parts[$0], of: table.by[$0]) }, row.result)
    }
    if let otherwise = table.otherwise { rules.append(rule(id, table.by.map { _ in "-" }, otherwise)) }
    for index in rules.indices {
      rules[index] = XML("rule", [XML.Attribute("id", "\(id)_row_\(index + 1)")], rules[index].inside)
    }
    let inputs = table.by.enumerated().map { index, by in
      XML(
        "input", [XML.Attribute("id", "\(id)_by_\(index + 1)"), XML.Attribute("label", label(of: by))],
        [
          XML(
            "inputExpression",
            [XML.Attribute("id", "\(id)_value_\(index + 1)"), XML.Attribute("typeRef", type(of: by))],
            [XML("text", words: text(by))])
        ])
    }
    let output = XML(
      "output",
      [
        XML.Attribute("id", id + "_result"), XML.Attribute("label", item.name),
        XML.Attribute("name", names.item(table.item)), XML.Attribute("typeRef", resultType(table)),
      ])
    return XML(
      "decision", [XML.Attribute("id", id), XML.Attribute("name", item.name)],
      [
        XML(
          "decisionTable", [XML.Attribute("id", id + "_table"), XML.Attribute("hitPolicy", "FIRST")],
          inputs + [output] + rules)
      ])
  }

  private func rule(_ id: String, _ cells: [String], _ result: Expression) -> XML {
    XML(
      "rule", [],
      cells.map { XML("inputEntry", [], [XML("text", words: $0)]) }
        + [XML("outputEntry", [], [XML("text", words: text(result))])])
  }

  // MARK: Cells

  /// What a part of a row asks of one thing, as a unary test.
  private func cell(_ part: Condition?, of by: Expression) -> String {
    guard let part else { return "-" }
    switch part {
    case .equal(by, let value): return text(value, like: by)
    case .unequal(by, let value): return "not(\(text(value, like: by)))"
    case .within(by, let limits): return range(limits, like: by)
    case .any(let parts): return parts.map { cell($0, of: by) }.joined(separator: ", ")
    case .not(let inner), .denied(let inner): return "not(\(cell(inner, of: by)))"
    case .isEmpty(by): return "null"
    case .isFilled(by): return "not(null)"
    case .holds(let item) where by == .item(item): return "true"
    case .contains(by, let value): return "list contains(?, \(text(value, like: by)))"
    case .equal, .unequal, .within, .contains, .isEmpty, .isFilled, .holds, .answered, .ended, .all: return "-"
    }
  }

  private func range(_ limits: Limits, like by: Expression) -> String {
    switch (limits.lower, limits.upper) {
    case (let lower?, let upper?):
      (lower.isIncluded ? "[" : "(") + text(lower.value, like: by) + ".." + text(upper.value, like: by)
        + (upper.isIncluded ? "]" : ")")
    case (let lower?, nil): (lower.isIncluded ? ">= " : "> ") + text(lower.value, like: by)
    case (nil, let upper?): (upper.isIncluded ? "<= " : "< ") + text(upper.value, like: by)
    case (nil, nil): "-"
    }
  }

  /// A value as FEEL writes it; numbers are counted as those beside them.
  private func text(_ value: Expression, like other: Expression? = nil) -> String {
    switch value {
    case .constant(.number(let number, let unit)):
      var counted = number
      if case .item(let item)? = other, let unit, let own = workflow.unit(of: item) {
        counted = number.counted(in: own, from: unit) ?? number
      }
      return feel.text(.constant(.number(counted)))
    case .constant(.text(let text)): return feel.text(.word(text))
    case .constant(.date(let day)): return feel.text(.constant(.day(day)))
    case .constant(.time(let minutes)): return feel.text(.constant(.time(minutes)))
    case .constant(.yesNo(let yes)): return yes ? "true" : "false"
    case .constant(.choices(let names)), .constant(.files(let names)):
      return names.map { feel.text(.word($0)) }.joined(separator: ", ")
    case .constant(.role(let role)): return feel.text(.word(workflow.roles[role].name))
    case .constant(.empty): return "null"
    case .item(let item): return names.item(item)
    case .applicant: return "applicant"
    case .today: return "today()"
    case .coming(let month, let day): return feel.text(.coming(month: month, day: day))
    case .yearEnd: return feel.text(.yearEnd)
    case .dayOfMonth(let day, let monthsOn): return feel.text(.dayOfMonth(day, monthsOn: monthsOn))
    case .arithmetic(let left, let sign, let right):
      let signs: [Expression.Operator: String] = [.plus: "+", .minus: "-", .times: "*", .dividedBy: "/"]
      return "(\(text(left)) \(signs[sign] ?? "+") \(text(right)))"
    case .call(let function, let values): return call(function, values.map { text($0) })
    }
  }

  private func call(_ function: Expression.Function, _ values: [String]) -> String {
    let first = values.first ?? "null"
    let second = values.dropFirst().first ?? "1"
    return switch function {
    case .roundDown: "(round down(\(first) / \(second), 0) * \(second))"
    case .roundUp: "(round up(\(first) / \(second), 0) * \(second))"
    case .round: "(round half up(\(first) / \(second), 0) * \(second))"
    case .smaller: "min(\(values.joined(separator: ", ")))"
    case .larger: "max(\(values.joined(separator: ", ")))"
    case .daysBetween, .businessDaysBetween: "((\(second) - \(first)) / duration(\"P1D\"))"
    }
  }

  // MARK: Words

  private func label(of by: Expression) -> String {
    if case .item(let item) = by { workflow.items[item].name } else { Phrase.applicant[language] }
  }

  private func type(of by: Expression) -> String {
    guard case .item(let item) = by else { return "string" }
    return switch workflow.items[item].type {
    case .number, .money, nil: "number"
    case .date: "date"
    case .time: "time"
    case .yesNo: "boolean"
    case .choices: "Any"
    case .text, .longText, .choice, .phone, .email, .file, .person: "string"
    }
  }

  private func resultType(_ table: Table) -> String {
    switch table.rows.first?.result {
    case .constant(.number), .arithmetic, .call: "number"
    case .constant(.date), .today, .coming, .yearEnd, .dayOfMonth: "date"
    case .constant(.time): "time"
    case .constant(.yesNo): "boolean"
    case .constant(.empty), .constant(.text), .constant(.choices), .constant(.files), .constant(.role), .applicant:
      "string"
    case .item, nil: "Any"
    }
  }
}
