/// Plain text, or text with colour. Colour only repeats what the words say.
public enum Style: Hashable, Sendable, CaseIterable {
  /// No escape bytes at all: for pipes, files and people who asked for it.
  case plain
  /// Bold and magenta only, which read on white and on black and for every eye.
  case colour

  /// What a piece of text is.
  public enum Part: Hashable, Sendable, CaseIterable {
    case heading, label, mark
  }

  /// A piece of one line, dressed as what it is; the colours themselves are ``Shown``'s to turn on.
  public func paint(_ text: String, as part: Part) -> String {
    guard self == .colour, !text.isEmpty else { return text }
    return switch part {
    case .heading, .label: Paint.bold.around(text)
    case .mark: Paint.mark.around(text)
    }
  }
}

extension Style {
  /// An underline; the space in front of it stays bare.
  func paint(mark underline: String) -> String {
    let space = underline.prefix { $0 == " " }
    return space + paint(String(underline.dropFirst(space.count)), as: .mark)
  }

  /// Lines that begin with a label.
  func paint(_ lines: [String], label: String) -> [String] {
    let label = label.prefix { $0 != " " }
    guard let first = lines.first, first.hasPrefix(label) else { return lines }
    return [paint(String(label), as: .label) + first.dropFirst(label.count)] + lines.dropFirst()
  }
}
