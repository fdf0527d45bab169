import NagareModel
import NagareNotation
import NagareShell

/// A kind of input: sound examples of it, and what must hold whatever becomes of them.
struct Kind: Sendable {
  let name: String
  let examples: [[UInt8]]
  /// Which promise is broken; `nil` where all hold. A fault of the program ends it.
  let promise: @Sendable ([UInt8]) -> String?

  init(_ name: String, _ examples: [String], _ promise: @escaping @Sendable ([UInt8]) -> String?) {
    self.name = name
    self.examples = examples.map { Array($0.utf8) }
    self.promise = promise
  }

  static let page = Page(.ja, columns: 60)
  static let flows = Sample.all.map(\.text)
  /// Their first lines, so that most inputs are short and many are tried.
  static let beginnings = [8, 16, 24].flatMap { count in
    flows.map { text in
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return lines.prefix(count).map { $0 + "\n" }.joined()
    }
  }
  static let lessons = CourseLesson.all.map(\.texts.ja)
  static let small = "流れ 休暇\n申請 職員\n ・日数: 数(日) 1〜20\n承認 課長\n例 「よい」\n ・職員: 日数 = 3\n ・課長: 承認\n"

  static let all: [Kind] = [
    Kind("flow", flows + beginnings) { tryFlow($0) },
    Kind("log", [log]) { tryLog($0) },
    Kind("answers", ["3\n承認\n", "30\n差戻し「なぜ」\n3\n1\n", "[\"3\", \"承認\"]", "{\"職員\": {\"日数\": 3}}"]) { tryAnswers($0) },
    Kind("journal", [journal]) { tryJournal($0) },
    Kind("progress", [progress]) { tryProgress($0) },
    Kind("desk", [desk]) { tryDesk($0) },
    Kind("keys", typed) { tryKeys($0) },
    Kind("show", ["n n n b [ ] 3\nw承認\n帰る\n.?q", small, log]) { tryShow($0) },
    Kind("film", [film]) { tryFilm($0) },
    Kind("lesson", lessons) { tryLesson($0) },
    Kind("bookmark", [String(decoding: Bookmark(file: "a", started: 1).bytes, as: UTF8.self)]) { tryBookmark($0) },
  ]

  // MARK: Sound examples

  static let log: String = {
    guard let run = try? RunCase(source(small), on: page), let example = try? run.example(named: "よい"),
      let bytes = run.play(example).log
    else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }()

  static let journal: String = {
    let inputs: [Input] = [
      .line("申請 職員"), .paste(["承認 課長", " ・期限 3日"]), .interrupted, .line("実行"), .line("1"), .line("承認"),
      .opened(path: "a.flow", .success(FileText(small))), .saved(path: "a.flow", .saved), .line("元に戻す"), .end,
    ]
    return Journal(language: .ja).head + inputs.map(Journal.line).joined()
  }()

  static let progress: String = {
    var progress = LessonProgress()
    for course in CourseLesson.all.prefix(3) {
      progress[course.id].tries = 2
      progress[course.id].draft = small
    }
    return progress.json.indentedText
  }()

  static let desk = """
    {"nagare":"desk","version":1,"at":1790000000,"group":"1班"}
    {"at":1790000060,"lesson":"first","state":"opened"}
    {"at":1790000090,"lesson":"first","problem":"N102"}

    """

  /// Building, playing, changing, learning.
  static let typed = [
    """
    申請　職員
    ・日数：数（日）１〜２０
    商人　課長
    はい
    もし日数が５日を超えるなら
    承認 部長
    おわり
    一覧
    図

    """,
    """
    申請 職員
    ・日数: 数(日) 1〜20
    承認 課長
    実行
    ３
    なぜ
    1
    前へ
    もしも 日数 9
    帰る
    終わり

    """,
    """
    申請 職員
    承認 課長
    通知 職員「はい」
    ここへ 2
    移動 1 → 2
    直す 2
    削除 1〜2
    元に戻す
    やり直す
    整形
    例を試す

    """,
    """
    課題 1
    ヒント
    申請 係員
    点検
    答え
    説明 N102
    課題 やめる

    """,
  ]

  static let film: String = {
    guard let timeline = try? Programme(source(small), on: page).timeline else { return "" }
    return String(decoding: Recording.bytes(of: timeline, on: Stage(on: page, rows: 20)), as: UTF8.self)
  }()

  static func source(_ text: String) -> Source { Source("a.flow", .success(Array(text.utf8))) }
  static func source(_ bytes: [UInt8]) -> Source { Source("a.flow", .success(bytes)) }
}
