import NagareModel
import NagarePlan

/// Python, as SpiffWorkflow reads it. The modules `datetime` and `decimal` must be among the names of its scripts; days
/// and times are kept as texts, numbers as `int` or `float`, and sums are worked out exactly.
struct PythonFormula: FormulaLanguage {
  func text(_ formula: Formula) -> String {
    switch formula {
    case .constant(let constant): text(constant)
    case .variable(let variable): variable.name
    case .today: "datetime.date.today().isoformat()"
    case .coming(let month, let day): coming(month, day)
    case .yearEnd: "f\"{datetime.date.today().year + (datetime.date.today().month > 3)}-03-31\""
    case .dayOfMonth(let day, let monthsOn): inMonth("datetime.date.today()", "\(monthsOn)", day: "\(day ?? 31)")
    case .compare(let one, let comparison, let other):
      guarded(formula.needed, "\(operand(one, other)) \(comparison.sign) \(operand(other, one))")
    case .holds(let list, let words):
      guarded(formula.needed, "set(\(text(.constant(.words(words))))) <= set(\(text(list)))")
    case .holdsWord(let list, let word): guarded(formula.needed, "\(text(word)) in \(text(list))")
    case .holdsText(let whole, let piece): guarded(formula.needed, "\(text(piece)) in \(text(whole))")
    case .isEmpty(let value): "(\(text(value)) in (None, \"\", []))"
    case .not(let condition): "(not \(text(condition)))"
    case .all(let parts): chain(parts, " and ", none: "True")
    case .any(let parts): chain(parts, " or ", none: "False")
    case .arithmetic(let one, .dividedBy, let other):
      "(\(exact(one)) / \(exact(other))).quantize(decimal.Decimal(\"1E-12\"), \"ROUND_HALF_UP\")"
    case .arithmetic(let one, let sign, let other): "(\(exact(one)) \(sign.sign) \(exact(other)))"
    case .apart(let one, let other, _):
      one.kind == .time
        ? "int((\(clock(one)) - \(clock(other))).total_seconds() // 60)" : "(\(day(one)) - \(day(other))).days"
    case .shift(let origin, let shift, let count): shifted(origin, shift, count)
    case .rounded(let value, let rounding, let step):
      "((\(exact(value)) / \(exact(step))).to_integral_value(\"\(name(rounding))\") * \(exact(step)))"
    case .smaller(let one, let other): "min(\(operand(one, other)), \(operand(other, one)))"
    case .larger(let one, let other): "max(\(operand(one, other)), \(operand(other, one)))"
    case .choose(let condition, let value, let other):
      "(\(text(value)) if \(text(condition)) else \(text(other)))"
    case .joined(let parts): parts.isEmpty ? "\"\"" : "(" + parts.map(words).joined(separator: " + ") + ")"
    case .list(let parts): "[" + parts.map(text).joined(separator: ", ") + "]"
    case .moment(let origin, let minutes): "(\(text(origin)) + \"T\(Formula.Constant.clock(minutes)):00\")"
    case .count(let list, let answer): "\(list.name).count(\(Quoted.byNumber(answer)))"
    case .nothing: "None"
    }
  }

  /// Lines that put a value under a name, in a form that can be saved.
  func assignment(_ name: String, _ formula: Formula) -> String {
    guard case .number? = formula.kind, formula.isSum else { return "\(name) = \(text(formula))" }
    return "\(name) = \(exact(formula))\n\(name) = int(\(name)) if \(name) == int(\(name)) else float(\(name))"
  }

  private func text(_ constant: Formula.Constant) -> String {
    switch constant {
    case .number(let number): number.description
    case .word(let word): Quoted.byNumber(word)
    case .words(let words): "[" + words.map(Quoted.byNumber).joined(separator: ", ") + "]"
    case .day(let day): "\"\(day)\""
    case .time(let minutes): "\"\(Formula.Constant.clock(minutes))\""
    case .yesNo(let yes): yes ? "True" : "False"
    }
  }

