import NagareModel

/// Every word of the language and of the prompt, in one table. The reader, the printer, the suggestions, completion,
/// help and the one-page card are made from it.
public enum Vocabulary {
  static let entries: [Entry] =
    lines + details + types + conditions + values + units + acts + claims + calendarDetails + promiseDetails
    + assumptionDetails + lessonDetails + commands

  /// The row of each word, by the word's number.
  private static let rows: [Entry] = {
    var rows = [Entry](repeating: entries[0], count: Word.allCases.count)
    for entry in entries { rows[entry.word.rawValue] = entry }
    return rows
  }()

  static func entry(_ word: Word) -> Entry { rows[word.rawValue] }

  static func primary(_ word: Word) -> Phrase { entry(word).primary }

  /// What a word is called in each language.
  public static func name(of word: Word) -> Phrase { primary(word) }

  /// Everything that is accepted for a word, the primary spellings first.
  public static func spellings(of word: Word) -> [String] { entry(word).spellings }

  /// The words a line of a flow may begin with.
  public static let lineWords = entries.filter { $0.groups.contains(.line) }.map(\.word)

  /// The words of details.
  public static let detailWords = entries.filter { $0.groups.contains(.detail) }.map(\.word)

  /// The commands of the prompt.
  public static let commandWords = commands.map(\.word)

  /// All spellings, for the reader.
  static let trie: Trie = {
    var trie = Trie(room: 1 << 14)
    for index in entries.indices { entries[index].insert(into: &trie, as: index) }
    return trie
  }()

  static let lines: [Entry] = [
    Entry(.flow, .line, "流れ", "flow", also: "ながれ フロー 手続 手続き 業務 ワークフロー", and: "workflow", kana: "ながれ"),
    Entry(.role, .line, "担当", "role", also: "役割", and: "person", kana: "たんとう", slips: "単当 短刀"),
    Entry(.calendar, .line, "暦", "calendar", also: "カレンダー こよみ", kana: "こよみ"),
    Entry(.currency, .line, "通貨", "currency", kana: "つうか", slips: "通過"),
    Entry(
      .form, .line, "申請", "form", also: "入力 フォーム 様式 記入 提出 届出 届け出 届", and: "input", kana: "しんせい",
      slips: "新生 真正 新星 神聖 申制", said: "application"),
    Entry(
      .approval, [.line], "承認", "approval", also: "承認者 回議 合議", and: "approve", kana: "しょうにん",
      slips: "商人 証人 昇任 小人 承人 会議 剛毅"),
    Entry(
      .decision, .line, "決裁", "decision", also: "専決 最終承認", and: "final approval/decide", kana: "けっさい",
      slips: "決済 潔斎 血債"),
    Entry(
      .task, .line, "作業", "task", also: "審査 調査 処理 受付 対応", and: "work", kana: "さぎょう", slips: "左業 作用"),
    Entry(.share, .line, "供覧", "share", also: "回覧 閲覧", and: "circulate", kana: "きょうらん", slips: "狂乱 競覧 回らん"),
    Entry(
      .notify, [.line, .late], "通知", "notify", also: "お知らせ おしらせ 連絡 知らせる", and: "notice/tell", kana: "つうち",
      slips: "通地 痛知 土地 通達 報告 伝達 周知", said: "notification/inform/message"),
    Entry(.if, .line, "もし", "if", also: "若し", and: "when", kana: "もし", slips: "模試 もしも 分岐 枝分かれ 条件分岐 場合分け"),
    Entry(.then, .inner, "なら", "then", also: "ならば の場合は の場合 のときは のとき の時は の時 場合は 場合 ときは とき", kana: "なら", slips: "奈良"),
    Entry(
      .elseIf, .line, "それ以外でもし", "else if", also: "そうでなければもし 違えばもし それ以外もし それいがいでもし", and: "otherwise if",
      kana: "それいがいでもし"),
    Entry(
      .else, .line, "それ以外", "else", also: "それいがい そうでなければ 違えば", and: "otherwise", kana: "それいがい",
      slips: "其れ以外 それ意外 そうでない場合 そうでないとき"),
    Entry(
      .together, .line, "同時に", "together", also: "同時 並行 並行に 並行して 同時並行", and: "parallel/in parallel/side by side",
      kana: "どうじに", slips: "平行 閉口 並列 同事に 平行に 平行して 並列に 童子に", said: "at the same time/simultaneously"),
    Entry(.also, .line, "また", "and", also: "又", kana: "また", slips: "股 枝 次の枝 もう一方 もう1つ"),
    Entry(
      .end, .line, "おわり", "end", also: "終わり 終り ここまで", and: "end if/endif/end together", kana: "おわり", slips: "尾張"),
    Entry(.wait, [.line, .detail], "待つ", "wait", also: "まつ 待機", kana: "まつ", slips: "松 末 待って"),
    Entry(.compute, .line, "計算", "set", kana: "けいさん", slips: "軽産 形算"),
    Entry(.table, .line, "表", "table", also: "区分表", kana: "ひょう", slips: "票 評 俵"),
    Entry(.by, .inner, "ごと", "by", also: "毎", kana: "ごと"),
    Entry(.finish, [.line, .late], "完了", "finish", also: "終結", kana: "かんりょう", slips: "官僚 感量 管領 終了 完成 修了"),
    Entry(.jump, [.line, .late], "→", "->", also: "行き先 行先 =>", and: "go to/back to", kana: "いきさき"),
    Entry(.item, .line, "項目", "field", also: "欄 記入欄", kana: "こうもく", slips: "高木"),
    Entry(.example, .line, "例", "example", also: "場面", and: "scenario", kana: "れい", slips: "霊 礼"),
    Entry(.promise, .line, "約束", "promise", also: "きまり 決まり", and: "rule", kana: "やくそく"),
    Entry(.assumption, .line, "見込み", "assume", also: "前提 見込", and: "assumption/assumptions", kana: "みこみ"),
    Entry(.lesson, .line, "課題", "lesson", also: "レッスン", kana: "かだい", slips: "過大 仮題"),
    Entry(.start, .line, "はじめ", "start", also: "始め", kana: "はじめ"),
    Entry(.answer, .line, "答え", "answer", also: "こたえ", kana: "こたえ"),
  ]

