import Foundation
import NagareModel
import Testing

/// An escape, a letter that turns the reading direction around and a NUL in every place whose words are printed, and
/// none of them on the screen: names, titles, values, the names of files, the environment, logs, films, and the files
/// of class and lessons.
struct ScreenTests {
  /// Red, a title for the window, the clipboard, right to left, and a control of one byte.
  static let poison = "\u{1B}[31m\u{1B}]0;a\u{7}\u{202E}\u{2066}\u{9B}\u{200F}"
  /// The same for JSON, which can hold a NUL.
  static let quoted = JSON.string(poison + "\u{0}").text.dropFirst().dropLast()

  static let flow = """
    流れ 休\(poison)暇
    申請 職\(poison)員 「願\(poison)い」
     ・理\(poison)由: 文字
     ・種\(poison)類: あ\(poison)／い
    もし 種\(poison)類 が あ\(poison) なら
      通知 職\(poison)員 「知\(poison)らせ {理\(poison)由}」
    おわり
    承認 課\(poison)長
     ・差戻しなら → 「願\(poison)い」
    商人 部\(poison)長
    例 「よ\(poison)い」
     ・職\(poison)員: 理\(poison)由 = な\(poison)い、種\(poison)類 = い
       メモ: メ\(poison)モ
     ・課\(poison)長: 承認
     ・結果: 完了

    """

  /// A flow that runs although its names are poisoned: what the reader takes for names it can only take between signs.
  static let running = """
    流れ 休暇
    申請 職員 「願\(poison)い」
     ・理由: 文字
    承認 課長 「決\(poison)め」
    通知 職員 「知\(poison)らせ {理由}」
    例 「よ\(poison)い」
     ・職員: 理由 = 「な\(poison)い」
     ・課長: 承認
     ・結果: 完了

    """

  static let log = """
    {"nagare":"log","version":1,"flow":"休\(quoted)暇","file":"a\(quoted).flow","blocks":[{"kind":"form","who":"職員",\
    "title":"願\(quoted)い"},{"kind":"approval","who":"課\(quoted)長"}],"text":"流れ 休暇\\n申請 職員\\n承認 課長\\n"}
    {"at":"2026-04-01T09:00","event":"started"}
    {"event":"off\(quoted)ered","block":1,"name":"\(quoted)"}
    {"event":"withdrew","by":"市\(quoted)長"}

    """

  static let otherLog = log.replacing("off\(quoted)ered", with: "offered")

  static let desk = """
    {"nagare":"desk","version":1,"at":1,"group":"班\(quoted)","lesson":"1\(quoted)","state":"pas\(quoted)sed","code":"N1\(quoted)"}

    """

  static let progress = """
    {"version":1,"group":"班\(quoted)","current":"first\(quoted)","lessons":{"x\(quoted)":{"state":"done","hints":0,\
    "tries":0,"flow":["流れ 休\(quoted)暇"]}}}
    """

  static let cast = """
    {"version":2,"width":60,"height":20,"title":"題\(quoted)"}
    [0.000,"o","\\u001b[H\\u001b[2J\(quoted)"]

    """

  private static let name = "a\(poison.replacing("/", with: "")).flow"

