import NagareModel
import Testing

@testable import NagareChecker

@Suite("What could be better")
struct AdviceRuleTests {
  @Test("A sole decider needs a deputy")
  func deputy() {
    #expect(Sketch([.form(), .decision()]).blocks(with: .deciderWithoutDeputy) == [1])
    let deputy = Block.decision().handled { $0.ifAway = .deputies([Sketch.chief]) }
    #expect(Sketch([.form(), deputy]).findings == [])
    let two = Sketch(roles: [Role(name: "職員"), Role(name: "部長", people: 2)], [.form(), .decision(.role(1))])
    #expect(two.findings == [])
  }

  @Test("Three people without a deadline are mentioned once")
  func deadlines() {
    #expect(Sketch([.form(), .approval(Sketch.head), .approval(), .notify()]).findings == [])
    let three = Sketch([.form(), .approval(Sketch.head), .approval(), .task(Sketch.director)])
    #expect(three.blocks(with: .noDeadline) == [1])
  }

  @Test("A field nobody uses; files and long texts are for reading")
  func unused() {
    let items = [Item(name: "数", type: .number), Item(name: "書類", type: .file), Item(name: "備考", type: .longText)]
    let form = Block(.form(items.indices.map { Field(item: $0) }), who: [Sketch.staff])
    #expect(Sketch(items: items, [form]).messages(of: .unusedField).map(\.ja) == ["「数」は、流れのどこにも使われていません。"])
    #expect(Sketch(items: items, [form, .notify(.item(0))]).findings == [])
  }

  @Test(
    "Names that look like one",
    arguments: [
      ("サーバ係", "サーバー係", true), ("髙橋", "高橋", true), ("山崎", "山﨑", true), ("こども課", "コドモ課", true),
      ("霞ヶ浦課", "霞ケ浦課", true), ("課長", "係長", false), ("部長", "課長", false), ("総務課長", "財務課長", false),
      ("課長補佐", "部長補佐", false), ("第1希望", "第2希望", false), ("プロジェクタ", "プロジェクト", true),
      ("section chief", "section cheif", true), ("accountant", "accountants", true), ("item a", "item b", false),
      ("start date", "end date", false), ("課長", "課長補佐", false), ("はい", "はし", false),
    ])
  func similar(one: String, other: String, isAlike: Bool) {
    #expect(NameSlips([one, other]).pairs.count == (isAlike ? 1 : 0))
  }

  @Test(
    "Personal data that needs care",
    arguments: [
      ("マイナンバー", true), ("振込先口座", true), ("My Number", true), ("既往歴", true), ("障害の程度", true), ("bank account", true),
      ("日数", false), ("システム障害", false), ("受付番号", false),
    ])
  func sensitive(name: String, isFound: Bool) {
    let form = Block(.form([Field(item: 0)]), who: [Sketch.staff])
    let sketch = Sketch(items: [Item(name: name, type: .file)], [form])
    #expect(sketch.findings == (isFound ? [Finding(.sensitiveData, at: 0)] : []))
  }
}