  static let details: [Entry] = [
    Entry(.everyone, .detail, "全員", "everyone", also: "全員で", kana: "ぜんいん", slips: "善員 前院"),
    Entry(.anyone, .detail, "だれか1人", "anyone", also: "誰か1人 だれか一人 誰か一人 だれかひとり だれか1名", kana: "だれかひとり"),
    Entry(.majority, .detail, "過半数", "majority", kana: "かはんすう", slips: "下半数"),
    Entry(.atOnce, .detail, "いっせいに", "all at once", also: "一斉に", kana: "いっせいに", slips: "一声に"),
    Entry(.inOrder, .detail, "順番に", "in order", also: "順に", kana: "じゅんばんに", slips: "巡番に"),
    Entry(.answers, .detail, "選択肢", "answers", kana: "せんたくし", slips: "選択紙 選択し"),
    Entry(.due, .detail, "期限", "due", also: "締切 締め切り しめきり", kana: "きげん", slips: "機嫌 起源 紀元"),
    Entry(.countingToday, .lateSetting.union(.detail), "当日から", "counting today", kana: "とうじつから"),
    Entry(
      .ifClosedNext, .lateSetting.union(.detail), "閉庁日なら翌開庁日", "if closed, next open day",
      and: "if closed next open day", kana: "へいちょうびならよくかいちょうび"),
    Entry(
      .ifClosedPrevious, .lateSetting.union(.detail), "閉庁日なら前開庁日", "if closed, previous open day",
      and: "if closed previous open day", kana: "へいちょうびならぜんかいちょうび"),
    Entry(.ifLate, .detail, "過ぎたら", "if late", also: "すぎたら 遅れたら 期限を過ぎたら", and: "when late", kana: "すぎたら"),
    Entry(
      .ifRejected, .detail, "却下なら", "if rejected", also: "却下のとき", and: "when rejected", kana: "きゃっかなら", slips: "脚下なら"),
    Entry(
      .ifSentBack, .detail, "差戻しなら", "if sent back",
      also: "差し戻しなら 差戻なら さしもどしなら 差しもどしなら 差戻しのとき 差し戻しのとき", and: "when sent back", kana: "さしもどしなら",
      slips: "指し戻しなら", said: "if returned"),
    Entry(.ifAway, .detail, "不在なら", "if away", also: "不在のとき 留守なら", and: "when away", kana: "ふざいなら", slips: "不在奈良 負債なら"),
    Entry(
      .remind, .late, "催促", "remind", also: "督促", kana: "さいそく", slips: "細則 最速",
      said: "reminder/send reminder/send a reminder/remind them"),
    Entry(
      .passTo, .late, "引き継ぐ", "pass to", also: "引継ぐ 引き継ぎ 引継ぎ 引継 ひきつぐ",
      and: "escalate to/forward to/hand over to/hand to/delegate to/pass it to/escalate it to", kana: "ひきつぐ"),
    Entry(.readLater, .late, "後閲", "read later", kana: "こうえつ", slips: "校閲 公閲"),
    Entry(.firstOne, .detail, "どれか1つ", "first one", also: "どれか一つ だれか1つ だれか一つ 誰か1つ 誰か一つ", kana: "どれかひとつ"),
    Entry(
      .requiresReason, .detail, "理由必須", "reason required", also: "理由が必要 理由は必須 理由必要", and: "reasons required",
      kana: "りゆうひっす"),
    Entry(.hint, [.detail, .option], "説明", "hint", kana: "せつめい"),
    Entry(.note, .detail, "メモ", "note", kana: "めも"),
    Entry(.stop, .detail, "止まる", "stop", also: "とまる", kana: "とまる", slips: "泊まる 停まる"),
    Entry(.takes, .detail, "所要", "takes", kana: "しょよう", slips: "所用"),
    Entry(.people, .detail, "人数", "people", kana: "にんずう"),
    Entry(.hours, .detail, "勤務", "hours", also: "勤務時間", kana: "きんむ"),
    Entry(.required, .option, "必須", "required", also: "必ず", kana: "ひっす"),
    Entry(.optional, .option, "任意", "optional", also: "なくてもよい", kana: "にんい", slips: "認意", said: "not required"),
    Entry(.startsAs, .option, "初期値", "starts as", also: "はじめは", kana: "しょきち", slips: "初期地"),
    Entry(.decimals, .option, "小数", "decimals", also: "小数可", kana: "しょうすう", slips: "少数"),
    Entry(.letters, .inner, "字まで", "letters", also: "文字まで 字以内 文字以内", and: "characters/letter", kana: "じまで"),
    Entry(
      .otherwise, .inner, "それ以外", "otherwise", also: "それいがい", and: "else", kana: "それいがい", slips: "その他 それ意外 其れ以外",
      said: "others"),
    Entry(.any, .inner, "どれでも", "any", also: "何でも なんでも すべて 全て", and: "anything", kana: "どれでも"),
  ]

