import NagareModel

extension Rule {
  /// An arrow leads over the border of a 同時に branch.
  static let jumpAcrossBorder = Rule(
    explanation: jumpAcrossBorderPage,
    check: { subject in
      subject.workflow.blocks.indices.flatMap { id in
        subject.jumps(from: id).filter { !subject.isAllowed($0, from: id) }.map { jump in
          let name = subject.name(ofBlock: jump.target)
          return jumpAcrossBorderPage.finding(
            at: jump.place,
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

private let jumpAcrossBorderPage = Explanation(
  214, .error,
  what: Phrase(ja: "「同時に」の境をまたいで進もうとしています。", en: "A way crosses the border of a “together”."),
  why: Phrase(
    ja: "枝の1つだけが外へ出たり、外から入ったりすると、ほかの枝を待てばよいのかが決まりません。",
    en: "When one branch alone leaves, or a case comes in from outside, nobody knows whether to wait for the others."),
  wrong: Phrase(
    ja: """
      流れ 物品購入
      申請 職員
       ・急ぎ: はい・いいえ
      同時に
        承認 課長
        もし 急ぎ なら
          → 職員
        おわり
      また
        作業 総務係
      おわり
      """,
    en: """
      flow Purchase
      form staff
        - urgent: yes/no
      together
        approval section chief
        if urgent
          -> staff
        end
      and
        task general affairs
      end
      """),
  right: Phrase(
    ja: """
      流れ 物品購入
      申請 職員
       ・急ぎ: はい・いいえ
      同時に
        承認 課長
         ・差戻しなら → 職員
      また
        作業 総務係
      おわり
      """,
    en: """
      flow Purchase
      form staff
        - urgent: yes/no
      together
        approval section chief
          - if sent back -> staff
      and
        task general affairs
      end
      """))

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
    add(self[id].handling.ifSentBack?.destination, at: ifSentBack(of: id))
    add(self[id].handling.ifRejected?.destination, at: ifRejected(of: id))
    if case .goTo(let destination) = self[id].handling.ifLate { add(destination, at: due(of: id)) }
    return jumps
  }

  fileprivate func isAllowed(_ jump: Jump, from id: Block.ID) -> Bool {
    let target = workflow.blocks[jump.target].branch
    var branch = workflow.blocks[id].branch
    while jump.mayLeave, branch != target, let here = branch { branch = workflow.blocks[here.of].branch }
    return branch == target
  }
}
