import NagareModel
import NagareSimulator

extension SimulationWords {
  /// Whether and by how much cases take another time, and whether that may be chance.
  func headline(
    _ comparison: Comparison, _ other: SimulationReport.Column, with first: SimulationReport.Column, _ runs: Int
  ) -> String {
    let (before, after) = (figures.length(first.findings.lead.mean), figures.length(other.findings.lead.mean))
    let difference = comparison.leadMean
    let (from, to) = names(first, other)
    let size = figures.length(Ratio(ticks: Int(abs(difference.mean))))
    guard difference.isAny else {
      return Phrase(
        ja: "\(from.ja)と\(to.ja)とで、1件にかかる時間は変わりません(\(before))。",
        en: "\(from.en.capitalizedFirst) and \(to.en): a case takes the same time (\(before)).")[language]
    }
    let course = difference.mean < 0 ? Phrase(ja: "短く", en: "shorter") : Phrase(ja: "長く", en: "longer")
    guard let reach = difference.reach, !difference.mayBeChance else {
      return Phrase(
        ja: "\(from.ja)から\(to.ja)にすると、1件の平均は\(before)から\(after)と\(size)\(course.ja)なりましたが、はっきりした差とは言えません。",
        en:
          "From \(from.en) to \(to.en), a case takes \(after) instead of \(before) on average, \(size) \(course.en); that may well be chance."
      )[language]
    }
    let (low, high) = (abs(difference.mean) - reach, abs(difference.mean) + reach)
    let range = Phrase(
      ja: "\(figures.length(Ratio(ticks: Int(low))))〜\(figures.length(Ratio(ticks: Int(high))))",
      en: "\(figures.length(Ratio(ticks: Int(low)))) to \(figures.length(Ratio(ticks: Int(high))))")
    return Phrase(
      ja: "\(from.ja)から\(to.ja)にすると、1件の平均は\(before)から\(after)に、\(size)(\(range.ja))\(course.ja)なります。偶然ではありません。",
      en:
        "From \(from.en) to \(to.en), a case takes \(after) instead of \(before) on average: \(size) (\(range.en)) \(course.en), and not by chance."
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
      ].map { "  \($0.0[language]): " + times($0.1) }
      + (other.findings.late.isKnown || first.findings.late.isKnown
        ? ["  " + Phrase.missedFigure[language] + ": " + shares(comparison.late)] : [])
  }

  private func times(_ difference: Comparison.Difference) -> String {
    words(difference) { signed($0, figures.length(Ratio(ticks: Int(abs($0))))) }
  }

  private func shares(_ difference: Comparison.Difference) -> String {
    words(difference) { signed($0, figures.percent(Ratio(Int(abs($0) * 1_000_000), over: 1_000_000))) }
  }

  private func words(_ difference: Comparison.Difference, _ shown: (Double) -> String) -> String {
    guard difference.isAny else { return Phrase(ja: "変わりません", en: "no difference")[language] }
    guard let reach = difference.reach else { return shown(difference.mean) }
    let range = shown(difference.mean - reach) + Phrase(ja: "〜", en: " to ")[language] + shown(difference.mean + reach)
    let chance = difference.mayBeChance ? Phrase(ja: " はっきりした差とは言えません", en: " may well be chance")[language] : ""
    return "\(shown(difference.mean)) (\(range))\(chance)"
  }

  private func signed(_ value: Double, _ words: String) -> String { (value < 0 ? "-" : "+") + words }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
