import NagareModel
import NagareSimulator

/// Sentences and heads of a report, for a screen and a page alike.
struct SimulationWords {
  let language: Language
  let figures: FigureWords

  init(_ language: Language) {
    self.language = language
    figures = FigureWords(language: language)
  }

  var comma: String { Phrase(ja: "、", en: ", ")[language] }

  // MARK: First

  /// What matters most: work that is more than people can do, what the comparison shows, or else where cases wait.
  func headlines(_ report: SimulationReport) -> [String] {
    guard let first = report.columns.first else { return [] }
    let warnings = report.columns.compactMap { overworked($0) }
    if report.columns.count > 1 {
      return warnings
        + report.comparisons.enumerated().map {
          headline($0.element, report.columns[$0.offset + 1], with: first, report.runs)
        }
    }
    return (warnings.isEmpty ? [slowest(first)] : warnings) + [partial(first), stuck(first)].compactMap(\.self)
  }

  private func overworked(_ column: SimulationReport.Column) -> String? {
    guard let (role, needed) = column.overworked else { return nil }
    let (name, share) = (column.card.roles[role].name, figures.percent(needed))
    let people = Int((needed.value * Double(column.card.roles[role].people ?? 1)).rounded(.up))
    let of = column.card.assume.map { Phrase(ja: "「\($0)」では、", en: "With “\($0)”, ") } ?? Phrase("")
    return Phrase(
      ja: "\(of.ja)「\(name)」に、働ける時間の\(share)にあたる仕事が来て、列は終わりなく伸びます。追いつくには\(people)人要ります。",
      en:
        "\(of.en)“\(name)” would have to be busy \(share) of their time, so the queue grows without end. It would take \(people) people to keep up."
    )[language]
  }

  private func slowest(_ column: SimulationReport.Column) -> String {
    let (lead, work) = (figures.length(column.findings.lead.mean), figures.length(column.findings.work))
    // Where the flow itself waits, nobody keeps anybody waiting for so long.
    let time =
      if let handled = column.findings.handled.map({ figures.length($0.mean) }) {
        Phrase(
          ja: "人の手が済むまでの\(handled)のうち、手を動かすのは\(work)です。",
          en: "Of \(handled) until people are done with a case, they work on it for \(work).")
      } else {
        Phrase(ja: "1件\(lead)のうち、手を動かすのは\(work)です。", en: "Of \(lead) a case, people work on it for \(work).")
      }
    guard let block = column.slowest else {
      return Phrase(ja: "人を待つことは、ほとんどありません。\(time.ja)", en: "Hardly anybody has to wait. \(time.en)")[language]
    }
    let name = column.card.blocks[block].name
    return Phrase(
      ja: "いちばん待たせているのは「\(name)」です。\(time.ja)", en: "Cases wait longest at “\(name)”. \(time.en)")[language]
  }

  private func partial(_ column: SimulationReport.Column) -> String? {
    guard column.findings.isPartial else { return nil }
    let count = figures.count(column.findings.cases)
    return Phrase(
      ja: "途中で止めたので、ここまでに終わった\(count)件だけの数字です。",
      en: "It was stopped on the way: these figures are of the \(count) cases that had ended.")[language]
  }

  /// Where and why cases cannot go on, if any cannot.
  func stuck(_ column: SimulationReport.Column) -> String? {
    guard let stuck = column.findings.firstStuck else { return nil }
    let block = column.card.blocks[stuck.block]
    let (count, why) = (figures.count(column.findings.stuck), stuck.reason.phrase)
    guard column.findings.cases > 0 else {
      return Phrase(
        ja: "\(count)件のどれもが (\(block.number))「\(block.name)」で先へ進めません。\(why.ja)",
        en: "None of the \(count) cases can go on at (\(block.number)) “\(block.name)”: \(why.en)")[language]
    }
    return Phrase(
      ja: "\(count)件は (\(block.number))「\(block.name)」で先へ進めません。\(why.ja)かかった時間の数字に、この件は入っていません。",
      en: "\(count) cases cannot go on at (\(block.number)) “\(block.name)”: \(why.en) They are left out of the times.")[
        language]
  }

