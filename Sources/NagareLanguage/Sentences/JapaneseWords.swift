/// What a Japanese sentence is told with, as tables: verbs by what they mean, endings by what they do to a verb,
/// particles, and the small words that order steps.
enum JapaneseWords {
  /// Verbs and nouns of doing, by what they mean. Behind each stands how it inflects: 5 and 1 as in any dictionary,
  /// s for a noun that takes する, n for a noun that takes none.
  static let verbs: [(Deed, String)] = [
    (
      .approve,
      """
      承認/s 許可/s 認可/s 了承/s 了解/s 同意/s 許諾/s 容認/s 承諾/s 裁可/s ok/s おk/s オーケー/s オッケー/s サイン/s 署名/s 押印/s 捺印/s 認める/1 みとめる/1 \
      許す/5 賛成/s 承認者/n ハンコ/n はんこ/n 判子/n 判/n 印/n 印鑑/n 承認印/n 認印/n ゴーサイン/n 許し/n うなずく/5 商人/s 証人/s 昇任/s 承人/s しょうにん/s 回議/s 合議/s
      """
    ),
    (
      .decide,
      """
      決裁/s 決定/s 専決/s 裁定/s 最終決定/s 最終承認/s 最終判断/s 最終決裁/s 決める/1 きめる/1 決断/s 裁決/s 議決/s 採決/s 決済/s 潔斎/s けっさい/s 決裁印/n 決裁権者/n 決裁者/n 決定権/n 決定権者/n 決裁権/n 最終決裁者/n 採否/n
      """
    ),
    (.judge, "判断/s 判定/s 可否/n 諾否/n"),
    (
      .check,
      "確認/s チェック/s 点検/s 検討/s 確かめる/1 たしかめる/1 精査/s 照合/s 見直す/5 検証/s 確認印/n 査定/s 検査/s 検収/s"
    ),
    (.review, "審査/s 審議/s 審理/s 評価/s 諮る/5"),
    (
      .look,
      "見る/1 みる/1 目を通す/5 目をとおす/5 ご覧になる/5 閲読/s 一読/s ご覧/s お目通し/s 見て回る/5"
    ),
    (
      .share,
      "供覧/s 回覧/s 回欄/s 回らん/s 閲覧/s 見せる/1 みせる/1 読む/5 よむ/5 回し読み/s 共有/s 情報共有/s 情報提供/s 示す/5 狂乱/s お目にかける/1 お目に掛ける/1 目に入れる/1 回覧板/n"
    ),
    (
      .pass,
      "回す/5 まわす/5 回付/s 送る/5 おくる/5 渡す/5 わたす/5 送付/s 転送/s 提示/s 持っていく/5 持って行く/5 もっていく/5 持ち込む/5 持参/s"
    ),
    (.raise, "上げる/1 あげる/1 上申/s 進達/s"),
    (
      .notify,
      """
      通知/s 連絡/s 報告/s 案内/s 周知/s 伝える/1 つたえる/1 知らせる/1 しらせる/1 教える/1 告げる/1 知らす/5 伝達/s お知らせ/s おしらせ/s メール/s 電話/s \
      一報/s 声をかける/1 声を掛ける/1 通達/s 通地/s 知らせ/n 告知/s ご連絡/s ご報告/s ご案内/s 伝言/s 電話をかける/1 届く/5 届ける/1
      """
    ),
    (
      .apply,
      """
      申請/s 申し込む/5 申込む/5 申込/n 申し込み/n 申込み/n 届け出る/1 届出る/1 届出/n 届け出/n 届/n 出願/s 提出/s 起案/s 起票/s 請求/s 応募/s 申し出る/1 \
      願い出る/1 新生/s 真正/s 真性/s 申清/s 申告/s 発議/s 申請書を出す/5 申請書/n 起こす/5 申込書/n 届出書/n 申出書/n 願書/n 要望書/n 依頼書/n 申告書/n 要望/s 願い/n 申し立てる/1 申立て/n 申し立て/n 申し出/n
      """
    ),
    (
      .enter,
      """
      入力/s 記入/s 書く/5 かく/5 書き込む/5 記載/s 打ち込む/5 聞く/5 きく/5 尋ねる/1 たずねる/1 記す/5 書き入れる/1 入れる/1 いれる/1 記述/s 書いておく/5 埋める/1 うめる/1 \
      欄を作る/5 欄を設ける/1 欄を足す/5 項目を足す/5 欄/n 項目/n 必須/n 必須項目/n
      """
    ),
    (.attach, "添付/s 付ける/1 つける/1 添える/1 そえる/1 アップロード/s 貼る/5 貼り付ける/1 同封/s"),
    (.choose, "選ぶ/5 えらぶ/5 選択/s 洗濯/s 選んで決める/1"),
    (
      .sendBack,
      """
      戻す/5 もどす/5 差し戻す/5 差戻す/5 差し戻し/s 差戻し/s 差戻/s さしもどし/s 返す/5 かえす/5 返却/s 突き返す/5 返戻/s やり直す/5 やりなおす/5 やり直し/s 直す/5 \
      なおす/5 出し直す/5 書き直す/5 再提出/s 再申請/s 修正/s 指し戻し/s 訂正/s 補正/s 書き直し/s 出し直し/s 手直し/s
      """
    ),
    (.reject, "却下/s 否認/s 不承認/s 不許可/s 否決/s 断る/5 拒否/s 脚下/s 不採択/s 不可/n 拒む/5"),
    (
      .finish,
      "終わる/5 おわる/5 終了/s 完了/s 終える/1 おしまい/n 終わり/n おわり/n 終り/n 完結/s 閉じる/1 終結/s 打ち切る/5 打ち切り/s しまい/n 以上/n 締める/1"
    ),
    (.goBack, "戻る/5 もどる/5 帰る/5"),
    (.remind, "催促/s 督促/s せかす/5 促す/5 うながす/5 リマインド/s 急かす/5 さいそく/s 最速/s"),
    (.handOver, "引き継ぐ/5 引継ぐ/5 引き継ぎ/s 交代/s 移す/5 任せる/1 まかせる/1 バトンタッチ/s"),
    (.standIn, "代決/s 代行/s 代理/s 代わる/5 代わり/n かわり/n 代役/n ピンチヒッター/n 代わりをする/5 代わりを務める/1 かわる/5"),
    (.reply, "返事/s 回答/s 答える/1 こたえる/1 返答/s 答え/n 返信/s 判断を出す/5 結論を出す/5"),
    (.wait, "待つ/5 まつ/5 置く/5 おく/5 空ける/1 あける/1 たつ/5 経つ/5 経過/s 待機/s 寝かせる/1"),
    (
      .late,
      "遅/i 遅れる/1 おくれる/1 過ぎる/1 すぎる/1 切れる/1 遅延/s 滞る/5 間に合う/5 まにあう/5 期限が来る/1 期日が来る/1 期限がくる/1 期限になる/5 期限を迎える/1 期限が切れる/1 期限切れ/n 時間切れ/n 超過/s オーバー/s 遅れ/n"
    ),
    (
      .away,
      "不在/n 留守/n 休む/5 休み/n 出張/s 外出/s 出張中/n 外出中/n 不在中/n 会議中/n 休職中/n 研修中/n 離席/s 離席中/n 休業中/n 夏休み/n 留守中/n 休み中/n 療養中/n 出張時/n 休暇時/n 病気/n いる/1 居る/1 おる/5 席を外す/5 欠勤/s 病欠/s 年休/n 不在時/n 休暇中/n 留守番/n つかまる/5"
    ),
    (
      .faulty,
      "不備/n 間違い/n まちがい/n 間違う/5 間違える/1 誤り/n ミス/s 足りる/1 不足/s 漏れ/n もれ/n 漏れる/1 おかし/i 直しがある/5 直しが必要/n 修正が必要/n 手直しが必要/n 訂正が必要/n 直すところがある/5 不明点/n 不明な点/n 問題/n 抜け/n おかしなところ/n 気になるところ/n 足りないところ/n 悪いところ/n まずいところ/n よくないところ/n 修正点/n 異議/n 異論/n 支障/n 差し支え/n 文句/n"
    ),
    (.bad, "だめ/n ダメ/n 駄目/n ng/n アウト/n 不合格/n 反対/s 通る/5 とおる/5 折り合う/5 納得/s"),
    (
      .good,
      "よ/i 良/i いい/n よし/n 大丈夫/n 合格/s 問題なし/n 問題がない/n 問題ない/n よろし/i 可決/s 採択/s 成立/s 決まり/n"
    ),
    (.done, "決まる/5 きまる/5 済む/5 すむ/5 済ませる/1 できる/1 出来る/1 できあがる/5 出来上がる/5 揃う/5 そろう/5 進む/5 すすむ/5 先に進む/5 次に進む/5"),
    (.have, "ある/5 有る/5 なし/n 無し/n な/x 無/x あり/n 分かる/5 わかる/5 判明/s"),
    (
      .give,
      "する/z 行う/5 行なう/5 おこなう/5 やる/5 実施/s 担当/t 進める/1 出す/5 だす/5 くだす/5 下す/5 務める/1 回る/5 致す/5 いたす/5 なさる/5 担う/5 受け持つ/5 みなす/5 見なす/5 言う/5 いう/5 申す/5"
    ),
    (
      .receive,
      """
      もらう/5 貰う/5 いただく/5 頂く/5 得る/1 える/1 受ける/1 うける/1 取る/5 とる/5 仰ぐ/5 あおぐ/5 求める/1 もとめる/1 願う/5 ねがう/5 お願い/s おねがい/s \
      依頼/s 頼む/5 たのむ/5 出る/1 でる/1 下りる/1 おりる/1 降りる/1 かける/1 掛ける/1 ゆだねる/1 委ねる/1 まわる/5 行く/5 いく/5 経る/1 通す/5 とおす/5 取り付ける/1 \
      取りつける/1 押す/5 おす/5 捺す/5 つく/5
      """
    ),
    (.need, "ほし/i 欲し/i 必要/n 不要/n 要る/5 いる/5 要する/1 不可欠/n いり/n"),
    (
      .work,
      """
      支払う/5 処理/s 払う/5 受け付ける/1 受付ける/1 受け付け/n 受付/s 受理/s 調査/s 対応/s 支払い/n 支払/n 支給/s 発注/s 注文/s 発送/s 印刷/s 作成/s 作る/5 つくる/5 \
      訪問/s 登録/s 発行/s 交付/s 手配/s 予約/s 準備/s 用意/s 保管/s 保存/s 公表/s 公開/s 掲載/s 計上/s 計算/s 集計/s 整理/s 調整/s 訪ねる/1 回収/s 納品/s 手続き/s \
      手続/s 配る/5 配布/s 貸す/5 貸し出す/5 貸出/s 預かる/5 取りまとめる/1 とりまとめる/1 まとめる/1 片付ける/1 片づける/1 掃除/s 振り込む/5 振込/s 契約/s 施行/s \
      公告/s 照会/s 協議/s 相談/s 面接/s 面談/s 採点/s 手渡す/5 引き渡す/5 受け取る/5 受取/s 買う/5 購入/s 運ぶ/5 並べる/1 設定/s 設置/s 工事/s 修理/s 清掃/s 見に行く/5 見にいく/5 取りに行く/5 届けに行く/5 \
      意見を聞く/5 意見をきく/5 意見を求める/1 意見をもらう/5 立ち会う/5 立会/s 立会い/n 見積もる/5 見積る/5 撮影/s 撮る/5 記帳/s 綴じる/1 綴る/5 ファイリング/s 調べる/1 調達/s 搬入/s 開催/s 実行/s 処分/s 廃棄/s 閉める/1 載せる/1 見つける/1 拾う/5 使う/5 借りる/1 仕上げる/1
      """
    ),
  ]

