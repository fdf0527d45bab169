import NagareModel

extension Rule {
  /// Two names that look like one.
  static let similarNames = Rule(
    code: .similarNames,
    check: { subject in
      let roles = subject.workflow.roles.map(\.name)
      let items = subject.workflow.items.map(\.name)
      let places = subject.places
      return findings(among: roles, at: places.roles, or: places.name)
        + findings(among: items, at: places.items, or: places.name)
    })

  private static func findings(among names: [String], at places: [Place], or other: Place) -> [Diagnostic] {
    alike(NameSlips(names).pairs, names, at: places, or: other)
  }

  fileprivate static func alike(
    _ pairs: [(first: Int, second: Int)], _ names: [String], at places: [Place], or other: Place
  ) -> [Diagnostic] {
    pairs.map { first, second in
      func place(_ index: Int) -> Place { places.indices.contains(index) ? places[index] : other }
      return Diagnostic(
        .similarNames, at: place(second),
        what: Phrase(
          ja: "「\(names[second])」と「\(names[first])」は、よく似た別の名前です。",
          en: "“\(names[second])” and “\(names[first])” look alike, but count as two names."),
        how: Phrase(ja: "同じものなら、書き方をそろえます。", en: "If they are the same, write them the same way."),
        notes: [.init(place(first), Phrase(ja: "もう1つの名前です。", en: "This is the other name."))])
    }
  }
}

extension Checker {
  /// The same for roles somebody else found to be alike: who knows how names are read.
  public static func alike(
    _ pairs: [(first: Int, second: Int)], in workflow: Workflow, places: Places
  ) -> [Diagnostic] {
    Rule.alike(pairs, workflow.roles.map(\.name), at: places.roles, or: places.name)
  }
}
