/// How names of people and offices end: 忘れ物預かり所, final approval desk.
enum OfficeWords {
  /// Whether a Japanese name ends so.
  static func end(_ name: some BidirectionalCollection<UInt32>) -> Bool {
    func ends(with letters: [UInt32]) -> Bool { name.suffix(letters.count).elementsEqual(letters) }
    return offices.contains(where: ends) && !things.contains(where: ends)
  }

  /// Whether the last word of an English name is one.
  static func endInEnglish(_ name: some BidirectionalCollection<UInt32>) -> Bool {
    english.contains(Array(name.reversed().prefix { $0 != 0x20 }.reversed()))
  }

  /// Whether a Japanese name ends with a rank.
  static func areTitle(_ name: some BidirectionalCollection<UInt32>) -> Bool {
    titles.contains { name.suffix($0.count).elementsEqual($0) }
  }

  /// How people are called by their rank.
  private static let titles = "長 主任 補佐 主査 主事 参事 係員 職員".split(separator: " ").map { Folding.key(String($0)) }

  /// What is no office, and nobody either: 今日は暑い, お先に失礼します, 毎週金曜に承認する.
  static func isNobody(_ name: String) -> Bool {
    let day = name.dropFirst(2)
    return nobody.contains(Folding.key(of: name))
      || name.hasPrefix("毎") && (["", "末", "初め"].contains(day) || day.contains("曜"))
  }

  private static let nobody = Set(
    "今日 明日 昨日 本日 今朝 今夜 今週 来週 天気 お先 これ それ あれ だれ 誰 だれか 誰か 何 ここ そこ ところ 私 僕 俺 みなさま".split(separator: " ").map {
      Folding.key(String($0))
    })

  private static let english = Set(
    """
    desk office board team section department committee group unit division bureau council counter club association \
    society circle union staff clerk officer manager panel centre center
    """.split(separator: " ").map { Folding.key(String($0)) })

  /// What a name of a person or an office ends with.
  private static let offices = """
    長 課 係 部 局 室 者 員 官 師 士 医 役 会 団 所 班 担当 窓口 補佐 主任 主査 主事 参事 総務 経理 財政 人事 管財 企画 広報 庶務 会計 秘書 住民 市民 町民 村民 団体 業者 上司 本人 \
    受付 事務局 警察 消防 議会 学校 保護者 法務 監査 司書 園 館 院 署 社 区 グループ チーム センター デスク リーダー マネージャー 家族 客 客様 生徒 児童 教諭 先生 副 監 理事 部下 同僚 親 家主 方 人 \
    ボランティア 主幹 次席 トップ みんな 町 村 市 庁 機関 組合 支所 本庁 税務 税務課 防災 福祉 環境 土木 都市計画 教委 農政 用地 契約 検査 情報 システム 当番 幹事 助役 スタッフ 代理 代行 守衛 警備 運転手 倉庫
    """.split(separator: " ").map { Folding.key(String($0)) }

  /// What ends like an office and is none.
  private static let things = """
    住所 場所 箇所 個所 近所 便所 全部 一部 関係 延長 身長 定員 人員 機会 社会 会議室 和室 教室 調理室 図書室 公園 夕方 仕方 やり方 使い方 行き方 書き方 日課 結局 時局 役所名 会社名 \
    品目 目的 担当者名 氏名 職員数 参加者数 利用者数 人数 台数 車両 方法 団体名 施設名 会場
    """.split(whereSeparator: \.isWhitespace).map { Folding.key(String($0)) }
}
