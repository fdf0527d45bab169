import NagareModel

extension Rule {
  /// People who stand in for one another only: with all of them away nobody can act.
  static let deputiesInRing = Rule(
    code: .deputiesInRing,
    check: { subject in
      let deputies = subject.workflow.roles.map { $0.ifAway?.fixedDeputies ?? [] }
      var told: Set<Role.ID> = []
      var found: [Diagnostic] = []
      for role in deputies.indices where !told.contains(role) {
        guard let ring = Ring(from: role, deputies[role], deputies) else { continue }
        told.formUnion(ring.members)
        let last = ring.members.max { subject.place(ofRole: $0).start < subject.place(ofRole: $1).start } ?? role
        found.append(subject.finding(ring, at: subject.place(ofRole: last)))
      }
      for id in subject.workflow.blocks.indices {
        guard let standIns = subject[id].handling.ifAway?.fixedDeputies else { continue }
        for case .role(let role) in subject[id].who where !told.contains(role) {
          guard let ring = Ring(from: role, standIns, deputies) else { continue }
          found.append(subject.finding(ring, at: subject.line(of: id)))
        }
      }
      return found
    })
}

/// Everybody who may come to stand in for somebody, where they are in it themselves and nobody leads out.
private struct Ring {
  let members: [Role.ID]

  init?(from role: Role.ID, _ standIns: [Role.ID], _ deputies: [[Role.ID]]) {
    var members = [role]
    var waiting = standIns
    var isClosed = false
    while let next = waiting.popLast() {
      if next == role { isClosed = true }
      guard !members.contains(next) else { continue }
      guard !deputies[next].isEmpty else { return nil }
      members.append(next)
      waiting += deputies[next]
    }
    guard isClosed else { return nil }
    self.members = members
  }
}

extension Absence {
  /// Those who stand in, where it is known who they are.
  fileprivate var fixedDeputies: [Role.ID]? {
    guard case .deputies(let people) = self else { return nil }
    let roles = people.compactMap { if case .role(let role) = $0 { role } else { nil } }
    return roles.count == people.count ? roles : nil
  }
}

extension Subject {
  fileprivate func place(ofRole role: Role.ID) -> Place {
    places.roles.indices.contains(role) ? places.roles[role] : places.name
  }

  fileprivate func finding(_ ring: Ring, at place: Place) -> Diagnostic {
    let names = Phrase.list(ring.members.sorted().map { Phrase(workflow.roles[$0].name).quoted })
    let isAlone = ring.members.count == 1
    return Diagnostic(
      .deputiesInRing, at: place,
      what: Phrase(
        ja: isAlone ? "\(names.ja)の代わりが、同じ\(names.ja)です。" : "\(names.ja)は代わり合うだけなので、全員が不在だとだれも動けません。",
        en: isAlone
          ? "\(names.en) would stand in for \(names.en)."
          : "\(names.en) stand in for one another, and nobody else does."),
      how: Phrase(
        ja: "「・不在なら 副管理者、所長」のように、ほかの人をあとに足します。", en: "Name somebody else behind, as in “- if away: deputy, director”."))
  }
}
