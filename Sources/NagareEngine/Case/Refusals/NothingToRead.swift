import NagareModel

extension Refusal {
  /// 既読 where nothing has come.
  static func nothingToRead(_ name: Phrase) -> Refusal {
    Refusal(
      .nothingToRead, what: Phrase(ja: "いま\(name.ja)が読むものはありません。", en: "There is nothing for \(name.en) to read now."),
      how: Phrase(
        ja: "供覧か後閲が届いてから「既読」にしてください。", en: "“read” is possible once something is shared, or left to read later."))
  }
}
