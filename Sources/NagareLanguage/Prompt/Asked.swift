import NagareModel

/// Something asked for in a sentence of one's own instead of by its word: `what is a form`, `どうやって戻す`, `やめたい`.
public enum Asked: Equatable, Sendable {
  /// What something is; the topic as it was typed.
  case about(String)
  /// How something is done, or that it be done; to the line of that number, where one is said.
  case wish([PromptCommand], on: String = "")
  /// That a line be changed or taken away which is named by its words: 承認課長を消して.
  case change(PromptCommand, of: String)
  /// That words of the flow become others: 課長を係長に変えて, rename manager to director.
  case replace(String, with: String)
  /// That a block be put before or behind another one: 課長の前に係長を入れたい, insert clerk before manager.
  case insert(String, beside: String, isBefore: Bool)

  /// `nil` for a line that asks for nothing we know.
  public init?(_ typed: String) {
    let plain = Self.plain(typed)
    if let wish = Self.everyday[plain] {
      self = .wish(wish)
    } else if let topic = Self.topic(of: plain) {
      self = .about(topic)
    } else if let wish = Self.wish(in: plain) {
      self = wish.named(as: typed)
    } else {
      return nil
    }
  }

  /// With its names as they were typed.
  private func named(as typed: String) -> Asked {
    switch self {
    case .about, .wish, .change: self
    case .replace(let old, let new): .replace(old, with: typed.original(of: new))
    case .insert(let new, let other, let isBefore):
      .insert(typed.original(of: new), beside: other, isBefore: isBefore)
    }
  }

  /// Whether somebody who says this where any words are welcome may want help instead: やめたい, how do I undo.
  public static func isPlea(_ typed: String) -> Bool {
    let plain = plain(typed)
    if everyday[plain] != nil { return true }
    guard pleas.contains(where: { plain.hasPrefix($0) }) || wishEnds.contains(where: { plain.hasSuffix($0) }) else {
      return false
    }
    return wish(in: plain)?.isWish ?? false
  }

  private static let pleas =
    howBeforeVerb + [
      "how do ", "how can i ", "how to ", "show me ", "where is ", "where can i ", "i want to ", "let me ",
      "what do i ",
    ]
  private static let wishEnds = ["たい", "たいです", "たいのですが", "がほしい", "が欲しい"]

  /// Whether a line ends like a wish of whoever sits here: 例外を作りたい.
  public static func isWish(_ typed: String) -> Bool {
    let plain = plain(typed)
    return wishEnds.contains { plain.hasSuffix($0) }
  }

  private var isWish: Bool { if case .wish = self { true } else { false } }

  /// What a line asks about; `nil` where it does not ask what something is.
  public static func topic(in typed: String) -> String? { topic(of: plain(typed)) }

  private static func plain(_ typed: String) -> String {
    var plain = MatchingCopy(typed).plain
    while let last = plain.last, "?。、!.".contains(last) { plain.removeLast() }
    return plain.withoutOuterSpaces
  }

  // MARK: What something is

  private static func topic(of plain: String) -> String? {
    for frame in whatBefore where plain.hasPrefix(frame) {
      var topic = plain.dropFirst(frame.count)
      for tail in [" mean", " means", " for", " do"] where topic.hasSuffix(tail) { topic = topic.dropLast(tail.count) }
      return topic.isEmpty ? nil : String(topic).withoutArticle
    }
    for frame in whatBehind where plain.hasSuffix(frame) && plain.count > frame.count {
      return String(plain.dropLast(frame.count))
    }
    return nil
  }

  private static let whatBefore = [
    "what is ", "what's ", "whats ", "what are ", "what does ", "what do ", "explain ", "tell me about ", "help with ",
    "help me with ", "meaning of ", "how does ",
  ]
  private static let whatBehind = [
    "とは何ですか", "とはなんですか", "とは何", "とはなに", "とは", "って何ですか", "ってなんですか", "って何", "ってなに", "は何ですか", "はなんですか", "の意味は",
    "の意味", "の説明", "の使い方は", "の使い方", "の書き方は", "の書き方", "について教えて", "について", "を教えて", "がわからない", "がわかりません",
  ]

