import NagareModel

extension Rule {
  /// Two branches of a 同時に give a value to the same item.
  static let parallelWrites = Rule(
    code: .parallelWrites,
    check: { subject in
      var writers: [Item.ID: [Block.ID]] = [:]
      for id in subject.blocks where subject[id].branch != nil {
        for item in subject[id].writtenItems { writers[item, default: []].append(id) }
      }
      return writers.keys.sorted().compactMap { item in
        guard let (one, other) = subject.firstPairSideBySide(among: writers[item] ?? []) else { return nil }
        let name = subject.name(of: item)
        return Diagnostic(
          .parallelWrites, at: subject.writingPlace(of: item, in: other),
          what: Phrase(
            ja: "同時に進む2つの枝が、どちらも「\(name)」に書き込みます。", en: "Two branches side by side both write “\(name)”."),
          how: Phrase(
            ja: "どちらかの名前を変えるか、片方の枝だけで書きます。",
            en: "Give one of them another name, or write it in one branch only."),
          notes: [
            .init(
              subject.writingPlace(of: item, in: one), Phrase(ja: "もう1つはここです。", en: "The other one is here."))
          ])
      }
    })
}

extension Subject {
  /// Two of these blocks that stand in different branches of one 同時に which waits for all of them.
  func firstPairSideBySide(among ids: [Block.ID]) -> (Block.ID, Block.ID)? {
    guard ids.count > 1 else { return nil }
    var seen: [Block.ID: (index: Int, block: Block.ID)] = [:]
    for id in ids {
      var branch = workflow.blocks[id].branch
      while let here = branch {
        if let other = seen[here.of] {
          if other.index != here.index, waitsForAll(here.of) { return (other.block, id) }
          if other.index == here.index { break }
        } else {
          seen[here.of] = (here.index, id)
        }
        branch = workflow.blocks[here.of].branch
      }
    }
    return nil
  }

  private func waitsForAll(_ id: Block.ID) -> Bool {
    if case .together(let together) = workflow.blocks[id].kind { !together.firstOnly } else { false }
  }

  fileprivate func writingPlace(of item: Item.ID, in id: Block.ID) -> Place {
    workflow.blocks[id].fields.firstIndex { $0.item == item }.map { part($0, of: id) } ?? line(of: id)
  }
}
