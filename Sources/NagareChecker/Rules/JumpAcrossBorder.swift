import NagareModel
import NagarePlan

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
              ja: "「\(name.ja)」へは、「同時に」の枝の中と外を飛び越えるので進めません。",
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
    plan.leaving(id).compactMap { way in
      guard plan.isBlock(way.to) else { return nil }
      return switch way.cause {
      case .jump: Jump(target: way.to, place: line(of: id), mayLeave: false)
      case .answer(let answer):
        Jump(target: way.to, place: plan.answers[answer] == .sentBack ? ifSentBack(of: id) : ifRejected(of: id))
      case .late: Jump(target: way.to, place: due(of: id))
      case .onward, .arm, .otherwise, .branch: nil
      }
    }
  }

  fileprivate func isAllowed(_ jump: Jump, from id: Block.ID) -> Bool {
    let target = workflow.blocks[jump.target].branch
    let here = workflow.blocks[id].branch
    return target == here || jump.mayLeave && (target == nil || plan.nesting.around(id).contains { $0 == target })
  }
}
