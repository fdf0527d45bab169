import NagareModel

extension Rule {
  /// A field that nothing in the flow reads.
  static let unusedField = Rule(
    code: .unusedField,
    check: { subject in
      var isUsed = Array(repeating: false, count: subject.workflow.items.count)
      for use in subject.uses { isUsed[use.item] = true }
      for person in subject.workflow.roles.compactMap(\.ifAway) {
        if case .deputies(let people) = person { for item in people.items { isUsed[item] = true } }
      }
      let fields = subject.workflow.blocks.flatMap { $0.fields.map { $0.item } }
      return Set(fields).sorted().filter { !isUsed[$0] && !subject.isForReading($0) }.map { item in
        Diagnostic(
          .unusedField, at: subject.place(of: item),
          what: Phrase(
            ja: "「\(subject.name(of: item))」は、流れのどこにも使われていません。",
            en: "“\(subject.name(of: item))” is not used anywhere in the flow."),
          how: Phrase(
            ja: "条件や通知の文で使うか、聞かずに済むなら消します。",
            en: "Use it in a condition or a message, or do not ask for it."))
      }
    })
}

extension Subject {
  /// Files and long texts are there for people to read.
  fileprivate func isForReading(_ item: Item.ID) -> Bool {
    switch workflow.items[item].type {
    case .file, .longText, nil: true
    case .text, .number, .money, .date, .time, .choice, .choices, .yesNo, .phone, .email, .person: false
    }
  }
}
