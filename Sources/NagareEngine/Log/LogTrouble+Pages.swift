import NagareModel

extension LogTrouble {
  /// The pages behind the codes of logs, in their order. Their examples are lines of logs.
  public static let explanations: [Explanation] = [
    page(
      401, Phrase(ja: "流れの記録ではないファイルです。", en: "The file is not the log of a case."),
      why: Phrase(
        ja: "記録は、nagare run --record で保存した、1行目に nagare と版の入ったファイルです。",
        en: "A log is what nagare run --record saves; its first line names nagare and a version."),
      wrong: "流れ おやつ当番", right: #"{"nagare":"log","version":1,"flow":"おやつ当番", … }"#),
    page(
      402, Phrase(ja: "新しい形の記録です。", en: "The log has a newer form."),
      why: Phrase(
        ja: "新しい nagare が書いた記録は、古い nagare では読みまちがえるおそれがあるので読みません。古い記録は、いつまでも読めます。",
        en: "An older nagare might misread what a newer one wrote, so it does not try. Old logs can be read for ever."),
      wrong: #"{"nagare":"log","version":2, … }"#, right: #"{"nagare":"log","version":1, … }"#),
    page(
      403, Phrase(ja: "記録に読めない行があります。", en: "A line of the log cannot be read."),
      why: Phrase(
        ja: "記録は1行が1つのできごとです。1行でも欠けると、その先が同じにならないので、そこで止めます。",
        en: "Each line is one event. If one is lost, what follows is no longer the same, so reading stops there."),
      wrong: #"{"event":"passed","block":1,"na"#, right: #"{"event":"passed","block":1,"name":"form 係員"}"#),
    page(
      404, Phrase(ja: "記録の最後の行が書きかけです。", en: "The last line of the log is half written."),
      why: Phrase(
        ja: "書いている途中で電源が切れると、こうなります。その前までの行は、そのまま使えます。",
        en: "That happens when the power goes while it is being written. Every line before it is kept."),
      wrong: #"{"event":"ended","outc"#, right: #"{"event":"ended","outcome":"finished"}"#),
    page(
      405, Phrase(ja: "記録に出てくる名前が、いまの流れにありません。", en: "The log speaks of a name the flow does not have now."),
      why: Phrase(
        ja: "記録した後に、流れの担当や欄の名前を変えたか、消したためです。",
        en: "A role or a field was renamed or taken away after the log was written."),
      wrong: #"{"event":"finished","block":1,"by":"係長"}   承認 班長"#,
      right: #"{"event":"finished","block":1,"by":"係長"}   承認 係長"#),
    page(
      406, Phrase(ja: "いまの流れでは、記録と違うことになります。", en: "The flow of today goes another way than the log."),
      why: Phrase(
        ja: "記録した後に条件や順番を変えたためです。思ったとおりの違いなら、直す必要はありません。",
        en: "A condition or the order was changed after the log was written. If that was meant, all is well."),
      wrong: #"{"event":"chose","block":5,"way":1}   もし 日数 が 2日未満 なら"#,
      right: #"{"event":"chose","block":5,"way":1}   もし 日数 が 2日以下 なら"#),
    page(
      407, Phrase(ja: "記録にある操作が、いまの流れではできません。", en: "Something the log says was done is not possible now."),
      why: Phrase(
        ja: "記録した後に、欄の範囲や担当を変えたためです。思ったとおりの違いなら、直す必要はありません。",
        en: "The range of a field or a role was changed after the log was written. If that was meant, all is well."),
      wrong: #"{"event":"filled","values":{"日数":30}}   ・日数: 数 1〜20"#,
      right: #"{"event":"filled","values":{"日数":30}}   ・日数: 数 1〜40"#),
  ]

  private static func page(_ code: Int, _ what: Phrase, why: Phrase, wrong: String, right: String) -> Explanation {
    Explanation(code, .error, what: what, why: why, wrong: Phrase(wrong), right: Phrase(right))
  }
}
