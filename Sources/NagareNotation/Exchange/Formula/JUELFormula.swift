import NagareModel
import NagarePlan

/// JUEL, in which Camunda 7 and Flowable write conditions. It compares, and no more: whatever has to be worked out is
/// worked out before, by a script.
struct JUELFormula: FormulaLanguage {
  func canSay(_ formula: Formula) -> Bool {
    switch formula {
    case .constant(.words), .today, .coming, .yearEnd, .dayOfMonth, .arithmetic, .apart, .shift, .rounded, .smaller,
      .larger, .list, .moment, .count, .nothing:
      false
    case .variable(let variable): variable.kind != .number(isWhole: false)
    case .constant(.number(let number)): number.isWhole
    case .constant(.word(let word)): !word.contains("\n")
    case .constant, .compare, .holds, .holdsWord, .holdsText, .isEmpty, .not, .all, .any, .choose, .joined:
      formula.parts.allSatisfy(canSay)
    }
  }

  func text(_ formula: Formula) -> String {
    switch formula {
    case .constant(let constant): text(constant)
    case .variable(let variable): variable.name
    case .compare(let one, let comparison, let other):
      guarded(formula.needed, "\(text(one)) \(comparison.sign) \(text(other))")
    case .holds(let list, let words):
      guarded(formula.needed, words.map { "\(text(list)).contains(\(quoted($0)))" }.joined(separator: " && "))
    case .holdsWord(let list, let word): guarded(formula.needed, "\(text(list)).contains(\(text(word)))")
    case .holdsText(let whole, let piece): guarded(formula.needed, "\(text(whole)).contains(\(text(piece)))")
    case .isEmpty(let value): "(empty \(text(value)))"
    case .not(let condition): "(!\(text(condition)))"
    case .all(let parts): chain(parts, " && ", none: "true")
    case .any(let parts): chain(parts, " || ", none: "false")
    case .choose(let condition, let value, let other): "(\(text(condition)) ? \(text(value)) : \(text(other)))"
    case .joined, .today, .coming, .yearEnd, .dayOfMonth, .arithmetic, .apart, .shift, .rounded, .smaller, .larger,
      .list, .moment, .count, .nothing:
      "null"
    }
  }

  /// An expression as it stands in a file; a row of words and values is one expression after the other.
  func expression(_ formula: Formula) -> String {
    guard case .joined(let parts) = formula else { return "${\(text(formula))}" }
    return parts.map { part in
      if case .constant(.word(let word)) = part { return Self.literal(word) }
      return "${\(text(part))}"
    }.joined()
  }

  /// Words where the engine looks for expressions: none is found in them.
  static func literal(_ words: String) -> String {
    words.replacing("${", with: "\\${").replacing("#{", with: "\\#{")
  }

  private func text(_ constant: Formula.Constant) -> String {
    switch constant {
    case .number(let number): number.description
    case .word(let word): quoted(word)
    case .words: "null"
    case .day(let day): "\"\(day)\""
    case .time(let minutes): "\"\(Formula.Constant.clock(minutes))\""
    case .yesNo(let yes): yes ? "true" : "false"
    }
  }

  private func quoted(_ word: String) -> String {
    "\"" + word.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private func guarded(_ needed: [Formula.Variable], _ comparison: String) -> String {
    "(" + needed.map { "!empty \($0.name) && " }.joined() + comparison + ")"
  }
}
