import NagareModel
import NagarePlan

/// A condition or a sum taken apart, so that it can be written in the language of another program. What a flow leaves
/// to a case, such as units that are converted or the row of a table that holds, is written out.
indirect enum Formula: Hashable, Sendable {
  case constant(Constant)
  case variable(Variable)
  /// The day on which it is worked out.
  case today
  /// 4月1日, the coming one.
  case coming(month: Int, day: Int)
  case yearEnd
  /// A day, or the last (`nil`), of the month so many months on.
  case dayOfMonth(Int?, monthsOn: Int)
  case compare(Formula, Comparison, Formula)
  /// Whether a list holds all of these words.
  case holds(Formula, [String])
  /// Whether a list holds the word that another value is.
  case holdsWord(Formula, Formula)
  /// Whether a text holds a piece.
  case holdsText(Formula, Formula)
  case isEmpty(Formula)
  case not(Formula)
  case all([Formula])
  case any([Formula])
  case arithmetic(Formula, Arithmetic, Formula)
  /// Two days, or two times in minutes: the first less the second; or only the days on which the office is open.
  case apart(Formula, Formula, openOnly: Bool)
  case shift(Formula, Shift, by: Formula)
  case rounded(Formula, Number.Rounding, to: Formula)
  case smaller(Formula, Formula)
  case larger(Formula, Formula)
  case choose(if: Formula, then: Formula, otherwise: Formula)
  /// Words and values in a row.
  case joined([Formula])
  case list([Formula])
  /// A day at a time, in minutes since midnight.
  case moment(Formula, minutes: Int)
  /// How often an answer stands in a list of them.
  case count(Variable, of: String)
  /// Nothing is known, or nothing that could be written.
  case nothing

  enum Comparison: Hashable, Sendable { case equal, unequal, below, atMost, above, atLeast }

  enum Arithmetic: Hashable, Sendable { case plus, minus, times, dividedBy }

  enum Constant: Hashable, Sendable {
    case number(Number)
    case word(String)
    case words([String])
    case day(Day)
    /// Minutes since midnight.
    case time(Int)
    case yesNo(Bool)
  }

  /// A value that the other program keeps under a name.
  struct Variable: Hashable, Sendable {
    var name: String
    var kind: Kind
    /// Whether it can be without a value when it is looked at.
    var mayBeEmpty: Bool
  }

  /// How a value is kept: numbers as numbers, days as 2026-05-11, times as 09:30, choices as words.
  enum Kind: Hashable, Sendable {
    case number(isWhole: Bool)
    case day, time, yesNo, word, words, moment
  }
}

extension Formula {
  /// What it gives; `nil` where that is not known.
  var kind: Kind? {
    switch self {
    case .constant(.number(let number)): .number(isWhole: number.isWhole)
    case .constant(.word): .word
    case .constant(.words), .list: .words
    case .constant(.day), .today, .coming, .yearEnd, .dayOfMonth: .day
    case .constant(.time): .time
    case .constant(.yesNo), .compare, .holds, .holdsWord, .holdsText, .isEmpty, .not, .all, .any: .yesNo
    case .variable(let variable): variable.kind
    case .arithmetic, .rounded: .number(isWhole: false)
    case .apart, .count: .number(isWhole: true)
    case .shift(let value, _, _): value.kind
    case .smaller(let one, let other), .larger(let one, let other): one.kind ?? other.kind
    case .choose(_, let value, let other): value.kind ?? other.kind
    case .joined: .word
    case .moment: .moment
    case .nothing: nil
    }
  }

  /// What stands in it.
  var parts: [Formula] {
    switch self {
    case .constant, .variable, .today, .coming, .yearEnd, .dayOfMonth, .count, .nothing: []
    case .compare(let one, _, let other), .holdsWord(let one, let other), .holdsText(let one, let other),
      .arithmetic(let one, _, let other), .apart(let one, let other, _), .smaller(let one, let other),
      .larger(let one, let other), .shift(let one, _, let other), .rounded(let one, _, let other):
      [one, other]
    case .holds(let value, _), .isEmpty(let value), .not(let value), .moment(let value, _): [value]
    case .all(let parts), .any(let parts), .joined(let parts), .list(let parts): parts
    case .choose(let condition, let value, let other): [condition, value, other]
    }
  }

  /// Every variable in it, each once, in order.
  var variables: [Variable] {
    var found: [Variable] = []
    collect(&found)
    return found
  }

  private func collect(_ found: inout [Variable]) {
    if case .variable(let variable) = self, !found.contains(variable) { found.append(variable) }
    if case .count(let variable, _) = self, !found.contains(variable) { found.append(variable) }
    for part in parts { part.collect(&found) }
  }

  /// Those of its values that a comparison needs, and that may be missing.
  var needed: [Variable] { variables.filter(\.mayBeEmpty) }

  /// Whether it is worked out from numbers, and not only looked at.
  var isSum: Bool {
    switch self {
    case .arithmetic, .rounded: true
    case .smaller(let one, let other), .larger(let one, let other), .choose(_, let one, let other):
      one.isSum || other.isSum
    case .constant, .variable, .today, .coming, .yearEnd, .dayOfMonth, .compare, .holds, .holdsWord, .holdsText,
      .isEmpty, .not, .all, .any, .apart, .shift, .joined, .list, .moment, .count, .nothing:
      false
    }
  }

  /// Whether it counts days on which the office is open, which other programs do not know of.
  var countsOpenDays: Bool {
    if case .shift(_, let shift, _) = self, shift == .openDays || shift == .openDaysBack { return true }
    if case .apart(_, _, openOnly: true) = self { return true }
    return parts.contains(where: \.countsOpenDays)
  }

  static let yes = Formula.constant(.yesNo(true))
  static func word(_ word: String) -> Formula { .constant(.word(word)) }
  static func number(_ number: Int) -> Formula { .constant(.number(Number(number))) }

  /// The opposite of a condition, but false where something compared has no value: でない.
  var denied: Formula {
    switch self {
    case .all(let parts): .any(parts.map(\.denied))
    case .any(let parts): .all(parts.map(\.denied))
    case .not(let condition): condition
    case .constant(.yesNo(let yes)): .constant(.yesNo(!yes))
    case .compare(let one, let comparison, let other): .compare(one, comparison.opposite, other)
    case .holds(let value, _), .holdsWord(let value, _), .holdsText(let value, _):
      .all([.not(.isEmpty(value)), .not(self)])
    case .isEmpty, .constant, .variable, .today, .coming, .yearEnd, .dayOfMonth, .arithmetic, .apart, .shift, .rounded,
      .smaller, .larger, .choose, .joined, .list, .moment, .count, .nothing:
      .not(self)
    }
  }
}

extension Formula.Comparison {
  var opposite: Self {
    switch self {
    case .equal: .unequal
    case .unequal: .equal
    case .below: .atLeast
    case .atMost: .above
    case .above: .atMost
    case .atLeast: .below
    }
  }

  /// As most languages write it.
  var sign: String {
    switch self {
    case .equal: "=="
    case .unequal: "!="
    case .below: "<"
    case .atMost: "<="
    case .above: ">"
    case .atLeast: ">="
    }
  }
}

extension Formula.Arithmetic {
  var sign: String {
    switch self {
    case .plus: "+"
    case .minus: "-"
    case .times: "*"
    case .dividedBy: "/"
    }
  }
}
