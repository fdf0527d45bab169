import Foundation

/// How long whole simulations take, as a person asks for them.
enum SimulationTiming {
  /// A network of three desks that is always open: every case visits four of them on average.
  private static let network = """
    流れ 網
    申請 受付
     ・種類: 選択 採用／その他
    承認 課長
    もし 種類 が 採用 なら
      作業 人事
    おわり

    見込み 網
     ・件数: 1時間に 1件
     ・暦: 毎日
     ・種類: 採用 40%、その他 60%
     ・受付: 人数 1、所要 平均30分
     ・課長: 人数 2、承認 80%、差戻し 20%、所要 平均72分
     ・人事: 所要 平均90分

    """

  /// The same in an office with hours, holidays, batches and deadlines.
  private static let office = """
    流れ 役所
    申請 受付
     ・種類: 選択 採用／その他
    承認 課長
     ・期限 3開庁日
    もし 種類 が 採用 なら
      作業 人事
    おわり

    見込み 役所
     ・件数: 1日に 20件
     ・種類: 採用 40%、その他 60%
     ・受付: 人数 1、所要 5〜20分
     ・課長: 人数 2、承認 80%、差戻し 20%、所要 5〜30分、まとめて 10:00、16:00
     ・人事: 所要 平均30分

    """

  static let jobs: [(name: String, flows: [String], options: [String])] = [
    ("sim-100k", [network], ["--cases", "100000"]),
    ("sim-1M", [network], ["--cases", "1000000"]),
    ("sim-calendar-10k", [office], ["--cases", "10000"]),
    (
      "before-after", [office, office.replacing("まとめて 10:00、16:00", with: "まとめて 9:00、11:00、13:00、16:00")],
      ["--cases", "1000", "--runs", "100"]
    ),
  ]

  static func json(_ job: (name: String, flows: [String], options: [String]), nagare: URL) throws -> String {
    let files = try job.flows.enumerated().map { index, text in
      let file = FileManager.default.temporaryDirectory.appending(path: "nagare-simulate-\(getpid())-\(index).flow")
      try text.write(to: file, atomically: true, encoding: .utf8)
      return file
    }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    let time = try processTime(of: nagare, ["simulate"] + files.map(\.path) + job.options)
    return "{\"job\":\"\(job.name)\",\"process_ms\":\(rounded(time))}"
  }
}
