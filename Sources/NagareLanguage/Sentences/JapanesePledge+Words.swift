import NagareModel

// The words a rule of every case is said with.
extension JapanesePledge {
  private static func words(_ list: String) -> [String] { list.split(separator: " ").map(String.init) }

  static let ends = words(
    """
    ? 。 でしょう ですよね よね ですか ます? です か の ね よ
    """)

  /// What every case is said with, so that a promise says it anyway.
  static let everyCase = words(
    """
    必ず かならず いつも つねに 常に 絶対に ぜったいに 絶対 決して けっして どんなときも どんな場合も どんな場合でも どんな案件も どんな案件でも どの案件も どの案件でも \
    すべての案件は すべての案件が 全部の案件が
    """)

  /// What makes a rule another than the one without it.
  static let narrowing = words(
    """
    だけ のみ しか 限り に限 とは限ら わけではない 場合がある こともある かもしれ うち だれか 誰か どちらか いずれか 過半数 ことがあ 回まで
    """)

  /// Said of the whole, and of nothing in it.
  static let subjects = words(
    """
    案件は 案件が 案件も 申請は 申請が この流れは 流れは 流れが 手続きは 手続は これは それは 全体は 全体が 全体で 結果が 結果は 処理は 処理が
    """)

  static let particles = ["が", "は", "も"]
  static let either = ["または", "又は", "もしくは", "あるいは", "か"]

  static let absences: [(word: String, links: [String])] =
    [
      ("休んで", words("も いても いるときは いるときも いるときでも いる場合は いる場合も いる間は いる間も いるなら いたら")),
      ("休んだ", words("ら ときは ときも ときでも とき 場合は 場合も 場合でも としても 日は 日も")),
      ("休む", words("ときは ときも ときでも とき なら 場合は 場合も 日は 日も")),
      ("いな", words("くても いときは いときも いときでも いとき い場合は い場合も い場合でも ければ かったら い間は い間も いなら")),
    ] + words("お休み 休み 休暇中 休暇 不在 留守 出張中 出張 欠席").map { ($0, links) }

  private static let links = words(
    """
    でも なら ならば だったら だとしても であっても のときは のときも のときでも のとき の時は の時も の時でも の時 の場合は の場合も の場合でも の場合 の日は の日も \
    の日でも の間は の間も の間でも 中でも 中は 中も だと
    """)

  static let results: [(String, Word)] = [
    ("却下", .rejected), ("不承認", .rejected), ("取下げ", .withdrawn), ("取り下げ", .withdrawn), ("承認", .finished),
    ("完了", .finished),
  ]

  static let resultLinks = words(
    """
    されたら されたときは されたときも されたとき された時は された時 された場合は された場合も された場合 された案件は された申請は されたなら されれば されると された \
    になったら になったときは になったとき になった場合は になれば になると なら ならば のときは のとき の時は の場合は の場合 だったら したら は の案件は でも
    """)

  /// Behind 却下.
  static let resultNever =
    neverHappens.flatMap { ["になる" + $0, "される" + $0, "で終わる" + $0] }
    + words("されない されません にならない になりません で終わらない で終わりません はない はありません")

  static let neverHappens = words(
    """
    ことはない ことはありません ことがない ことがありません ことは無い ことはなく わけがない 事はない
    """)

  /// Of whom it is, where somebody answers their own.
  static let owns = words(
    """
    だれも 誰も 自分の申請を 自分の申請は 自分の案件を 自分の案件は 自分の申請に 自分の書類を 自分のものを 自分で 自分自身で 自分自身が 自分が 自分の 自ら 申請を 申請は \
    申請者が 申請者は 申請した人が 申請した人は 申請者本人が 申請者本人は 申請者自身が 申請者自身は 本人が 本人は 出した人が 出した人は 、
    """)

  static let days = ["開庁日", "営業日", "週間", "日"]
  static let most = words(
    """
    多くても 最大でも 最大 長くても 遅くとも 遅くても おそくとも せいぜい 最長でも 最長
    """)
  static let upTo = words(
    """
    以内 までに まで 以下 を超えない をこえない
    """)
  static let counted = words(
    """
    関わる人は かかわる人は 人数が 人数 日数が 日数 関わる人数は 関わるのは かかわるのは 人数は 担当は 担当者は 日数は 期間は 人は かかる日数は かかっても 申請から 全部で \
    合わせて 全体で
    """)

