import NagareModel
import NagareNotation
import NagareSimulator

extension SimulationReport {
  /// A page of its own: the same as on a screen, with pictures.
  func html(in language: Language) -> String {
    let words = SimulationWords(language)
    var body: [HTML] = words.headlines(self).enumerated().map { index, line in
      .element(index == 0 ? "h1" : "p", line)
    }
    for (index, comparison) in comparisons.enumerated() {
      let lines = words.comparison(comparison, columns[index + 1], with: columns[0], runs: runs)
      body.append(.element("h2", lines[0]))
      body.append(.element("ul", lines.dropFirst().map { .element("li", $0.trimmed) }))
    }
    for (index, column) in columns.enumerated() { body += section(column, index, words) }
    body.append(.element("footer", Phrase(ja: "流れ Nagare の試算です。", en: "Simulated with Nagare.")[language]))
    return HTML.page(
      title: columns.first?.card.flow ?? "Nagare", language: language.rawValue, styles: [Self.style],
      [.element("main", body)])
  }

  private func section(_ column: Column, _ index: Int, _ words: SimulationWords) -> [HTML] {
    let language = words.language
    let rows = column.card.assumptions.map { row in
      HTML.element(
        "tr",
        [
          .element("th", row.what), .element("td", row.value),
          .element("td", row.isStandIn ? Phrase(ja: "仮", en: "stand-in")[language] : ""),
        ])
    }
    return [
      .element("h2", words.title(column, number: columns.count > 1 ? index + 1 : nil)),
      .element("h3", Phrase(ja: "見込み", en: "What is assumed")[language]), .element("table", rows),
      .element("h3", words.histogramTitle), SimulationChart.histogram(column, words),
      .element("p", words.extent(column, seed: seed, runs: runs)), table(words.leadRows(column)),
      .element("p", words.work(column)),
      .element("h3", Phrase(ja: "だれがどれだけ忙しいか", en: "How busy everybody is")[language]),
      SimulationChart.busy(column, words), table(words.roleRows(column)),
      .element("h3", Phrase(ja: "どこで待たせるか", en: "Where cases wait")[language]),
      SimulationChart.waits(column, words), table(words.blockRows(column)),
      .element("ul", words.others(column).map { .element("li", $0) }),
    ]
  }

  private func table(_ rows: [[String]]) -> HTML {
    .element(
      "table",
      rows.enumerated().map { index, row in
        .element(
          "tr",
          row.enumerated().map { column, cell in
            column == 0 ? .element("th", cell) : .element(index == 0 ? "th" : "td", of: "figure", cell)
          })
      })
  }

  private static let style: StaticString = """
    body { margin: 2rem auto; max-width: 46rem; padding: 0 1rem; font-family: sans-serif; line-height: 1.6; color: #111; background: #fff }
    h1 { font-size: 1.4rem } h2 { margin: 2rem 0 .5rem; font-size: 1.2rem } h3 { margin: 1.2rem 0 .3rem; font-size: 1rem }
    table { border-collapse: collapse } th, td { border-bottom: 1px solid #bbb; padding: .15rem .7rem .15rem 0; text-align: left; font-weight: normal }
    .figure { text-align: right; font-variant-numeric: tabular-nums } svg { max-width: 100%; height: auto; display: block }
    svg text { font-size: 14px; fill: #111 } .bar { fill: #2a6f97 } .full { fill: #b3432b } .line { stroke: #888 }
    footer { margin-top: 2rem; color: #555; font-size: .9rem }
    @media print { body { margin: 0 } }

    """
}

/// Bars, drawn so that they can be read without colour: every bar has its name and its figure.
enum SimulationChart {
  private static let (width, row, label, figure) = (720, 26, 240, 90)

  static func histogram(_ column: SimulationReport.Column, _ words: SimulationWords) -> HTML {
    let histogram = Histogram(column)
    let most = histogram.bars.map(\.count).max() ?? 1
    return bars(
      histogram.bars.map { bar in
        Bar(
          name: words.range(bar, of: histogram), part: Double(bar.count) / Double(max(most, 1)),
          figure: words.figures.percent(Ratio(bar.count, over: histogram.all)))
      }, title: words.histogramTitle)
  }

  static func busy(_ column: SimulationReport.Column, _ words: SimulationWords) -> HTML {
    let rows = column.card.roles.indices.filter {
      column.card.roles[$0].isAtWork && column.card.roles[$0].people != nil
    }
    return bars(
      rows.map { role in
        let busy = column.findings.roles[role].busy
        return Bar(
          name: column.card.roles[role].name, part: min(busy.value, 1), figure: words.figures.percent(busy),
          isFull: busy.value > 0.9)
      }, title: Phrase.busyFigure[words.language])
  }

  static func waits(_ column: SimulationReport.Column, _ words: SimulationWords) -> HTML {
    let rows = column.card.blocks.indices.filter { column.card.blocks[$0].isWork }
    let most = rows.map { column.findings.blocks[$0].waited.value }.max() ?? 0
    return bars(
      rows.map { block in
        let waited = column.findings.blocks[block].waited
        return Bar(
          name: "(\(column.card.blocks[block].number)) \(column.card.blocks[block].name)",
          part: most > 0 ? waited.value / most : 0, figure: words.figures.length(waited))
      }, title: Phrase.waitFigure[words.language])
  }

  private struct Bar {
    var name: String
    /// Of the whole width.
    var part: Double
    var figure: String
    var isFull = false
  }

  private static func bars(_ bars: [Bar], title: String) -> HTML {
    let room = Double(width - label - figure)
    let drawn = bars.enumerated().flatMap { index, bar -> [HTML] in
      let top = index * row
      let length = Int((bar.part * room).rounded())
      return [
        .element(
          "text", with: ["x": "\(label - 8)", "y": "\(top + 18)", "text-anchor": "end"], [.text(cut(bar.name))]),
        .element(
          "rect",
          with: [
            "x": "\(label)", "y": "\(top + 4)", "width": "\(length)", "height": "\(row - 8)",
            "class": bar.isFull ? "full" : "bar",
          ]),
        .element("text", with: ["x": "\(label + length + 6)", "y": "\(top + 18)"], [.text(bar.figure)]),
      ]
    }
    return .element(
      "svg", with: ["viewBox": "0 0 \(width) \(max(bars.count, 1) * row)", "role": "img", "aria-label": title],
      [.element("title", title)] + drawn)
  }

  /// As much of a name as there is room for.
  private static func cut(_ name: String) -> String {
    let display = DisplayWidth()
    guard display.of(name) > 30 else { return name }
    var used = 2
    return name.prefix { letter in
      used += display.of(letter)
      return used <= 30
    } + "…"
  }
}
