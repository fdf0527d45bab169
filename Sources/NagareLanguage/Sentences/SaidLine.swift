import NagareModel

/// A line of a text taken as a sentence: what it says where it stands.
struct SaidLine: Sendable {
  let situation: Situation
  /// In the order of the sentence.
  let told: [Told]
  /// The conditions in it that nothing was made of.
  let unheard: [Range<Int>]
  /// Whether it tells, behind when something holds, what somebody does then.
  let saysMore: Bool

  fileprivate init(_ index: Int, in reading: Reading) {
    let (copy, line) = (reading.draft.copy, reading.draft.lines[index].content)
    let isJapanese = copy.scalars[line].contains(where: Cursor.isJapanese)
    situation = Situation(above: index, of: reading.draft, reading.workflow, isJapanese ? .ja : .en)
    if isJapanese {
      let meaning = JapaneseMeaning(copy, line, situation)
      (told, unheard, saysMore) = (meaning.told, meaning.unheard, false)
    } else {
      let meaning = EnglishMeaning(copy, line, situation)
      (told, unheard, saysMore) = (meaning.told, meaning.unheard, meaning.saysMore)
    }
  }
}

extension Reading {
  /// A line taken as a sentence.
  func said(at index: Int) -> SaidLine { saidLines.value(index) { SaidLine(index, in: self) } }
}
