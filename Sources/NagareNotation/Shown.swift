import NagareModel

/// What a terminal may be sent, and the only thing one is ever sent: words that no letter of can move the cursor, turn
/// the reading direction around or hide anything, and the few orders of the program itself.
///
/// Words come from files, logs, names and the environment, and strings hold them as they are. Whoever writes to a
/// terminal takes a `Shown`, so a string has to become one first, and is made ``Visible`` by that.
public struct Shown: Hashable, Sendable {
  /// As it is sent.
  public private(set) var text: String

  /// Words: line ends stay, a colour is turned on only where the style has it, and is off again at the end of a line.
  public init(_ words: String, in style: Style = .plain) {
    if words.unicodeScalars.allSatisfy({ !$0.isUnseen || $0 == "\n" }) {
      text = String(words)
      return
    }
    text = ""
    var isPainted = false
    let scalars = words.unicodeScalars
    var start = scalars.startIndex
    func plain(until end: String.UnicodeScalarView.Index) -> String { Visible.text(words[start..<end]) }
    for index in scalars.indices {
      let scalar = scalars[index]
      let mark = style == .colour ? Paint(rawValue: scalar.value) : nil
      guard mark != nil || scalar == "\n" else { continue }
      let end =
        scalar == "\n" && index > start && scalars[scalars.index(before: index)] == "\r"
        ? scalars.index(before: index) : index
      text += plain(until: end)
      start = scalars.index(after: index)
      if scalar == "\n" {
        text += isPainted ? Paint.off.order + "\n" : "\n"
        isPainted = false
      } else if let mark {
        text += mark.order
        isPainted = mark != .off
      }
    }
    text += plain(until: scalars.endIndex) + (isPainted ? Paint.off.order : "")
  }

  /// Lines one below the other, for a screen where a line end only goes down.
  public init(rows: [String], in style: Style = .plain) {
    text = rows.map { Shown($0, in: style).text.replacing("\n", with: "\r\n") }.joined(separator: "\r\n")
  }

  /// An order of the program itself.
  public init(order: StaticString) {
    text = order.description
  }

  /// An order that says how often.
  public init(order: StaticString, _ count: Int, _ letter: StaticString) {
    text = "\(order)\(count)\(letter)"
  }

  public static let nothing = Shown(order: "")

  /// Every letter gone and the cursor at the top.
  public static let cleanScreen = Shown(order: "\u{1B}[H\u{1B}[2J")

  /// What was sent once, as words again.
  public static func withoutColours(_ sent: String) -> String { sent.replacing(/\u{1B}\[[0-9;]*m/, with: "") }

  public static func + (left: Shown, right: Shown) -> Shown {
    var both = left
    both.text += right.text
    return both
  }

  public static func += (left: inout Shown, right: Shown) { left.text += right.text }
}

extension Sequence<Shown> {
  public func joined(separator: Shown = .nothing) -> Shown {
    var whole = Shown.nothing
    for (index, piece) in enumerated() { whole += index > 0 ? separator + piece : piece }
    return whole
  }
}

/// Where colour begins and ends in words. No text holds these code points, which will never be letters; a text that
/// does has them shown.
enum Paint: UInt32 {
  case bold = 0xFDD0
  case mark = 0xFDD1
  case off = 0xFDD2

  fileprivate var order: String {
    switch self {
    case .bold: "\u{1B}[1m"
    case .mark: "\u{1B}[1;35m"
    case .off: "\u{1B}[0m"
    }
  }

  private var letter: String { Unicode.Scalar(rawValue).map { String($0) } ?? "" }

  /// Words between their marks.
  func around(_ words: String) -> String { letter + words + Self.off.letter }
}
