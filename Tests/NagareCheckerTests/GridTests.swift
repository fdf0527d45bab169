import NagareModel
import Testing

@testable import NagareChecker

/// Tables that look at several things.
struct GridTests {
  static let (kind, price) = (Sketch.kind, Sketch.price)

  static func flow(_ rows: [[Condition?]], otherwise: Bool = false) -> Sketch {
    let rows = rows.map { Table.Row(parts: $0, result: .constant(.text("課長"))) }
    let table = Table(
      item: Sketch.items.count, by: [.item(kind), .item(price)], rows: rows,
      otherwise: otherwise ? .constant(.text("部長")) : nil)
    return Sketch(
      items: Sketch.items + [Item(name: "決裁者")],
      [.form(Sketch.staff, Field(item: kind), .number(price, 1...300)), Block(.table(table)), .notify(.item(5))])
  }

  static let sick = Condition.chosen("病気")

  @Test("Rows with as many どれでも may not fit the same values")
  func overlaps() {
    #expect(
      Self.flow([[Self.sick, .under(50, Self.price)], [Self.sick, .atMost(50, Self.price)]], otherwise: true).troubles
        == [Finding(.overlappingRows, at: 1)])
    #expect(
      Self.flow([[Self.sick, .under(50, Self.price)], [Self.sick, .atLeast(50, Self.price)]], otherwise: true).troubles
        == [])
    #expect(Self.flow([[Self.sick, nil], [Self.sick, .under(50, Self.price)]], otherwise: true).troubles == [])
    #expect(
      Self.flow([[Self.sick, nil], [nil, .under(50, Self.price)]], otherwise: true).troubles
        == [Finding(.overlappingRows, at: 1)])
    #expect(
      Self.flow(
        [[Self.sick, nil], [nil, .under(50, Self.price)], [Self.sick, .under(50, Self.price)]], otherwise: true
      ).troubles
        == [], "A more particular row decides where the two meet.")
  }

  @Test("What no row fits is told by the things that matter")
  func gaps() {
    let half: [[Condition?]] = [[Self.sick, nil], [.chosen("年休"), .under(50, Self.price)], [.chosen("夏季"), nil]]
    let found = Self.flow(half)
    #expect(found.troubles == [Finding(.tableGap, at: 1)])
    #expect(found.messages(of: .tableGap).first?.ja == "「種類」が「年休」、「金額」が50円以上300円以下のときの行がありません。")
    #expect(Self.flow(half + [[.chosen("年休"), .atLeast(50, Self.price)]]).troubles == [])
    #expect(Self.flow([[Self.sick, nil], [nil, nil]]).troubles == [])
    #expect(
      Self.flow([[Self.sick, nil]]).messages(of: .tableGap).first?.ja == "「種類」が「年休」、「夏季」のときの行がありません。")
  }
}