  static let earlier = words(
    """
    よりも先に より先に よりさきに よりも前に より前に よりまえに よりも早く より早く よりも先 より先 より前 よりさき の前に のまえに
    """)
  static let later = words("のあとに のあとで のあと の後に の後で の後 の次に のつぎに の次 よりも後に より後に よりあとに より後")
  static let afterwards = words(
    """
    てから たあとに たあとで たあと た後に た後で た後 たのちに た後、
    """)

  static let ending = [
    Verb("終わる", "終わり", "終わら"), Verb("おわる", "おわり", "おわら"), Verb("終る", "終り", "終ら"), Verb("終えられる", "終えられ"),
    Verb("完了する", "完了し"),
    Verb("終了する", "終了し"), Verb("完結する", "完結し"), Verb("片付く", "片付き", "片付か"), Verb("片づく", "片づき", "片づか"),
    Verb("済む", "済み", "済ま"),
    Verb("最後まで進む", "最後まで進み", "最後まで進ま"), Verb("最後まで行く", "最後まで行き", "最後まで行か"), Verb("最後まで行ける", "最後まで行け"),
    Verb("止まらない", "止まりません", "止まらなく"), Verb("行き詰まらない", "行き詰まりません", "行き詰まらなく"),
  ]

  /// What somebody does who answers.
  static let answering = [
    Verb("承認する", "承認し", nil, .approve), Verb("決裁する", "決裁し", nil, .approve), Verb("許可する", "許可し", nil, .approve),
    Verb("認める", "認め", nil, .approve), Verb("決める", "決め", nil, .approve), Verb("却下する", "却下し", nil, .reject),
    Verb("差し戻す", "差し戻し", "差し戻さ", .sendBack), Verb("差戻す", "差戻し", "差戻さ", .sendBack),
    Verb("差戻しする", "差戻しし", nil, .sendBack),
  ]

  static let acting =
    answering + [
      Verb("決定する", "決定し"), Verb("判断する", "判断し"), Verb("審査する", "審査し"), Verb("確認する", "確認し"), Verb("確かめる", "確かめ"),
      Verb("見る", "見"), Verb("関わる", "関わり", "関わら"), Verb("かかわる", "かかわり", "かかわら"),
    ]

  static let passing = [
    Verb("通る", "通り", "通ら"), Verb("とおる", "とおり", "とおら"), Verb("回る", "回り", "回ら"), Verb("まわる", "まわり", "まわら"),
    Verb("行く", "行き", "行か"), Verb("いく", "いき", "いか"), Verb("上がる", "上がり", "上がら"), Verb("経由する", "経由し"), Verb("経る", "経"),
    Verb("承認が必要", "承認が必要", "承認は必要で"), Verb("決裁が必要", "決裁が必要", "決裁は必要で"), Verb("承認がいる", "承認がいり", "承認がいら"),
    Verb("決裁がいる", "決裁がいり", "決裁がいら"),
  ]
  static let places = words(
    """
    のところまで のところに のところを まで を へ に の は
    """)

  static let telling = [
    Verb("知らせる", "知らせ"), Verb("しらせる", "しらせ"), Verb("お知らせする", "お知らせし"), Verb("通知する", "通知し"), Verb("連絡する", "連絡し"),
    Verb("伝える", "伝え"), Verb("伝わる", "伝わり", "伝わら"), Verb("届く", "届き", "届か"), Verb("とどく", "とどき", "とどか"), Verb("届ける", "届け"),
    Verb("通知が行く", "通知が行き", "通知が行か"), Verb("連絡が行く", "連絡が行き", "連絡が行か"), Verb("知らせが行く", "知らせが行き", "知らせが行か"),
  ]
  static let messages = words(
    """
    お知らせが お知らせを 知らせが 知らせを 通知が 通知を 連絡が 連絡を メールが メールを 結果が 結果を その旨を そのことを それを 通知は 結果は お知らせは
    """)
}

extension StringProtocol {
  /// Without any of these words in front, however many of them stand there.
  func without(first words: [String]) -> String {
    var rest = String(self)
    while let word = words.filter(rest.hasPrefix).max(by: { $0.count < $1.count }) { rest.removeFirst(word.count) }
    return rest
  }

  func without(last words: [String]) -> String {
    var rest = String(self)
    while let word = words.filter(rest.hasSuffix).max(by: { $0.count < $1.count }) { rest.removeLast(word.count) }
    return rest
  }
}
