import NagareModel

/// A line of a text taken as a sentence: what it says where it stands.
struct SaidLine: Sendable {
  let situation: Situation
  /// In the order of the sentence.
  let told: [Told]
  /// The conditions in it that nothing was made of.
  let unheard: [Range<Int>]
  /// When something holds, where it says that and nothing else.
  let opening: Circumstance?
  /// Whether it tells, behind when something holds, what somebody does then.
  let saysMore: Bool
  /// What is asked, where the question is whether it is so in every case: 100万円以上は、かならず市長が決める？
  let question: String?

  fileprivate init(_ index: Int, in reading: Reading) {
    let (copy, whole) = (reading.draft.copy, reading.draft.lines[index].content)
    let asked = Self.asked(copy, whole)
    let line = asked ?? whole
    question = asked.map { copy.original($0) }
    let isJapanese = copy.scalars[line].contains(where: Cursor.isJapanese)
    situation = Situation(above: index, of: reading.draft, reading.workflow, isJapanese ? .ja : .en)
    if isJapanese {
      let meaning = JapaneseMeaning(copy, line, situation)
      (told, unheard, opening, saysMore) = (meaning.told, meaning.unheard, nil, false)
    } else {
      let meaning = EnglishMeaning(copy, line, situation)
      (told, unheard, opening, saysMore) = (meaning.told, meaning.unheard, meaning.opening, meaning.saysMore)
    }
  }

  /// The line without the か and ？ of a question about every case.
  private static func asked(_ copy: MatchingCopy, _ line: Range<Int>) -> Range<Int>? {
    var end = line.upperBound
    while end > line.lowerBound, isOfAQuestion(copy.scalars[end - 1]) { end -= 1 }
    let question = line.lowerBound..<end
    let text = copy.original(question).lowercased()
    return end < line.upperBound && everyCase.contains(where: text.contains) ? question : nil
  }

  /// か, ? and the spaces around them.
  private static func isOfAQuestion(_ letter: UInt32) -> Bool { [0x304B, 0x3F, 0x20].contains(letter) }

  private static let everyCase = [
    "必ず", "かならず", "いつも", "つねに", "常に", "絶対", "always", "in every case", "in all cases", "every time",
  ]
}

extension SaidLine {
  /// Whether it says who acts for somebody else: 代わり is a word, and no 終わり gone wrong.
  var namesDeputy: Bool {
    told.contains { part in if case .act(let act) = part { act.deed == .standIn } else { false } }
  }
}

extension Reading {
  /// A line taken as a sentence.
  func said(at index: Int) -> SaidLine { saidLines.value(index) { SaidLine(index, in: self) } }
}