  static let types: [Entry] = [
    Entry(.text, .type, "文字", "text", also: "文字列 テキスト", kana: "もじ"),
    Entry(.longText, .type, "長い文字", "long text", also: "長文", kana: "ながいもじ"),
    Entry(.number, .type, "数", "number", also: "数値 数字", kana: "かず", slips: "数え"),
    Entry(.money, .type, "金額", "money", also: "料金", kana: "きんがく"),
    Entry(.date, .type, "日付", "date", also: "年月日 日にち 日付け", kana: "ひづけ", slips: "日漬け"),
    Entry(.time, .type, "時刻", "time", kana: "じこく", slips: "自国"),
    Entry(.choice, .type, "選択", "choice", kana: "せんたく", slips: "洗濯"),
    Entry(.choices, .type, "複数選択", "choices", kana: "ふくすうせんたく", slips: "複数洗濯"),
    Entry(
      .yesNo, .type, "はい・いいえ", "yes/no", also: "はい/いいえ はいいいえ 有無 ○× ハイ・イイエ ハイ/イイエ", and: "yes or no/yes-no",
      kana: "はいいいえ"),
    Entry(.phone, .type, "電話", "phone", also: "電話番号", and: "telephone", kana: "でんわ", said: "fone"),
    Entry(.email, .type, "メール", "email", also: "メールアドレス", and: "e-mail", kana: "めーる"),
    Entry(.file, .type, "ファイル", "file", also: "添付", kana: "ふぁいる"),
    Entry(.person, .type, "担当者", "person", kana: "たんとうしゃ"),
  ]

