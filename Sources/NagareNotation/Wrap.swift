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
    guard text.utf8.contains(0x0A) else { return wrapped(Array(Visible.text(text)), isFirst: true) }
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
    let beyond = letters.indices.first { index in
      used += display.of(letters[index])
      return used > space && !letters[index].isBlank
    }
    guard let beyond else { return letters.endIndex }
    // Looked for from behind: what lies in front of the last third is seldom asked.
    var last: Int?
    var best: (fit: Kinsoku.Fit, index: Int)?
    for index in (letters.startIndex..<beyond + 1).dropFirst().reversed() {
      used -= display.of(letters[index])
      let isInLastThird = used * 3 >= space * 2
      if !isInLastThird, last != nil { break }
      guard let fit = Kinsoku.fit(of: index, in: letters, display) else { continue }
      last = last ?? index
      if isInLastThird, best.map({ fit > $0.fit }) ?? true { best = (fit, index) }
    }
    return best?.index ?? last ?? max(beyond, letters.startIndex + 1)
  }
}

extension BidirectionalCollection<Character> {
  fileprivate func trimmingBlankEnd() -> SubSequence {
    guard let last = lastIndex(where: { !$0.isBlank }) else { return self[endIndex...] }
    return self[...last]
  }
}
