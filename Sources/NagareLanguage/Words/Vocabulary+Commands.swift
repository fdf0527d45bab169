import NagareModel

// What can be asked for at the prompt. A spelling that stands in several rows is truly ambiguous and is asked back.
extension Vocabulary {
  static let commands: [Entry] = building + measuring + running + files + learning

  private static let building: [Entry] = [
    Entry(.add, .command, "追加", "add", also: "足す 加える 追記", kana: "ついか", slips: "追価"),
    Entry(.edit, .command, "直す", "edit", also: "修正 変更 編集 訂正 書き直す", and: "change/fix", kana: "なおす", slips: "治す"),
    Entry(.delete, .command, "削除", "delete", also: "消す 消去 取り除く", and: "remove/drop", kana: "さくじょ"),
    Entry(.move, .command, "移動", "move", also: "動かす 移す", kana: "いどう", slips: "異動 異同"),
    Entry(.here, .command, "ここへ", "at", also: "ここに 挿入", and: "here/insert", kana: "ここへ"),
    Entry(
      .undo, .command, "元に戻す", "undo", also: "もとに戻す 取り消す 取消 取り消し 取消し 戻す 戻る", kana: "もとにもどす", slips: "下に戻す"),
    Entry(.redo, .command, "やり直す", "redo", also: "やりなおす やり直し やりなおし", kana: "やりなおす", slips: "遣り直す"),
    Entry(.list, .command, "一覧", "list", also: "リスト 全部見る", and: "ls", kana: "いちらん"),
    Entry(.diagram, .command, "図", "diagram", also: "図を見る", and: "draw", kana: "ず"),
    Entry(.check, .command, "点検", "check", also: "検査 確認 チェック", kana: "てんけん", slips: "天険 点険"),
    Entry(.problems, .command, "問題", "problems", also: "問題一覧", and: "problem", kana: "もんだい"),
    Entry(.format, .command, "整形", "format", also: "整える 清書", and: "tidy", kana: "せいけい", slips: "成形 整景"),
    Entry(.language, .command, "言葉", "language", also: "言語 ことば", and: "lang", kana: "ことば"),
  ]

  private static let measuring: [Entry] = [
    Entry(.picture, .command, "絵", "picture", also: "絵にする 絵を書く 流れ図", and: "sheet", kana: "え"),
    Entry(.summary, .command, "まとめ", "page", also: "纏め まとめる", and: "summary", kana: "まとめ"),
  ]

  private static let running: [Entry] = [
    Entry(.run, .command, "実行", "run", also: "動かす 動かしてみる 試す", and: "play", kana: "じっこう", slips: "執行 実効"),
    Entry(.next, .command, "次へ", "next", also: "次 進む 進める", and: "forward", kana: "つぎへ"),
    Entry(.stepBack, .command, "前へ", "back", also: "前 一つ前 1つ前 戻る", and: "previous", kana: "まえへ"),
    Entry(.restart, .command, "最初から", "restart", also: "はじめから 初めから やり直し やりなおし", and: "start over", kana: "さいしょから"),
    Entry(.goStep, .command, "行く", "goto", also: "飛ぶ", kana: "いく"),
    Entry(.letTime, .command, "時間", "time", also: "時間を進める", kana: "じかん"),
    Entry(.whose, .command, "だれ", "who", also: "誰 だれの番 誰の番", kana: "だれ"),
    Entry(.why, .command, "なぜ", "why", also: "どうして 何故", kana: "なぜ"),
    Entry(.values, .command, "値", "values", also: "中身", and: "value", kana: "あたい"),
    Entry(.journey, .command, "履歴", "history", also: "これまで", and: "log", kana: "りれき"),
    Entry(.whatIf, .command, "もしも", "what-if", also: "もしもの話", and: "what if/whatif", kana: "もしも"),
    Entry(.comeHome, .command, "帰る", "return", also: "元の場所へ", kana: "かえる", slips: "変える 返る 蛙"),
    Entry(.goOn, .command, "続ける", "continue", also: "続き", and: "go on", kana: "つづける"),
    Entry(.keep, .command, "例にする", "keep", also: "例に残す", kana: "れいにする"),
    Entry(.drawCard, .command, "札", "card", also: "札を引く ふだ", and: "draw card", kana: "ふだ"),
    Entry(.ways, .command, "道すじ", "paths", also: "道筋 すべての道 全部の道", and: "ways/all ways", kana: "みちすじ"),
    Entry(.watch, .command, "見る", "watch", also: "見せて", kana: "みる"),
    Entry(.makeExamples, .command, "例を作る", "examples", also: "例をつくる", and: "make examples", kana: "れいをつくる"),
    Entry(.tryOut, .command, "例を試す", "test", also: "テスト 試験", kana: "れいをためす"),
    Entry(.simulate, .command, "試算", "simulate", also: "シミュレーション 試算する", kana: "しさん", slips: "資産 試産"),
    Entry(.compare, .command, "くらべる", "compare", also: "比べる 比較 比較する", kana: "くらべる"),
  ]

  private static let files: [Entry] = [
    Entry(.new, .command, "新規", "new", also: "新しい流れ 新しく始める", kana: "しんき", slips: "新奇 新気"),
    Entry(.open, .command, "開く", "open", also: "読み込む 読み込み", and: "load", kana: "ひらく"),
    Entry(.save, .command, "保存", "save", also: "上書き保存 上書き 名前を付けて保存", and: "write", kana: "ほぞん"),
    Entry(.samples, .command, "見本", "samples", also: "サンプル お手本 手本", and: "sample", kana: "みほん"),
  ]

  private static let learning: [Entry] = [
    Entry(.help, .command, "?", "help", also: "ヘルプ 使い方 助けて 助けてください 困った", and: "help me", kana: "へるぷ"),
    Entry(.explain, .command, "説明", "explain", also: "くわしく 詳しく 解説", and: "more", kana: "せつめい"),
    Entry(
      .takeLesson, .command, "課題", "lesson", also: "課題一覧 レッスン 次の課題", and: "lessons/go to lesson/next lesson",
      kana: "かだい", slips: "仮題 過大"),
    Entry(.takeHint, .command, "ヒント", "hint", kana: "ひんと"),
    Entry(.whereabouts, .command, "位置", "where", also: "いまどこ 今どこ", kana: "いち"),
    Entry(.skip, .command, "とばす", "skip", also: "飛ばす", kana: "とばす"),
    Entry(.showAnswer, .command, "答え", "answer", also: "答えを見る 模範解答", and: "show answer/the answer", kana: "こたえ"),
    Entry(
      .leaveLesson, .command, "離れる", "leave",
      also: "課題を終わる 課題を終える 課題を終了 課題終了 課題をやめる 課題を離れる 課題を閉じる 課題から出る 課題を出る",
      and:
        "leave lesson/leave the lesson/end lesson/end the lesson/quit lesson/quit the lesson/exit lesson/stop lesson/close lesson",
      kana: "はなれる"),
    Entry(.card, .command, "早見", "words", also: "早見表 ことばの早見表 ことば一覧", and: "word list/cheat sheet", kana: "はやみ"),
    Entry(.doctor, .command, "診断", "doctor", kana: "しんだん"),
    Entry(.quit, .command, "終わる", "quit", also: "終了 終わります 閉じる やめる", and: "exit/q/:q/bye", kana: "おわる"),
  ]
}
