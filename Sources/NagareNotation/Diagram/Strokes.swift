/// The signs the lines of a picture are made of.
public enum Strokes: Hashable, Sendable, CaseIterable {
  case ascii
  /// Box-drawing signs; some terminals show them two columns wide.
  case box

  /// How far in a branch stands: a rail with a space in front of it and two behind.
  static let step = 4

  /// A rail going down.
  func rail(_ display: DisplayWidth) -> String { cell(self == .ascii ? "|" : "│", display) }

  /// Where a branch leaves the rail; `isLast` where the rail ends with it.
  func turn(isLast: Bool, _ display: DisplayWidth) -> String {
    guard self == .box else { return cell("+-", display) }
    let corner = isLast ? "└" : "├"
    return cell(display.ambiguous == 1 ? corner + "─" : corner, display)
  }

  /// Where a branch comes back to the rail, two steps wide; `isLast` where only the branch does.
  func merge(isAlone: Bool, _ display: DisplayWidth) -> String {
    guard self == .box else { return cell("+---+", display) }
    let line = display.ambiguous == 1 ? "───" : "─"
    return cell((isAlone ? "┌" : "├") + line + "┘", display)
  }

  /// The tip of an arrow down.
  func tip(_ display: DisplayWidth) -> String { cell(self == .ascii ? "v" : "▼", display) }

  static let blank = String(repeating: " ", count: step)

  /// A sign with a space in front, filled up to whole steps.
  private func cell(_ sign: String, _ display: DisplayWidth) -> String {
    let width = 1 + display.of(sign)
    let filled = (width / Self.step + 1) * Self.step
    return " " + sign + String(repeating: " ", count: filled - width)
  }
}