  /// What may follow a verb. Behind each stands what it does: a kind of ending, and what it changes.
  static let tails: [(String, Tail.Change)] = {
    var rows: [(String, Tail.Change)] = []
    func add(_ words: String, _ change: Tail.Change) {
      for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) { rows.append((String(word), change)) }
    }
    add("する します るる る ます です でしょう ましょう だ である となる とする ものとする ことになる ことになっている こととする こととなる ことにする ことになります ようにする", .ends)
    add("ように よう", .soThat)
    add("ね よ な こと んです のです わけです", .ends)
    add("た ました でした だった いた", .ends)
    add("し して て まして つつ ながら まま", .and)
    add("から からは してから てから でから あと あとに あとで", .after)
    add("間に 間 あいだに あいだ 一方 一方で 一方、 とともに と同時に", .meanwhile)
    add("すれば と", .if)
    add("すればいい すればよい すれば良い すればよし", .ends)
    add("ら らば", .if)
    add("され られ れ せられ", .passive)
    add("させ せ", .causative)
    add("ない なかった ません ませんでした ぬ まい", .notEnds)
    add("なく なくて ずに ず ないで", .notAnd)
    add(occasions(after: ["ない", "なかった", "ません"]), .notIf)
    add("ない限り ない限りは ないかぎり ぬ限り", .notIf)
    add("なければ なかったら ないと なきゃ ねば ませんと", .notIf)
    add(
      """
      なければならない なければなりません なければいけない なければいけません なくてはならない なくてはいけない ないといけない ないといけません ないとだめ ないとダメ ないと駄目 \
      なければだめ ねばならない なきゃいけない なきゃならない なきゃだめ なきゃ必要 べき べきです る必要がある る必要があります 必要がある 必要があります
      """, .ends)
    add("たら ましたら れば ば たらば でしたら だったら であれば なら ならば のなら のならば", .if)
    add(occasions(after: ["た", "だ", "ました", "る"]), .if)
    add("済みになったら 済みになれば 済みになると 済みなら 済みであれば 済みの場合 済みのとき", .if)
    add("ようなら ようであれば", .if)
    add(occasions(after: [""]), .if)
    add("と、 と，", .if)
    add("てから た後 た後に た後で たあと たあとに たあとで たのち たのちに た上で たうえで た次第 次第 しだい たところで 後 後に 後で のち いただいたうえで いただいた上で いただいたあとで", .after)
    add("まで までは", .until)
    add("前に 前には まえに 前は", .before)
    add("くる くれば きて きた きます いく いって いった いきます 行く 行って 来る 来て しまう しまった しまえば しまっ みる みて みます", .goesOn)
    add("ので のが、 が、 けど、 けれど、 し、", .and)
    add("もらう もらいます もらった もらいました もらい もらえ もらっ もらわ もらえる", .receive)
    add("いただく いただきます いただいた いただき いただけ いただい いただか いただきたい 頂く 頂きます 頂いた 頂き 頂い もらいたい", .receive)
    add("ください 下さい ほしい 欲しい ほしいです 欲しいです ちょうだい くれる くれ くださる てください て下さい 願います お願いします おねがいします お願いいたします", .receive)
    add("いる いて います いた おく おいて おきます おい おけ い お おき", .goesOn)
    add("も", .even)
    add("いい よい 良い 可 可能 かまわない かまいません 構わない 構いません よろしい いいです よいです 大丈夫 結構 オーケー ok よし 可とする だいじょうぶ", .permits)
    add("たい たいです たく と思います と思う と思っています と思っております と存じます ればと思います ればと存じます できればと思います できればと存じます", .ends)
    add("直す 直します 直した", .ends)
    add("直し 直して", .and)
    add("といて といた とく ときます とい どいて どいた", .goesOn)
    add("いたす いたします いたしました いたした 致します 致しました 致す", .ends)
    add("いたし 致し", .and)
    add("ことを ことが ことは 旨を 旨 むね むねを ということを という旨を との旨を", .content)
    add("か かを かも かは か否か か否かを どうか どうかを", .whether)
    add("かないか かないかを かないかも かないかは か無いか か無いかを", .whether)
    add("かどうか かどうかを かどうかも かどうかは か、 か。", .whether)
    add("のは のが ものは", .cleft)
    add("できる できます でき できれ できない", .goesOn)
    add("に行く に行き に行っ にいく にいき にいっ に来る に来 にくる にき に伺う に伺い に伺っ に出向く に出向き に出向い に回る", .goesOn)
    add("る", .ends)
    add("ところから始まる ところから始まります ところから始める ところから始めます ことから始まる ことから始まります", .ends)
    return rows
  }()

  /// 場合, ときだけ, 際には: every word for an occasion with every word that may stand behind it.
  private static func occasions(after joints: [String]) -> String {
    let nouns = ["場合", "ばあい", "とき", "時", "際", "ケース", "折"]
    let endings = [
      "", "は", "に", "には", "だけ", "だけは", "のみ", "に限り", "に限って", "に限っては", "に限る", "にかぎり", "も",
    ]
    return joints.flatMap { joint in nouns.flatMap { noun in endings.map { joint + noun + $0 } } }
      .joined(separator: " ")
  }

  /// Particles, longest first where they begin alike.
  static let particles: [(String, Particle)] = {
    var rows: [(String, Particle)] = []
    func add(_ words: String, _ particle: Particle) {
      for word in words.split(separator: " ") { rows.append((String(word), particle)) }
    }
    add("が", .ga)
    add("は では", .wa)
    add("も にも へも からも までも でも とも", .mo)
    add("を のみを だけを などを 等を", .wo)
    add(
      "に には へ へは に対して に対し 宛 宛に 宛て 宛てに あてに あて のところに のところへ の所に のもとに のほうに の方に のほうへ の方へ まで に向けて へと のところまで までに までには", .ni)
    add("から からは からの より よりの のところから の所から の中から のなかから のうちから の内から", .kara)
    add("で のほうで の方で にて によって により による において のところで のほうでは の方では", .de)
    add("と", .to)
    add("や とか 及び および 並びに ならびに", .andList)
    add("か または 又は もしくは 若しくは あるいは か、", .or)
    add("の ための の分の のうち のうちの の中の", .no)
    add("について についての に関して に関する に関し についても については", .about)
    add(
      "なら ならば だったら であれば でしたら だと だけなら のみなら になったら になると となったら となった場合 に限り に限って に該当すれば に該当する場合 に該当する場合は なのであれば なのなら",
      .if)
    add(occasions(after: ["", "の", "である", "な", "だった", "であった"]), .if)
    add(
      "でない場合 でない場合は でないなら でなければ ではない場合 じゃなければ じゃないなら じゃない場合 以外なら 以外の場合 以外の場合は 以外のとき 以外のときは 以外は ではなければ でないとき でないときは",
      .ifNot)
    add(
      "後 後に の後 の後に の後で のあと のあとに のあとで 後は の次に の次は のち ののち のつぎに が済んだら がすんだら が終わったら がおわったら がすみ次第 がすみしだい が済みしだい 済み次第 が済み次第 が終わり次第 を経て を受けて の上 のうえ を待って",
      .after)
    add("の前に 前に の前には の前までに の間に", .before)
    add("の日は の日には の日だけ の間 の間は の間だけ の期間は の期間中は 中は 中なら 中の場合は 中のときは", .if)
    add("の二つ の三つ の四つ の五つ の2つ の3つ の4つ の5つ", .title)
    add("しか", .only)
    add("だけ のみ だけで のみで だけが だけの のみの", .only)
    add(
      "です だ である でした とします とする となります となる でよい でいい でもよい でもいい で良い で可 で構わない でかまわない でOK でok ですむ で済む で済ませる で済ませます で足りる でいく でいきます でお願いします にする にします とすること でも可 でもよい でもいい でも構わない でもかまわない でも結構 とし、 に限る に限ります にかぎる にかぎります に限定する に限定します で十分 で十分です で大丈夫 で大丈夫です でよいです でいいです で結構です でよろしい でお願いしたい でよく でよくて でいいが でよいが の担当です の担当だ の担当とする の担当になる の担当になります の担当とします の番です の番だ の番になる の番となる の仕事です の仕事だ の役目です の役目だ の役割です の役割だ の受け持ちです の受け持ちだ",
      .isSo)
    // 課長までで済ませる, 係長だけでよい.
    for limit in ["だけ", "のみ", "まで"] {
      add(
        [
          "でよい", "でいい", "で良い", "で可", "で構わない", "でOK", "で済む", "で済ませる", "で足りる", "で十分", "で大丈夫", "でよく", "です", "の決裁でよい",
        ]
        .map { limit + $0 }.joined(separator: " "), .isSo)
    }
    add("など 等 たち 方 側 ども ら さん 様 さま 殿 氏 ちゃん 君 先生 がた", .title)
    add("として ということで という形で", .as)
    return rows.sorted { $0.0.count > $1.0.count }
  }()

  /// Small words that say how steps hang together, and whom they mean.
  static let marks: [(String, Mark)] = {
    var rows: [(String, Mark)] = []
    func add(_ words: String, _ mark: Mark) {
      for word in words.split(separator: " ") { rows.append((String(word), mark)) }
    }
    add(
      "次に 次は 次 つぎに つぎは 続いて つづいて そして それから その後 そのあと その後に そのあとで その後は あとは 次いで ついで さらに 更に 最後に 最後は 最終的に 最終的には さいごに さいごは そのつぎに その次に 終わりに おわりに",
      .then)
    add("まず まずは 最初に 最初は はじめに 初めに 先に 先ず すると 一方 一方で なお ただし 但し それで で、 ここで 今度は 以上で これで これにて ここで まもなく こうして", .skip)
    add(
      "もし もしも 仮に 必ず かならず 絶対に 一応 とりあえず なるべく できるだけ すぐ すぐに 早めに 速やかに すみやかに ちゃんと きちんと しっかり 念のため 結局 そのまま 改めて あらためて もう一度 再度 もう1回 もう一回 もういちど 直接 また きっと 必要に応じて 自動で 自動的に そろそろ そこで その時点で その場で ここまでで そこまでで 基本的に 原則 原則として 例えば たとえば 最終 上司の方 ぜひ どうか よく 内容をよく 各自 それぞれ 一つ 1つ ひとつ 一つだけ 1つだけ ひとつだけ 土日を除いて 土日を除き 休日を除いて 休日を除き 土日祝を除いて 土日祝日を除いて 閉庁日を除いて 一旦 いったん かつ なおかつ それでも それでもまだ しかも ぜんぶ 代わりに かわりに 代わって かわって",
      .skip)
    add("同時に 並行して 並行で 並行に 平行して いっぺんに 同時並行で 併せて 合わせて あわせて その間に その間 あいだに 同じタイミングで", .beside)
    add("一斉に いっせいに 全員一斉に 一度に", .atOnce)
    add("の順 の順番 の順に の順で の順番で の順番に 順番に 順に の順 順々に 順次", .inOrder)
    add(
      "ともに 共に 全員 全員が 全員の 全員で 全員に みんな みんなが みんなの みなさん 皆 皆が 皆さん 全員から 一同 全員とも 両方 両方が 両方の 二人とも 2人とも ふたりとも 両名 揃って そろって",
      .everyone)
    add(
      "どちらか一人が どちらか一人 どちらか1人が どちらか1人 どちらかが どちらかの どちらか片方が どちらか片方 どちらか 誰か一人が だれか一人が だれか1人が 誰か1人が 誰かが だれかが 誰か一人の だれか一人の 誰かの だれかの 誰か だれか 誰か一人 だれか一人 誰か1人 だれか1人 いずれかが いずれかの いずれか いずれか一人 いずれか1人 いずれか一人が いずれか1人が 一人でも 1人でも だれでも 誰でも どちらでも 一人が 1人が ひとりが だれかひとり だれかひとりが うち一人が のうち一人が のうち1人が うち1人が のどれかが のどれか どれかが どれか のどちらかが のどちらか のいずれかが のいずれか のどちらか一人 のだれか のだれかが のうち誰か のうちだれか 片方が 片方",
      .anyone)
    add(
      "過半数が 過半数の 過半数で 過半数 半分より多くが 多数決で 多数決 半数より多くが 半数より多くの 半数以上が 半数以上の 半数を超える 半数を超えて 半数超が 半数超の 半分以上が 半分以上の 半分を超える 半分より多くの",
      .majority)
    add("あとで 後で あとから 後から 事後に 後ほど のちほど", .later)
    add(
      "それ以外の それ以外は それ以外の場合は それ以外の場合 それ以外のときは それ以外なら それ以外 そうでなければ そうでない場合は そうでない場合 そうでないときは そうでないなら そうじゃなければ さもなければ 違えば 違うなら 違う場合は ちがえば 違ったら そのほかは そのほか そのほかの場合は そのほかの場合 どちらでもなければ どれでもなければ いずれでもなければ どちらでもない場合は どれでもない場合は どちらでもないときは どちらにも当てはまらなければ どれにも当てはまらなければ ほかは 他は その他は その他の場合は その他 ほかの場合は 他の場合は 残りは 残りの場合は でなければ、 それ以外については あてはまらなければ 当てはまらなければ でなければ でない場合は でない場合 でないときは でないなら 違うときは 違うとき 違う時は ちがうときは それ以外だったら それ以外であれば それ以外のときには それ以外の場合には そうでないのなら そうでない時は そうでないときには ほかの場合については ほかの場合には これに当てはまらないときは これに当てはまらなければ それに当てはまらなければ それに当てはまらない場合は 当てはまらないときは 当てはまらない場合は 残りはすべて 残りは全部 残りはみな",
      .otherwise)
    let amounts = ["それ", "これ"]
    let closings = "い場合は い場合には い場合 いときは いときには いとき いなら いのなら いと いものは い分は ければ かったら".split(separator: " ")
    for amount in amounts {
      for way in "長 多 高 大き 少な 安 低 短 小さ".split(separator: " ") {
        for closing in closings { rows.append((amount + "より" + way + closing, .beyond)) }
      }
      for way in "を超え を越え をこえ に満たな".split(separator: " ") {
        let closings =
          way.hasSuffix("な") ? closings : "れば たら ると る場合は る場合には る場合 るときは るときには るとき るなら るものは る分は".split(separator: " ")
        for closing in closings { rows.append((amount + way + closing, .beyond)) }
      }
      for way in "を上回 を下回".split(separator: " ") {
        for closing in "れば ったら ると る場合は る場合 るときは るとき るなら るものは る分は".split(separator: " ") {
          rows.append((amount + way + closing, .beyond))
        }
      }
      for way in "以上 以下 未満 超 より上 より下".split(separator: " ") {
        for closing in "は なら ならば の場合は の場合 のときは のとき であれば だと だったら".split(separator: " ") {
          rows.append((amount + way + closing, .beyond))
        }
      }
    }
    return rows.sorted { $0.0.count > $1.0.count }
  }()

  /// What stands in brackets behind a field that may stay empty.
  static let asides =
    "あれば 任意 ある場合 あるとき あるときは ある場合は ある場合のみ あるときのみ ある場合だけ 必要なら 必要な場合 なくても可 なくてもよい 省略可".split(separator: " ")
    .map(String.init)

  /// Words that make a field one that may stay empty, and a date one that is not past.
  static let optional = "任意 なくても 無くても 省略 空欄 空白 未記入 無記入 書かなくて 入れなくて あれば書 あれば記入 できれば".split(separator: " ").map(
    String.init)
  static let future = "今日以降 本日以降 過去 今日より前 きょう以降 昨日以前 当日以降 さかのぼ".split(separator: " ").map(String.init)

  /// Verbs of what is bad that say it only with a ない: 通れば is good.
  static let passing = ["通", "とお", "折り合", "納得"]

  /// What somebody says to themselves, and wants nothing written for: 何を食べようかな.
  static let musings = [
    "かな", "かなあ", "かなぁ", "かなー", "たいな", "たいなあ", "たいなぁ", "なあ", "なぁ", "帰りたい", "休みたい",
  ]

  /// Verbs that work something out, with the particles of both sides.
  static let sums: [(stems: [String], first: String, second: String, sign: String)] = [
    (["かけ", "掛け", "乗じ"], "に", "を", "×"), (["足し", "たし", "加え"], "に", "を", "+"), (["引い", "ひい", "差し引"], "から", "を", "−"),
    (["割っ", "割り", "わっ"], "を", "で", "÷"),
  ]

  /// Where a case begins, said as a place to go back to.
  static let beginnings = Set(
    "申請 申請書 最初 はじめ 始め 初め スタート 振り出し ふりだし 入力 form start beginning application request thebeginning thestart".split(
      separator: " "
    ).map { Folding.key(String($0)) })

  /// What somebody does who sets a flow going, when it is not called an application.
  static let wishes = ["相談", "通報", "要望", "依頼", "願い", "申し入れ", "持ち込", "問い合わせ", "希望"]

  /// Days a date of a form may be limited by, beside its other dates.
  static let days = ["今日", "本日", "年度末", "月末", "翌月末"]
  /// From or up to such a day, and the same where it is said what must not be.
  static let dayLimits = [
    ("以降", "以降"), ("以後", "以降"), ("から", "以降"), ("まで", "まで"), ("以前", "まで"), ("より後", "以降"), ("より前", "まで"),
  ].map { (said: $0.0, limit: $0.1) }
  static let deniedLimits = [("より前", "以降"), ("以前", "以降"), ("より後", "まで"), ("以降", "まで")].map {
    (said: $0.0, limit: $0.1)
  }
  static let denials = ["ない", "ません", "不可", "だめ", "ダメ", "駄目"]

  /// A day that comes: 収集日になったら.
  static let arrivals = ["になったら", "が来たら", "がきたら", "を迎えたら"]

  /// Whoever did: 通報した人.
  static let doers = ["した人", "した方", "した者"]

  /// What a field that holds a file may be called besides: 見積書のファイル.
  static let fileForms = ["のファイル", "のコピー", "の控え", "のPDF"]

  /// Days told by another: 返却日の前日.
  static let daysBefore: [String: String] = ["前日": "1日前", "前々日": "2日前", "前の日": "1日前"]

  /// What an answer is called.
  static let answers = Set(["結果", "返事", "回答", "答え", "返答", "可否", "判断"])

  /// How a field is called that nothing was written into.
  static let blank = Set(["空欄", "空白", "空", "から", "未記入", "未入力", "無記入"])

  /// What is sent to tell somebody something.
  static let letters = Set(
    "手紙 はがき 文書 メッセージ 案内 案内状 通知書 結果通知 メール お礼 礼状 お知らせ 決定通知書".split(separator: " ").map(String.init))

  /// Nouns made of verbs, which say nothing of what is done.
  static let workNouns = [
    "見積もり", "見積り", "受け渡し", "引き渡し", "打ち合わせ", "見回り", "申し送り", "問い合わせ内容", "貸出し", "貸し出し", "取りやめ", "取り止め",
    "見合わせ", "見送り", "ことば",
  ]

  /// How the papers of a case are called, by their last letters; what else is handed on is a thing.
  static let papers =
    "書 書類 案 原稿 資料 書面 用紙 伺い 伺 案件 票 届 申請 願 表 調書 報告 メモ 内容 結果 これ それ もの 件 話 状".split(separator: " ").map(String.init)

  /// Why something is sent back or rejected.
  static let reasons = Set("理由 わけ 訳 事由".split(separator: " ").map { Folding.key(String($0)) })

  static let openDays = Set(["開庁日", "営業日", "平日", "稼働日", "開庁日ベース", "営業日ベース"])

  /// Nouns that name nobody without what stands in front of them: 使いたい人, 鍵を渡す係.
  static let somebody = Set([
    "人", "方", "者", "ひと", "かた", "係", "課", "部", "局", "室", "会", "担当", "担当者", "担当課", "窓口", "部署",
  ])

  /// What a deadline is called.
  static let deadlines = Set(
    "期限 締切 締め切り 〆切 しめきり 締切日 回答期限 処理期限 期日".split(separator: " ").map { Folding.key(String($0)) })

  /// Whose turn it is when the sentence says 本人.
  static let applicantNames = "本人 申請者 申請した人 申込者 申請者本人 申請元 出した人 提出者 申し込んだ人 起案者 申請人 当人 ご本人".split(separator: " ").map {
    String($0)
  }
  static let applicants = applicantNames.map { Folding.key(of: $0) }
}

