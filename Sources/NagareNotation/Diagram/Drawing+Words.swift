import NagareModel

extension Drawing {
  /// Details stand beside a head that ends before this column, where all of them fit.
  private static let besideColumn = 28

  /// `(2) * ここ 【承認】課長`
  func head(of step: Outline.Step) -> String {
    let mark = marks[step.block].map { "* \($0) " } ?? ""
    return "(\(step.number)) " + mark + label(of: step)
  }

  private func label(of step: Outline.Step) -> String {
    let words = step.words
    guard step.kind.namesPeople else {
      guard let block = words.target?.block, let number = numbers[block] else { return words.text }
      return "-> " + DiagramWords.back(to: number)[page.language]
    }
    let rest = words.rest.drop { $0 == " " }
    switch page.language {
    case .ja: return "【\(words.head)】" + rest
    case .en: return "[\(words.head)] " + rest
    }
  }

  /// What is worth a place in the picture: the names of fields, and whatever the way of a case depends on.
  func bullets(of step: Outline.Step) -> [String] {
    let bullet = Phrase(ja: "・", en: "- ")[page.language]
    return step.details.compactMap { detail in
      switch detail.kind {
      case .field: bullet + detail.words.head
      case .row, .answering, .due, .ifLate, .ifAway, .ifSentBack, .ifRejected: bullet + text(of: detail.words)
      case .remark: nil
      }
    }
  }

  private func text(of words: Outline.Words) -> String {
    guard let block = words.target?.block, let number = numbers[block] else { return words.text }
    return words.head + words.rest + " -> (\(number))"
  }

  private var gap: String { Phrase(ja: " ", en: "  ")[page.language] }

  /// A head and all the details on one line, if there is room.
  func beside(_ lines: [String], _ details: [String], depth: Int) -> String? {
    guard lines.count == 1, let head = lines.first else { return nil }
    guard !details.isEmpty else { return head }
    let words = Visible.text(details.joined(separator: gap))
    let start = Self.besideColumn - depth * Strokes.step
    let end = page.display.of(head)
    guard end + 2 <= start, Self.besideColumn + page.display.of(words) <= page.columns else { return nil }
    return head + String(repeating: " ", count: start - end) + words
  }

  /// As many details on a line as fit; a long one is wrapped.
  func pack(_ details: [String], _ room: Int) -> [String] {
    var lines: [String] = []
    var used = 0
    for detail in details {
      let wrapped = Wrap(columns: room, hanging: 2, display: page.display).lines(detail)
      let width = page.display.of(wrapped[0])
      if wrapped.count == 1, let last = lines.last, used + gap.count + width <= room {
        lines[lines.count - 1] = last + gap + wrapped[0]
        used += gap.count + width
      } else {
        lines += wrapped
        used = page.display.of(wrapped[wrapped.count - 1])
      }
    }
    return lines
  }
}
