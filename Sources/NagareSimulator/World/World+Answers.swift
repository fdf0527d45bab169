import NagareModel
import NagarePlan

/// Who answered what, as far as anything in the flow asks.
extension World {
  mutating func give(_ block: Int32, _ role: Int32, _ answer: Int32, _ ofCase: Int32, isWhole: Bool = false) {
    guard scenario.keepsAnswers, answer >= 0 else { return }
    let order = cases[ofCase].count
    let known = givens.first(from: cases[ofCase].firstGiven) { $0.block == block && $0.role == role }
    guard known < 0 else {
      givens[known].answer = answer
      givens[known].order = order
      givens[known].isWhole = isWhole
      return
    }
    let given = givens.add(GivenRecord(block: block, role: role, answer: answer, order: order, isWhole: isWhole))
    let last = cases[ofCase].lastGiven
    if last >= 0, cases[ofCase].firstGiven >= 0 { givens[last].next = given } else { cases[ofCase].firstGiven = given }
    cases[ofCase].lastGiven = given
  }

  /// The answer of one person is that of the block; several give one together.
  mutating func conclude(_ block: Int32, _ answer: Int32, _ ofCase: Int32) {
    guard scenario.keepsAnswers else { return }
    let before = cases[ofCase].count
    cases[ofCase].count += 1
    let sole = stations[Int(block)].sole
    let own = givens.first(from: sole >= 0 ? cases[ofCase].firstGiven : -1) {
      $0.block == block && $0.role == sole && $0.order == before && $0.answer == answer
    }
    guard own < 0 else {
      givens[own].isWhole = true
      givens[own].order = cases[ofCase].count
      return
    }
    give(block, -1, answer, ofCase, isWhole: true)
  }

  /// The clock answers for everybody who has not.
  mutating func giveForAll(_ item: Int32, _ answer: Int32) {
    let ofCase = items[item].ofCase
    cases[ofCase].count += 1
    var token = items[item].firstToken
    while token >= 0 {
      for role in [tokens[token].owner, tokens[token].role] { give(items[item].block, role, answer, ofCase) }
      token = tokens[token].next
    }
  }

  /// Whether somebody gave an answer at a block since it was offered, or it counts for them.
  func hasGiven(_ role: Int32, _ answer: Int32, at block: Int32, _ ofCase: Int32, since order: Int32) -> Bool {
    givens.first(from: cases[ofCase].firstGiven) {
      $0.block == block && $0.role == role && $0.answer == answer && $0.order > order
    } >= 0
  }

  /// The latest answer of somebody, as it is known at a block.
  mutating func answer(of subject: Condition.Subject, _ ofCase: Int32, at point: Int) -> Int32? {
    switch subject {
    case .last:
      let last = latest(ofCase) { $0.isWhole && !plan.nesting.areBeside(Int($0.block), point) }
      guard let last, plan.nesting.outermost(around: Int(last.block), notAround: point) == nil else { return nil }
      return last.answer
    case .block(let block): return latest(ofCase) { Int($0.block) == block && $0.isWhole }?.answer
    case .role(let role): return latest(ofCase) { Int($0.role) == role }?.answer
    case .item(let item):
      name(.item(item), ofCase)
      return latest(ofCase) { $0.role >= 0 && named.contains($0.role) }?.answer
    }
  }

  private func latest(_ ofCase: Int32, where isMeant: (GivenRecord) -> Bool) -> GivenRecord? {
    var latest: GivenRecord?
    var place = cases[ofCase].firstGiven
    while place >= 0 {
      let given = givens[place]
      if given.order > latest?.order ?? -1, isMeant(given) { latest = given }
      place = given.next
    }
    return latest
  }
}