  // MARK: What shall be done

  private static func wish(in plain: String) -> Asked? {
    for frame in howBefore where plain.hasPrefix(frame) {
      return wish(String(plain.dropFirst(frame.count)).withoutOuterSpaces.withoutArticle)
    }
    var rest = plain
    var isFramed = false
    for frame in howBeforeVerb where rest.hasPrefix(frame) {
      rest = String(rest.dropFirst(frame.count)).withoutOuterSpaces
      isFramed = true
      break
    }
    for frame in howBehind where rest.hasSuffix(frame.words) && rest.count > frame.words.count {
      rest = String(rest.dropLast(frame.words.count))
      // 保存し is of 保存する, 戻し of 戻す.
      if frame.isBehindStem, rest.hasSuffix("し"), let wish = wish(rest.dropLast() + "する") { return wish }
      if frame.isBehindStem { rest = verb(fromStem: rest) }
      isFramed = true
      break
    }
    return isFramed ? wish(rest) : nil
  }

  private static let howBefore = [
    "how do i ", "how can i ", "how could i ", "how would i ", "how do you ", "how to ", "how do we ", "can i ",
    "can you ",
    "could you ", "could i ", "please ", "i want to ", "i wanna ", "i'd like to ", "i would like to ", "i need to ",
    "let me ", "show me ", "where is ", "where are ", "where can i see ",
  ]
  private static let howBeforeVerb = ["どうやって", "どうすれば", "どうしたら", "どのように", "どうやったら"]
  private static let howBehind: [(words: String, isBehindStem: Bool)] = [
    ("がほしい", false), ("が欲しい", false), ("をください", false), ("を下さい", false), ("をお願いします", false), ("はどこですか", false),
    ("はどこ", false), ("はありますか", false), ("たいのですが", true), ("たいです", true), ("たい", true), ("たら", true), ("てください", true),
    ("て下さい", true),
    ("てほしい", true), ("てもらえますか", true), ("て", true), ("には", false), ("にはどうすればいい", false),
    ("にはどうする", false), ("方法は", false), ("方法", false), ("やり方", false), ("方", true), ("のですか", false), ("ますか", true),
    ("ればいい", true), ("の", false), ("か", false), ("", false),
  ]

  /// 戻し → 戻す, やめ → やめる.
  private static func verb(fromStem stem: String) -> String {
    let ends: [Character: Character] = [
      "い": "う", "き": "く", "ぎ": "ぐ", "し": "す", "ち": "つ", "に": "ぬ", "び": "ぶ", "み": "む", "り": "る",
    ]
    guard let last = stem.last, let end = ends[last] else { return stem + "る" }
    return String(stem.dropLast()) + String(end)
  }

  private static func wish(_ words: some StringProtocol) -> Asked? {
    let words = String(words)
    if let known = everyday[words] { return .wish(known) }
    if let replacing = replacing(words) { return replacing }
    if let inserting = inserting(words) { return inserting }
    if let span = waiting(words) { return .wish([.letTime], on: span) }
    for beginning in beginnings where words.hasPrefix(beginning.words) { return .wish([beginning.command]) }
    let request = Request(words)
    let commands = (request?.words ?? behindObject(words)).compactMap { PromptCommand($0) }
    guard commands.isEmpty else { return .wish(commands, on: request?.argument ?? "") }
    guard let split = words.firstIndex(of: "を") else { return nil }
    let verb = Request(String(words[words.index(after: split)...]))?.words.compactMap { PromptCommand($0) } ?? []
    return verb.first.flatMap { verb.count == 1 && $0.isChange ? .change($0, of: String(words[..<split])) : nil }
  }