  /// Nothing is compared that is not there.
  private func guarded(_ needed: [Formula.Variable], _ comparison: String) -> String {
    "(" + needed.map { "\($0.name) not in (None, \"\", []) and " }.joined() + comparison + ")"
  }

  /// Beside a sum, which is a decimal, everything is one.
  private func operand(_ formula: Formula, _ other: Formula) -> String {
    if case .number? = formula.kind, formula.isSum || other.isSum { return exact(formula) }
    return text(formula)
  }

  private func exact(_ formula: Formula) -> String {
    switch formula {
    case .constant(.number(let number)): "decimal.Decimal(\"\(number)\")"
    case .arithmetic, .rounded: text(formula)
    case .choose(let condition, let value, let other):
      "(\(exact(value)) if \(text(condition)) else \(exact(other)))"
    case .smaller(let one, let other): "min(\(exact(one)), \(exact(other)))"
    case .larger(let one, let other): "max(\(exact(one)), \(exact(other)))"
    case .constant, .variable, .today, .coming, .yearEnd, .dayOfMonth, .compare, .holds, .holdsWord, .holdsText,
      .isEmpty, .not, .all, .any, .apart, .shift, .joined, .list, .moment, .count, .nothing:
      "decimal.Decimal(str(\(text(formula))))"
    }
  }

  private func day(_ formula: Formula) -> String { "datetime.date.fromisoformat(\(text(formula)))" }

  private func clock(_ formula: Formula) -> String {
    "datetime.datetime.fromisoformat(\"2000-01-01T\" + \(text(formula)))"
  }

  private func words(_ formula: Formula) -> String {
    guard case .variable(let variable) = formula else { return text(formula) }
    let shown = variable.kind == .words ? "\"／\".join(\(variable.name))" : "str(\(variable.name))"
    return variable.mayBeEmpty ? "(\(shown) if \(variable.name) not in (None, \"\", []) else \"\")" : shown
  }

  private func name(_ rounding: Number.Rounding) -> String {
    switch rounding {
    case .down: "ROUND_DOWN"
    case .up: "ROUND_UP"
    case .half: "ROUND_HALF_UP"
    }
  }

  private func shifted(_ origin: Formula, _ shift: Shift, _ count: Formula) -> String {
    let (unit, isBack) = shift.measure
    let sign = isBack ? "-" : "+"
    func span(_ name: String) -> String { "datetime.timedelta(\(name)=int(\(text(count))))" }
    switch unit {
    case .minute, .hour:
      return "(\(clock(origin)) \(sign) "
        + "\(span(unit == .minute ? "minutes" : "hours"))).strftime(\"%H:%M\")"
    case .day, .businessDay: return "(\(day(origin)) \(sign) \(span("days"))).isoformat()"
    case .week: return "(\(day(origin)) \(sign) \(span("weeks"))).isoformat()"
    case .month, .year:
      let months = (isBack ? "-" : "") + "int(\(text(count)))" + (unit == .year ? " * 12" : "")
      return inMonth(day(origin), months, day: "d.day")
    }
  }

  /// A day of the month that is so many months after that of another day, or the last where it has no such day.
  private func inMonth(_ day: String, _ monthsOn: String, day wanted: String) -> String {
    let last =
      "((datetime.date(m // 12, m % 12 + 1, 28) + datetime.timedelta(days=4)).replace(day=1) - datetime.timedelta(days=1)).day"
    return "(lambda d, m: datetime.date(m // 12, m % 12 + 1, min(\(wanted), \(last))))"
      + "(\(day), \(day).year * 12 + \(day).month - 1 + \(monthsOn)).isoformat()"
  }

  private func coming(_ month: Int, _ day: Int) -> String {
    func of(_ year: String) -> String { "datetime.date(\(year), \(month), \(day))" }
    let today = "datetime.date.today()"
    return "(\(of("\(today).year")) if \(today) <= \(of("\(today).year")) else \(of("\(today).year + 1"))).isoformat()"
  }
}
