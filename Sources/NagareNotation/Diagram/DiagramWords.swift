import NagareModel

/// The few words a picture adds to those of the flow.
enum DiagramWords {
  static let end = Phrase(ja: "おわり", en: "end")

  static func onward(_ onward: Onward) -> Phrase {
    switch onward {
    case .step(let number): Phrase(ja: "(\(number))へ", en: "to (\(number))")
    case .meeting(firstOnly: false): Phrase(ja: "みんなそろうのを待つ", en: "wait for the others")
    case .meeting(firstOnly: true): Phrase(ja: "先に済んだら進む", en: "if first, go on")
    case .end: end
    }
  }

  static func back(to number: StepNumber) -> Phrase { Phrase(ja: "(\(number))へ戻る", en: "back to (\(number))") }

  static func closes(_ number: StepNumber) -> Phrase { Phrase(ja: "(\(number))はここまで", en: "end of (\(number))") }
}