  /// 課長を係長に変える, change manager to director.
  private static func replacing(_ words: String) -> Asked? {
    for verb in exchanging where words.hasSuffix(verb) {
      for (particle, isObject) in [(Character("を"), true), ("は", false)] {
        let parts = words.dropLast(verb.count).split(separator: particle, maxSplits: 1)
        guard parts.count == 2, let joint = parts[1].last, "にへ".contains(joint), parts[1].count > 1 else { continue }
        let old = String(parts[0]).withoutOuterSpaces
        // 日数は10日以内にする: the line of it is written anew.
        return isObject ? .replace(old, with: String(parts[1].dropLast()).withoutOuterSpaces) : .change(.edit, of: old)
      }
    }
    for verb in ["change ", "rename ", "replace "] where words.hasPrefix(verb) {
      return replacement(inside: String(words.dropFirst(verb.count)))
    }
    return nil
  }

  /// manager to director, as it stands behind a verb such as change; `nil` where it says no such thing.
  public static func replacement(inside words: String) -> Asked? {
    for joint in [" to ", " with ", " by ", " into "] {
      guard let (old, new) = words.split(atFirst: joint), !old.isEmpty, !new.isEmpty else { continue }
      return .replace(
        old.withoutOuterSpaces.withoutArticle, with: new.withoutOuterSpaces.withoutArticle)
    }
    return nil
  }

  /// 課長の前に係長を入れる.
  private static func inserting(_ words: String) -> Asked? {
    for verb in adding where words.hasSuffix(verb) {
      for (joint, isBefore) in beside {
        guard let (other, rest) = String(words.dropLast(verb.count)).split(atFirst: joint), rest.last == "を" else {
          continue
        }
        let new = String(rest.dropLast()).withoutOuterSpaces
        return other.isEmpty || new.isEmpty ? nil : .insert(new, beside: other.withoutOuterSpaces, isBefore: isBefore)
      }
    }
    for verb in ["insert ", "add ", "put "] where words.hasPrefix(verb) {
      return insertion(inside: String(words.dropFirst(verb.count)))
    }
    return nil
  }

  /// clerk before manager, as it stands behind a verb such as insert; `nil` where it says no such thing.
  public static func insertion(inside words: String) -> Asked? {
    for (joint, isBefore) in [(" before ", true), (" after ", false), (" behind ", false)] {
      guard let (new, other) = words.split(atFirst: joint), !new.isEmpty, !other.isEmpty else { continue }
      return .insert(
        new.withoutOuterSpaces.withoutArticle, beside: other.withoutOuterSpaces.withoutArticle, isBefore: isBefore)
    }
    return nil
  }

  private static let adding = ["入れる", "足す", "追加する", "加える", "はさむ", "挟む", "置く", "付ける", "つける", "増やす", "いれる", "たす"]
  private static let beside = [
    ("の前に", true), ("のまえに", true), ("の後に", false), ("のあとに", false), ("の次に", false), ("のつぎに", false),
    ("の後ろに", false), ("のうしろに", false),
  ]

  private static let exchanging = ["変える", "変更する", "直す", "替える", "かえる", "修正する", "する"]

  /// 3日待つ, 時間を3日進める: how long.
  private static func waiting(_ words: String) -> String? {
    for verb in ["待つ", "進める", "経つ", "たつ"] where words.hasSuffix(verb) {
      var span = words.dropLast(verb.count)
      if span.hasPrefix("時間を") { span = span.dropFirst(3) }
      if span.first?.isNumber ?? false { return String(span).withoutOuterSpaces }
    }
    return nil
  }

