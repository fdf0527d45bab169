import CLineEditor
import NagareNotation

/// The whole window at once: one picture stands in it until the next, and every key counts by itself.
public final class Window {
  /// What came from outside.
  public enum Event: Hashable, Sendable {
    case key(Key)
    /// The window has another size, or the program was stopped and goes on: the picture is to be shown again.
    case disturbed
    /// Ctrl-C.
    case interrupted
    /// The window was closed.
    case end
    /// Nothing happened for the time given.
    case nothing
  }

  private let terminal: Terminal
  private let style: Style
  private var decoder = KeyDecoder()

  /// How long Esc may be the beginning of another key, in milliseconds.
  private static let patience: Int32 = 50

  /// `nil` where keys or pictures have nowhere to come from or go to.
  public init?(in style: Style, input: Int32 = 0, output: Int32 = 1) {
    self.style = style
    terminal = Terminal(input: input, output: output)
    guard terminal.isTerminal, nagare_signals_watch() != 0 else { return nil }
  }

  /// The size of the window.
  public var size: (columns: Int, rows: Int) { terminal.size }

  /// Takes the place of the picture before. At most as many lines as the window has, none wider than it.
  public func show(_ lines: [String]) {
    terminal.take()
    terminal.onLoss(write: Self.farewell)
    terminal.write(Control.cursorOff + .cleanScreen + Shown(rows: lines, in: style))
  }

  /// Shows lines and leaves the cursor behind them, for a question that follows.
  public func write(_ lines: [String]) {
    terminal.write(Control.cursorOn + .cleanScreen + Shown(rows: lines + [""], in: style))
  }

  /// Waits for the next key, for ever or for some milliseconds.
  public func next(within milliseconds: Int32 = -1) -> Event {
    terminal.take()
    while true {
      if let key = decoder.next() { return .key(key) }
      switch terminal.wait(milliseconds: decoder.isInsideKey ? Self.patience : milliseconds) {
      case .bytes:
        if let bytes = terminal.read() {
          decoder.feed(bytes)
        } else if terminal.isHungUp {
          return .end
        }
      case .signals(let signals):
        if signals.contains(.interrupt) {
          decoder.clear()
          return .interrupted
        }
        return .disturbed
      case .nothing:
        if let key = decoder.settle() { return .key(key) }
        if milliseconds >= 0 { return .nothing }
      }
    }
  }

  /// Hands the terminal back; what is shown stays, and the next line begins below it.
  public func leave() {
    terminal.write(Self.farewell)
    terminal.release()
  }

  /// Hands the terminal over to a question.
  public func rest() { terminal.release() }

  private static let farewell = Control.cursorOn + Control.nextRow
}
