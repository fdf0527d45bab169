import NagareModel
import NagarePlan

extension Rule {
  /// A value is read on some path before anyone has entered it.
  static let valueBeforeEntry = Rule(
    code: .valueBeforeEntry,
    check: { subject in
      let makers = subject.makers
      let first = Dictionary(subject.usesBeforeEntry(makers).map { ($0.item, $0) }) { first, _ in first }
      return first.keys.sorted().compactMap { item in
        guard let use = first[item], let maker = makers[item].first else { return nil }
        let name = subject.name(of: item)
        let isBelow = maker > use.block
        return Diagnostic(
          .valueBeforeEntry, at: use.place,
          what: Phrase(
            ja: isBelow ? "「\(name)」は、ここではまだ入っていません。" : "「\(name)」が入らないまま、ここに来ることがあります。",
            en: isBelow
              ? "“\(name)” has not been entered yet at this point."
              : "A case can get here without “\(name)” being entered."),
          how: Phrase(
            ja: "「\(name)」を入れる行を、この行より上の、必ず通るところに移します。",
            en: "Put the line that enters “\(name)” earlier, where every case passes."),
          notes: [.init(subject.place(of: item), Phrase(ja: "ここで入れます。", en: "It is entered here."))])
      }
    })
}

extension Subject {
  /// For each item the blocks that give it a value, in the order of the text.
  fileprivate var makers: [[Block.ID]] {
    var makers: [[Block.ID]] = Array(repeating: [], count: workflow.items.count)
    for id in workflow.blocks.indices {
      for item in self[id].writtenItems { makers[item].append(id) }
    }
    return makers
  }

  /// Uses that some path reaches with nothing entered, in the order of the text.
  fileprivate func usesBeforeEntry(_ makers: [[Block.ID]]) -> [Use] {
    let dominators = Dominators(plan)
    let doubtful = uses.indices.filter { index in
      let use = uses[index]
      guard passable[use.block], !use.isEnteredHere, let first = makers[use.item].first else { return false }
      return !(dominators.passes(first, before: use.block) && isAlwaysDone(first))
    }
    return followed(doubtful, makers).map { uses[$0] }
  }

  /// Whether a case goes on from here only when the work is done, and not because a deadline has passed.
  private func isAlwaysDone(_ id: Block.ID) -> Bool {
    plan.leaving(id).allSatisfy { !$0.cause.isLate }
  }

  /// Those of the uses that a case can come to with nothing entered. Sixty-four items are followed at once.
  private func followed(_ doubtful: [Int], _ makers: [[Block.ID]]) -> [Int] {
    let usesOfItem = Dictionary(grouping: doubtful) { uses[$0].item }
    var found: [Int] = []
    for chunk in usesOfItem.keys.sorted().chunks(of: 64) {
      var notEntered = Spread(plan)
      notEntered.start = .max
      for (bit, item) in chunk.enumerated() {
        for maker in makers[item] { notEntered.loss[maker] |= 1 << UInt64(bit) }
      }
      let arrived = notEntered.run()
      for (bit, item) in chunk.enumerated() {
        found += (usesOfItem[item] ?? []).filter { arrived[uses[$0].block] & 1 << UInt64(bit) != 0 }
      }
    }
    return found.sorted()
  }
}
