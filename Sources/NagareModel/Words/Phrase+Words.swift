/// Words that are said on more than one floor.
extension Phrase {
  public static let yes = Phrase(ja: "はい", en: "yes")
  public static let no = Phrase(ja: "いいえ", en: "no")
  public static let empty = Phrase(ja: "空", en: "empty")
  public static let promises = Phrase(ja: "約束", en: "Promises")
  public static let applicant = Phrase(ja: "申請者", en: "applicant")
  public static let lastDecision = Phrase(ja: "直前の判断", en: "the last decision")
  public static let nobodysTurn = Phrase(ja: "いまはだれの番でもありません。", en: "It is nobody’s turn now.")
  public static let unreadAnswer = Phrase(ja: "答えとして読めません。", en: "This could not be read as an answer.")
  public static let done = Phrase(ja: "済", en: "done")
  public static let read = Phrase(ja: "既読", en: "read")
  public static let withdraw = Phrase(ja: "取下げ", en: "withdraw")
  public static let takeBack = Phrase(ja: "引戻し", en: "take back")
  public static let peopleWord = Phrase(ja: "人数", en: "people")
  public static let away = Phrase(ja: "不在", en: "away")
  public static let back = Phrase(ja: "在席", en: "back")
  public static let notify = Phrase(ja: "通知", en: "notify")
}
