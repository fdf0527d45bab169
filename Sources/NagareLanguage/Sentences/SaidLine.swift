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
  /// The rule of every case it is, where it is one and nothing of it is left over.
  let pledge: Pledge?
  /// What is called so: the line without what makes it a question.
  let rule: String
  let isAsked: Bool
  /// Whether it can only be a rule, so that no line of the flow says it.
  let isRule: Bool

  let saysEveryCase: Bool

  fileprivate init(_ index: Int, in reading: Reading) {
    let (copy, whole) = (reading.draft.copy, reading.draft.lines[index].content)
    let asked = Rules.asked(copy, whole)
    let line = asked ?? whole
    rule = copy.original(line).withoutOuterSpaces.without(last: ["。"])
    isAsked = asked != nil
    let isJapanese = copy.scalars[line].contains(where: Cursor.isJapanese)
    situation = Situation(above: index, of: reading.draft, reading.workflow, isJapanese ? .ja : .en)
    if isJapanese {
      let meaning = JapaneseMeaning(copy, line, situation)
      (told, unheard, opening, saysMore) = (meaning.told, meaning.unheard, nil, false)
    } else {
      let meaning = EnglishMeaning(copy, line, situation)
      (told, unheard, opening, saysMore) = (meaning.told, meaning.unheard, meaning.opening, meaning.saysMore)
    }
    let isInPromise = reading.draft.isInPromise(index)
    let marks = Rules.marks(rule, isJapanese ? .ja : .en)
    saysEveryCase = Rules.saysEveryCase(rule, isJapanese ? .ja : .en)
    isRule = isInPromise || marks == .only || isAsked && marks != .none
    guard line.count <= Rules.longest, isInPromise || isAsked || marks != .none else {
      pledge = nil
      return
    }
    pledge =
      isJapanese
      ? JapanesePledge(situation, isAsked: isAsked, isInPromise: isInPromise).read(rule)
      : EnglishPledge(situation, isInPromise: isInPromise).read(rule)
  }
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
