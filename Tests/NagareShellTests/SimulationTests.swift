import NagareModel
import NagareNotation
import NagareShell
import TestSupport
import Testing

/// What `nagare simulate` says: reports as files beside this, parts that make the whole, and a sentence for each request
/// that makes no sense.
struct SimulationTests {
  static let fixtures = Fixtures("Fixtures/simulations")

  static func source(_ path: String) -> Source { Source(path, .success(Array(fixtures.text(path).utf8))) }

  static func reply(
    _ files: [String], columns: Int = 80, in language: Language = .ja, form: Simulate.Form = .text,
    assume: String? = nil,
    cases: String? = nil, days: String? = nil, seed: String? = nil, runs: String? = nil, part: String? = nil
  ) -> Reply {
    var simulate = Simulate(on: Page(language, columns: columns), Simulate.Request())
    do throws(Simulate.Trouble) {
      try simulate.take(cases: cases, days: days, seed: seed, runs: runs, part: part, told: nil)
      simulate.request.form = form
      simulate.request.assume = assume
      let simulation = try simulate.prepare(files.map(source))
      return simulation.report(simulation.jobs.map { simulation.play($0) { _ in true } })
    } catch {
      return error.answer
    }
  }

  @Test(arguments: [(Language.ja, 80), (.ja, 60), (.en, 80), (.en, 60)])
  func reports(_ language: Language, _ columns: Int) throws {
    for flow in ["desk", "hurry"] {
      let lines = Self.reply(["\(flow).flow"], columns: columns, in: language).output
      try Self.fixtures.expect(lines.joined(separator: "\n") + "\n", in: "\(flow).\(language.rawValue).\(columns).txt")
      let display = DisplayWidth()
      for line in lines { #expect(display.of(line) <= columns, "\(line)") }
    }
  }

  @Test(arguments: Language.allCases)
  func comparisons(_ language: Language) throws {
    let two = Self.reply(["desk.flow", "desk-two.flow"], in: language, cases: "200").output
    try Self.fixtures.expect(two.joined(separator: "\n") + "\n", in: "desk-two.\(language.rawValue).txt")
    let same = Self.reply(["desk.flow", "desk.flow"], in: language, cases: "50").output
    #expect(same.first?.contains(language == .ja ? "1件の平均は変わりません" : "a case takes the same time") == true)
  }

  /// Two flows under all the first assumes: the second with its own of the same name, else the same one; then what it
  /// alone assumes.
  @Test(arguments: Language.allCases)
  func assumptionsOfTwoFlows(_ language: Language) throws {
    let files = ["two-seasons.flow", "two-seasons-better.flow"]
    let lines = Self.reply(files, in: language, cases: "60", runs: "5").output
    try Self.fixtures.expect(lines.joined(separator: "\n") + "\n", in: "two-seasons.\(language.rawValue).txt")
    let json = try JSON.read(
      try #require(Self.reply(files, form: .json, assume: "年度末", cases: "60", runs: "2").output.first))
    guard case .array(let scenarios)? = json["scenarios"] else {
      Issue.record("no scenarios")
      return
    }
    #expect(scenarios.map { $0["assume"]?.string } == ["年度末", "年度末"])
  }

  @Test func forPrograms() throws {
    let json = try JSON.read(
      try #require(Self.reply(["desk.flow", "desk-two.flow"], form: .json, cases: "50").output.first))
    #expect(json["version"]?.whole == 1)
    #expect(json["seed"]?.whole == 1)
    #expect(json["runs"]?.whole == 30)
    guard case .array(let scenarios)? = json["scenarios"], case .array(let comparison)? = json["comparison"] else {
      Issue.record("no scenarios")
      return
    }
    #expect(scenarios.count == 2 && comparison.count == 1)
    #expect(scenarios[0]["cases"]?.whole == 1_500)
    for key in [
      "flow", "assume", "cases", "assumptions", "lead", "leadOpen", "handled", "work", "wait", "roles", "blocks",
      "outcomes",
      "lateShare", "handoversMean", "stampsMean", "sentBackMean",
    ] { #expect(scenarios[0][key] != nil, "\(key)") }
    #expect(comparison[0]["scenario"]?.whole == 1)
    for key in ["leadMean", "leadMedian", "leadP90", "lateShare"] { #expect(comparison[0][key]?["low"] != nil) }
  }

  @Test func partsMakeTheBytesOfTheWhole() throws {
    let files = ["desk.flow", "desk-two.flow"]
    let whole = Self.reply(files, form: .json, cases: "100", runs: "7")
    let parts = (1...3).map { part in
      let text = Self.reply(files, form: .json, cases: "100", runs: "7", part: "\(part)/3").output.joined()
      return Source("part-\(part).json", .success(Array(text.utf8)))
    }
    func merged(_ sources: [Source], _ form: Simulate.Form) -> Reply {
      var simulate = Simulate(on: Page(.ja), Simulate.Request())
      simulate.request.form = form
      return simulate.merge(sources)
    }
    #expect(merged([parts[2], parts[0], parts[1]], .json) == whole)
    #expect(merged(parts, .text) == Self.reply(files, cases: "100", runs: "7"))
    #expect(merged([parts[0], parts[2]], .json).talk == ["2番めの部分が足りません。"])
    #expect(merged([parts[0], parts[0], parts[1], parts[2]], .json).talk == ["1番めの部分が2つあります。"])
    #expect(merged([Self.source("desk.flow")], .json).exit == .misuse)
  }

  @Test func badRequestsGetASentence() {
    let refused: [(Reply, String)] = [
      (Self.reply(["desk.flow"], cases: "0"), "--cases は 1 から"),
      (Self.reply(["desk.flow"], cases: "たくさん"), "--cases は 1 から"),
      (Self.reply(["desk.flow"], days: "-3"), "--days は 1 から"),
      (Self.reply(["desk.flow"], seed: "-1"), "--seed は 0 から"),
      (Self.reply(["desk.flow"], seed: "99999999999999999999"), "--seed は 0 から"),
      (Self.reply(["desk.flow"], runs: "0"), "--runs は 1 から"),
      (Self.reply(["desk.flow"], part: "4/3"), "--part は 3/10 のように"),
      (Self.reply(["desk.flow"], assume: "夢"), "「夢」という見込みはありません。あるのは「いまのやり方」です。"),
      (Self.reply(["desk.flow", "desk.flow", "desk.flow"]), "2つまで"),
      (Self.reply(["nobody.flow"]), "「課長」の仕事が2199年になっても終わりません。"),
      (Self.reply(["never.flow"]), "終わらない案件があります。(2)「課長の承認」を何度も通って"),
      (Self.reply(["shares.flow"]), "97"),
      (Self.reply(["desk.flow"], cases: "1000000000"), "暦は2199年まで"),
      (Self.reply(["too-many.flow"]), "案件が多すぎて試算できません。1,000,000,000,000件まで"),
      (Self.reply(["too-long.flow"]), "暦は2199年まで"),
      (Self.reply(["unfit.flow"]), "303件のどれもが (1)「職員の申請」で先へ進めません。欄の範囲に合う値が入らないからです。"),
      (Self.reply(["nobody-there.flow"]), "人数は、1人から9999人までです。"),
      (Self.reply(["backwards.flow"]), "見込みの行として読めません。"),
      (Self.reply(["minus.flow"]), "割合は、0%から100%までです。"),
      (Self.reply(["back-in-a-month.flow"]), "終わらない案件があります。(3)「課長の承認」を何度も通って"),
    ]
    for (reply, sentence) in refused {
      #expect((reply.talk + reply.output).contains { $0.contains(sentence) }, "\(sentence): \(reply)")
      #expect(reply.exit == .misuse || reply.exit == .problems)
    }
  }

  /// Where the flow itself waits for a date, an improvement shows in when people are done.
  @Test(arguments: Language.allCases)
  func flowsThatWait(_ language: Language) throws {
    let lines = Self.reply(["permit.flow", "permit-better.flow"], in: language, cases: "60", runs: "5").output
    try Self.fixtures.expect(lines.joined(separator: "\n") + "\n", in: "permit.\(language.rawValue).txt")
  }

  @Test func tooMuchWorkIsSaidFirst() {
    let lines = Self.reply(["flood.flow"], columns: 200).output
    #expect(lines.first?.contains("列は終わりなく伸びます。追いつくには2人要ります。") == true)
  }

  @Test func whatTakesLongIsSaidBefore() throws {
    var simulate = Simulate(on: Page(.ja), Simulate.Request())
    try simulate.take(cases: "1000000000", days: nil, seed: nil, runs: nil, part: nil, told: nil)
    let simulation = try simulate.prepare([Self.source("desk.flow")])
    #expect(simulation.warning?.ja.hasPrefix("1,000,000,000件の試算には、") == true)
  }

  @Test(arguments: ["events.csv", "events.xes"])
  func logsTellTheFirstCases(_ path: String) throws {
    var simulate = Simulate(on: Page(.ja), Simulate.Request())
    try simulate.take(cases: "20", days: nil, seed: nil, runs: nil, part: nil, told: "3")
    try simulate.take(log: path)
    let simulation = try simulate.prepare([Self.source("desk.flow")])
    let saves = simulation.report(simulation.jobs.map { simulation.play($0) { _ in true } }).saves
    let save = try #require(saves.first)
    #expect(save.path == path)
    #expect(save.done == "はじめの3件のできごとを \(path) に書きました。")
    let text = String(decoding: save.bytes, as: UTF8.self)
    #expect(text.ranges(of: path.hasSuffix("xes") ? "<trace>" : "案件の始まり").count == 3)
    #expect(text.contains("書類を確かめる"))
    #expect(throws: Simulate.Trouble.self) { try simulate.take(log: "events.txt") }
  }

  @Test func pagesAndTablesAreSound() throws {
    let saves = Self.reply(["desk.flow"], form: .page("x.html")).saves
    let page = String(decoding: try #require(saves.first).bytes, as: UTF8.self)
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    #expect(page.contains("<svg ") && !page.contains("<script"))
    let csv = Self.reply(["desk.flow"], form: .csv).document
    let rows = csv.split(separator: "\r\n")
    #expect(rows.count > 20)
    #expect(rows.allSatisfy { $0.split(separator: ",", omittingEmptySubsequences: false).count == 6 })
    let two = Self.reply(["desk.flow", "desk-two.flow"], form: .csv, cases: "50", runs: "3").document
    #expect(two.split(separator: "\r\n").count { $0.contains(",1番めとの差,") } == 12)
  }
}