  /// 行を消す, 図を見る: the verb, or what it is about where that is a command itself. What is done with anything else,
  /// and whatever somebody does, is said of the flow: 環境係が内容を確認する, 係員に戻す.
  private static func behindObject(_ words: String) -> [Word] {
    for particle: Character in ["を", "に", "へ", "が"] {
      guard let split = words.firstIndex(of: particle) else { continue }
      let object = String(words[..<split])
      let verb = String(words[words.index(after: split)...])
      if let request = Request(object), looking.contains(verb) { return request.words }
      guard particle == "を" else { continue }
      if isBlock(object), (everyday[verb]?.map(\.word) ?? Request(verb)?.words) == [.add] { return [.add] }
      guard isBeforeThem(object), !object.contains("が") else { continue }
      if let known = everyday[verb] { return known.map(\.word) }
      if let request = Request(verb) { return request.words }
    }
    return []
  }

  /// 承認を増やす: a kind of line that can be added.
  private static func isBlock(_ name: String) -> Bool {
    let copy = MatchingCopy(name)
    let found = Cursor(copy, 0..<copy.scalars.count).word(.line)
    return found.map { $0.end == copy.scalars.count && $0.word.isBlockWithPeople } ?? false
  }

  /// What somebody at the prompt has before them, by itself or as part of it: 図, 最後の行, 3行.
  private static func isBeforeThem(_ object: String) -> Bool {
    things.contains { thing in
      guard object.hasSuffix(thing) else { return false }
      let before = object.dropLast(thing.count)
      return before.isEmpty || before.hasSuffix("の") || before.last?.isNumber == true
    }
  }

  private static let things = [
    "行", "行目", "図", "絵", "流れ", "例", "変更", "入力", "これ", "それ", "全部", "すべて", "ブロック", "項目", "欄", "ファイル", "画面", "案件",
    "最後", "番", "問題", "課題", "直前", "ひとつ", "線", "この行", "この図", "この流れ", "この欄", "一行",
  ]

  private static let looking: Set = ["見る", "見せる", "見せて", "出す", "出して", "知る", "使う", "する", "もらう", "みる"]

  /// How a sentence begins that can only be about a command.
  private static let beginnings: [(words: String, command: PromptCommand)] = [
    ("swap ", .move), ("rename", .edit), ("insert ", .here), ("入れ替え", .move), ("並べ替え", .move), ("並び替え", .move),
  ]

