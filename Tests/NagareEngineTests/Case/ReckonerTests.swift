import NagareLanguage
import NagareModel
import NagarePlan
import Testing

@testable import NagareEngine

/// What a plan works out over cells is what a case says, for whatever is filled in.
struct ReckonerTests {
  static let fields = """
    流れ くらべる
    担当 課長
    担当 部長
    申請 職員 「はじめ」
     ・日数: 数(日) 任意
     ・数量: 数 小数 任意
     ・割合: 数(%) 任意
     ・金額: 金額 任意
     ・単価: 金額 任意
     ・開始日: 日付 任意
     ・終了日: 日付 任意
     ・始め: 時刻 任意
     ・種類: 選択 年休／夏季／病気／課長 任意
     ・希望: 複数選択 会議室／駐車場／和室 任意
     ・営利: はい・いいえ 任意
     ・件名: 文字 任意
     ・相手: 担当者 任意

    """

  static let conditions = [
    "日数が5日を超える", "金額が50万円以上300万円未満でない", "日数が5", "日数が5でない", "金額が50万円以上300万円未満", "金額が単価", "金額が単価を超える",
    "種類が病気", "種類が病気でない", "種類が年休または夏季",
    "診断が空", "件名が空", "件名が空でない", "希望に会議室を含む", "希望に会議室を含まない", "開始日が終了日より前", "開始日が今日以降", "営利", "営利でない", "相手が課長",
    "種類が年休または夏季 かつ 日数が3日以上", "not (日数が3日以上)", "日数 × 2 が 10日 以上", "金額 − 単価 が 1000円 以上", "開始日 + 3日 が 終了日 以前", "始めが9:00以降",
    "数量が0.5以上",
    "終了日 − 開始日 が 7日 未満", "切捨て(金額, 1000) が 5000円 以上", "件名が部長", "相手が部長または課長",
  ].filter { !$0.contains("診断") }

  static let sums = [
    "日数 × 2", "金額 × 日数", "金額 + 単価", "金額 ÷ 単価", "金額 ÷ 日数", "数量 + 10%", "10% + 数量", "金額 × 110%", "金額 × 割合", "割合 × 金額",
    "数量 − 20%", "大きい方(10%, 数量)", "開始日 + 日数",
    "開始日 − 3開庁日",
    "開始日 + 2か月", "終了日 − 開始日", "切捨て(金額 ÷ 3, 100)", "切上げ(数量)", "四捨五入(数量 × 3)", "小さい方(金額, 単価)", "大きい方(日数, 3日)",
    "日数(開始日, 終了日)",
    "開庁日数(開始日, 終了日)", "数量 × 数量", "金額 ÷ (日数 − 日数)", "始め + 90分", "金額 ÷ 10%",
  ]

  /// Fills every field with something, often nothing.
  static func fill(_ state: inout Case, _ random: inout SeededRandom) {
    for (item, row) in state.flow.workflow.items.enumerated() {
      guard let type = row.type, random.chance(5, in: 6) else { continue }
      let unit = state.flow.workflow.unit(of: item)
      state.values[item] =
        switch type {
        case .number, .money:
          .number(
            Number(digits: Int128(random.pick([0, 3, 5, 7, 50, 999, 5_000, 500_000, 3_000_000])), places: 0) ?? .zero,
            unit)
        case .date: .date(Example.usualStart.day.adding(days: Int.random(in: -20...40, using: &random)))
        case .time: .time(random.pick([0, 540, 545, 1_020, 1_400]))
        case .choice(let names): .choices([random.pick(names)])
        case .choices(let names): .choices(names.filter { _ in random.chance(1, in: 2) })
        case .yesNo: .yesNo(random.chance(1, in: 2))
        case .text, .longText, .phone, .email: .text(random.pick(["部長", "おやつ", "課長の件"]))
        case .person: .role(Int.random(in: state.flow.workflow.roles.indices, using: &random))
        case .file: .files(["a.pdf"])
        }
      if case .choices(let names) = state.values[item], names.isEmpty { state.values[item] = .empty }
    }
  }