  // MARK: What is assumed

  func title(_ column: SimulationReport.Column, number: Int?) -> String {
    let name = column.card.label
    let which = number.map { "\($0). " } ?? ""
    guard let assume = column.card.assume else {
      return which + Phrase(ja: "\(name) (見込みなし)", en: "\(name) (nothing assumed)")[language]
    }
    return which + Phrase(ja: "\(name) 見込み「\(assume)」", en: "\(name), assuming “\(assume)”")[language]
  }

  /// Before what a further scenario assumes.
  func asInFirst(_ isAll: Bool) -> String {
    isAll
      ? Phrase(ja: "見込みは 1 とすべて同じ", en: "everything is assumed as in 1")[language]
      : Phrase(ja: "次のほかは 1 と同じ", en: "as in 1, but for")[language]
  }

  var standIns: String {
    Phrase(ja: "仮に置いたこと(だれも言っていないので):", en: "Stand-ins, because nobody said:")[language]
  }

  func extent(_ column: SimulationReport.Column, seed: Int, runs: Int) -> String {
    let count = figures.count(column.findings.cases)
    return Phrase(
      ja: "\(column.card.start) からの\(count)件\(runs > 1 ? "(\(runs)回の試算)" : "")、種 \(seed)",
      en: "\(count) cases from \(column.card.start) on\(runs > 1 ? " (\(runs) runs)" : ""), seed \(seed)")[language]
  }

  // MARK: Figures

  func leadRows(_ column: SimulationReport.Column) -> [[String]] {
    let (open, lead, day) = (column.findings.openLead, column.findings.lead, column.card.openDay)
    let heads = [
      Phrase(ja: "かかった時間", en: "Lead time"), Phrase.meanFigure, Phrase.medianFigure,
      Phrase.ninthFigure, Phrase.longestFigure,
    ]
    return [
      heads.map { $0[language] },
      [Phrase(ja: "開庁の時間で", en: "office hours")[language]]
        + [open.mean, Ratio(ticks: open.median), Ratio(ticks: open.ninth), Ratio(ticks: open.longest)].map {
          figures.openLength($0, openDay: day)
        },
      [Phrase(ja: "暦の上で", en: "by the clock")[language]]
        + [lead.mean, Ratio(ticks: lead.median), Ratio(ticks: lead.ninth), Ratio(ticks: lead.longest)].map {
          figures.length($0)
        },
    ] + (column.findings.handled.map { [handledRow($0)] } ?? [])
  }

  private func handledRow(_ handled: Spread) -> [String] {
    [Phrase.handledFigure[language]]
      + [handled.mean, Ratio(ticks: handled.median), Ratio(ticks: handled.ninth), Ratio(ticks: handled.longest)].map {
        figures.length($0)
      }
  }

  func work(_ column: SimulationReport.Column) -> String {
    let (work, wait) = (figures.length(column.findings.work), figures.length(column.findings.wait))
    return Phrase(ja: "1件あたり、手を動かす \(work)、待つ \(wait)", en: "A case: worked on \(work), waiting \(wait)")[language]
  }

  func roleRows(_ column: SimulationReport.Column) -> [[String]] {
    let heads = [
      Phrase(ja: "担当", en: "Role"), Phrase.peopleWord, Phrase.busyFigure,
      Phrase(ja: "最長の列", en: "queue"), Phrase(ja: "待たせた", en: "wait"), Phrase.servedFigure,
    ]
    let rows = column.card.roles.indices.filter { column.card.roles[$0].isAtWork }.map { role in
      let (card, found) = (column.card.roles[role], column.findings.roles[role])
      return [
        card.name, card.people.map { "\($0)" } ?? "-", card.people == nil ? "-" : figures.percent(found.busy),
        "\(found.mostWaiting)", figures.length(found.waited), figures.count(found.served),
      ]
    }
    return [heads.map { $0[language] }] + rows
  }

