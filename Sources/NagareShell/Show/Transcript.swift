import NagareModel
import NagareNotation

/// A show as plain text, for people who were not there: what was seen, and what was said about it.
public enum Transcript {
  public static func lines(_ timeline: Timeline, on page: Page) -> [String] {
    let title = Phrase(ja: "流れ ", en: "flow ")[page.language] + timeline.script.workflow.name
    var lines = page.paragraph(title, indent: 0)
    for (index, moment) in timeline.moments.enumerated() {
      if case .begins = moment.what { lines.append("") }
      let words = timeline.news(at: index) + timeline.play(at: index).standing
      lines += page.paragraph("[\(index + 1)] " + (words.first ?? ""), indent: 0)
      lines += words.dropFirst().flatMap { page.paragraph($0, indent: 4) }
      lines += moment.notes.flatMap { note in
        page.paragraph(Phrase(ja: "メモ: \(note)", en: "note: \(note)")[page.language], indent: 4)
      }
      if moment.isMarked { lines.append(Phrase(ja: "--- 止まる ---", en: "--- stop ---")[page.language]) }
    }
    let promises = PromiseList(timeline.script, bound: Paths.bound).lines
    guard !promises.isEmpty else { return lines }
    return lines + ["", Phrase.promises[page.language]] + promises.flatMap { page.paragraph($0, indent: 4) }
  }
}
