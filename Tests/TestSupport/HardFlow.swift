/// Flows that are hard to draw.
public enum HardFlow: String, CaseIterable, Sendable {
  case manyBlocks, manyRoles, longNames, nested, manyBranches, distantPeople, manyWaysBack, loopsInLoops, manyAnswers
  case manyArrows

  public var text: String {
    switch self {
    case .manyBlocks: "流れ 長い\n申請 職員\n" + (1...300).map { "承認 課長\($0 % 5) 「確認\($0)」\n" }.joined()
    case .manyRoles: "流れ 多い\n申請 職員\n" + (1...12).map { "承認 担当\($0)\n" }.joined()
    case .longNames:
      "流れ 名前\n申請 「\(String(repeating: "長い名前の係", count: 14))」\n・\(String(repeating: "欄", count: 80)): 数\n"
        + "approval \(String(repeating: "x", count: 80)) \"\(String(repeating: "word ", count: 40))\"\n"
    case .nested:
      "流れ 深い\n申請 職員\n・日数: 数\n" + (1...6).map { "もし 日数 が \($0)日 を超える なら\n承認 係\($0)\n" }.joined()
        + (1...6).map { "それ以外\n通知 職員 「\($0)」\nおわり\n" }.joined()
    case .manyBranches:
      "流れ 同時\n申請 職員\n同時に\n"
        + (1...8).map { "作業 係\($0 % 4) 「仕事\($0)」\n承認 課長\($0 % 3)\n" }
        .joined(separator: "また\n") + "おわり\n"
    case .distantPeople:
      "流れ 遠い\n申請 職員\n承認 課長\n承認 係長、部長\n作業 職員、部長 「直す」\n通知 職員、課長、部長 「済みました」\n"
        + "通知 職員、課長、係長、部長 「みなさんへ」\n承認 課長、係長\n"
    case .manyWaysBack:
      "流れ 戻る\n申請 職員 「出す」\n・額: 金額\n承認 係長 「見る」\n・差戻しなら → 「出す」\n・却下なら → 「出す」\n・期限 3日\n"
        + "・過ぎたら → 「決める」\nもし 額 が 5万円以上 なら\n承認 部長\n・差戻しなら → 「見る」\n→ 「見る」\nおわり\n決裁 部長 「決める」\n"
        + "・差戻しなら → 「見る」\n・却下なら → 「出す」\n"
    case .loopsInLoops:
      "流れ 行き来\n申請 職員 「申し込む」\n・金額: 金額\n作業 係員 「下調べ」\n・結果: 選択 よい／足りない\n・期限 3開庁日\n・過ぎたら → 「申し込む」\n"
        + "もし 結果 が 足りない なら\n→ 「申し込む」\nおわり\n承認 係長 「読む」\n・差戻しなら → 「下調べ」\n・期限 2開庁日\n・過ぎたら → 「決める」\n"
        + "承認 課長 「確かめる」\n・差戻しなら → 「下調べ」\n・却下なら → 「書く」\n決裁 部長 「決める」\n・差戻しなら → 「確かめる」\n待つ 3日\n"
        + "作業 係員 「書く」\n・文: 長い文字\n通知 職員 「{文}」\n"
    case .manyArrows:
      "流れ 混み合う\n申請 職員\n"
        + (0..<60).map { step in
          "承認 係\(step * 7 % 11) 「内容\(step)」\n・差戻しなら → 「内容\((step * 17 + 5) % 60)」\n"
            + "・却下なら → 「内容\((step * 23 + 11) % 60)」\n・期限 3日\n・過ぎたら → 「内容\((step * 31 + 29) % 60)」\n"
        }.joined() + "通知 職員 「\(String(repeating: "長いお知らせの文です。", count: 8))」\n"
    case .manyAnswers:
      "流れ 選ぶ\n申請 職員\n・行き先: 選択 甲／乙／丙／丁\n承認 係長\nもし 行き先 が 甲 なら\n作業 職員\nそれ以外でもし 行き先 が 乙 なら\n"
        + "作業 課長\n作業 係長 「確かめる」\nそれ以外でもし 行き先 が 丙 なら\n同時に\n作業 部長\nまた\n作業 課長 「読む」\nまた\n作業 課長 「書く」\nおわり\nそれ以外\n作業 部長 「配る」\nおわり\n"
    }
  }
}
