import NagareModel

/// Words that are said in more than one place of this floor.
extension Phrase {
  static let wayThere = Phrase(ja: "ここまでの道:", en: "The way there:")
  static let offersRepair = Phrase(ja: "はい と入れると直します。", en: "Type yes to make this change.")
  static let startPasses = Phrase(ja: "はじめの流れが、そのまま合格してしまいます。", en: "The flow to start from passes as it is.")
  static let flowWord = Phrase(ja: "流れ", en: "flow")
  public static let howToLeave = Phrase(ja: "終わるには Ctrl-C か q", en: "Ctrl-C or q leaves")
  static let notEnded = Phrase(ja: "途中", en: "not ended")
  static let noMomentBefore = Phrase(ja: "これより前には戻れません。", en: "This is the first moment; there is nothing before it.")
  static let flowInWords = Phrase(ja: "流れの文", en: "The flow in words")

  /// Somebody asks about a problem by a number that none has.
  static func noCode(_ number: Int) -> Phrase {
    Phrase(
      ja: "N\(number) という番号はありません。番号は、問題の頭に出ています(例 \(Diagnostic.Code.unknownWord))。",
      en: "There is no N\(number). The number stands in front of a problem (such as \(Diagnostic.Code.unknownWord)).")
  }

  // Of files of events.
  static let caseStarts = Phrase(ja: "案件の始まり", en: "case starts")
  static let caseEnds = Phrase(ja: "案件の終わり", en: "case ends")
  static func lapsed(_ name: String) -> Phrase { Phrase(ja: "期限: \(name)", en: "due: \(name)") }
  static func handedOver(_ name: String) -> Phrase { Phrase(ja: "引継ぎ: \(name)", en: "passed on: \(name)") }
}
