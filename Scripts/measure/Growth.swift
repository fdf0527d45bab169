import Foundation
import NagareModel
import NagareNotation
import NagareShell

/// Something a person can make larger and larger, and what is done with it. Twice as much should take about twice as
/// long: an exponent near 1.
struct Growth: Sendable {
  let name: String
  /// The smaller of the two sizes.
  let size: Int
  /// Does it at a size, and says how much was asked for: that size, or how much is written where that is more.
  let work: @Sendable (Int) -> Int

  private init(name: String, work: @escaping @Sendable (Int) -> Int, size: Int) {
    (self.name, self.size, self.work) = (name, size, work)
  }

  init(name: String, size: Int, work: @escaping @Sendable (Int) -> Void) {
    self = .writing(name, size) { size in
      work(size)
      return size
    }
  }

  /// Something that writes more than it is asked for.
  private static func writing(_ name: String, _ size: Int, _ work: @escaping @Sendable (Int) -> Int) -> Growth {
    Growth(name: name, work: work, size: size)
  }

  /// Times both sizes.
  func json() -> String {
    let runs = [size, 2 * size].map { size in
      let start = milliseconds(of: RUSAGE_SELF)
      let amount = work(size)
      return (amount: amount, time: max(milliseconds(of: RUSAGE_SELF) - start, 0.01))
    }
    let (one, other) = (runs[0], runs[1])
    let exponent = log(other.time / one.time) / log(Double(other.amount) / Double(one.amount))
    let figures = [
      "\"job\":\"grow-\(name)\"", "\"size\":\(size)", "\"work_ms\":\(rounded(one.time))",
      "\"doubled_ms\":\(rounded(other.time))", "\"exponent\":\(rounded(exponent))",
    ]
    return "{" + figures.joined(separator: ",") + "}"
  }

  private static let page = Page(.ja)
  private static let head = "流れ 大\n申請 職員\n ・日数: 数 1〜20\n"

  /// Everything said about a flow.
  private static func checked(_ name: String, _ size: Int, _ text: @escaping @Sendable (Int) -> String) -> Growth {
    Growth(name: name, size: size) { size in
      _ = Check(on: page, showsAdvice: true).answer([Source("-", .success(Array(text(size).utf8)))])
    }
  }

  /// Lines typed at the prompt.
  private static func typed(_ name: String, _ size: Int, _ lines: @escaping @Sendable (Int) -> [String]) -> Growth {
    Growth(name: name, size: size) { size in
      var session = Session(on: page)
      for line in lines(size) { _ = session.respond(to: .line(line)) }
    }
  }

  private static func lines(_ count: Int, _ line: (Int) -> String) -> String {
    (0..<count).map { line($0) + "\n" }.joined()
  }

