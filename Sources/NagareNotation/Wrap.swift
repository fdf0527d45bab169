/// Breaks text into lines of a width: Japanese where a phrase begins, else between letters by kinsoku, English between
/// words. A word longer than a line is cut; a letter never is.
public struct Wrap: Hashable, Sendable {
  /// The columns a line may take, its indentation included.
  public var columns: Int
  /// The columns in front of every line but the first.
  public var hanging: Int
  public var display: DisplayWidth

  public init(columns: Int, hanging: Int = 0, display: DisplayWidth = DisplayWidth()) {
    self.columns = columns
    self.hanging = hanging
    self.display = display
  }

  /// The lines of a text, made ``Visible``; line ends in the text are kept.
  public func lines(_ text: String) -> [String] {
    if let width = display.ofOrdinary(text), width <= columns { return [String(text.trimmingBlankEnd())] }
    return text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.enumerated()
      .flatMap { index, paragraph in wrapped(Array(Visible.text(paragraph)), isFirst: index == 0) }
  }

  private func wrapped(_ letters: [Character], isFirst: Bool) -> [String] {
    var lines: [String] = []
    var rest = letters[...]
    repeat {
      let indent = isFirst && lines.isEmpty ? 0 : max(0, min(hanging, columns / 2))
      let end = lineEnd(of: rest, within: columns - indent)
      let line = rest[..<end].trimmingBlankEnd()
      lines.append(line.isEmpty ? "" : String(repeating: " ", count: indent) + String(line))
      rest = end < rest.endIndex ? rest[end...].drop(while: \.isBlank) : []
    } while !rest.isEmpty
    return lines
  }

  /// Where the line that begins a text ends: at the best place to break in its last third, else at the last one that
  /// fits, else behind the last letter that fits.
  private func lineEnd(of letters: ArraySlice<Character>, within space: Int) -> Int {
    var used = 0
    var last: Int?
    var best: (fit: Kinsoku.Fit, index: Int)?
    for index in letters.indices {
      if index > letters.startIndex, let fit = Kinsoku.fit(of: index, in: letters, display) {
        last = index
        if used * 3 >= space * 2, fit >= best?.fit ?? fit { best = (fit, index) }
      }
      used += display.of(letters[index])
      if used > space, !letters[index].isBlank {
        return best?.index ?? last ?? max(index, letters.startIndex + 1)
      }
    }
    return letters.endIndex
  }
}

extension BidirectionalCollection<Character> {
  fileprivate func trimmingBlankEnd() -> SubSequence {
    guard let last = lastIndex(where: { !$0.isBlank }) else { return self[endIndex...] }
    return self[...last]
  }
}
