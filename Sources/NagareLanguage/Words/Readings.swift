<<<<<<< HEAD
import CReadings

/// How kanji can be read: what an input method may have made of a word somebody meant.
enum Readings {
  /// Every reading of a kanji in hiragana, with the forms a verb takes inside a noun: かかる also as かか and かかり.
  private static let table: [UInt32: [[UInt32]]] = {
    var table: [UInt32: [[UInt32]]] = [:]
    for line in String(cString: kanji_readings()).split(separator: "\n") {
      let parts = line.split(separator: " ")
      guard let kanji = parts.first?.unicodeScalars.first else { continue }
      table[kanji.value] = parts.dropFirst().flatMap { forms($0.unicodeScalars.map(\.value)) }
    }
    return table
  }()

  /// た in あたる, り behind る: the last kana of a verb and what it is in a noun.
  private static let nounEndings: [UInt32: UInt32] = Dictionary(
    uniqueKeysWithValues: zip("うくすつぬむるぐぶ".unicodeScalars.map(\.value), "いきしちにみりぎび".unicodeScalars.map(\.value)))

  private static func forms(_ reading: [UInt32]) -> [[UInt32]] {
    guard reading.count > 1, let last = reading.last else { return [reading] }
    var forms = [reading]
    if let ending = nounEndings[last] { forms.append(reading.dropLast() + [ending]) }
    if nounEndings[last] != nil || last == iKana { forms.append(Array(reading.dropLast())) }
    return forms
  }

  /// つけ behind another word is づけ.
  private static let voiced: [UInt32: UInt32] = Dictionary(
    uniqueKeysWithValues: zip(
      "かきくけこさしすせそたちつてとはひふへほ".unicodeScalars.map(\.value),
      "がぎぐげござじずぜぞだぢづでどばびぶべぼ".unicodeScalars.map(\.value)))

  private static let iKana: UInt32 = 0x3044
  private static let smallTsu: UInt32 = 0x3063
  /// A reading that ends with one of these may end with っ before the next: けつ in けっさい.
  private static let shortened: Set<UInt32> = Set("つくちき".unicodeScalars.map(\.value))

  /// The hiragana a word that begins with this letter may begin with.
  static func firstKana(of letter: UInt32) -> Set<UInt32> {
    if let own = hiragana(letter) { return [own] }
    return Set((table[letter] ?? []).compactMap(\.first))
  }

  /// Whether letters, kanji or kana, can be read as this hiragana.
  static func canBeRead(_ letters: ArraySlice<UInt32>, as kana: ArraySlice<UInt32>, isFirst: Bool = true) -> Bool {
    guard let letter = letters.first else { return kana.isEmpty }
    let rest = letters.dropFirst()
    if let own = hiragana(letter) { return kana.first == own && canBeRead(rest, as: kana.dropFirst(), isFirst: false) }
    return (table[letter] ?? []).contains { reading in
      guard kana.count >= reading.count else { return false }
      let heard = kana.prefix(reading.count)
      let isVoiced =
        !isFirst && voiced[reading[0]] == heard.first && heard.dropFirst().elementsEqual(reading.dropFirst())
      let isHeard =
        heard.elementsEqual(reading) || isVoiced
        || heard.dropLast().elementsEqual(reading.dropLast()) && heard.last == smallTsu
          && reading.last.map(shortened.contains) == true
      return isHeard && canBeRead(rest, as: kana.dropFirst(reading.count), isFirst: false)
    }
  }

  /// Whether two words of as many letters sound alike, letter by letter, and yet are not the same: 係因 and 係員.
  static func soundAlike(_ one: ArraySlice<UInt32>, _ other: ArraySlice<UInt32>) -> Bool {
    one.count == other.count && !one.elementsEqual(other)
      && zip(one, other).allSatisfy { left, right in
        left == right || !Set(table[left] ?? []).isDisjoint(with: table[right] ?? [])
      }
  }

  /// A kana as hiragana; `nil` for anything else.
  static func hiragana(_ letter: UInt32) -> UInt32? {
    switch letter {
    case 0x3041...0x3096: letter
    case 0x30A1...0x30F6: letter - 0x60
    case 0x30FC: letter
    default: nil
    }
  }

