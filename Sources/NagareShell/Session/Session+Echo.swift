import NagareLanguage
import NagareModel
import NagareNotation

// What a line became: every line that is taken is shown again with its number.
extension Session {
  /// The step a line is or belongs to, as it is understood now.
  func echo(_ line: Int) -> [String] { Echo(look, on: page).lines(of: line) }

  /// Several lines, each once: a block shows the details that come with it.
  func echo(_ lines: [Int]) -> [String] {
    let heads = Set(lines)
    return lines.flatMap { line in
      let step = look.step(atLine: line)
      let isDetail = step.map { $0.lines.details.contains { look.benchLine($0) == line } } ?? false
      return isDetail && heads.contains(look.benchLine(step?.lines.head ?? -1)) ? [] : echo(line)
    }
  }
}

/// Shows lines of a flow as they are understood.
struct Echo {
  private let look: Look
  private let page: Page
  private let text: StepText

  init(_ look: Look, on page: Page) {
    self.look = look
    self.page = page
    text = StepText(of: look.outline, on: page)
  }

  func lines(of line: Int) -> [String] {
    guard look.bench.lines.indices.contains(line) else { return [] }
    let kind = look.kind(ofLine: line)
    let words = Visible.text(look.bench.lines[line].text.trimmed)
    guard kind != .blank, let step = look.step(atLine: line) else { return words.isEmpty ? [] : plain(words, kind) }
    if kind == .closer || kind == .part { return page.paragraph("(\(step.number)) \(words)", indent: 0) }
    let head = text.head(step)
    guard look.benchLine(step.lines.head) != line else {
      let closing =
        step.parts.isEmpty ? "" : (kind == .opener(.together) ? Self.branches : Self.inside)[page.language]
      return page.paragraph(head + closing, indent: 0) + step.details.flatMap { shown($0) }
    }
    guard let detail = detail(atLine: line, of: step) else { return plain(words, kind) }
    return page.paragraph(head, indent: 0) + shown(detail)
  }

  private static let inside = Phrase(ja: "      中の行を書き、最後に おわり", en: "      write the lines inside, then: end")
  private static let branches = Phrase(
    ja: "      枝の間に また、最後に おわり", en: "      write and between the branches, then: end")

  /// A detail, its further lines below its first word.
  private func shown(_ detail: Outline.Detail) -> [String] { page.wrap(text.detail(detail), hanging: 7) }

  /// A line that belongs to no step: a heading, a role, an example.
  private func plain(_ words: String, _ kind: LineKind) -> [String] {
    page.paragraph(words, indent: kind == .bullet ? 5 : 0)
  }

  private func detail(atLine line: Int, of step: Outline.Step) -> Outline.Detail? {
    guard let index = step.lines.details.firstIndex(where: { look.benchLine($0) == line }) else { return nil }
    let inline = step.details.count - step.lines.details.count
    return step.details.indices.contains(inline + index) ? step.details[inline + index] : nil
  }
}