  static func cells(of state: Case, _ plan: Plan, at block: Block.ID) -> [Cell] {
    plan.slots.indices.map { slot in
      switch plan.slots[slot].source {
      case .item(let item): plan.cell(of: state.values[item], in: slot)
      case .applicant: state.drafters.first.map { Cell($0) } ?? .empty
      case .today: Cell(state.clock.day)
      case .result: state.outcome.flatMap { plan.outcomes.firstIndex(of: $0) }.map { Cell($0) } ?? .empty
      case .answer(let subject):
        state.answer(of: subject, at: block).flatMap { plan.answers.firstIndex(of: $0) }.map { Cell($0) } ?? .empty
      }
    }
  }

  @Test(arguments: conditions)
  func aConditionHoldsAlike(_ condition: String) throws {
    let reading = Reader.read(Self.fields + "もし \(condition) なら\n  作業 課長\nおわり\n")
    #expect(reading.diagnostics.map(\.what.ja) == [])
    let flow = Flow(reading.workflow)
    let plan = Plan(reading.workflow)
    let way = try #require(plan.ways.first { $0.cause == .arm(0) })
    guard case .gateway(let gateway) = flow.workflow.blocks[way.from].kind else { return }
    #expect(way.condition.isExact)
    var reckoner = Reckoner(plan.code, calendar: flow.calendar)
    var random = SeededRandom(7)
    var seen: Set<Bool> = []
    for _ in 0..<400 {
      var state = Case(of: flow)
      state.evolve(.started(Example.usualStart))
      Self.fill(&state, &random)
      let wanted = state.holds(gateway.arms[0].condition, at: way.from)
      seen.insert(wanted)
      #expect(reckoner.holds(way.condition, in: Self.cells(of: state, plan, at: way.from)) == wanted, "\(state.values)")
    }
    #expect(seen.count == 2)
  }

  @Test(arguments: sums)
  func aSumGivesTheSame(_ sum: String) throws {
    let reading = Reader.read(Self.fields + "計算 結び = \(sum)\n通知 職員「{結び}」\n")
    #expect(reading.diagnostics.map(\.what.ja) == [])
    let flow = Flow(reading.workflow)
    let plan = Plan(reading.workflow)
    let step = try #require(plan.steps.first { $0.deed == .set })
    guard case .compute(_, let expression) = flow.workflow.blocks[1].kind else { return }
    #expect(step.sum.isExact)
    var reckoner = Reckoner(plan.code, calendar: flow.calendar)
    var random = SeededRandom(11)
    var filled = 0
    for _ in 0..<400 {
      var state = Case(of: flow)
      state.evolve(.started(Example.usualStart))
      Self.fill(&state, &random)
      let cell = reckoner.value(of: step.sum, in: Self.cells(of: state, plan, at: 1))
      do throws(Miscalculation) {
        let wanted = try state.value(of: expression)
        #expect(plan.value(of: cell, in: step.slot) == wanted, "\(state.values)")
        filled += 1
      } catch {
        #expect(cell.fault == error.fault, "\(state.values)")
      }
    }
    #expect(filled > 0 || sum.contains("日数 − 日数"))
  }

  /// Cases of generated flows, at every block they come to.
  @Test(arguments: CasePropertyTests.seeds)
  func generatedFlowsAskTheSame(_ seed: UInt64) {
    var wrong = 0
    var asked = 0
    CasePropertyTests.walk(seed) { walk, _, _, after in
      let plan = Plan(walk.flow.workflow)
      var reckoner = Reckoner(plan.code, calendar: walk.flow.calendar)
      for way in plan.ways {
        guard case .arm(let index) = way.cause, case .gateway(let gateway) = walk.flow.workflow.blocks[way.from].kind
        else { continue }
        let wanted = after.now.holds(gateway.arms[index].condition, at: way.from)
        asked += 1
        if reckoner.holds(way.condition, in: Self.cells(of: after.now, plan, at: way.from)) != wanted { wrong += 1 }
      }
    }
    #expect(wrong == 0)
    #expect(asked > 0)
  }
}

extension Miscalculation {
  fileprivate var fault: Cell.Fault {
    switch self {
    case .empty: .emptyValue
    case .divisionByZero: .divisionByZero
    case .overflow: .overflow
    case .unlike: .unlike
    }
  }
}
