import NagareModel

/// What kind of field a name asks for, by how it ends.
struct FieldGuess {
  var type: Word
  var unit: Word?

  init(_ name: String, _ language: Language) {
    // cost of the trip, amount in yen: the head says what it is.
    var words = Array(EnglishTokens.bare(name).prefix { !["of", "in", "for", "per"].contains($0) })
    // miles driven, amount paid
    while words.count > 1, let last = words.last, Self.participles.contains(last) { words.removeLast() }
    let head = words.joined(separator: " ")
    let isWhole = language == .ja || head.isEmpty || head == "number"
    let key = Folding.key(of: isWhole ? name : head)
    let found = Self.rows.first { row in
      row.endings.contains { ending in
        language == .ja
          ? key.count >= ending.count && key.suffix(ending.count).elementsEqual(ending)
          : key == ending || key.suffix(ending.count).elementsEqual(ending)
      }
    }
    let counts = language == .en && key.starts(with: Folding.key(of: "number of"))
    type = found?.type ?? (counts ? .number : .text)
    unit = found?.unit
  }

  /// Whether a name of this kind may well stand for a field; one that says nothing of its kind may.
  func fits(_ field: Situation.Field) -> Bool {
    switch (type, unit) {
    case (.money, _): field.type == .money
    case (.number, .day?): field.unit?.isTime ?? (field.type == .number)
    case (.number, .personUnit?): field.type == .number && field.unit?.isTime != true
    case (.number, _): field.type == .number || field.type == .money
    case (.date, _), (.time, _), (.yesNo, _): false
    default: true
    }
  }

  private struct Row {
    var type: Word
    var unit: Word?
    var endings: [[UInt32]]

    init(_ type: Word, _ unit: Word?, _ endings: String) {
      self.type = type
      self.unit = unit
      self.endings = endings.split(separator: " ").map { Folding.key(String($0)) }
    }
  }

  private static let participles =
    "driven travelled traveled paid spent worked needed required requested wanted ordered expected attending planned"
    .wordSet

  private static let rows: [Row] = [
    Row(.yesNo, nil, "有無 要否 可否 諾否 あるなし"),
    Row(.number, .day, "日数 days numberofdays"),
    Row(.number, .personUnit, "人数 人員 参加者数 人数分 headcount numberofpeople people guests participants visitors members"),
    Row(.phone, nil, "電話番号 電話 tel 連絡先電話 phone phonenumber telephone"),
    Row(.email, nil, "メール メールアドレス email emailaddress e-mail mail"),
    Row(
      .money, nil,
      "金額 費用 料金 代金 価格 単価 額 料 費 代 値段 予算 price cost amount fee total budget fare money salary wage deposit rent"
    ),
    Row(.time, nil, "時刻 開始時刻 終了時刻 時間帯 time starttime endtime"),
    Row(.date, nil, "日付 日 期日 年月日 日にち 予定日 date day startdate enddate"),
    Row(.number, nil, "数 数量 個数 部数 枚数 台数 件数 quantity count numberofcopies copies miles kilometres kilometers km"),
    Row(
      .file, nil,
      "領収書 診断書 見積書 写真 図面 添付 ファイル 証明書 receipt photo attachment file receipts photos map copy certificate drawing scan"
    ),
  ]
}
