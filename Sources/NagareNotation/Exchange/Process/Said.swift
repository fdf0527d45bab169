import NagareModel

/// What an export says in its own words.
enum Said {
  static let start = Phrase(ja: "始まり", en: "start")
  static let through = Phrase(ja: "そろった", en: "all through")
  static let answer = Phrase(ja: "判断", en: "answer")
  static let whichForm = Phrase(ja: "最後に出した申請", en: "the form passed last")
  static let firstValues = Phrase(ja: "はじめの値", en: "First values")
  static let prepared = Phrase(ja: "準備", en: "Prepare")
  static let recorded = Phrase(ja: "答えをまとめる", en: "Record")
  static let branchDone = Phrase(ja: "枝の終わり", en: "Branch done")
  static let otherwise = Phrase(ja: "どれでもない", en: "none of these")
  static let late = Phrase(ja: "期限", en: "due")
  static let reminder = Phrase(ja: "催促する", en: "send a reminder")
  static let toldDrafter = Phrase(ja: "申請者に知らせる", en: "tell the applicant")

  static func inBrackets(_ unit: Phrase) -> Phrase { Phrase(ja: "(\(unit.ja))", en: " (\(unit.en))") }

  static func remindsOf(_ title: String) -> Phrase {
    Phrase(ja: "「\(title)」の期限が過ぎました", en: "“\(title)” is overdue")
  }

  static func told(_ title: String, _ answer: Phrase) -> Phrase {
    Phrase(ja: "「\(title)」は\(answer.ja)になりました。", en: "“\(title)”: \(answer.en). ")
  }

  // MARK: Not carried over

  static let openDays = Phrase(
    ja: "開庁日は数えられないので、ふつうの日として数えます", en: "business days are counted as calendar days")
  static let officeHours = Phrase(
    ja: "勤務時間は数えられないので、夜も休みの日も時間が進みます", en: "office hours are not known: hours pass at night and on closed days too")
  static let closedDays = Phrase(
    ja: "閉庁日に当たる期限は動きません", en: "a deadline on a closed day does not move")
  static let nextTime = Phrase(
    ja: "その時刻を過ぎて届いた仕事も、その日の時刻を期限とします", en: "work that comes after that time has it as its deadline all the same")
  static let unreadAtEnd = Phrase(
    ja: "案件が終わると、まだ読まれていない供覧は消えます", en: "what is not read yet when the case ends is gone")
  static let whoseAnswer = Phrase(
    ja: "何人かで答えるとき、だれの答えかは区別されません", en: "where several people answer, whose answer it was is not told apart")
  static let votesToTheEnd = Phrase(
    ja: "数で決まったあとも、残りの人の答えを待ちます", en: "when enough have answered, the others are waited for all the same")
  static let chosenByName = Phrase(
    ja: "フォームで選んだ人は、名前のまま担当のグループになります", en: "people chosen in a form are groups by their names as they are")
  static let lateAfterHandOver = Phrase(
    ja: "引き継いだあとの「過ぎたら」", en: "“if … late” after the work has been passed on")
  static let handedDeadline = Phrase(
    ja: "引き継いだ人の期限(催促)", en: "the deadline of those the work is passed to, which reminds them")
  static let ifAway = Phrase(ja: "不在のときの代理(代決・後閲)", en: "who stands in for somebody away, and reading later")
  static let readLater = Phrase(ja: "不在なら後閲", en: "passing over somebody away, who reads it later")
  static let limits = Phrase(ja: "入力の範囲の点検", en: "the check of what may be entered")
  static let files = Phrase(ja: "ファイルは名前だけで、いくつ付けるかの点検もありません", en: "files are names only, and how many is not checked")
  static let contact = Phrase(ja: "電話・メールの形の点検", en: "the check of a phone number or an e-mail address")
  static let choicesAsText = Phrase(
    ja: "複数選択は、選んだものの一覧(リスト)を値として渡します", en: "several choices are to be handed in as a list")
  static let startsAs = Phrase(ja: "欄の初期値", en: "what a field starts as")
  static let hours = Phrase(ja: "担当の勤務時間", en: "the hours of a role")
  static let calendar = Phrase(ja: "暦(祝日・休み・開く日・開庁の時間)", en: "the calendar: holidays, closed and open days, hours")
  static let onlyForShows = Phrase(ja: "メモ・止まる・所要", en: "notes, stops and how long work takes")
  static let handling = Phrase(
    ja: "取下げ・引戻し・交代・不在の操作", en: "withdrawing, taking back, replacing people and being away")
  static let values = Phrase(
    ja: "知らせの中の日付・金額の書き方(2026年5月11日や1,234、（なし）)", en: "how dates, amounts and nothing are written in messages")
  static let examples = Phrase(
    ja: "例・約束・見込み(Nagareで試します)", en: "examples, promises and assumptions, which stay with Nagare")
  static let applicant = Phrase(
    ja: "申請者を1人に決められないので、変数 applicant に入れてください",
    en: "the applicant may be one of several people: put it in the variable applicant")
  static let kintone = Phrase(
    ja: "kintoneのプロセス管理には並行がないので、同時に進む仕事は1つの状態から始まる行として並べます",
    en:
      "process management in kintone has no parallel work: what goes on side by side is listed as rows from one status")
  static let powerAutomate = Phrase(
    ja: "宛先の人の名前、フォームやリストの作成", en: "the names of the people, and making forms and lists")
  static let listOnly = Phrase(ja: "一覧は読むためのもので、動きは写しません", en: "the list is for reading; nothing runs from it")
  static let onlyTables = Phrase(ja: "表のほかはすべて", en: "everything but the tables")
  static let japanTime = Phrase(
    ja: "時刻は日本の時刻(+09:00)として書きます", en: "times of day are written as those of Japan (+09:00)")
  static let plainForms = Phrase(
    ja: "フォームの欄(エンジンごとの形で書き出すと写します)", en: "the fields of forms, which the exports for an engine have")
  static let todayInText = Phrase(ja: "知らせの中の{今日}", en: "{today} in a message")
  static let resultInText = Phrase(ja: "知らせの中の{結果}", en: "{result} in a message")
}
