import NagareLanguage
import NagareModel
import NagareNotation

extension Reading {
  /// The picture of what could be read, with the blocks marked in which something has to be put right, and the lines
  /// that could not be read where they are written.
  func picture(as form: Picture.Form? = nil, in language: Language) -> Picture {
    let outline = outline(in: language)
    let lines = SourceLines(text)
    let kinds = lineKinds
    let end = kinds.firstIndex(where: \.isAttached) ?? kinds.count
    var troubled: Set<Block.ID> = []
    var unread: [Picture.UnreadLine] = []
    for diagnostic in diagnostics where diagnostic.level == .error {
      let line = lines.line(at: diagnostic.place.start) - 1
      let words = Visible.text(lines.text(ofLine: line + 1)).trimmed
      if let step = outline.step(atLine: line), step.lines.head == line || !diagnostic.isRefusedLine {
        troubled.insert(step.block)
      } else if diagnostic.isRefusedLine, !words.isEmpty {
        let kind: Picture.UnreadLine.Kind = line >= end ? .attached : kinds[line] == .bullet ? .detail : .block
        unread.append(Picture.UnreadLine(line: line, kind: kind, words: words))
      }
    }
    return Picture(outline, workflow, as: form, troubled: troubled, unread: unread, in: language)
  }
}
