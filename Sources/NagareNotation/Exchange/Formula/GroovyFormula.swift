import NagareModel
import NagarePlan

/// Groovy, for the script tasks of Camunda 7 and Flowable. Sums are worked out exactly; days and times are kept as
/// texts.
struct GroovyFormula: FormulaLanguage {
  func text(_ formula: Formula) -> String {
    switch formula {
    case .constant(let constant): text(constant)
    case .variable(let variable): variable.name
    case .today: "java.time.LocalDate.now().toString()"
    case .coming(let month, let day): coming(month, day)
    case .yearEnd: "java.time.LocalDate.of(java.time.LocalDate.now().minusMonths(3).year + 1, 3, 31).toString()"
    case .dayOfMonth(let day, let monthsOn): dayOfMonth(day, monthsOn)
    case .compare(let one, let comparison, let other):
      guarded(formula.needed, "\(operand(one)) \(comparison.sign) \(operand(other))")
    case .holds(let list, let words):
      guarded(formula.needed, "\(text(list)).containsAll(\(text(.constant(.words(words)))))")
    case .holdsWord(let list, let word): guarded(formula.needed, "\(text(list)).contains(\(text(word)))")
    case .holdsText(let whole, let piece): guarded(formula.needed, "\(text(whole)).contains(\(text(piece)))")
    case .isEmpty(let value): "(\(text(value)) == null || \(text(value)) == '' || \(text(value)) == [])"
    case .not(let condition): "(!\(text(condition)))"
    case .all(let parts): chain(parts, " && ", none: "true")
    case .any(let parts): chain(parts, " || ", none: "false")
    case .arithmetic(let one, .dividedBy, let other):
      "\(exact(one)).divide(\(exact(other)), 12, java.math.RoundingMode.HALF_UP)"
    case .arithmetic(let one, let sign, let other): "(\(exact(one)) \(sign.sign) \(exact(other)))"
    case .apart(let one, let other, _):
      one.kind == .time
        ? "java.time.temporal.ChronoUnit.MINUTES.between(\(clock(other)), \(clock(one)))"
        : "java.time.temporal.ChronoUnit.DAYS.between(\(day(other)), \(day(one)))"
    case .shift(let origin, let shift, let count): shifted(origin, shift, count)
    case .rounded(let value, let rounding, let step):
      "(\(exact(value)).divide(\(exact(step)), 12, java.math.RoundingMode.HALF_UP)"
        + ".setScale(0, java.math.RoundingMode.\(name(rounding))) * \(exact(step)))"
    case .smaller(let one, let other): "[\(operand(one)), \(operand(other))].min()"
    case .larger(let one, let other): "[\(operand(one)), \(operand(other))].max()"
    case .choose(let condition, let value, let other):
      "(\(text(condition)) ? \(text(value)) : \(text(other)))"
    case .joined(let parts): parts.isEmpty ? "''" : "(" + parts.map(words).joined(separator: " + ") + ")"
    case .list(let parts): "[" + parts.map(text).joined(separator: ", ") + "]"
    case .moment(let origin, let minutes): "(\(text(origin)) + 'T\(Formula.Constant.clock(minutes)):00')"
    case .count(let list, let answer): "\(list.name).count(\(quoted(answer)))"
    case .nothing: "null"
    }
  }

  /// Between single quotes nothing is looked for in a text.
  func quoted(_ text: String) -> String {
    let inner = Quoted.byNumber(text).dropFirst().dropLast()
    return "'\(inner)'"
  }

  private func text(_ constant: Formula.Constant) -> String {
    switch constant {
    case .number(let number): number.description
    case .word(let word): quoted(word)
    case .words(let words): "[" + words.map(quoted).joined(separator: ", ") + "]"
    case .day(let day): "'\(day)'"
    case .time(let minutes): "'\(Formula.Constant.clock(minutes))'"
    case .yesNo(let yes): yes ? "true" : "false"
    }
  }

  private func guarded(_ needed: [Formula.Variable], _ comparison: String) -> String {
    "(" + needed.map { "\($0.name) && " }.joined() + comparison + ")"
  }

  /// Numbers are compared exactly, whatever form they come in.
  private func operand(_ formula: Formula) -> String {
    if case .number? = formula.kind { exact(formula) } else { text(formula) }
  }

  private func exact(_ formula: Formula) -> String {
    switch formula {
    case .constant(.number(let number)): "new BigDecimal('\(number)')"
    case .arithmetic, .rounded: text(formula)
    case .constant, .variable, .today, .coming, .yearEnd, .dayOfMonth, .compare, .holds, .holdsWord, .holdsText,
      .isEmpty, .not, .all, .any, .apart, .shift, .smaller, .larger, .choose, .joined, .list, .moment, .count, .nothing:
      "new BigDecimal(\(text(formula)).toString())"
    }
  }

  private func day(_ formula: Formula) -> String { "java.time.LocalDate.parse(\(text(formula)))" }
  private func clock(_ formula: Formula) -> String { "java.time.LocalTime.parse(\(text(formula)))" }

  private func words(_ formula: Formula) -> String {
    guard case .variable(let variable) = formula else { return text(formula) }
    let shown = variable.kind == .words ? "\(variable.name).join('／')" : "\(variable.name).toString()"
    return variable.mayBeEmpty ? "(\(variable.name) ? \(shown) : '')" : shown
  }

  private func name(_ rounding: Number.Rounding) -> String {
    switch rounding {
    case .down: "DOWN"
    case .up: "UP"
    case .half: "HALF_UP"
    }
  }

  private func shifted(_ origin: Formula, _ shift: Shift, _ count: Formula) -> String {
    let (unit, isBack) = shift.measure
    let verb = isBack ? "minus" : "plus"
    let number = "(\(text(count)) as long)"
    return switch unit {
    case .minute: "\(clock(origin)).\(verb)Minutes(\(number)).toString()"
    case .hour: "\(clock(origin)).\(verb)Hours(\(number)).toString()"
    case .day, .businessDay: "\(day(origin)).\(verb)Days(\(number)).toString()"
    case .week: "\(day(origin)).\(verb)Weeks(\(number)).toString()"
    case .month: "\(day(origin)).\(verb)Months(\(number)).toString()"
    case .year: "\(day(origin)).\(verb)Years(\(number)).toString()"
    }
  }

  private func coming(_ month: Int, _ day: Int) -> String {
    let now = "java.time.LocalDate.now()"
    let this = "java.time.LocalDate.of(\(now).year, \(month), \(day))"
    return "(\(now) <= \(this) ? \(this) : \(this).plusYears(1)).toString()"
  }

  private func dayOfMonth(_ day: Int?, _ monthsOn: Int) -> String {
    let month = "java.time.YearMonth.now().plusMonths(\(monthsOn))"
    return day.map { "\(month).atDay([\($0), \(month).lengthOfMonth()].min()).toString()" }
      ?? "\(month).atEndOfMonth().toString()"
  }
}
