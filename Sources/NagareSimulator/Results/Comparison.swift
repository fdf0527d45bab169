/// How a scenario differs from the first, both given the same cases run by run.
public struct Comparison: Sendable {
  /// A difference with the interval that holds the true one in 95 of 100 such comparisons; without one after a single
  /// run.
  public struct Difference: Hashable, Sendable {
    public var mean: Double
    /// Half the width of the interval.
    public var reach: Double?

    /// Of paired figures: mean ± t × s/√R over the R differences.
    public init(of other: [Double], from first: [Double]) {
      let differences = zip(other, first).map { $0 - $1 }
      let count = Double(differences.count)
      let mean = differences.reduce(0, +) / max(count, 1)
      self.mean = mean
      guard differences.count > 1 else { return }
      let squares = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      reach = StudentT.quantile(degrees: differences.count - 1) * (squares / (count - 1) / count).squareRoot()
    }

    /// Whether there is one in any run.
    public var isAny: Bool { mean != 0 || reach ?? 0 > 0 }

    /// Whether it may well be chance: the interval holds zero.
    public var mayBeChance: Bool { reach.map { abs(mean) <= $0 } ?? true }
  }

  /// In ticks, and the last a share.
  public var leadMean: Difference
  public var leadMedian: Difference
  public var leadNinth: Difference
  public var late: Difference
  /// Until the last person is done; `nil` where not both flows wait by themselves.
  public var handledMean: Difference?

  public init(_ other: Findings, with first: Findings) {
    func difference(_ figure: (Findings.Run) -> Double) -> Difference {
      Difference(of: other.runs.map(figure), from: first.runs.map(figure))
    }
    leadMean = difference { $0.lead.mean.value }
    leadMedian = difference { Double($0.lead.median) }
    leadNinth = difference { Double($0.lead.ninth) }
    late = difference { $0.late.value }
    handledMean = other.handled == nil || first.handled == nil ? nil : difference { $0.handled.value }
  }
}

/// Student's t distribution.
enum StudentT {
  /// What 97.5 of 100 values do not exceed. The first thirty are the usual table; from there on the series of
  /// Abramowitz and Stegun (26.7.5) is right to the fourth place.
  static func quantile(degrees: Int) -> Double {
    if table.indices.contains(degrees - 1) { return table[degrees - 1] }
    let (z, n) = (1.959_963_984_540_054, Double(degrees))
    let cube = z * z * z
    let first = (cube + z) / 4
    let second = (5 * cube * z * z + 16 * cube + 3 * z) / 96
    return z + first / n + second / (n * n)
  }

  private static let table = [
    12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.3060, 2.2622, 2.2281, 2.2010, 2.1788, 2.1604, 2.1448,
    2.1314, 2.1199, 2.1098, 2.1009, 2.0930, 2.0860, 2.0796, 2.0739, 2.0687, 2.0639, 2.0595, 2.0555, 2.0518, 2.0484,
    2.0452, 2.0423,
  ]
}
