import NagareModel

/// What Camunda 7 and Flowable have in common: conditions in JUEL, scripts in Groovy, an answer and a reason as fields
/// of a form.
struct JUELWords: Sendable {
  let juel = JUELFormula()
  let groovy = GroovyFormula()

  func condition(_ formula: Formula) -> String { juel.expression(formula) }

  /// Names of tasks are looked through for expressions.
  func label(_ words: String) -> String { JUELFormula.literal(words) }

  func script(_ assignments: [Process.Assignment]) -> Parts {
    let lines = assignments.map { "execution.setVariable(\(groovy.quoted($0.name)), \(groovy.text($0.value)))" }
    return Parts(
      tag: "bpmn:scriptTask", attributes: [XML.Attribute("scriptFormat", "groovy")],
      children: [XML("bpmn:script", words: lines.joined(separator: "\n"))])
  }

  /// Who may take a task.
  func groups(_ who: Process.Who) -> String {
    switch who {
    case .groups(let groups): groups.joined(separator: ",")
    case .variable(let name), .each(_, let name, _, _, _): "${\(name)}"
    }
  }

  /// Kept after each answer where answers are counted: the list of them, and whether it says enough.
  func listener(_ work: Process.Work) -> String? {
    guard case .each(_, _, _, let until?, let answers?) = work.who, let answer = work.answer else { return nil }
    let (list, one) = (groovy.quoted(answers), groovy.quoted(answer))
    return """
      def \(answers) = (task.getVariable(\(list)) ?: []) + [task.getVariable(\(one))]
      task.setVariable(\(list), \(answers))
      task.setVariable(\(groovy.quoted(Self.enough(answers))), \(groovy.text(until)))
      """
  }

  /// When several people have said enough; what cannot be said in a condition is what the listener keeps.
  func who(_ who: Process.Who) -> Process.Who {
    guard case .each(let list, let each, let inOrder, let until?, let answers) = who, !juel.canSay(until), let answers
    else { return who }
    let enough = Formula.variable(Formula.Variable(name: Self.enough(answers), kind: .yesNo, mayBeEmpty: false))
    return .each(of: list, as: each, inOrder: inOrder, until: enough, answers: answers)
  }

  private static func enough(_ answers: String) -> String { "enough_" + answers }

  /// Every line of a form, that of the answer and its reason among them.
  func fields(_ work: Process.Work, _ words: FormWords) -> [Process.Input] {
    guard let answer = work.answer else { return work.fields }
    return work.fields + [
      Process.Input(name: answer, label: words.answer, kind: .choice(work.answers), isRequired: true),
      Process.Input(name: "reason", label: words.reason, kind: .longText, isRequired: false),
    ]
  }
}

/// The words of a form that are the program’s own.
struct FormWords: Sendable {
  let answer: String
  let reason: String
  let yes: String
  let no: String

  init(in language: Language) {
    answer = Phrase(ja: "判断", en: "Answer")[language]
    reason = Phrase(ja: "理由", en: "Reason")[language]
    yes = Phrase.yes[language]
    no = Phrase.no[language]
  }
}
