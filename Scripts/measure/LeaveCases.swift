import NagareEngine
import NagareModel
import NagareShell

/// Many cases of one small flow, played from the form to the end: ten ways to go, 39 pieces of work together.
struct LeaveCases {
  static let text = """
    流れ 年次有給休暇
    申請 職員 「休暇を申し込む」
     ・開始日: 日付 今日以降
     ・日数: 数(日) 1〜20
     ・種類: 選択 年休／夏季／病気
     ・引継ぎ: 長い文字 任意
    もし 種類 が 病気 かつ 日数 が 7日 を超える なら
      作業 総務係 「診断書を確かめる」
    おわり
    承認 係長
     ・期限 2開庁日
    もし 日数 が 2日以下 なら
      決裁 課長
       ・不在なら 課長補佐
    それ以外
      決裁 総務課長
    おわり
    通知 職員 「{開始日}から{日数}日間の休暇が認められました」

    """

  let flow: Flow
  private let scripts: [[Command]]
  private let start: Instant

  init() {
    let reading = Examination(Self.text).reading
    flow = Flow(reading.workflow)
    start = Example.usualStart
    let names = flow.workflow.roles.map(\.name)
    let items = flow.workflow.items.map(\.name)
    func act(_ name: String, _ action: Action) -> Command {
      .act(Party(names.firstIndex(of: name).map { .role($0) }), action)
    }
    func entry(_ name: String, _ value: Value) -> Entry { Entry(items.firstIndex(of: name) ?? 0, .constant(value)) }
    func form(_ days: Int, _ kind: String) -> Command {
      let begins = Day(year: 2026, month: 5, day: 11).map { Value.date($0) } ?? .empty
      return act(
        "職員", .fill([entry("開始日", begins), entry("日数", .number(Number(days), .day)), entry("種類", .choices([kind]))]))
    }
    let approve = Action.answer(.approved, reason: nil)
    let sentBack = act("係長", .answer(.sentBack, reason: "日を確かめてください"))
    let plain = [form(2, "年休"), act("係長", approve), act("課長", approve)]
    let sick = [form(8, "病気"), act("総務係", .finish), act("係長", approve), act("総務課長", approve)]
    let again = [form(3, "夏季"), sentBack, form(2, "夏季"), act("係長", approve), act("課長", approve)]
    scripts = Array(repeating: plain, count: 4) + Array(repeating: sick, count: 3) + Array(repeating: again, count: 3)
  }

  /// Plays so many cases; the work done, the cases ended, and how many events of them were kept.
  func play(_ count: Int, keepingTrace: Bool) throws -> (completions: Int, ended: Int, events: Int) {
    var completions = 0
    var ended = 0
    var player = CasePlayer(of: flow)
    // About 18 events a case; room is made once.
    if keepingTrace { player.reserve(18 * count) }
    for index in 0..<count {
      if !keepingTrace { player.forgetTrace() }
      try player.start(at: start)
      for command in scripts[index % scripts.count] {
        try player.perform(command)
        completions += 1
      }
      if player.hasEnded { ended += 1 }
    }
    return (completions, ended, player.eventCount)
  }
}
