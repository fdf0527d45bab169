import NagareModel

extension Simulation {
  /// What to say before something that takes longer, or more memory, than anybody expects; `nil` where it does not.
  public var warning: Phrase? {
    let (seconds, gibibytes) = (expectedSeconds, expectedBytes / 0x1p30)
    guard seconds > Self.patience || gibibytes > Self.room else { return nil }
    let cases = FigureWords(language: .en).count(Int(expectedCases))
    let minutes = Int(seconds / 60) + 1
    let time =
      minutes < 120
      ? Phrase(ja: "\(minutes)分", en: "\(minutes) minutes")
      : Phrase(ja: "\(minutes / 60 + 1)時間", en: "\(minutes / 60 + 1) hours")
    let memory =
      gibibytes > Self.room
      ? Phrase(ja: "と、メモリ\(Int(gibibytes) + 1)GB", en: " and \(Int(gibibytes) + 1) GB of memory") : Phrase("")
    return Phrase(
      ja: "\(cases)件の試算には、\(time.ja)\(memory.ja)ほどかかります。", en: "\(cases) cases will take about \(time.en)\(memory.en). "
    )
  }

  /// In seconds of one processor.
  private static let patience = 60.0
  /// In GB.
  private static let room = 1.0

  /// How many cases are to be expected altogether.
  public var expectedCases: Double {
    jobs.reduce(0) { $0 + scenarios[$1.scenario].expectedCases }
  }

  /// About how many seconds one processor needs; 10^9 cases are a matter of half an hour.
  private var expectedSeconds: Double {
    jobs.reduce(0) { seconds, job in
      let scenario = scenarios[job.scenario]
      return seconds + scenario.expectedCases * (0.6 + 0.15 * Double(scenario.plan.blockCount)) * 1e-6
    }
  }

  /// Two times are kept of every case, and once more while the middle one is looked for.
  private var expectedBytes: Double { expectedCases * 24 }
}