  static let conditions: [Entry] = [
    Entry(.and, .joiner, "かつ", "and", also: "および 及び && &", kana: "かつ"),
    Entry(.or, .joiner, "または", "or", also: "又は あるいは もしくは 若しくは || 又", kana: "または"),
    Entry(.not, .inner, "でない", "not", also: "ではない じゃない でなく 以外", kana: "でない", slips: "出ない デナイ"),
    Entry(.empty, .comparison, "空", "empty", also: "空欄", and: "blank", kana: "から"),
    Entry(.contains, .comparison, "含む", "include", also: "ふくむ", and: "includes/contain/contains", kana: "ふくむ"),
    Entry(.between, .comparison, "から", "between", kana: "から"),
    Entry(
      .atLeast, .comparison, "以上", "at least", also: "以降 いじょう",

      and:
        "from/no less than/no earlier than/more than or equal to/greater than or equal to/or more/or over/or above/or later",
      kana: "いじょう", slips: "異常 異状 位上 異上 以場",
      said: "minimum/at minimum"),
    Entry(
      .atMost, .comparison, "以下", "at most", also: "以内 まで 以前 いか",

      and:
        "up to/no more than/until/within/no later than/less than or equal to/or less/or fewer/or under/or below/or earlier",
      kana: "いか",
      slips: "医科 烏賊"),
    Entry(
      .under, .comparison, "未満", "under", also: "より小さい より少ない より前 より下 みまん",
      and: "less than/before/below/fewer than/earlier than/shorter than/lower than/smaller than/cheaper than",
      kana: "みまん", slips: "味満 未万 味万 見満", said: "beneath"),
    Entry(
      .over, .comparison, "を超える", "over",
      also: "超える 超 をこえる こえる を超え を超 より大きい より多い より後 を超す",
      and:
        "more than/after/above/greater than/later than/longer than/higher than/larger than/bigger than/exceeds/exceed/exceeding",
      kana: "をこえる",
      slips: "を越える 越える を肥える を乞える"),
    Entry(.decisionOf, .inner, "の判断", "decision of", also: "の答え", and: "answer of", kana: "のはんだん"),
    Entry(.yes, .bool, "はい", "yes", also: "有 ○ あり 有り", kana: "はい"),
    Entry(.no, .bool, "いいえ", "no", also: "無 × なし 無し", kana: "いいえ"),
  ]

  static let values: [Entry] = [
    Entry(.today, [.value, .filled], "今日", "today", also: "本日", kana: "きょう", said: "now"),
    Entry(.yearEnd, .value, "年度末", "year end", and: "fiscal year end", kana: "ねんどまつ"),
    Entry(.monthEnd, .value, "月末", "month end", also: "今月末 当月末", and: "end of month/end of the month", kana: "げつまつ"),
    Entry(.thisMonth, .position, "今月", "of this month", also: "当月", kana: "こんげつ"),
    Entry(.nextMonth, .position, "翌月", "of next month", also: "来月", and: "of the next month", kana: "よくげつ"),
    Entry(.applicant, [.filled, .value], "申請者", "applicant", kana: "しんせいしゃ"),
    Entry(.roundDown, .function, "切捨て", "round down", also: "切り捨て 切捨", kana: "きりすて"),
    Entry(.roundUp, .function, "切上げ", "round up", also: "切り上げ 切上", kana: "きりあげ"),
    Entry(.round, .function, "四捨五入", "round", kana: "ししゃごにゅう"),
    Entry(.smaller, .function, "小さい方", "min", also: "小さいほう", kana: "ちいさいほう"),
    Entry(.larger, .function, "大きい方", "max", also: "大きいほう", kana: "おおきいほう"),
    Entry(.daysBetween, .function, "日数", "days between", kana: "にっすう"),
    Entry(.businessDaysBetween, .function, "開庁日数", "business days between", also: "営業日数", kana: "かいちょうびすう"),
    Entry(.before, .position, "前", "before", kana: "まえ"),
    Entry(.following, .position, "後", "after", kana: "ご"),
    Entry(.reason, .filled, "理由", "reason", kana: "りゆう"),
    Entry(.title, .filled, "題", "title", kana: "だい"),
    Entry(.result, .filled, "結果", "result", kana: "けっか"),
  ]

