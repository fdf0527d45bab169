import NagareModel
import NagareNotation
import NagareSimulator

extension SimulationReport {
  /// One figure a row, for a spreadsheet: of which scenario, of what, which figure, and its value in minutes, shares or
  /// counts.
  func csv(in language: Language) -> String {
    let head = [
      Phrase.flowWord, Phrase(ja: "見込み", en: "assume"), Phrase(ja: "何の", en: "of"),
      Phrase(ja: "数字", en: "figure"), Phrase(ja: "値", en: "value"), Phrase(ja: "単位", en: "unit"),
    ].map { $0[language] }
    let rows = columns.flatMap { column in
      column.figures(language).map { [column.card.label, column.card.assume ?? ""] + $0 }
    }
    let differences = zip(comparisons, columns.dropFirst()).flatMap { comparison, column in
      comparison.figures(language).map { [column.card.label, column.card.assume ?? ""] + $0 }
    }
    return CSV([head] + rows + differences).text
  }
}

extension Comparison {
  /// Each difference from the first scenario, and between which ends the true one lies.
  fileprivate func figures(_ language: Language) -> [[String]] {
    let (minutes, share) = (Unit.minute.phrase[language], Phrase(ja: "割合", en: "share")[language])
    let minute = Double(Ticks.perMinute)
    let figures: [(Phrase, Difference?, unit: String, size: Double)] = [
      (.meanFigure, leadMean, minutes, minute), (.medianFigure, leadMedian, minutes, minute),
      (.ninthFigure, leadNinth, minutes, minute), (.handledFigure, handledMean, minutes, minute),
      (.missedFigure, late, share, 1),
    ]
    let of = Phrase(ja: "1番めとの差", en: "difference from the first")[language]
    return figures.flatMap { name, difference, unit, size -> [[String]] in
      guard let difference else { return [] }
      let ends: [(Phrase, Double?)] = [
        (Phrase(""), difference.mean),
        (Phrase(ja: "(95%の幅の下の端)", en: " (lower end, 95%)"), difference.reach.map { difference.mean - $0 }),
        (Phrase(ja: "(95%の幅の上の端)", en: " (upper end, 95%)"), difference.reach.map { difference.mean + $0 }),
      ]
      return ends.compactMap { end, value in
        value.map { [of, name[language] + end[language], Number(rounding: $0 / size).description, unit] }
      }
    }
  }
}

extension SimulationReport.Column {
  fileprivate func figures(_ language: Language) -> [[String]] {
    let (minutes, share) = (Unit.minute.phrase[language], Phrase(ja: "割合", en: "share")[language])
    let (times, pieces) = (Unit.time.phrase[language], Unit.matter.phrase[language])
    let all = Phrase(ja: "全体", en: "all")[language]
    func row(_ of: String, _ name: Phrase, _ value: Ratio, _ unit: String) -> [String] {
      [of, name[language], value.number(places: 4, per: unit == minutes ? Ticks.perMinute : 1).description, unit]
    }
    func spread(_ spread: Spread, _ name: Phrase) -> [[String]] {
      [
        (Phrase.meanFigure, spread.mean), (Phrase.medianFigure, Ratio(ticks: spread.median)),
        (Phrase.ninthFigure, Ratio(ticks: spread.ninth)),
        (Phrase.longestFigure, Ratio(ticks: spread.longest)),
      ].map { row(all, Phrase(ja: "\(name.ja) \($0.0.ja)", en: "\(name.en) \($0.0.en)"), $0.1, minutes) }
    }
    var rows = [[all, Phrase(ja: "件数", en: "cases")[language], "\(findings.cases)", pieces]]
    rows += spread(findings.lead, Phrase(ja: "かかった時間", en: "lead time"))
    rows += spread(findings.openLead, Phrase(ja: "かかった時間(開庁)", en: "lead time in office hours"))
    if let handled = findings.handled { rows += spread(handled, .handledFigure) }
    rows.append(row(all, Phrase(ja: "手を動かす", en: "worked on"), findings.work, minutes))
    rows.append(row(all, Phrase(ja: "待つ", en: "waiting"), findings.wait, minutes))
    for role in card.roles.indices where card.roles[role].isAtWork {
      let (name, found) = (card.roles[role].name, findings.roles[role])
      if card.roles[role].people != nil { rows.append(row(name, Phrase.busyFigure, found.busy, share)) }
      rows.append(row(name, Phrase(ja: "最長の列", en: "longest queue"), Ratio(ticks: found.mostWaiting), pieces))
      rows.append(row(name, Phrase.waitFigure, found.waited, minutes))
      rows.append(row(name, Phrase.servedFigure, Ratio(ticks: found.served), pieces))
    }
    for block in card.blocks.indices {
      let name = "(\(card.blocks[block].number)) \(card.blocks[block].name)"
      rows.append(row(name, Phrase(ja: "回数", en: "entries"), Ratio(ticks: findings.blocks[block].entries), times))
      rows.append(row(name, Phrase.waitFigure, findings.blocks[block].waited, minutes))
    }
    rows += shares.map { row($0.name, Phrase(ja: "結果", en: "result"), $0.share, share) }
    if findings.late.isKnown {
      rows.append(row(all, Phrase.missedFigure, findings.late, share))
    }
    rows.append(row(all, Phrase(ja: "引き渡し", en: "hand-overs"), findings.handovers, times))
    rows.append(row(all, Phrase(ja: "承認の印", en: "stamps"), findings.stamps, times))
    rows.append(row(all, Answer.sentBack.phrase, findings.sentBack, times))
    return rows
  }
}
