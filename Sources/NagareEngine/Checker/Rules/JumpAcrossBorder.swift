import NagareModel

extension Rule {
  /// An arrow leads over the border of a 同時に branch.
  static let jumpAcrossBorder = Rule(
    code: .jumpAcrossBorder,
    check: { subject in
      subject.workflow.blocks.indices.flatMap { id in
        subject.jumps(from: id).filter { !subject.isAllowed($0, from: id) }.map { jump in
          let name = subject.name(ofBlock: jump.target)
          return Diagnostic(
            .jumpAcrossBorder, at: jump.place,
            what: Phrase(
              ja: "「\(name.ja)」へは、「同時に」の境をまたぐので進めません。",
              en: "The way to “\(name.en)” crosses the border of a “together”."),
            how: jump.mayLeave
              ? Phrase(
                ja: "行き先を、「同時に」の手前か同じ枝の中にします。",
                en: "Lead to a block before the “together”, or in the same branch.")
              : Phrase(ja: "行き先を、同じ枝の中にします。", en: "Lead to a block in the same branch."))
        }
      }
    })
}

extension Subject {
  fileprivate struct Jump {
    var target: Block.ID
    var place: Place
    /// Answers and deadlines may leave a branch, an arrow may not.
    var mayLeave = true
  }

  fileprivate func jumps(from id: Block.ID) -> [Jump] {
    var jumps: [Jump] = []
    func add(_ destination: Destination?, at place: Place?, mayLeave: Bool = true) {
      guard case .block(let target) = destination else { return }
      jumps.append(Jump(target: target, place: place ?? line(of: id), mayLeave: mayLeave))
    }
    if case .jump(let destination) = self[id].kind { add(destination, at: nil, mayLeave: false) }
    add(self[id].handling.ifSentBack.destination, at: ifSentBack(of: id))
    add(self[id].handling.ifRejected.destination, at: ifRejected(of: id))
    for case .goTo(let destination) in self[id].handling.late.map(\.action) { add(destination, at: due(of: id)) }
    return jumps
  }

  fileprivate func isAllowed(_ jump: Jump, from id: Block.ID) -> Bool {
    let target = workflow.blocks[jump.target].branch
    var branch = workflow.blocks[id].branch
    while jump.mayLeave, branch != target, let here = branch { branch = workflow.blocks[here.of].branch }
    return branch == target
  }
}
