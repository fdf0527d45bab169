/// Writes flows of any length that read like ordinary office work and hold no problems.
enum FlowGenerator {
  /// Ten blocks: work, a question, both its answers, figures and a message.
  static let blocksInSection = 10

  static func flow(blocks: Int) -> String {
    let sections = (1...max(1, blocks / blocksInSection)).map(section)
    return (["流れ 長い流れ", "申請 職員 「申し込む」", " ・件名: 文字 40字まで", ""] + sections).joined(separator: "\n") + "\n"
  }

  private static func section(_ number: Int) -> String {
    """
    # \(number)番目の仕事
    作業 係\(number) 「見積\(number)」
     ・金額\(number): 金額 1〜5,000,000
     ・日数\(number): 数(日) 1〜40
     ・期限 3開庁日
    もし 金額\(number) が 50万円以上 かつ 日数\(number) が 10日 を超える なら
      承認 課長\(number) 「内容\(number)」
       ・期限 2開庁日
       ・不在なら 課長補佐\(number)
      作業 係\(number) 「資料\(number)」
       ・期限 5日
    それ以外
      供覧 課長\(number)
    おわり
    計算 合計\(number) = 金額\(number) × 2 + 110円
    同時に
      承認 会計\(number)
       ・期限 2開庁日
    また
      作業 倉庫\(number) 「場所\(number)」
       ・期限 2開庁日
    おわり
    通知 係\(number)「{件名}は{日数\(number)}日、合計{合計\(number)}円です」

    """
  }

  /// The same in English for 200 blocks, each office with a name of its own.
  static let english =
    "flow Long\nform staff \"apply\"\n - subject: text\n"
      + """
      general staffing finance tax citizens welfare nursery health environment works roads building planning farming trade \
      tourism water fire schools library
      """
    .split(separator: " ").map(englishSection).joined()

  private static func englishSection(_ office: Substring) -> String {
    """
    task \(office) clerk "\(office) estimate"
     - \(office) amount: money 1 to 5,000,000
     - \(office) days: number (days) 1 to 40
     - due 3 working days
    if \(office) amount is 500,000 yen or more and \(office) days is over 10
      approval \(office) chief "\(office) content"
       - due 2 working days
       - if away: \(office) deputy
      task \(office) clerk "\(office) papers"
    else
      share \(office) chief
    end
    set \(office) total = \(office) amount * 2 + 110 yen
    together
      approval \(office) accountant
    and
      task \(office) store "\(office) place"
    end
    notify \(office) clerk "it is {\(office) days} days, {\(office) total} yen"

    """
  }
}
