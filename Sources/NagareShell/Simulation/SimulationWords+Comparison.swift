import NagareModel
import NagareSimulator

extension SimulationWords {
  /// Whether and by how much cases take another time, and whether that may be chance.
  func headline(
    _ comparison: Comparison, _ other: SimulationReport.Column, with first: SimulationReport.Column, _ runs: Int
  ) -> String {
    // Where both flows wait by themselves at times, what matters is when people are done.
    let isHandled = comparison.handledMean != nil
    let difference = comparison.handledMean ?? comparison.leadMean
    func mean(_ findings: Findings) -> String {
      figures.length((isHandled ? findings.handled?.mean : nil) ?? findings.lead.mean)
    }
    let (before, after) = (mean(first.findings), mean(other.findings))
    let what =
      isHandled
      ? Phrase(ja: "人の手が済むまでの平均", en: "people are done with a case after") : Phrase(ja: "1件の平均", en: "a case takes")
    let (from, to) = names(first, other)
    let size = figures.length(Ratio(ticks: Int(abs(difference.mean))))
    guard size != figures.length(Ratio(ticks: 0)) else {
      return Phrase(
        ja: "\(from.ja)と\(to.ja)とで、\(what.ja)は変わりません(\(before))。",
        en: "\(from.en.capitalizedFirst) and \(to.en): \(what.en) the same time (\(before)).")[language]
    }
    let course = difference.mean < 0 ? Phrase(ja: "短く", en: "shorter") : Phrase(ja: "長く", en: "longer")
    guard let reach = difference.reach, !difference.mayBeChance else {
      return Phrase(
        ja: "\(from.ja)から\(to.ja)にすると、\(what.ja)は\(before)から\(after)と\(size)\(course.ja)なりましたが、はっきりした差とは言えません。",
        en:
          "From \(from.en) to \(to.en), \(what.en) \(after) instead of \(before) on average, \(size) \(course.en); that may well be chance."
      )[language]
    }
    let (low, high) = (abs(difference.mean) - reach, abs(difference.mean) + reach)
    let range = Phrase(
      ja: "\(figures.length(Ratio(ticks: Int(low))))〜\(figures.length(Ratio(ticks: Int(high))))",
      en: "\(figures.length(Ratio(ticks: Int(low)))) to \(figures.length(Ratio(ticks: Int(high))))")
    return Phrase(
      ja: "\(from.ja)から\(to.ja)にすると、\(what.ja)は\(before)から\(after)に、\(size)(\(range.ja))\(course.ja)なります。偶然ではありません。",
      en:
        "From \(from.en) to \(to.en), \(what.en) \(after) instead of \(before) on average: \(size) (\(range.en)) \(course.en), and not by chance."
    )[language]
  }

  /// What tells two scenarios apart: their flows, their 見込み, or both; else which comes first.
  private func names(_ first: SimulationReport.Column, _ other: SimulationReport.Column) -> (Phrase, Phrase) {
    let (one, two) = (first.card, other.card)
    guard one.label != two.label || one.assume != two.assume else {
      return (Phrase(ja: "はじめの流れ", en: "the first flow"), Phrase(ja: "あとの流れ", en: "the other flow"))
    }
    func name(_ card: ScenarioCard) -> Phrase {
      let (flow, assume) = (Phrase(card.label).quoted, card.assume.map { Phrase($0).quoted })
      guard one.assume != two.assume, let assume else { return flow }
      return one.label == two.label
        ? assume : Phrase(ja: "\(flow.ja)(見込み\(assume.ja))", en: "\(flow.en) (assuming \(assume.en))")
    }
    return (name(one), name(two))
  }

  /// Every figure that is compared, a line each.
  func comparison(
    _ comparison: Comparison, _ other: SimulationReport.Column, with first: SimulationReport.Column, runs: Int
  ) -> [String] {
    let (from, to) = names(first, other)
    let head = Phrase(
      ja: "\(to.ja) ー \(from.ja)(\(runs)組の試算。かっこの中は、ほんとうの差が100回に95回入る幅)",
      en:
        "\(to.en.capitalizedFirst) minus \(from.en) (\(runs) pairs of runs; in brackets, where the true difference lies 95 times in 100)"
    )
    return [head[language]]
      + [
        (Phrase.meanFigure, comparison.leadMean), (Phrase.medianFigure, comparison.leadMedian),
        (Phrase.ninthFigure, comparison.leadNinth),
        (Phrase(ja: "\(Phrase.handledFigure.ja)の平均", en: "mean \(Phrase.handledFigure.en)"), comparison.handledMean),
      ].compactMap { name, difference in difference.map { "  \(name[language]): " + times($0) } }
      + (other.findings.late.isKnown || first.findings.late.isKnown
        ? ["  " + Phrase.missedFigure[language] + ": " + shares(comparison.late)] : [])
  }

  private func times(_ difference: Comparison.Difference) -> String {
    words(difference) { figures.length(Ratio(ticks: Int(abs($0)))) }
  }

  private func shares(_ difference: Comparison.Difference) -> String {
    words(difference) { figures.percent(Ratio(Int(abs($0) * 1_000_000), over: 1_000_000)) }
  }

  /// A difference in words for its size.
  private func words(_ difference: Comparison.Difference, _ size: (Double) -> String) -> String {
    guard difference.isAny else { return Phrase(ja: "変わりません", en: "no difference")[language] }
    func shown(_ value: Double) -> String {
      let words = size(value)
      return words == size(0) ? words : (value < 0 ? "-" : "+") + words
    }
    guard let reach = difference.reach else { return shown(difference.mean) }
    let (low, high) = (shown(difference.mean - reach), shown(difference.mean + reach))
    guard low != high || low != size(0) else { return Phrase(ja: "ほとんど変わりません", en: "hardly any difference")[language] }
    let range = low + Phrase(ja: "〜", en: " to ")[language] + high
    let chance = difference.mayBeChance ? Phrase(ja: " はっきりした差とは言えません", en: " may well be chance")[language] : ""
    return "\(shown(difference.mean)) (\(range))\(chance)"
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
