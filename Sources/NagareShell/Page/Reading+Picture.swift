import NagareLanguage
import NagareModel
import NagareNotation

extension Reading {
  /// The picture of what could be read, with the blocks marked in which something has to be put right, and the lines
  /// named that could not be read.
  func picture(as form: Picture.Form? = nil, in language: Language) -> Picture {
    let outline = outline(in: language)
    let lines = SourceLines(text)
    var troubled: Set<Block.ID> = []
    var unread: [String] = []
    for diagnostic in diagnostics where diagnostic.level == .error {
      let line = lines.line(at: diagnostic.place.start)
      let words = Visible.text(lines.text(ofLine: line)).trimmed
      if let step = outline.step(atLine: line - 1), step.lines.head == line - 1 || !diagnostic.isRefusedLine {
        troubled.insert(step.block)
      } else if diagnostic.isRefusedLine, !words.isEmpty, !unread.contains(words) {
        unread.append(words)
      }
    }
    return Picture(outline, workflow, as: form, troubled: troubled, unread: unread, in: language)
  }
}
