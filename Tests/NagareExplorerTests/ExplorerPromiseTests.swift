import NagareEngine
import NagareLanguage
import NagareModel
import TestSupport
import Testing

@testable import NagareExplorer

/// Promises, tried by the explorer and by hand.
struct ExplorerPromiseTests {
  static let bound = 200_000

  /// A promise about leave, and whether it holds. Values count as they are at the end, and whoever was asked stays
  /// asked: three days sent back by the 総務課長 and handed in anew as two reach both deciders.
  static let promises: [(lines: String, isKept: Bool)] = [
    (" ・もし 日数 が 3日以上\n ・もし 結果 が 完了\n ・通る: 総務課長", true),
    (" ・もし 日数 が 2日以上\n ・もし 結果 が 完了\n ・通る: 総務課長", false),
    (" ・もし 日数 が 2日以下\n ・通らない: 総務課長", false),
    (" ・もし 種類 が 病気\n ・もし 結果 が 完了\n ・通る: 総務係", false),
    (" ・もし 種類 が 病気 かつ 日数 が 8日以上\n ・もし 結果 が 完了\n ・通る: 総務係", true),
    (" ・もし 結果 が 却下\n ・届く: 申請者", true),
    (" ・もし 結果 が 完了\n ・届かない: 職員", false),
    (" ・もし 結果 が 取下げ\n ・通らない: 総務課長", false),
    (" ・もし 係長の判断 が 却下\n ・結果: 却下", true),
    (" ・終わる", true),
    (" ・不在: 課長\n ・終わる", true),
    (" ・不在: 総務課長\n ・終わる", false),
    // A case that never ends fits as it stands.
    (" ・もし 日数 が 2日以下\n ・不在: 総務課長\n ・終わる", true),
    (" ・もし 日数 が 3日以上\n ・不在: 総務課長\n ・終わる", false),
    (" ・もし 結果 が 完了\n ・不在: 総務課長\n ・終わる", true),
    (" ・先に: 係長、課長", true),
    (" ・先に: 総務係、係長", false),
    (" ・いつも 日数 が 20日以下", true),
    (" ・いつも 日数 が 19日以下", false),
    // What is not known yet is not so yet; once it is, it counts.
    (" ・いつも 結果 が 完了", false),
    (" ・いつも 結果 が 完了 または 結果 が 却下", true),
    (" ・いつも 結果 が 却下 でない", false),
    (" ・いつも 結果 が 取下げ でない", true),
    (" ・いつも 課長の判断 が 承認", false),
    (" ・もし 結果 が 完了\n ・いつも 係長の判断 が 承認", false),
    (" ・決してない: 申請者が承認", true),
    // Nor as a deputy, whether somebody is said to be away or not.
    (" ・決してない: 課長補佐が承認", false),
    (" ・決してない: 総務係が承認", true),
    (" ・決してない: 課長が却下", false),
    (" ・不在: 課長\n ・決してない: 課長補佐が承認", false),
    // Once asked, nobody but the 総務課長 could bring it to an end.
    (" ・不在: 総務課長\n ・通らない: 総務課長", true),
    (" ・人数以内: 5人", true),
    (" ・人数以内: 4人", false),
    (" ・期限切れ: なし\n ・終わる", true),
  ]

