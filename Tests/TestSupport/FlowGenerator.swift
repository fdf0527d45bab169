import NagareModel

/// Writes random flows that mix the blocks, the details and both languages.
public enum FlowGenerator {
  public static func flow(_ random: inout SeededRandom) -> String {
    var lines = [
      random.pick(["流れ ためし", "flow Trial"]), "申請 職員 「申し込む」", " ・日数: 数(日) 1〜20", "  - price: money 1 to 5,000,000",
      " ・種類: 選択 年休／夏季／病気 任意", "  - start day: date from today", " ・営利: はい・いいえ", " ・希望: 複数選択 会議室／ホール",
      " ・診断書: ファイル 任意", "承認 課長",
    ]
    lines.insert(contentsOf: office(&random), at: 1)
    blocks(&lines, depth: 0, &random)
    lines.append(random.pick(["通知 職員 「{日数}日です」", "notify 職員 \"{price} yen\""]))
    return lines.joined(separator: "\n") + "\n"
  }

  private static func office(_ random: inout SeededRandom) -> [String] {
    random.pick([
      [], [], ["通貨 円"], ["暦", "・祝日 なし", "・休み 11月14日、水曜"],
      ["calendar", "- closed Wed, 2026-08-14", "- open December 29 to January 3", "- hours 9:00 to 5 pm"],
      ["担当 課長 ・人数 2", "・勤務 8:30〜12:00、13:00〜24:00"],
    ])
  }

  private static func blocks(_ lines: inout [String], depth: Int, _ random: inout SeededRandom) {
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      switch Int.random(in: 0..<(depth < 3 ? 9 : 6), using: &random) {
      case 0...2: lines += approval(&random)
      case 3: lines += task(&random)
      case 4:
        lines.append(
          random.pick([
            "待つ 3日", "wait 2 business days", "待つ start dayの7日前", "計算 合計 = price × 2 + 1000", "set 半分 = price ÷ 2",
            "計算 割引 = priceの2割", "set share = 5% of price", "計算 前の日 = start dayの4週間前", "待つ 翌月25日",
            "set third = price × 1/3",
          ]))
      case 5:
        lines += random.pick([
          ["表 区分 priceごと", "・50万未満: 1", "・50万以上: 2"], ["table 区分 by price", "- under 500,000: 1", "- otherwise: 2"],
          ["表 区分 種類、priceごと", "・病気、50万未満: 1", "・年休または夏季、どれでも: 2", "・それ以外: 3"],
          ["table 区分 by applicant, 営利", "- 職員, yes: 1", "- any, no: 2"],
        ])
      case 6, 7:
        lines.append("もし \(condition(&random, 0)) なら")
        blocks(&lines, depth: depth + 1, &random)
        if Bool.random(using: &random) {
          lines.append("else if \(condition(&random, 0))")
          blocks(&lines, depth: depth + 1, &random)
        }
        if Bool.random(using: &random) {
          lines.append("それ以外")
          blocks(&lines, depth: depth + 1, &random)
        }
        lines.append(random.pick(["おわり", "end"]))
      default:
        lines.append(random.pick(["同時に", "together"]))
        if Bool.random(using: &random) { lines.append("・だれか1つ") }
        blocks(&lines, depth: depth + 1, &random)
        lines.append(random.pick(["また", "and"]))
        blocks(&lines, depth: depth + 1, &random)
        lines.append("おわり")
      }
    }
  }

  private static func approval(_ random: inout SeededRandom) -> [String] {
    var lines = [
      random.pick([
        "承認 課長", "承認 課長、係長 「見る」", "approval section chief", "課長が承認する「題」", "決裁 部長", "decision mayor \"Decide\"",
      ])
    ]
    let isDecision = lines[0].hasPrefix("決裁") || lines[0].hasPrefix("decision")
    // Each of these can be said once; what stands together says the same thing in other ways.
    var details =
      [
        ["・期限 3開庁日", "- due 2 business days counting today", "・期限 start dayの10開庁日前", "・期限 5日 閉庁日なら翌開庁日"],
        ["・過ぎたら 催促", "- if late: pass to section chief", "・過ぎたら: 通知 職員「まだです」"],
        ["・3開庁日過ぎたら 引き継ぐ 部長", "- if 1 week late: approve", "・2日過ぎたら → 職員"],
        ["・差戻しなら → 職員", "- if sent back: notify staff \"{日数}\""], ["- if rejected: finish \"No\""],
        ["・不在なら 課長補佐", "- if away: deputy, 課長補佐"], ["・説明「見てください」"], ["- note \"slowly\""],
        ["・所要 10〜30分"], ["・理由必須", "- reason required"], ["・選択肢 可／却下", "- answers yes please / send back"],
      ] + (isDecision ? [] : [["・全員", "- anyone", "・過半数"], ["・順番に"]])
    details.shuffle(using: &random)
    for detail in details.prefix(Int.random(in: 0...3, using: &random)) { lines.append(" " + random.pick(detail)) }
    return lines
  }

  private static func task(_ random: inout SeededRandom) -> [String] {
    random.pick([
      ["作業 総務係 「調べる」", " ・結果: 長い文字 任意"], ["task office"], ["供覧 職員", "・待つ"], ["share staff"], ["通知 職員、係長「済み」"],
    ])
  }

  private static func condition(_ random: inout SeededRandom, _ depth: Int) -> String {
    let simple = [
      "日数 が 5日 を超える", "price is at least 500,000", "price が 50万円以上100万円未満", "種類 が 病気", "種類が年休または夏季", "診断書 が 空",
      "診断書 is not empty",
      "営利", "営利でない", "希望に会議室を含む", "start day が 2026-05-01 以降", "日数 × 2 > price ÷ 1000", "課長の判断 が 却下", "not (日数 = 3)",
    ]
    guard depth < 2, Int.random(in: 0..<3, using: &random) == 0 else { return random.pick(simple) }
    let left = condition(&random, depth + 1)
    let right = condition(&random, depth + 1)
    return random.pick([
      "\(left) かつ \(right)", "\(left) または \(right)", "(\(left) or \(right)) and \(random.pick(simple))",
    ])
  }
}
