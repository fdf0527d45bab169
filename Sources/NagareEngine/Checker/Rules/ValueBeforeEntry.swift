import NagareModel

extension Rule {
  /// A value is read on some path before anyone has entered it.
  static let valueBeforeEntry = Rule(
    explanation: valueBeforeEntryPage,
    check: { subject in
      var first: [Item.ID: (block: Block.ID, use: Use)] = [:]
      for missing in subject.usesBeforeEntry() where first[missing.use.item] == nil {
        first[missing.use.item] = missing
      }
      let makers = subject.firstMakers
      return first.keys.sorted().compactMap { item in
        guard let (block, use) = first[item], let maker = makers[item] else { return nil }
        let name = subject.name(of: item)
        let isBelow = maker > block
        return valueBeforeEntryPage.finding(
          at: use.place,
          what: Phrase(
            ja: isBelow ? "「\(name)」は、ここではまだ入力されていません。" : "「\(name)」が入力されないまま、ここに来ることがあります。",
            en: isBelow
              ? "“\(name)” has not been entered yet at this point."
              : "A case can get here without “\(name)” being entered."),
          how: Phrase(
            ja: "「\(name)」を入力する行を、必ず通る前の位置に置きます。",
            en: "Put the line that enters “\(name)” earlier, where every case passes."),
          notes: [.init(subject.place(of: item), Phrase(ja: "ここで入力されます。", en: "It is entered here."))])
      }
    })
}

private let valueBeforeEntryPage = Explanation(
  210, .error,
  what: Phrase(
    ja: "まだ入力されていない値を使おうとしています。",
    en: "A value is used before anyone has entered it."),
  why: Phrase(
    ja: "値がないと、条件を確かめることも、文に書き込むこともできません。どの道を通っても先に入力されるようにします。",
    en: "Without it no condition can be decided and no message filled in. Every path must enter it first."),
  wrong: Phrase(
    ja: """
      流れ 物品購入
      申請 職員
       ・品名: 文字
      もし 金額 が 10万円以上 なら
        承認 課長
      おわり
      作業 総務係
       ・金額: 金額
      通知 職員「{品名}を{金額}円で買いました」
      """,
    en: """
      flow Purchase
      form staff
        - article: text
      if price is at least 100,000
        approval section chief
      end
      task general affairs
        - price: money
      notify staff "{article} was bought for {price} yen"
      """),
  right: Phrase(
    ja: """
      流れ 物品購入
      申請 職員
       ・品名: 文字
       ・金額: 金額
      もし 金額 が 10万円以上 なら
        承認 課長
      おわり
      通知 職員「{品名}を{金額}円で買います」
      """,
    en: """
      flow Purchase
      form staff
        - article: text
        - price: money
      if price is at least 100,000
        approval section chief
      end
      notify staff "{article} is being bought for {price} yen"
      """))

extension Subject {
  /// For each item the first block that gives it a value.
  fileprivate var firstMakers: [Item.ID: Block.ID] {
    var makers: [Item.ID: Block.ID] = [:]
    for (id, block) in workflow.blocks.enumerated() {
      for item in block.writtenItems where makers[item] == nil { makers[item] = id }
    }
    return makers
  }

  /// Uses that some path reaches with nothing entered, in the order of the text. Sixty-four items are followed at once.
  fileprivate func usesBeforeEntry() -> [(block: Block.ID, use: Use)] {
    var uses: [(block: Block.ID, use: Use)] = []
    for (id, block) in blocks {
      for use in self.uses(in: id) { uses.append((id, use)) }
      guard !block.fields.isEmpty else { continue }
      let own = Set(block.fields.map(\.item))
      for use in usesInFields(of: id) where !own.contains(use.item) { uses.append((id, use)) }
    }
    let makers = firstMakers
    let usesOfItem = Dictionary(grouping: uses.indices) { uses[$0].use.item }
    let items = usesOfItem.keys.filter { makers[$0] != nil }.sorted()
    var writers: [Item.ID: [Block.ID]] = [:]
    for (id, block) in workflow.blocks.enumerated() {
      for item in block.writtenItems { writers[item, default: []].append(id) }
    }
    var missing: [Int] = []
    for chunk in items.chunks(of: 64) {
      var notEntered = Spread(graph)
      notEntered.start = .max
      for (bit, item) in chunk.enumerated() {
        for writer in writers[item] ?? [] { notEntered.loss[writer] |= 1 << UInt64(bit) }
      }
      let arrived = notEntered.run()
      for (bit, item) in chunk.enumerated() {
        missing += (usesOfItem[item] ?? []).filter { arrived[uses[$0].block] & 1 << UInt64(bit) != 0 }
      }
    }
    return missing.sorted().map { uses[$0] }
  }
}