  static let units: [Entry] = [
    Entry(.yen, .unit, "円", "yen", also: "¥", and: "JPY", kana: "えん"),
    Entry(.dollar, .unit, "ドル", "dollars", also: "$", and: "dollar/USD/US$", kana: "どる"),
    Entry(.euro, .unit, "ユーロ", "euros", also: "€", and: "euro/EUR", kana: "ゆーろ"),
    Entry(.pound, .unit, "ポンド", "pounds", also: "£", and: "pound/GBP", kana: "ぽんど"),
    Entry(.day, .unit, "日", "days", also: "日間", and: "day", kana: "にち"),
    Entry(
      .businessDay, .unit, "開庁日", "business days", also: "開庁日間 営業日 稼働日",
      and: "business day/open days/open day/working days/working day/workdays/workday",
      kana: "かいちょうび", slips: "会庁日"),
    Entry(.week, .unit, "週間", "weeks", also: "週", and: "week", kana: "しゅうかん", slips: "習慣 週刊"),
    Entry(.month, .unit, "か月", "months", also: "ヶ月 カ月 ケ月 ヵ月 箇月 ヶ月間 か月間 月", and: "month", kana: "かげつ"),
    Entry(.year, .unit, "年", "years", also: "年間", and: "year", kana: "ねん"),
    Entry(.hour, .unit, "時間", "hours", and: "hour", kana: "じかん"),
    Entry(.minute, .unit, "分", "minutes", also: "分間", and: "minute", kana: "ふん"),
    Entry(.personUnit, .unit, "人", "people", also: "名", and: "persons/person", kana: "にん"),
    Entry(.matter, .unit, "件", "cases", and: "case", kana: "けん"),
    Entry(.piece, .unit, "個", "pieces", and: "piece", kana: "こ"),
    Entry(.times, .unit, "回", "times", and: "time", kana: "かい"),
    Entry(.copies, .unit, "通", "copies", and: "copy", kana: "つう"),
    Entry(.percent, .unit, "%", "%", and: "percent", kana: "ぱーせんと"),
    Entry(.tenths, .unit, "割", "tenths", kana: "わり"),
  ]

  static let acts: [Entry] = [
    Entry(
      .approve, [.answer, .act], "承認", "approve", also: "承認した", and: "approved/approves", kana: "しょうにん",
      slips: "商人 証人 ok okay"),
    Entry(
      .sendBack, [.answer, .act], "差戻し", "send back", also: "差し戻し 差戻 差し戻す 差戻す さしもどし 差しもどし", and: "sent back/sends back",
      kana: "さしもどし", slips: "指し戻し"),
    Entry(
      .reject, [.answer, .act], "却下", "reject", also: "不承認 不許可", and: "rejected/rejects", kana: "きゃっか", slips: "脚下"),
    Entry(.done, .act, "済", "done", also: "済み すみ 完了", and: "complete/completed/finished", kana: "すみ"),
    Entry(.read, .act, "既読", "read", also: "読んだ", and: "reads/has read", kana: "きどく", slips: "危篤 基督 既得"),
    Entry(.withdraw, .act, "取下げ", "withdraw", also: "取り下げ 取下 取り下げる とりさげ", and: "withdraws", kana: "とりさげ"),
    Entry(.takeBack, .act, "引戻し", "take back", also: "引き戻し 引戻 ひきもどし", and: "takes back", kana: "ひきもどし"),
    Entry(.away, .act, "不在", "away", kana: "ふざい"),
    Entry(.back, .act, "在席", "back", kana: "ざいせき"),
    Entry(
      .replaced, .act, "交代", "replaced by", also: "交替", and: "replace by/replace with", kana: "こうたい", slips: "後退 抗体"),
    Entry(.finished, .outcome, "完了", "finished", kana: "かんりょう", said: "finish"),
    Entry(.rejected, .outcome, "却下", "rejected", kana: "きゃっか"),
    Entry(.withdrawn, .outcome, "取下げ", "withdrawn", also: "取り下げ 取下", kana: "とりさげ"),
  ]

