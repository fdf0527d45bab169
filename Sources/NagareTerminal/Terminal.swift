import CLineEditor
import Glibc
import NagareNotation

/// The two ends of the conversation: where keys come from and where the screen is.
struct Terminal {
  let input: Int32
  let output: Int32

  struct Signals: OptionSet {
    let rawValue: UInt32
    static let interrupt = Signals(rawValue: nagare_signal_interrupt.rawValue)
    static let resize = Signals(rawValue: nagare_signal_resize.rawValue)
    static let resume = Signals(rawValue: nagare_signal_resume.rawValue)
    static let end = Signals(rawValue: nagare_signal_end.rawValue)
  }

  enum Wake {
    case signals(Signals), bytes, nothing
  }

  var isTerminal: Bool { isInputTerminal && isatty(output) == 1 }
  var isInputTerminal: Bool { isatty(input) == 1 }

  /// The size of the window; what a terminal has always had where nobody knows.
  var size: (columns: Int, rows: Int) {
    var (columns, rows): (Int32, Int32) = (0, 0)
    nagare_terminal_size(output, &columns, &rows)
    return (columns > 0 ? Int(columns) : 80, rows > 0 ? Int(rows) : 24)
  }

  func take() { _ = nagare_terminal_take(input, output) }
  func release() { nagare_terminal_release() }

  func onLoss(write farewell: Shown) {
    nagare_terminal_on_loss(farewell.text, farewell.text.utf8.count)
  }

  /// Waits until something happens; signals come first.
  func wait(milliseconds: Int32 = -1) -> Wake {
    let wake = nagare_wait(input, milliseconds)
    if wake & nagare_wake_signal.rawValue != 0 { return .signals(Signals(rawValue: nagare_signals_take())) }
    return wake & nagare_wake_input.rawValue != 0 ? .bytes : .nothing
  }

  /// Whether an order to end waits for whoever reads a line.
  func hearEnd(_ hears: Bool) { nagare_signals_hear_end(hears ? 1 : 0) }

  var isHungUp: Bool { nagare_is_hung_up(input) != 0 }

  /// What is there to be read; nothing at the end, and where a terminal that is taken has nothing.
  func read() -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(input, &buffer, buffer.count)
      if count > 0 { return Array(buffer[..<count]) }
      if count == 0 { return nil }
      switch errno {
      case EINTR: continue
      case EAGAIN: _ = nagare_wait(input, -1)
      default: return nil
      }
    }
  }

  func write(_ shown: Shown) {
    var bytes = Array(shown.text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
      if count >= 0 {
        bytes = bytes.dropFirst(count)
      } else if errno == EAGAIN {
        var watched = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
        poll(&watched, 1, -1)
      } else if errno != EINTR {
        return
      }
    }
  }
}
