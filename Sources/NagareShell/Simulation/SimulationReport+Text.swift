import NagareModel
import NagareNotation
import NagareSimulator

extension SimulationReport {
  /// For a screen: what matters most in a sentence, what was taken to be so, then figures.
  func lines(on page: Page) -> [String] {
    let words = SimulationWords(page.language)
    var lines = words.headlines(self).flatMap { page.wrap($0) }
    for (index, column) in columns.enumerated() {
      lines += [""] + self.lines(column, index, words, page)
    }
    for (index, comparison) in comparisons.enumerated() {
      lines +=
        [""]
        + words.comparison(comparison, columns[index + 1], with: columns[0], runs: runs).flatMap { page.wrapped($0) }
    }
    return lines
  }

  private func lines(_ column: Column, _ index: Int, _ words: SimulationWords, _ page: Page) -> [String] {
    var lines = page.wrap(words.title(column, number: columns.count > 1 ? index + 1 : nil))
    lines += assumptions(column, index, words, page)
    lines += [""] + page.wrapped("  " + words.extent(column, seed: seed, runs: runs))
    lines += Columns(rows: words.leadRows(column)).lines(on: page)
    lines += page.wrapped("  " + words.work(column))
    lines += [""] + Columns(rows: words.roleRows(column)).lines(on: page)
    lines += [""] + Columns(rows: words.blockRows(column)).lines(on: page)
    lines += [""] + words.others(column).flatMap { page.wrapped("  " + $0) }
    return lines + [""] + histogram(column, words, page)
  }

  /// What is said first, then what stands in, the same said once; beside another scenario only what is not as there.
  private func assumptions(_ column: Column, _ index: Int, _ words: SimulationWords, _ page: Page) -> [String] {
    let known = Set(index > 0 ? columns[0].card.assumptions : [])
    let others = column.card.assumptions.filter { !known.contains($0) }
    let isShort = others.count < column.card.assumptions.count
    return (isShort ? page.wrapped("  " + words.asInFirst(others.isEmpty)) : []) + assumptions(others, words, page)
  }

  private func assumptions(_ rows: [ScenarioCard.Row], _ words: SimulationWords, _ page: Page) -> [String] {
    var lines: [String] = []
    var standIns: [(value: String, whats: [String])] = []
    for row in rows {
      guard row.isStandIn else {
        lines += page.paragraph("\(row.what): \(row.value)", indent: 2)
        continue
      }
      if let known = standIns.firstIndex(where: { $0.value == row.value }) {
        standIns[known].whats.append(row.what)
      } else {
        standIns.append((row.value, [row.what]))
      }
    }
    guard !standIns.isEmpty else { return lines }
    lines += page.wrapped("  " + words.standIns)
    for standIn in standIns {
      lines += page.paragraph(standIn.whats.joined(separator: words.comma) + ": " + standIn.value, indent: 4)
    }
    return lines
  }

  private func histogram(_ column: Column, _ words: SimulationWords, _ page: Page) -> [String] {
    let histogram = Histogram(column)
    guard histogram.all > 0 else { return [] }
    let labels = histogram.bars.map { words.range($0, of: histogram) }
    let wide = labels.map { page.display.of($0) }.max() ?? 0
    let shares = histogram.bars.map { words.figures.percent(Ratio($0.count, over: histogram.all)) }
    let tail = shares.map(\.count).max() ?? 0
    let room = max(page.columns - wide - tail - 7, 5)
    let most = histogram.bars.map(\.count).max() ?? 1
    return page.wrapped("  " + words.histogramTitle)
      + histogram.bars.indices.map { index in
        let label = labels[index] + String(repeating: " ", count: wide - page.display.of(labels[index]))
        let length = (histogram.bars[index].count * room + most - 1) / most
        let share = String(repeating: " ", count: tail - shares[index].count) + shares[index]
        return "  \(label)  \(share)" + (length > 0 ? " " + String(repeating: "#", count: length) : "")
      }
  }
}