  /// The whole of a word in hiragana; `nil` where it holds anything but kana.
  static func kana(of letters: some Sequence<UInt32>) -> [UInt32]? {
    var kana: [UInt32] = []
    for letter in letters {
      guard let own = hiragana(letter) else { return nil }
      kana.append(own)
    }
    return kana
  }
=======
/// How common kanji sound, so that a name typed with the wrong conversion is known by its sound: 機関 for 期間.
enum Readings {
  /// Whether two folded names may be read alike and are not the same.
  static func areAlike(_ one: [UInt32], _ other: [UInt32]) -> Bool {
    guard one != other, one.contains(where: isKanji) || other.contains(where: isKanji),
      max(one.count, other.count) <= 12
    else { return false }
    return matches(one[...], other[...])
  }

  private static func matches(_ one: ArraySlice<UInt32>, _ other: ArraySlice<UInt32>) -> Bool {
    guard let first = one.first, let second = other.first else { return one.isEmpty && other.isEmpty }
    if first == second, matches(one.dropFirst(), other.dropFirst()) { return true }
    let (left, right) = (sounds[first] ?? [], sounds[second] ?? [])
    if left.contains(where: right.contains), matches(one.dropFirst(), other.dropFirst()) { return true }
    // 上げん額 for 上限額: kana where the other has a kanji.
    if left.contains(where: { other.starts(with: $0) && matches(one.dropFirst(), other.dropFirst($0.count)) }) {
      return true
    }
    return right.contains { one.starts(with: $0) && matches(one.dropFirst($0.count), other.dropFirst()) }
  }

  private static func isKanji(_ letter: UInt32) -> Bool { sounds[letter] != nil }

  /// The readings of each kanji, in hiragana.
  private static let sounds: [UInt32: [[UInt32]]] = {
    var sounds: [UInt32: [[UInt32]]] = [:]
    for row in rows.split(separator: "\n") {
      let parts = row.split(separator: " ")
      guard parts.count == 2 else { continue }
      let sound = parts[0].unicodeScalars.map(\.value)
      for letter in parts[1].unicodeScalars { sounds[letter.value, default: []].append(sound) }
    }
    return sounds
  }()