/// What a particle makes of the noun before it.
enum Particle: Sendable {
  case ga, wa, mo, wo, ni, kara, de, to, andList, or, no, about, `if`, ifNot, before, after, only, isSo, title, `as`
}

/// What a small word says about the steps.
enum Mark: Sendable {
  case skip, then, later, beside, atOnce, inOrder, everyone, anyone, majority, otherwise, beyond
}

/// What stands behind a verb, taken together.
struct Tail: Sendable {
  /// How the clause hangs on to the next.
  enum Link: Sendable {
    /// The dictionary form, or no ending at all.
    case ends
    case and, `if`, before, after, until, content, whether, cleft
  }

  enum Change: Sendable {
    case ends, and, `if`, before, after, until, content, whether, cleft
    case meanwhile, soThat
    case passive, causative, receive, goesOn, even, permits
    case notEnds, notAnd, notIf
  }

  var link: Link = .ends
  var isNegative = false
  var isPassive = false
  var isCausative = false
  /// Somebody has it done: てもらう, てください.
  var isReceived = false
  /// てもいい, なくてもよい.
  var isPermitted = false
  /// 発注する間に.
  var isMeanwhile = false
  /// 電話するよう受付係に頼む.
  var isAsked = false

  mutating func take(_ change: Change) {
    switch change {
    case .ends: link = .ends
    case .soThat:
      link = .ends
      isAsked = true
    case .and: link = .and
    case .meanwhile:
      link = .and
      isMeanwhile = true
    case .if: link = .if
    case .before: link = .before
    case .after: link = .after
    case .until: link = .until
    case .content: link = .content
    case .whether: link = .whether
    case .cleft: link = .cleft
    case .passive: isPassive = true
    case .causative: isCausative = true
    case .receive:
      isReceived = true
      link = .ends
    case .goesOn: break
    case .even: link = .and
    case .permits:
      isPermitted = true
      link = .ends
    case .notEnds:
      isNegative = true
      link = .ends
    case .notAnd:
      isNegative = true
      link = .and
    case .notIf:
      isNegative = true
      link = .if
    }
  }
}