  static let all: [Growth] = [
    checked("ors", 2_000) { size in
      head + "もし 日数 = " + (0..<size).map(String.init).joined(separator: " または ") + " なら\n承認 課長\nおわり\n"
    },
    checked("ands", 2_000) { size in
      head + "もし " + (0..<size).map { "日数 > \($0)" }.joined(separator: " かつ ") + " なら\n承認 課長\nおわり\n"
    },
    checked("chain", 2_000) { size in
      head + "もし 日数 = 0 なら\n承認 課長\n" + lines(size) { "それ以外でもし 日数 = \($0 + 1) なら\n承認 課長" } + "おわり\n"
    },
    checked("jumps", 2_000) { size in
      "流れ 大\n申請 職員\n" + lines(size) { "承認 課長\($0) 「題\($0)」\n ・差戻しなら → 「題\($0 / 2)」" }
    },
    checked("broken", 6_000) { "流れ 大\n申請 職員\n" + lines($0) { _ in "商人 課長" } },
    checked("sums", 2_000) {
      head + "計算 計 = " + Array(repeating: "日数", count: $0).joined(separator: " + ") + "\n承認 課長\n"
    },
    checked("fields", 2_000) { "流れ 大\n申請 職員\n" + lines($0) { " ・欄\($0): 数" } + "承認 課長\n" },
    checked("rows", 2_000) { size in
      "流れ 大\n申請 職員\n ・金額: 数(円)\n表 決裁者 金額ごと\n" + lines(size) { " ・\($0 * 10)円〜\($0 * 10 + 9)円: 課長\($0)" }
        + " ・それ以外: 部長\n承認 {決裁者}\n"
    },
    checked("blocks", 4_000) { "流れ 大\n申請 職員\n" + lines($0) { "承認 課長\($0)" } },
    checked("brackets", 500_000) { String(repeating: "[", count: $0) },
    Growth(name: "files", size: 500) { size in
      let file = Source("a.flow", .success(Array((head + "商人 課長\n").utf8)))
      _ = Check(on: page).answer(Array(repeating: file, count: size))
    },
    typed("lines", 500) { size in ["流れ 大", "申請 職員"] + (0..<size).map { "承認 課長\($0)" } },
    Growth(name: "stream", size: 2_000) { size in
      var session = Session(on: page)
      session.isTyped = false
      let lines = ["流れ 大", "申請 職員"] + (0..<size).map { "承認 課長\($0)" }
      _ = session.respond(to: .lines(lines.filter(session.isLine)))
    },
    // Every twentieth line cannot be read.
    Growth(name: "mixed", size: 500) { size in
      var session = Session(on: page)
      session.isTyped = false
      let lines = ["流れ 大", "申請 職員"] + (0..<size).map { ($0 % 20 == 7 ? "商人" : "承認") + " 課長\($0)" }
      _ = session.respond(to: .lines(lines.filter(session.isLine)))
    },
    Growth(name: "ways", size: 160) { size in
      let questions = lines(size) { "承認 課長 「問\($0)」\n ・選択肢 甲／乙\nもし 甲 なら\n作業 係「左\($0)」\nおわり" }
      _ = Paths(on: page).answer(Source("a.flow", .success(Array((head + questions).utf8))))
    },
    // An example for each answer, and each goes the whole way: four times the lines for twice the flow.
    writing("examples", 50) { size in
      let approvals = lines(size) { "承認 課長\($0) 「題\($0)」" }
      return MakeExamples(on: page).answer(Source("a.flow", .success(Array((head + approvals).utf8)))).output.count
    },
    typed("case", 500) { size in
      ["流れ 大", "申請 職員", "承認 課長", "実行", "1"] + (0..<size).flatMap { _ in ["差戻し「なぜ」", "1"] }
    },
    // The larger of the two is a case of 100,000 events.
    Growth(name: "back", size: 10_000) { size in
      guard let run = try? RunCase(Source("a.flow", .success(Array("流れ 大\n申請 職員\n承認 課長\n".utf8))), on: page),
        var play = try? run.begin()
      else { return }
      _ = run.play(["1"] + (0..<size).flatMap { _ in ["差戻し「なぜ」", "1"] }, on: &play)
      var desk = CaseDesk(play, on: page)
      for _ in 0..<2 * size { _ = desk.take("前へ") }
    },
    Growth(name: "resuming", size: 500) { size in
      let inputs = ["流れ 大", "申請 職員"] + (0..<size).map { "承認 課長\($0)" }
      let bytes = Array((Journal(language: .ja).head + inputs.map { Journal.line(.line($0)) }.joined()).utf8)
      _ = Journal(reading: bytes)?.session(on: page)
    },
    Growth(name: "log", size: 1_000) { size in
      guard let run = try? RunCase(Source("a.flow", .success(Array("流れ 大\n申請 職員\n承認 課長\n".utf8))), on: page),
        var play = try? run.begin()
      else { return }
      _ = run.play(["1"] + (0..<size).flatMap { _ in ["差戻し「なぜ」", "1"] }, on: &play)
      _ = PlayLog(run.log(of: play), at: "a.log", on: page).answer(on: nil)
    },
  ]
}