  /// What people say for a command, where no spelling of its word says it.
  private static let everyday: [String: [PromptCommand]] = [
    "cancel": [.undo, .quit], "stop": [.quit, .undo], "abort": [.quit, .undo], "get out": [.quit],
    "go back": [.undo, .stepBack], "take it back": [.undo], "revert": [.undo],
    "show me": [.list, .diagram], "show": [.list, .diagram], "see my flow": [.list, .diagram],
    "see the flow": [.list, .diagram], "flow": [.list, .diagram], "picture": [.picture],
    "i am stuck": [.help], "i'm stuck": [.help], "stuck": [.help], "what now": [.help],
    "what can i do": [.help], "what do i do": [.help], "how do i": [.help], "how": [.help],
    "add a line": [.add], "add a block": [.add], "add a field": [.add], "add line": [.add], "print": [.summary],
    "print it": [.summary], "try": [.run], "try it": [.run], "start": [.run], "begin": [.run], "start the flow": [.run],
    "delete a line": [.delete], "remove a line": [.delete], "change a line": [.edit], "fix a line": [.edit],
    "correct": [.edit], "save my work": [.save], "save it": [.save], "leave the program": [.quit], "log out": [.quit],
    "start again": [.new, .restart], "clear": [.new], "clear all": [.new],
    "キャンセル": [.undo, .quit], "中止": [.quit, .undo], "中断": [.quit], "やめたい": [.quit, .undo], "もうやめたい": [.quit],
    "終わりたい": [.quit], "帰りたい": [.quit], "戻りたい": [.undo, .stepBack], "印刷": [.summary], "印刷する": [.summary],
    "増やす": [.add], "始める": [.run, .new], "やってみる": [.run], "試してみる": [.run], "わからない": [.help],
    "わかりません": [.help], "分からない": [.help], "分かりません": [.help], "どうしよう": [.help], "どうすればいい": [.help],
    "どうすればいいですか": [.help], "どうしたらいい": [.help], "何をすればいい": [.help], "次は何をする": [.help], "教えて": [.help],
    "前に戻る": [.undo, .stepBack], "ひとつ前に戻る": [.undo, .stepBack], "一つ前に戻る": [.undo, .stepBack],
    "何をすればいいですか": [.help], "何をすればいいの": [.help], "どうすればいいの": [.help], "何をしたらいい": [.help],
    "何をしたらいいですか": [.help],
    "help please": [.help], "what do i type here": [.help], "what can i type": [.help], "what next": [.help],
    "delete everything": [.new], "delete all": [.new],
    "条件をつける": [.add], "条件を付ける": [.add], "条件を足す": [.add],
    "課題の続き": [.takeLesson], "課題を続ける": [.takeLesson], "課題を始める": [.takeLesson],
    "課題を変える": [.takeLesson], "課題をやめる": [.leaveLesson], "課題を途中でやめる": [.leaveLesson],
    "流れの名前を変える": [.edit], "名前を変える": [.edit], "名前を付ける": [.save], "流れを消す": [.new], "流れを見る": [.list, .diagram],
    "流れ図を見る": [.diagram], "例を見る": [.tryOut], "例を消す": [.delete], "約束を見る": [.ways], "約束を消す": [.delete],
    "最初からやり直す": [.restart, .new], "最初からやりなおす": [.restart, .new], "はじめからやり直す": [.restart, .new],
    "もどる": [.undo, .stepBack], "もどす": [.undo], "けす": [.delete], "なおす": [.edit], "さっきのを消す": [.undo],
    "今のを消す": [.undo], "いまのを消す": [.undo], "おわる": [.quit], "おわりにする": [.quit], "終わりにする": [.quit],
    "だれの番": [.whose], "だれの番ですか": [.whose], "誰の番": [.whose], "誰の番ですか": [.whose], "期限はいつ": [.whose],
    "期限はいつですか": [.whose],
    "全部消す": [.new], "やりなおしたい": [.undo, .restart], "間違えた": [.undo, .edit], "まちがえた": [.undo, .edit],
    "間違えました": [.undo, .edit],
  ]
}

extension PromptCommand {
  /// Whether it is done to a line that is there.
  public var isChange: Bool { self == .edit || self == .delete }

  /// Whether it shows what there is, and neither does nor asks anything.
  public var onlyShows: Bool { [.list, .diagram, .problems, .help, .explain, .card].contains(self) }
}

extension String {
  /// What stands before a word, and behind it.
  func split(atFirst word: String) -> (String, String)? {
    guard let found = place(of: word) else { return nil }
    return (String(self[..<found.lowerBound]), String(self[found.upperBound...]))
  }

  /// the manager: only manager.
  var withoutArticle: String {
    for article in ["a ", "an ", "the ", "my ", "this ", "that "] where hasPrefix(article) {
      return String(dropFirst(article.count))
    }
    return self
  }

  /// A part of this text whose letters were levelled, as it stands here; the part itself where it does not.
  fileprivate func original(of part: String) -> String {
    let levelled = MatchingCopy(self).plain
    guard levelled.count == count, let found = levelled.place(of: part) else { return part }
    let start = index(startIndex, offsetBy: levelled.distance(from: levelled.startIndex, to: found.lowerBound))
    return String(self[start..<index(start, offsetBy: part.count)])
  }

  private func place(of word: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(word) { return start..<index(start, offsetBy: word.count) }
      start = index(after: start)
    }
    return nil
  }
}

extension MatchingCopy {
  /// The whole text as it is compared: width, case and spaces levelled.
  fileprivate var plain: String {
    var text = String.UnicodeScalarView()
    for scalar in scalars { text.append(Unicode.Scalar(scalar) ?? " ") }
    return String(text)
  }
}
