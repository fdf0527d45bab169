import NagareModel

/// The commands of the command line; help, README and its test read this table.
public struct Subcommand: Sendable {
  public let name: String
  public let summary: Phrase
  /// What may follow the name to ask for something else.
  public let parts: [String]

  public static let check = Subcommand("check", ja: "流れを点検して、直し方を示します", en: "look for problems and say how to fix them")
  public static let test = Subcommand("test", ja: "流れに書いた例を試します", en: "play the examples of a flow")
  public static let paths = Subcommand("paths", ja: "案件の通りうる道すじをすべて示します", en: "list every way a case can go")
  public static let examples = Subcommand(
    "examples", ja: "まだ通っていないところの例を作ります", en: "make examples for what none shows yet")
  public static let format = Subcommand(
    "format", ja: "書き方を整えます(日本語と英語の変換も)", en: "tidy a flow, or turn it into the other language")
  public static let diagram = Subcommand("diagram", ja: "流れを図や一覧で見せます", en: "show a flow as a picture or a list")
  public static let picture = Subcommand("picture", ja: "流れを1枚の絵(SVG、PNG)にします", en: "draw a flow as a sheet (SVG, PNG)")
  public static let page = Subcommand(
    "page", ja: "流れを、持ち帰れる1つのページ(HTML)にします", en: "make a page of a flow to take home (HTML)")
  public static let export = Subcommand(
    "export", ja: "ほかのシステムのための形(BPMN、表)で書き出します", en: "write a flow for other programs (BPMN, tables)")
  public static let run = Subcommand("run", ja: "案件を1つ動かします", en: "run one case")
  public static let simulate = Subcommand(
    "simulate", ja: "たくさんの案件を試して、待つ時間を数えます", en: "play many cases and say how long they wait")
  public static let replay = Subcommand(
    "replay", ja: "保存した記録を、いまの流れで再生して比べます", en: "play a saved log again on the flow of today")
  public static let show = Subcommand(
    "show", ja: "例を1行ずつ、みんなの前で動かします", en: "play the examples line by line before a room")
  public static let notes = Subcommand(
    "notes", ja: "見せている間のメモを、手元の画面に出します", en: "show the notes of a show in a window of your own")
  public static let explain = Subcommand("explain", ja: "問題の番号をくわしく説明します", en: "explain the code of a problem")
  public static let words = Subcommand("words", ja: "使えることばを1ページで示します", en: "show all the words on one page")
  public static let samples = Subcommand(
    "samples", ja: "見本を一覧にし、コピーします", en: "list the samples, and copy one", parts: ["copy"])
  public static let lesson = Subcommand(
    "lesson", ja: "課題を見せ、判定し、点検します", en: "list the lessons, show, try and check them",
    parts: ["show", "copy", "try", "check", "summary"])
  public static let handbook = Subcommand("handbook", ja: "進行役の手引きを示します", en: "show the facilitator's handbook")
  public static let classroom = Subcommand("class", ja: "教室の進み具合を示します", en: "show how far a class has come")
  public static let doctor = Subcommand("doctor", ja: "このコンピューターの様子を示します", en: "show how this computer is set up")

  public static let all = [
    check, test, paths, examples, format, diagram, picture, page, export, run, simulate, replay, show, notes, explain,
    words,
    samples,
    lesson, handbook,
    classroom, doctor,
  ]

  private init(_ name: String, ja: String, en: String, parts: [String] = []) {
    self.name = name
    self.parts = parts
    summary = Phrase(ja: ja, en: en)
  }
}

/// What `nagare` alone says.
public enum Overview {
  /// Both languages, the person's own first, and one thing to type next.
  public static func answer(in language: Language) -> Reply {
    let other: Language = language == .ja ? .en : .ja
    return Reply(output: lines(in: language) + [""] + lines(in: other) + ["", next[language]])
  }

  private static func lines(in language: Language) -> [String] {
    [title[language]] + Subcommand.all.map { "  nagare \($0.name): \($0.summary[language])" }
  }

  private static let title = Phrase(
    ja: "流れ Nagare: 仕事の流れをことばで書いて、確かめます", en: "Nagare: write down how work flows, and check it")

  private static let next = Phrase(
    ja: "つぎ: nagare samples copy leave   (書き方は nagare check --help)",
    en: "Next: nagare samples copy leave   (more: nagare check --help)")
}
