import NagareModel
import NagareNotation

/// A long text that is read a screen at a time.
public struct Booklet: Sendable {
  private let lines: [String]
  /// The first line that is shown, from 0.
  private var top = 0
  public private(set) var isOver = false

  public init(_ lines: [String]) {
    self.lines = lines
  }

  /// What a window of so many rows shows.
  public func screen(on screen: Screen, in language: Language, rows: Int) -> [String] {
    self.screen(on: screen.page(in: language), rows: rows)
  }

  /// As much as fits, and how to read on.
  func screen(on page: Page, rows: Int) -> [String] {
    let room = Self.room(rows)
    let shown = lines[min(top, lines.count)...].prefix(room).map { page.cut($0) }
    let count = "\((top + room - 1) / room + 1)/\(max(1, (lines.count + room - 1) / room))"
    let words =
      top + room >= lines.count
      ? Phrase(ja: "おわり   戻る b   閉じる q", en: "the end   back b   close q")
      : Phrase(ja: "続きは Enter   戻る b   閉じる q", en: "Enter: read on   back b   close q")
    return shown + Array(repeating: "", count: room - shown.count) + [
      page.cut("-- \(count) \(words[page.language]) --")
    ]
  }

  private static func room(_ rows: Int) -> Int { max(1, rows - 1) }

  /// Takes a key, in a window of so many rows.
  public mutating func press(_ key: Show.Key, rows: Int) {
    let room = Self.room(rows)
    let isAtEnd = top + room >= lines.count
    switch key {
    case .enter, .onward: isAtEnd ? (isOver = key == .enter) : (top += room)
    case .back: top = max(0, top - room)
    case .first: top = 0
    case .last: top = max(0, (lines.count - 1) / room * room)
    case .interrupt: isOver = true
    case .letter(let letter):
      switch Show.order(letter) {
      case .forward, .nextStop: press(.onward, rows: rows)
      case .back, .previousStop: press(.back, rows: rows)
      case .leave: isOver = true
      case .whatIf, .blank, .keys, .promises, .digit, nil: break
      }
    case .erase, .cancel: break
    }
  }
}
