import NagareModel

extension Rule {
  /// Two names that look like one.
  static let similarNames = Rule(
    explanation: similarNamesPage,
    check: { subject in
      let roles = subject.workflow.roles.map(\.name)
      let items = subject.workflow.items.map(\.name)
      let places = subject.places
      return findings(among: roles, at: places.roles, or: places.name)
        + findings(among: items, at: places.items, or: places.name)
    })

  private static func findings(among names: [String], at places: [Place], or other: Place) -> [Diagnostic] {
    NameSlips(names).pairs.map { first, second in
      func place(_ index: Int) -> Place { places.indices.contains(index) ? places[index] : other }
      return similarNamesPage.finding(
        at: place(second),
        what: Phrase(
          ja: "「\(names[second])」と「\(names[first])」は、よく似た別の名前です。",
          en: "“\(names[second])” and “\(names[first])” are alike, but two names."),
        how: Phrase(ja: "同じものなら、書き方をそろえます。", en: "If they are the same, write them the same way."),
        notes: [.init(place(first), Phrase(ja: "もう1つの名前です。", en: "This is the other name."))])
    }
  }
}

private let similarNamesPage = Explanation(
  253, .advice,
  what: Phrase(ja: "よく似た名前が2つあります。", en: "Two names are very much alike."),
  why: Phrase(
    ja: "「サーバ係」と「サーバー係」のように書き方がちがうと、別の人、別の値になります。",
    en: "When one person or value is written in two ways, it becomes two."),
  wrong: Phrase(
    ja: """
      流れ 修理
      申請 職員
      作業 サーバ係
      通知 サーバー係「修理が終わりました」
      """,
    en: """
      flow Repair
      form staff
      task technician
      notify technicians "The repair is done"
      """),
  right: Phrase(
    ja: """
      流れ 修理
      申請 職員
      作業 サーバー係
      通知 サーバー係「修理が終わりました」
      """,
    en: """
      flow Repair
      form staff
      task technician
      notify technician "The repair is done"
      """))
