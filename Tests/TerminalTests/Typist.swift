import CPseudoTerminal
import Foundation
import Testing

/// Somebody at a terminal: types, looks at the screen, changes the window.
final class Typist {
  private(set) var screen: Screen
  /// Every byte that reached the screen.
  private(set) var bytes: [UInt8] = []

  private var master: Int32
  private let process: pid_t
  private var status: Int32?

  static let typeBack = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "type-back").path

  /// Starts a program at a terminal of its own.
  init(
    _ program: String = typeBack, _ arguments: [String] = [], columns: Int = 80, height: Int = 24,
    environment: [String: String] = ["LC_ALL": "C.UTF-8"], term: String = "xterm-256color"
  ) throws {
    screen = Screen(columns: columns == 0 ? 80 : columns, height: height == 0 ? 24 : height)
    let usual = ["TERM": term, "PATH": "/usr/bin:/bin", "PS1": "$ ", "SWIFT_BACKTRACE": "enable=no"]
    let words = ([program] + arguments).map { strdup($0) } + [nil]
    let values = environment.merging(usual) { own, _ in own }.map { strdup("\($0)=\($1)") } + [nil]
    defer { (words + values).forEach { free($0) } }
    var other: Int32 = -1
    process = pseudo_terminal_start(program, words, values, Int32(columns), Int32(height), &other)
    master = other
    try #require(process > 0)
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    close(master)
  }

  // MARK: Typing

  func type(_ text: String) { type(Array(text.utf8)) }

  /// Reads along meanwhile, as a terminal does: a program that cannot write does not read either.
  func type(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      look(for: 0)
      let count = rest.prefix(512).withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  func paste(_ text: String) { type("\u{1B}[200~\(text)\u{1B}[201~") }

  /// Makes the window as wide as that; the program is told.
  func resize(to columns: Int) throws {
    look(for: 0)
    screen.resize(to: columns)
    var size = winsize(ws_row: UInt16(screen.height), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    try #require(ioctl(master, UInt(TIOCSWINSZ), &size) == 0)
  }

  func closeWindow() {
    close(master)
    master = -1
  }

  func send(_ signal: Int32) { kill(process, signal) }

  // MARK: Looking

  /// Looks at the screen until it is as it should be; whether it got there.
  @discardableResult func expect(
    _ what: @autoclosure () -> String = "the screen", within seconds: Double = 10,
    at place: SourceLocation = #_sourceLocation, _ isReached: (Screen) -> Bool
  ) -> Bool {
    if reaches(within: seconds, isReached) { return true }
    Issue.record(
      "\(what()) was not reached; there is:\n\(screen.lines.joined(separator: "\n"))", sourceLocation: place)
    return false
  }

  /// Whether the screen comes to look like that in time.
  func reaches(within seconds: Double, _ isReached: (Screen) -> Bool) -> Bool {
    let end = ContinuousClock.now + .seconds(seconds)
    while !isReached(screen) {
      guard ContinuousClock.now < end, look(for: 20) else { return isReached(screen) }
    }
    return true
  }

  func expect(line: String, at place: SourceLocation = #_sourceLocation) {
    expect("the line \(line)", at: place) { $0.lines.contains(line) }
  }

  func expect(lines: [String], at place: SourceLocation = #_sourceLocation) {
    expect("\(lines)", at: place) { $0.lines == lines }
  }

  /// Waits for the program to end; how it ended.
  func end(at place: SourceLocation = #_sourceLocation) -> Int32? {
    let end = ContinuousClock.now + .seconds(10)
    var found: Int32 = 0
    while ContinuousClock.now < end {
      look(for: 5)
      if waitpid(process, &found, WNOHANG) == process {
        while look(for: 0) {}
        status = found
        return found
      }
    }
    Issue.record("the program goes on", sourceLocation: place)
    return nil
  }

  /// Whether the terminal edits lines and shows what is typed, as a shell expects it.
  var isCooked: Bool {
    var mode = termios()
    return tcgetattr(master, &mode) == 0 && mode.c_lflag & tcflag_t(ICANON | ECHO) == tcflag_t(ICANON | ECHO)
  }

  @discardableResult private func look(for milliseconds: Int32) -> Bool {
    var watched = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&watched, 1, milliseconds) > 0 else { return milliseconds > 0 }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &buffer, buffer.count)
    // A terminal nobody has open any more is the end; a read disturbed by Ctrl-C is not.
    guard count > 0 else { return errno != EIO }
    bytes += buffer[..<count]
    screen.feed(Array(buffer[..<count]))
    return true
  }
}
