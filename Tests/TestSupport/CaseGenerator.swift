import NagareModel

/// Writes random flows that can be run: every kind of block, every way on, absence and deadlines.
public enum CaseGenerator {
  public static func flow(_ random: inout SeededRandom) -> String {
    var lines = [
      "流れ ためし", "担当 課長", " ・人数 2", "担当 係長", random.pick([" ・不在なら 課長補佐", " ・不在なら 後閲"]),
      "担当 課長補佐", " ・不在なら 主任", "申請 職員 「はじめの申請」", " ・日数: 数(日) 1〜20", " ・開催日: 日付", " ・種類: 選択 年休／夏季／病気",
      " ・営利: はい・いいえ", " ・相手: 担当者",
    ]
    var number = 0
    blocks(&lines, depth: 0, &number, &random)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func blocks(_ lines: inout [String], depth: Int, _ number: inout Int, _ random: inout SeededRandom) {
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      number += 1
      let title = "「\(number)番」"
      switch Int.random(in: 0..<(depth < 3 ? 12 : 8), using: &random) {
      case 0...2: approval(&lines, title, &random)
      case 3:
        lines.append("\(random.pick(["申請", "作業"])) \(random.pick(["総務係", "総務係、会計係", "課長"])) \(title)")
        if random.chance(1, in: 2) { lines.append(" ・数\(number): 数 任意") }
        if random.chance(1, in: 3) { lines += [" ・期限 2日", " ・過ぎたら 引き継ぐ 主任"] }
      case 4: lines += ["供覧 係長、部長 \(title)"] + random.pick([[], [" ・待つ"]])
      case 5: lines.append(random.pick(["待つ 3日", "待つ 2開庁日", "待つ 開催日の7日前"]))
      case 6: lines.append(random.pick(["計算 値\(number) = 日数 × 2", "通知 職員、{相手} 「{日数}と{理由}」"]))
      case 7: lines += ["決裁 \(random.pick(["部長", "市長", "係長"])) \(title)"] + details(&random)
      case 8, 9:
        lines.append("もし \(random.pick(["日数が5日を超える", "種類が年休", "営利", "課長の判断が承認"])) なら")
        blocks(&lines, depth: depth + 1, &number, &random)
        if random.chance(1, in: 2) {
          lines.append("それ以外")
          blocks(&lines, depth: depth + 1, &number, &random)
        }
        if random.chance(1, in: 8) { lines.append("→ 完了「途中」") }
        lines.append("おわり")
      default:
        lines.append("同時に")
        if random.chance(1, in: 3) { lines.append(" ・だれか1つ") }
        for branch in 0..<Int.random(in: 2...3, using: &random) {
          if branch > 0 { lines.append("また") }
          blocks(&lines, depth: depth + 1, &number, &random)
        }
        lines.append("おわり")
      }
    }
  }

  private static func approval(_ lines: inout [String], _ title: String, _ random: inout SeededRandom) {
    let people = random.pick(["課長", "係長", "課長、係長", "課長、部長、次長", "部長", "{相手}"])
    lines.append("承認 \(people) \(title)")
    if people == "部長", random.chance(1, in: 3) {
      lines.append(" ・選択肢: 採用／保留")
    } else if random.chance(1, in: 2) {
      lines.append(" ・" + random.pick(["全員", "だれか1人", "過半数", "2人", "順番に"]))
    }
    lines += details(&random)
  }

  private static func details(_ random: inout SeededRandom) -> [String] {
    var lines: [String] = []
    if random.chance(1, in: 2) { lines.append(" ・不在なら \(random.pick(["課長補佐", "主任"]))") }
    if random.chance(1, in: 2) {
      lines.append(" ・期限 \(random.pick(["3日", "2開庁日", "開催日の10日前", "6時間"]))")
      lines.append(
        " ・過ぎたら "
          + random.pick(["催促", "引き継ぐ 主任", "→ 「はじめの申請」", "承認", "却下", "差戻し", "→ 完了「時間切れ」"]))
    }
    if random.chance(1, in: 4) { lines.append(" ・差戻しなら → 「はじめの申請」") }
    if random.chance(1, in: 6) { lines.append(" ・却下なら 通知 部長「{理由}」") }
    return lines
  }
}
