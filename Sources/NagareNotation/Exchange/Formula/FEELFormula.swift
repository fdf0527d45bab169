import NagareModel
import NagarePlan

/// FEEL, the expression language of DMN, which Camunda 8 reads. Days and times are kept as texts, since variables are
/// JSON there, and are read where they are used.
struct FEELFormula: FormulaLanguage {
  /// What stands behind a time of day where the program wants to know the zone: `+09:00`.
  var zone = ""

  func text(_ formula: Formula) -> String {
    switch formula {
    case .constant(let constant): text(constant)
    case .variable(let variable): text(variable)
    case .today: "today()"
    case .coming(let month, let day): coming(month, day)
    case .yearEnd: "date(if today().month > 3 then today().year + 1 else today().year, 3, 31)"
    case .dayOfMonth(let day, let monthsOn): dayOfMonth(day, monthsOn)
    case .compare(let one, let comparison, let other):
      guarded(formula.needed, "\(text(one)) \(comparison == .equal ? "=" : comparison.sign) \(text(other))")
    case .holds(let list, let words):
      guarded(
        formula.needed, words.map { "list contains(\(text(list)), \(Quoted.byNumber($0)))" }.joined(separator: " and "))
    case .holdsWord(let list, let word): guarded(formula.needed, "list contains(\(text(list)), \(text(word)))")
    case .holdsText(let whole, let piece): guarded(formula.needed, "contains(\(text(whole)), \(text(piece)))")
    case .isEmpty(let value):
      value.kind == .words
        ? "(\(raw(value)) = null or \(raw(value)) = [])" : "(\(raw(value)) = null or \(raw(value)) = \"\")"
    case .not(let condition): "not(\(text(condition)))"
    case .all(let parts): chain(parts, " and ", none: "true")
    case .any(let parts): chain(parts, " or ", none: "false")
    case .arithmetic(let one, .dividedBy, let other): "round half up(\(text(one)) / \(text(other)), 12)"
    case .arithmetic(let one, let sign, let other): "(\(text(one)) \(sign.sign) \(text(other)))"
    case .apart(let one, let other, _):
      one.kind == .time
        ? "((\(text(one)) - \(text(other))) / duration(\"PT1M\"))"
        : "((\(text(one)) - \(text(other))) / duration(\"P1D\"))"
    case .shift(let origin, let shift, let count): shifted(origin, shift, count)
    case .rounded(let value, let rounding, let step): rounded(value, rounding, step)
    case .smaller(let one, let other): "min(\(text(one)), \(text(other)))"
    case .larger(let one, let other): "max(\(text(one)), \(text(other)))"
    case .choose(let condition, let value, let other):
      "(if \(text(condition)) then \(text(value)) else \(text(other)))"
    case .joined(let parts): parts.isEmpty ? "\"\"" : parts.map(words).joined(separator: " + ")
    case .list(let parts): "[" + parts.map(text).joined(separator: ", ") + "]"
    case .moment(let origin, let minutes):
      "date and time(\(text(origin)), time(\"\(Formula.Constant.clock(minutes)):00\(zone)\"))"
    case .count(let list, let answer): "count(\(list.name)[item = \(Quoted.byNumber(answer))])"
    case .nothing: "null"
    }
  }

  /// A value in the form it is kept in.
  func kept(_ formula: Formula) -> String {
    switch formula.kind {
    case .day, .time, .moment: "string(\(text(formula)))"
    case .number, .yesNo, .word, .words, nil: text(formula)
    }
  }

  private func text(_ constant: Formula.Constant) -> String {
    switch constant {
    case .number(let number): number.description
    case .word(let word): Quoted.byNumber(word)
    case .words(let words): "[" + words.map(Quoted.byNumber).joined(separator: ", ") + "]"
    case .day(let day): "date(\"\(day)\")"
    case .time(let minutes): "time(\"\(Formula.Constant.clock(minutes)):00\")"
    case .yesNo(let yes): yes ? "true" : "false"
    }
  }

  private func text(_ variable: Formula.Variable) -> String {
    switch variable.kind {
    case .day: "date(\(variable.name))"
    case .time: "time(\(variable.name) + \":00\")"
    case .moment: "date and time(\(variable.name))"
    case .number, .yesNo, .word, .words: variable.name
    }
  }

  private func raw(_ formula: Formula) -> String {
    if case .variable(let variable) = formula { variable.name } else { text(formula) }
  }

  private func guarded(_ needed: [Formula.Variable], _ comparison: String) -> String {
    guard !needed.isEmpty else { return "(\(comparison))" }
    return "(" + needed.map { "\($0.name) != null and " }.joined() + comparison + ")"
  }

  private func words(_ formula: Formula) -> String {
    guard case .variable(let variable) = formula else { return text(formula) }
    let shown = variable.kind == .words ? "string join(\(variable.name), \"／\")" : "string(\(variable.name))"
    return variable.mayBeEmpty ? "(if \(variable.name) = null then \"\" else \(shown))" : shown
  }

  private func rounded(_ value: Formula, _ rounding: Number.Rounding, _ step: Formula) -> String {
    let name =
      switch rounding {
      case .down: "round down"
      case .up: "round up"
      case .half: "round half up"
      }
    if step == .number(1) { return "\(name)(\(text(value)), 0)" }
    return "(\(name)(\(text(value)) / \(text(step)), 0) * \(text(step)))"
  }

  private func shifted(_ origin: Formula, _ shift: Shift, _ count: Formula) -> String {
    let (unit, isBack) = shift.measure
    let one =
      switch unit {
      case .minute: "PT1M"
      case .hour: "PT1H"
      case .day, .businessDay: "P1D"
      case .week: "P7D"
      case .month: "P1M"
      case .year: "P1Y"
      }
    return "(\(text(origin)) \(isBack ? "-" : "+") duration(\"\(one)\") * \(text(count)))"
  }

  private func coming(_ month: Int, _ day: Int) -> String {
    func of(_ year: String) -> String { "date(\(year), \(month), \(day))" }
    return "(if today() <= \(of("today().year")) then \(of("today().year")) else \(of("today().year + 1")))"
  }

  private func dayOfMonth(_ day: Int?, _ monthsOn: Int) -> String {
    let first = "date(today().year, today().month, 1)"
    guard let day else { return "(\(first) + duration(\"P\(monthsOn + 1)M\") - duration(\"P1D\"))" }
    return "(\(first) + duration(\"P\(monthsOn)M\") + duration(\"P\(day - 1)D\"))"
  }
}
