/// A prompt that came along when somebody copied a line from a screen or a handout.
enum PastedPrompt {
  private static let names = ["流れ", "flow"]

  /// The line without it.
  static func removed(from line: String) -> String { rest(of: line) ?? line }

  /// What stands behind the prompt; `nil` where there is none.
  static func rest(of line: String) -> String? {
    var rest = line.drop { $0.isWhitespace }
    if let name = names.first(where: rest.hasPrefix) {
      rest = rest.dropFirst(name.count)
      if rest.first == "(" {
        guard let close = rest.firstIndex(of: ")") else { return nil }
        rest = rest[rest.index(after: close)...]
      }
    }
    guard rest.first == ">" || rest.first == "＞" else { return nil }
    rest = rest.dropFirst()
    if rest.first == " " { rest = rest.dropFirst() }
    return String(rest)
  }

  /// The lines people typed; where some bear a prompt, those without one were said by the program.
  static func typed(in lines: [String]) -> [String] {
    let typed = lines.compactMap(rest)
    return typed.isEmpty ? lines : typed
  }
}
