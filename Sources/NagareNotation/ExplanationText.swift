import NagareModel

/// The page behind a code.
public struct ExplanationText: Sendable {
  public var page: Page

  public init(on page: Page) {
    self.page = page
  }

  /// What it is and at which level, why it matters, and an example gone wrong and put right.
  public func lines(_ explanation: Explanation) -> [String] {
    let level = explanation.code.word[page.language]
    let title = page.wrap(
      "\(explanation.code) \(level): \(explanation.what[page.language])",
      hanging: explanation.code.description.count + 1)
    let paragraphs = [
      title.map { page.style.paint($0, as: .heading) },
      label(.why) + indented(explanation.why[page.language], by: 2),
      label(.wrong) + indented(explanation.wrong[page.language], by: 4),
      label(.right) + indented(explanation.right[page.language], by: 4),
    ]
    return Array(paragraphs.joined(separator: [""]))
  }

  /// Lines of an example that are shown; the middle of a longer one is left out.
  private static let longest = 24

  private func label(_ part: Explanation.Part) -> [String] {
    [page.style.paint(part.name[page.language], as: .label)]
  }

  /// Each line of a text on its own, further in; what has to be wrapped goes on a little deeper than it began.
  private func indented(_ text: String, by indent: Int) -> [String] {
    let source = SourceLines(text)
    var lines = (1...source.count).map { source.text(ofLine: $0) }
    while lines.last?.isEmpty == true { lines.removeLast() }
    if lines.count > Self.longest {
      lines.replaceSubrange(Self.longest - 2..<lines.count - 1, with: ["…"])
    }
    return lines.flatMap { line in
      let space = line.prefix(while: \.isBlank)
      let margin = min(indent + page.display.of(space), page.columns / 2)
      let deeper = indent == 2 ? 0 : 2
      return Wrap(columns: page.columns - margin, hanging: deeper, display: page.display)
        .lines(String(line.dropFirst(space.count)))
        .map { $0.isEmpty ? "" : String(repeating: " ", count: margin) + $0 }
    }
  }
}
