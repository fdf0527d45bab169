import NagareModel

/// 課題 … はじめ … 答え: a text that holds two flows.
enum LessonParts {
  /// The stretches of lines that are a flow each. Without a 課題 line that is the whole text.
  static func find(in lines: [Line], copy: MatchingCopy, problems: inout [Diagnostic]) -> [Range<Int>] {
    let isLesson = lines.contains { if case .lesson = $0.statement { true } else { false } }
    guard isLesson else { return [0..<lines.count] }
    var parts: [Range<Int>] = []
    var opening: Int?
    var depth = 0
    for (index, line) in lines.enumerated() {
      switch line.statement {
      case .lessonPart:
        opening = index
        depth = 0
      case .branch, .together: depth += 1
      case .block(let block) where block.word == .together: depth += 1
      case .close where depth > 0: depth -= 1
      case .close:
        guard let start = opening else {
          problems.append(.nothingToClose(copy, line.content))
          continue
        }
        parts.append(start + 1..<index)
        opening = nil
      default: break
      }
    }
    if let opening {
      problems.append(.notClosed(at: copy.place(lines[opening].content)))
      parts.append(opening + 1..<lines.count)
    }
    return parts
  }
  /// The lines of a lesson that belong to neither of its flows. Examples inside an answer are the answer's own.
  static func outside(_ parts: [Range<Int>], of lines: [Line]) -> [Line] {
    lines.indices.filter { index in !parts.contains { $0.contains(index) } }.map { lines[$0] }
  }
}