  /// A sound, and the kanji of office papers that have it.
  private static let rows = """
    あん 案安暗
    い 以位医委意異移違衣依囲易胃遺維
    いく 育
    いち 一壱
    いん 員印因院引飲
    う 右宇羽雨
    うん 運雲
    えい 営映栄永泳英衛
    えき 役駅液益易疫
    えん 円園延援演煙遠沿縁塩
    おう 応往横王央黄欧桜
    おく 屋億奥
    おん 音温恩
    か 課科家加可価化火花荷過果歌河貨仮菓下個日夏
    かい 会回階界改海開解械快街介皆絵灰壊
    がい 外害街概
    かく 各確格核覚角画革拡隔獲
    がく 額学楽
    かつ 活割滑渇
    かん 館間官監管観関感完簡環慣巻刊刑寒漢換勘患幹歓看甘
    がん 願岸岩顔丸元
    き 期機気記季規基起器帰希旗貴喜危寄企汽揮己軌棄奇
    ぎ 技議義疑儀犠偽
    きゃく 客却脚
    きゅう 休給急級求球旧救究九久宮泣吸
    きょ 許居去挙拠距巨虚
    ぎょ 業魚漁御
    きょう 供教協強共京境橋鏡興競狂経恐郷響驚
    ぎょう 業行
    きょく 局曲極
    きん 金勤近禁筋均緊
    ぎん 銀
    く 区句苦
    ぐん 群軍郡
    けい 計係警形景経敬契系型径軽継掲恵携啓茎
    げい 芸迎
    げつ 月
    けつ 決結欠血潔
    けん 件建県研検券験権健険見件憲圏兼献
    げん 限現原減元源言厳験
    こ 戸古故個固庫湖呼己
    ご 後五午語護誤期
    こう 公工校行向効候交光口港高広考航耕鉱構興講購項孝幸功厚好後降康更抗綱控
    ごう 号合業
    こく 国告谷黒刻
    こん 今根混困婚
    さ 差左作査佐砂
    さい 裁済再最採際細災祭菜妻才歳催債載
    ざい 材財在罪剤
    さく 作策昨索削
    さつ 札察刷冊撮殺
    さん 参産山算三散賛酸
    ざん 残
    し 市氏紙資試始支指止死使志師士司姉子史四枝詩視誌私仕詞飼施至脂
    じ 時事寺自地字次治児持示辞磁似耳
    しき 式識色
    しつ 室質失
    じつ 日実
    しゃ 社者車写舎謝射捨斜
    しゅ 主取守手種酒首趣
    じゅ 受授樹需
    しゅう 集週終習修州周拾秋就収衆祝宗
    じゅう 住重十従充
    しゅつ 出
    しょ 所書署初諸処暑
    じょ 助女除序
    しょう 承証商章省賞象焼照紹昇障小少勝唱将招笑傷詳償称松生
    じょう 上状場常情条城乗定成
    しょく 職食植色
    しん 申新進真神深信親心森身針審診森臣寝伸震
    じん 人神仁臣
    すい 水推垂酔
    すう 数
    せい 制成生製正性政整清請星声青静勢晴精世盛西誠
    せき 席石責積績昔赤関籍
    せつ 設節説接切雪
    せん 選先線専船戦洗川千浅占宣
    ぜん 全前善然禅
    そ 組素祖訴
    そう 総送相想層装窓早走争草創倉奏掃操
    ぞう 造増像臓蔵贈
    そく 則速足側測束息
    ぞく 属族続
    そつ 卒
    そん 村存損孫
    た 他多太
    たい 体対隊待帯態貸退太袋
    だい 大代題台第
    たく 宅択拓託
    たん 担単短炭探誕
    だん 団段談断男
    ち 地知値置池治遅
    ちく 築竹
    ちゅう 中注柱昼虫駐宙忠
    ちょ 貯著
    ちょう 長町調帳張庁頂朝鳥腸重丁聴
    つう 通痛
    てい 定提程停底庭弟低丁邸
    てき 的適敵
    てつ 鉄徹
    てん 点店典展天転添
    でん 電田伝
    と 都図徒土登渡途
    ど 度土努
    とう 当投党島東答等統頭登刀冬灯湯豆討到
    どう 道同動堂働導銅童
    とく 特得徳
    どく 独読毒
    とつ 突
    なん 難南
    にん 人認任
    ねん 年念燃
    のう 納農能脳
    は 派破波葉
    はい 配敗背拝廃
    ばい 売買倍
    はく 白泊博薄
    はつ 発
    はん 班判反半版犯板飯般販
    ばん 番板晩
    ひ 費非比肥飛否批皮被悲日
    び 備美日
    ひつ 必筆
    ひょう 表票評氷標
    びょう 病秒
    ひん 品貧
    ふ 付府父婦夫富布負不
    ぶ 部武分無
    ふう 風封
    ふく 服福副復腹複
    ぶつ 物仏
    ふん 分粉噴
    ぶん 分文聞
    へい 平兵並閉
    へん 変編返辺
    べん 便弁勉
    ほ 保歩補捕
    ぼ 募母墓暮
    ほう 方法報放訪豊包
    ぼう 防望貿棒忘暴
    ほく 北
    ほん 本
    まい 枚毎妹
    まん 万満
    み 味未見
    みん 民眠
    む 務無夢
    めい 名明命迷鳴
    めん 面綿
    もく 目木
    もん 門問文
    や 夜野屋
    やく 役約薬訳
    ゆ 由輸油
    ゆう 有友勇右遊郵優
    よ 予余預与
    よう 用要様洋陽葉曜養容
    よく 浴欲翌
    らい 来
    り 理利里離裏
    りつ 立律率
    りゃく 略
    りゅう 流留
    りょ 旅両
    りょう 料量領良療了両
    りん 林臨輪
    るい 類
    れい 例礼冷令
    れき 歴
    れつ 列
    れん 連練
    ろ 路
    ろう 労老
    ろく 録六
    わ 話和
    """
>>>>>>> 0b4e1d9 (Read names by their sound, borders as they are written, and days, times and amounts as they are typed)
}
