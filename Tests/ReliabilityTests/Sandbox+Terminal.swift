import CPseudoTerminal
import Foundation
import Testing

extension Sandbox {
  /// How long a screen is still before somebody goes on typing, in milliseconds.
  private static let pause: Int32 = 30
  /// Nothing takes longer than this.
  private static let patience = 20_000

  /// Runs it at a terminal of its own, to the end or for some milliseconds. Each of the keys is typed once the screen
  /// has come to rest.
  func run(
    _ arguments: [String], keys: [String], _ more: [String: String] = [:], killAfter milliseconds: Int? = nil
  ) throws -> Outcome {
    let words = (["env", "-C", work.path, Self.nagare.path] + arguments).map { strdup($0) } + [nil]
    let usual = ["TERM": "xterm-256color", "PATH": "/usr/bin:/bin"]
    let all = usual.merging(environment) { $1 }.merging(more) { $1 }
    let values = all.map { strdup("\($0)=\($1)") } + [nil]
    defer { (words + values).forEach { free($0) } }
    var master: Int32 = -1
    let process = pseudo_terminal_start("/usr/bin/env", words, values, 80, 24, &master)
    try #require(process > 0)
    defer { close(master) }
    let (output, isOver) = type(keys, at: master, for: milliseconds ?? Self.patience)
    if !isOver { kill(process, SIGKILL) }
    var status: Int32 = 0
    waitpid(process, &status, 0)
    #expect(isOver || milliseconds != nil, "\(arguments) comes to an end")
    let signal = status & 0x7F
    return Outcome(
      exit: signal == 0 ? status >> 8 & 0xFF : nil, signal: signal == 0 ? nil : signal,
      output: String(decoding: output, as: UTF8.self), talk: "")
  }

  /// What the screen was sent, and whether the program has left the terminal.
  private func type(_ keys: [String], at master: Int32, for milliseconds: Int) -> (output: [UInt8], isOver: Bool) {
    var rest = keys[...]
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let end = ContinuousClock.now + .milliseconds(milliseconds)
    while ContinuousClock.now < end {
      var watched = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      if poll(&watched, 1, Self.pause) > 0 {
        let count = Foundation.read(master, &buffer, buffer.count)
        guard count > 0 else { return (output, true) }
        output += buffer[..<count]
      } else if !output.isEmpty, let next = rest.popFirst() {
        _ = Array(next.utf8).withUnsafeBytes { Foundation.write(master, $0.baseAddress, $0.count) }
      }
    }
    return (output, false)
  }
}