  @Test(arguments: promises.indices)
  func aPromiseIsKeptOrShownBroken(_ index: Int) throws {
    let (lines, isKept) = Self.promises[index]
    let reading = Reader.read(Fixtures().text("leave.flow") + "\n約束 「きまり」\n" + lines + "\n")
    let flow = Flow(reading.workflow)
    let promise = try #require(reading.promises.first)
    #expect(promise.lines.count == lines.split(separator: "\n").count)
    let trial = PromiseTrial(promise, of: flow, bound: Self.bound)
    #expect(trial.isKept == isKept)
    guard case .broken(let breach) = trial.verdict else {
      // Every comparison is of one field with a constant.
      guard case .proved = trial.verdict else { return #expect(Bool(false), "\(trial.verdict)") }
      return #expect(trial.cases > 0)
    }
    let history = try #require(breach.story.play(flow))
    #expect(history.now.outcome == breach.outcome)
    if case .atEnd(let claim) = breach.claim { #expect(isFalse(claim, history)) }
  }

  /// Whether the engine’s own look at an example says so too.
  private func isFalse(_ claim: Claim, _ history: History) -> Bool {
    let place = Place(0, 0)
    var steps: [Example.Step] = []
    for step in history.taken { if let command = step.command { steps.append(.init(.happens(command), at: place)) } }
    steps.append(.init(.holds(claim), at: place))
    return !ExampleRun(Example(name: "", steps: steps, place: place), of: history.flow).passed
  }

  /// Claims about ends, against every case of a few acts, played one by one.
  @Test(arguments: promises.indices.filter { $0 < 9 })
  func bruteForceSaysTheSame(_ index: Int) throws {
    let (lines, isKept) = Self.promises[index]
    let reading = Reader.read(Fixtures().text("leave.flow") + "\n約束 「きまり」\n" + lines + "\n")
    let flow = Flow(reading.workflow)
    let promise = try #require(reading.promises.first)
    let conditions = promise.premises.compactMap { if case .holds(let condition) = $0 { condition } else { nil } }
    var isBroken = false
    func follow(_ history: History, _ left: Int) throws {
      guard !isBroken else { return }
      if history.now.outcome != nil {
        guard conditions.allSatisfy({ history.now.answers($0, at: 0) }) else { return }
        for case .atEnd(let claim) in promise.claims where isFalse(claim, history) { isBroken = true }
        return
      }
      guard left > 0 else { return }
      for command in commands(history.now, withdraws: lines.contains("取下げ")) {
        var next = history
        if (try? next.perform(command)) != nil { try follow(next, left - 1) }
      }
    }
    try follow(try History(of: flow, at: Example.usualStart), 5)
    #expect(isBroken != isKept)
  }

  private func commands(_ state: Case, withdraws: Bool) -> [Command] {
    var all: [Command] = []
    for turn in state.turns {
      let party = Party(.role(turn.who), at: turn.block)
      let block = state.workflow.blocks[turn.block]
      if block.isForm {
        for days in [1, 2, 3, 7, 8, 20] {
          for kind in ["年休", "病気"] {
            let entries = block.fields.compactMap { field -> Entry? in
              switch state.workflow.items[field.item].type {
              case .date: Entry(field.item, .constant(.date(state.clock.day)))
              case .number: Entry(field.item, .constant(.number(Number(days), nil)))
              case .choice: Entry(field.item, .constant(.choices([kind])))
              default: nil
              }
            }
            all.append(.act(party, .fill(entries)))
          }
        }
      } else if block.isAnswered {
        all += block.kind.answers.map { .act(party, .answer($0, reason: nil)) }
      } else {
        all.append(.act(party, .finish))
      }
    }
    if withdraws, let drafter = state.marking.applicant { all.append(.act(Party(.role(drafter)), .withdraw)) }
    return all
  }

  /// “Proved” is never said where a comparison is of something worked out, of two fields, or of today.
  @Test(arguments: ["計算 倍 = 日数 × 2\nもし 倍 が 4日 を超える なら", "もし 開始日 が 終了日 より前 なら", "もし 開始日 が 今日 なら"])
  func whatIsWorkedOutIsNeverProved(_ question: String) throws {
    let text = "流れ 休暇\n申請 職員\n ・日数: 数(日) 1〜20\n ・開始日: 日付\n ・終了日: 日付\n\(question)\n承認 課長\nおわり\n約束 「終わる」\n ・終わる\n"
    let reading = Reader.read(text)
    try #require(reading.diagnostics.allSatisfy { $0.level < .error }, "\(reading.diagnostics.map(\.what.ja))")
    let trial = PromiseTrial(try #require(reading.promises.first), of: Flow(reading.workflow), bound: Self.bound)
    guard case .tried = trial.verdict else { return #expect(Bool(false), "\(trial.verdict)") }
  }

  /// Nobody waits for who is away and reads later: what is asked behind them is asked as soon as the form is handed in.
  @Test(arguments: [(4, false), (5, true)])
  func whoReadsLaterHoldsNothingUp(_ days: Int, _ isKept: Bool) throws {
    let text =
      "流れ 休暇\n担当 課長\n ・不在なら 後閲\n申請 職員\n ・日数: 数 1〜9\n承認 課長\nもし 日数 が 5以上 なら\n承認 部長\nおわり\n"
      + "約束 「長い休み」\n ・不在: 課長\n ・もし 日数 が \(days)以上\n ・もし 結果 が 完了\n ・通る: 部長\n"
    let reading = Reader.read(text)
    try #require(reading.diagnostics.allSatisfy { $0.level < .error }, "\(reading.diagnostics.map(\.what.ja))")
    let trial = PromiseTrial(try #require(reading.promises.first), of: Flow(reading.workflow), bound: Self.bound)
    #expect(trial.isKept == isKept && trial.cases > 0)
    guard case .broken(let breach) = trial.verdict else { return }
    #expect(breach.story.play(Flow(reading.workflow))?.now.outcome == .finished)
  }

  @Test func aBoundThatIsMetIsNoProof() throws {
    let reading = Reader.read(Fixtures().text("leave.flow") + "\n約束 「終わる」\n ・終わる\n")
    let trial = PromiseTrial(try #require(reading.promises.first), of: Flow(reading.workflow), bound: 5)
    #expect(trial.isCut)
    guard case .tried = trial.verdict else { return #expect(Bool(false), "\(trial.verdict)") }
  }

  /// 10日: the form is handed in at once, then 2 and 3 days at most.
  @Test func howLongItTakesAtMost() throws {
    let text = "流れ 休暇\n申請 職員\n承認 係長\n ・期限 2日\n決裁 課長\n ・期限 3日\n約束 「早い」\n ・もし 結果 が 完了\n"
    for (claim, isKept) in [(" ・日数以内: 20日", true), (" ・日数以内: 4日", false)] {
      let reading = Reader.read(text + claim + "\n")
      let trial = PromiseTrial(try #require(reading.promises.first), of: Flow(reading.workflow), bound: Self.bound)
      #expect(trial.isKept == isKept)
    }
  }
}
