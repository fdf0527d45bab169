import NagareModel
import NagarePlan

/// A language in which other programs write conditions and sums.
protocol FormulaLanguage: Sendable {
  /// A formula; brackets stand around everything that is more than one word, so that no order of operations matters.
  func text(_ formula: Formula) -> String
  /// Whether it can say this at all.
  func canSay(_ formula: Formula) -> Bool
}

extension FormulaLanguage {
  func canSay(_ formula: Formula) -> Bool { true }

  /// Parts with a sign between them; of none what a program takes for it, and one stands alone.
  func chain(_ parts: [Formula], _ sign: String, none: String) -> String {
    switch parts.count {
    case 0: none
    case 1: text(parts[0])
    default: "(" + parts.map(text).joined(separator: sign) + ")"
    }
  }
}

/// Texts between quotes, with no letter left in them that means something to any of the programs they come to: neither
/// ends the text, begins an expression, a template or markup, nor hides.
enum Quoted {
  /// With `\u` and four digits, as FEEL, Python and JSON read it.
  static func byNumber(_ text: String) -> String {
    "\"" + text.unicodeScalars.map { isPlain($0) ? String($0) : JSON.escaped($0) }.joined() + "\""
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", " ", ".", ",", ":", ";", "-", "_", "/", "(", ")", "+", "*", "!", "?": true
    default: scalar.value > 0x7F && !scalar.isUnseen
    }
  }
}

extension Shift {
  /// Which unit, and whether it goes back.
  var measure: (unit: Period.Unit, isBack: Bool) {
    switch self {
    case .days: (.day, false)
    case .openDays: (.businessDay, false)
    case .weeks: (.week, false)
    case .months: (.month, false)
    case .years: (.year, false)
    case .minutes: (.minute, false)
    case .hours: (.hour, false)
    case .daysBack: (.day, true)
    case .openDaysBack: (.businessDay, true)
    case .weeksBack: (.week, true)
    case .monthsBack: (.month, true)
    case .yearsBack: (.year, true)
    case .minutesBack: (.minute, true)
    case .hoursBack: (.hour, true)
    }
  }
}

extension Formula.Constant {
  /// A time of day as it is kept: `09:30`.
  static func clock(_ minutes: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(minutes / 60)):\(two(minutes % 60))"
  }
}