  func blockRows(_ column: SimulationReport.Column) -> [[String]] {
    let heads = [Phrase(ja: "ブロック", en: "Block"), Phrase(ja: "回数", en: "times"), Phrase(ja: "待たせた", en: "wait")]
    let rows = column.card.blocks.indices.filter { isWaited(column, $0) }.map { block in
      [
        "(\(column.card.blocks[block].number)) \(column.card.blocks[block].name)",
        figures.count(column.findings.blocks[block].entries), figures.length(column.findings.blocks[block].waited),
      ]
    }
    return [heads.map { $0[language] }] + rows
  }

  private func isWaited(_ column: SimulationReport.Column, _ block: Int) -> Bool {
    column.card.blocks[block].isWork || column.findings.blocks[block].waited.sum > 0
  }

  /// Deadlines, results, and how often work changes hands.
  func others(_ column: SimulationReport.Column) -> [String] {
    let found = column.findings
    let kept = Ratio(found.late.count - found.late.sum, over: found.late.count)
    let deadlines =
      found.late.isKnown
      ? Phrase(ja: "期限: \(figures.percent(kept))が間に合う", en: "Deadlines: \(figures.percent(kept)) kept")
      : Phrase(ja: "期限: なし", en: "Deadlines: none")
    let results = column.shares.map { "\($0.name) \(figures.percent($0.share))" }.joined(separator: comma)
    let (hands, stamps, back) = (
      figures.mean(found.handovers), figures.mean(found.stamps), figures.mean(found.sentBack)
    )
    return [
      deadlines[language], Phrase(ja: "結果: \(results)", en: "Results: \(results)")[language],
      Phrase(
        ja: "1件あたり、引き渡し \(hands)回、承認の印 \(stamps)個、差戻し \(back)回",
        en:
          "A case: \(counted(hands, "hand-over")), \(counted(stamps, "stamp")), sent back \(counted(back, "time"))")[
          language],
    ]
  }

  /// 1 stamp, 1.5 stamps.
  private func counted(_ number: String, _ name: String) -> String {
    number + " " + name + (number == "1" ? "" : "s")
  }

  var histogramTitle: String { Phrase(ja: "かかった時間の分かれ方(開庁の時間で)", en: "How long cases took, in office hours")[language] }

  /// 1〜1.5開庁日, 30分から.
  func range(_ bar: Histogram.Bar, of histogram: Histogram) -> String {
    let unit =
      switch histogram.unit {
      case .minute: Phrase.minuteFigure
      case .hour: Phrase.hourFigure
      case .openDay: Phrase.openDayFigure
      }
    let from = Ratio(bar.from, over: histogram.size).number(places: 1)
    guard let to = bar.to.map({ Ratio($0, over: histogram.size).number(places: 1) }) else {
      return Phrase(ja: "\(from)\(unit.ja)から", en: "\(from)\(unit.en) or more")[language]
    }
    return Phrase(ja: "\(from)〜\(to)\(unit.ja)", en: "\(from) to \(to)\(unit.en)")[language]
  }
}

extension Stuck.Reason {
  /// As a sentence.
  var phrase: Phrase {
    switch self {
    case .noValue: Phrase(ja: "値を計算できないからです。", en: "a value cannot be worked out.")
    case .nobody: Phrase(ja: "だれのことか決まらないからです。", en: "nobody is meant by the name there.")
    case .nowhereToReturn: Phrase(ja: "差戻しの行き先がないからです。", en: "there is no form to send it back to.")
    case .noEntry: Phrase(ja: "欄の範囲に合う値が入らないからです。", en: "no value fits the limits of its fields.")
    case .endless: Phrase(ja: "同じところを回り続けるからです。", en: "it goes round in a circle.")
    }
  }
}