  static let claims: [Entry] = [
    Entry(.starts, .claim, "始まり", "starts", also: "始まる はじまり 開始", and: "start", kana: "はじまり"),
    Entry(.pass, .inner, "たつ", "pass", also: "経つ 経過 たった 経った", and: "passes/later", kana: "たつ"),
    Entry(.until, .inner, "まで", "until", kana: "まで"),
    Entry(.untilDue, .claim, "期限まで", "until due", kana: "きげんまで"),
    Entry(.resultIs, .claim, "結果", "result", kana: "けっか", slips: "結課 決過 血化 欠課", said: "outcome"),
    Entry(.waitingFor, .claim, "番", "waiting for", kana: "ばん", slips: "盤 晩 版 判"),
    Entry(.visits, .claim, "通る", "visits", also: "とおる", kana: "とおる"),
    Entry(.skips, .claim, "通らない", "skips", also: "とおらない", kana: "とおらない"),
    Entry(.notified, .claim, "届く", "notified", also: "とどく", kana: "とどく", slips: "届いた とどいた 届ける 届け 屈く", said: "notify"),
    Entry(
      .notNotified, .claim, "届かない", "not notified", also: "とどかない", kana: "とどかない",
      slips: "届いていない 届かなかった とどいていない"),
    Entry(.value, .claim, "値", "value", kana: "あたい"),
    Entry(.dueDate, .claim, "期限日", "due date", kana: "きげんび"),
    Entry(.refuses, .claim, "断る", "refuses", also: "ことわる", kana: "ことわる"),
    Entry(.cannot, .claim, "できない", "cannot", kana: "できない"),
    Entry(.within, .claim, "日数以内", "within", kana: "にっすういない"),
    Entry(.nobody, .inner, "なし", "nobody", and: "none/never", kana: "なし"),
  ]

  static let calendarDetails: [Entry] = [
    Entry(
      .holidays, .calendarDetail, "祝日", "holidays", also: "祝祭日", and: "holiday/public holidays/bank holidays",
      kana: "しゅくじつ"),
    Entry(.closed, .calendarDetail, "休み", "closed", also: "閉庁 休む 休業 休日", kana: "やすみ"),
    Entry(.openDays, .calendarDetail, "開く", "open", also: "開ける", kana: "ひらく"),
    Entry(
      .openHours, .calendarDetail, "開庁", "hours", also: "開庁時間",
      and: "open hours/office hours/opening hours/business hours/working hours", kana: "かいちょう"),
    Entry(.japan, .inner, "日本", "Japan", kana: "にほん"),
    Entry(.whole, .inner, "整数", "whole", kana: "せいすう"),
  ]

  static let promiseDetails: [Entry] = [
    Entry(.premise, .promiseDetail, "もし", "if", and: "when", kana: "もし"),
    Entry(.absent, .promiseDetail, "不在", "away", kana: "ふざい"),
    Entry(.lateIf, .inner, "期限から", "if", and: "when", kana: "きげんから"),
    Entry(.late, .promiseDetail, "期限切れ", "late", also: "期限切", kana: "きげんぎれ"),
    Entry(.ends, .promiseDetail, "終わる", "ends", also: "おわる", and: "end", kana: "おわる"),
    Entry(.inSequence, .promiseDetail, "先に", "before", kana: "さきに"),
    Entry(.always, .promiseDetail, "いつも", "always", also: "常に 必ず", kana: "いつも"),
    Entry(.never, .promiseDetail, "決してない", "never", also: "けっしてない 絶対にない", kana: "けっしてない"),
    Entry(.peopleWithin, .promiseDetail, "人数以内", "people within", kana: "にんずういない"),
  ]

  static let assumptionDetails: [Entry] = [
    Entry(.arrivals, .assumptionDetail, "件数", "arrivals", and: "arrival", kana: "けんすう"),
    Entry(.period, .assumptionDetail, "期間", "period", kana: "きかん", slips: "機関"),
    Entry(.everyDay, .inner, "毎日", "every day", kana: "まいにち"),
    Entry(.onAverage, .inner, "平均", "on average", and: "average", kana: "へいきん"),
    Entry(.inBatches, .inner, "まとめて", "in batches at", and: "in batches", kana: "まとめて"),
  ]

  static let lessonDetails: [Entry] = [
    Entry(.lessonTime, .lessonDetail, "時間", "time", kana: "じかん"),
    Entry(.goal, .lessonDetail, "目標", "goal", kana: "もくひょう"),
    Entry(.explanation, .lessonDetail, "説明", "explanation", kana: "せつめい"),
    Entry(.lessonHint, .lessonDetail, "ヒント", "hint", kana: "ひんと"),
    Entry(.uses, .lessonDetail, "使う", "uses", also: "つかう", kana: "つかう"),
    Entry(.doesNotUse, .lessonDetail, "使わない", "does not use", also: "つかわない", kana: "つかわない"),
  ]
}
