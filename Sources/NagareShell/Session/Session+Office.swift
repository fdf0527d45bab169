import NagareLanguage
import NagareModel

// When the office is open, said at the prompt without its 暦.
extension Session {
  /// 水曜は休み: the lines that say so, or where they go in the 暦 that is there.
  mutating func answer(closed days: ClosedDays) -> Response {
    let (calendar, detail) = (Vocabulary.name(of: .calendar), days.detail)
    let what = say(
      Phrase(ja: "休みの日は、\(calendar.ja)の下に書きます。", en: "Closed days go below the line “\(calendar.en)”."))
    let spellings = Vocabulary.spellings(of: .calendar)
    if let line = bench.lines.firstIndex(where: { spellings.contains(Halfwidth.text($0.text).lowercased().trimmed) }) {
      let here = Vocabulary.name(of: .here)
      return Response(
        what
          + say(
            Phrase(
              ja: "「\(here.ja) \(line + 1)行目」と入れてから、「\(detail.ja)」と書いてください。",
              en: "Type “\(here.en) line \(line + 1)”, then “\(detail.en)”.")))
    }
    let lines = [calendar[language], (language == .ja ? " " : "  ") + detail[language]]
    ask(.proposals([lines], insteadOf: nil))
    return Response(what + lines.flatMap { page.paragraph($0, indent: 4) } + offer([lines]))
  }
}