  /// What is run in a folder with all of these files.
  static let runs: [(arguments: [String], input: String)] = [
    (["check", "a.flow"], ""), (["check", "--all", "a.flow"], ""), (["check", "--json", "a.flow"], ""),
    (["check", name], ""), (["check", "--json", name], ""), (["check", "--fix", name], ""),
    (["check", "missing" + name], ""), (["test", "a.flow"], ""), (["test", "b.flow"], ""),
    (["test", "--json", "b.flow"], ""), (["run", "b.flow"], "な\(poison)い\n1\n1\n"), (["run", "b.flow"], ""),
    (["run", "b.flow", "--example", "よ"], ""), (["run", "b.flow", "--example", "x\(poison)"], ""),
    (["run", "b.flow", "--example", "よ", "--json"], ""), (["run", "b.flow", "--answers", "poison.txt"], ""),
    (["run", "b.flow", "--answers", "c.log"], ""), (["run", "b.flow", "--answers", "gone\(poison)"], ""),
    (["run", "b.flow", "--answers", "poison.txt", "--record", "r\(name)"], ""),
    (["run", "b.flow", "--answers", "poison.json"], ""),
    (["format", "--check", "b.flow", name], ""), (["format", "--write", name], ""),
    (["diagram", "a.flow"], ""), (["diagram", "--box", "b.flow"], ""), (["diagram", "--outline", "b.flow"], ""),
    (["diagram", "--json", "b.flow"], ""), (["diagram", "--json", name], ""),
    (["replay", "c.log"], ""), (["replay", "d.log"], ""), (["replay", "d.log", "--flow", "b.flow"], ""),
    (["replay", "d.log", "--flow", "gone\(poison)"], ""),
    (["show", "--check", "b.flow", "c.log", "d.log", name], ""), (["show", "b.flow"], "\n\nw\n帰る\nq\n"),
    (["show", "b.flow", "x\(poison)"], ""), (["show", "c.log"], ""), (["show", "d.log"], "\n\n"),
    (["show", "b.flow", "--transcript"], ""), (["show", "b.flow", "--record", "f\(name)"], ""),
    (["show", "e.cast"], ""), (["notes", "b.flow"], ""), (["notes", "c.log"], ""), (["notes", "d.log"], ""),
    (["samples", "copy", "leave", "s\(name)"], ""), (["samples", "copy", "leave", "s\(name)"], ""),
    (["samples", "copy", "x\(poison)"], ""), (["lesson"], ""), (["lesson", "show", "x\(poison)"], ""),
    (["lesson", "copy", "1", "l\(name)"], ""), (["lesson", "try", "1", name], ""), (["lesson", "check", "a.flow"], ""),
    (["lesson", "summary"], ""), (["lesson", "summary", "p\(name)", "--flow", "b.flow"], ""),
    (["class", "class", "--once"], ""), (["class", "class", "--once", "--names"], ""), (["class", "no\(poison)"], ""),
    (["explain", "N9\(poison)"], ""), (["doctor"], ""), (["x\(poison)"], ""), (["check", "--x\(poison)"], ""),
    (
      [],
      "開く b.flow\n一覧\n図\n点検\n問題\n整形\n実行\nな\(poison)い\nなぜ\n値\n履歴\nだれ\n1\n\(poison)\n終わる\n"
    ),
    ([], "流れ 休\(poison)暇\n申請 職\(poison)員\n商人 課\(poison)長\nはい\n保存 p\(poison).flow\n保存 p\(poison).flow\n"),
    ([], "開く gone\(poison)\n見本 x\(poison)\n説明 x\(poison)\n課題 x\(poison)\n課題\nまとめ m\(poison).html\n終わる\n"),
  ]

  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    let files = [
      "a.flow": Self.flow, "b.flow": Self.running, Self.name: Self.running, "c.log": Self.log, "d.log": Self.otherLog,
      "e.cast": Self.cast, "poison.txt": "な\(Self.poison)い\nx\(Self.poison)\n1\n",
      "poison.json": "{\"x\(Self.quoted)\": [\"\(Self.quoted)\"]}",
    ]
    for (name, text) in files { try sandbox.write(text, to: name) }
    let folders = [sandbox.work.appending(path: "class"), sandbox.state]
    for folder in folders { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
    for ending in ["events", "json"] { try sandbox.write(Self.desk, to: "class/desk-0000000000000001.\(ending)") }
    try Data(Self.progress.utf8).write(to: sandbox.state.appending(path: "lessons.json"))
    for variable in ["TERM", "LANG", "LC_ALL", "LC_MESSAGES", "NO_COLOR", "NAGARE_GROUP"] {
      sandbox.environment[variable] = variable + Self.poison
    }
  }

  /// Every other run in the other language: the places are the same, the sentences around them are not.
  @Test(arguments: runs.indices)
  func nothingHostileReachesTheScreen(_ index: Int) throws {
    let (arguments, input) = Self.runs[index]
    let language = index.isMultiple(of: 2) ? "ja" : "en"
    let outcome = try sandbox.run(arguments, typing: input, ["NAGARE_LANG": language])
    #expect(outcome.signal == nil, "\(arguments)")
    let sent = (outcome.output + outcome.talk).unicodeScalars.filter { $0.isUnseen && $0 != "\n" }
    #expect(
      sent.isEmpty,
      "\(arguments): \(sent.map(\.value)) in \(outcome.output.debugDescription) \(outcome.talk.debugDescription)")
  }
}
