import Foundation
import Testing

/// Something a person does that writes to the disk, with what has to stand there before.
struct Deed: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var arguments: [String] = []
  var input = ""
  var environment: [String: String] = [:]
  /// Files that are there before.
  var before: [String: String] = [:]
  /// What has to be taught first, so that the program's own files are there.
  var preparation: String?
  /// What goes wrong is not worth a word, and what is written grows with every step.
  var isQuiet = false

  static let first = "流れ 休暇\n申請 職員\n商人 課長\n"
  static let page = "<html>前のページ</html>\n"

  static let all: [Deed] = [
    Deed(
      testDescription: "保存", input: "開く a.flow\n通知 職員「できました」\n保存\n終わる\n",
      before: ["a.flow": first, "a.flow~": "流れ 昔\n"]),
    Deed(testDescription: "保存 as", input: "申請 職員\n承認 課長\n保存 new.flow\n終わる\n"),
    Deed(
      testDescription: "check --fix", arguments: ["check", "--fix", "a.flow"],
      before: ["a.flow": first, "a.flow~": "流れ 昔\n"]),
    Deed(
      testDescription: "format --write", arguments: ["format", "--write", "a.flow"],
      before: ["a.flow": "流れ　休暇\n申請　職員\n承認　課長\n", "a.flow~": "流れ 昔\n"]),
    Deed(testDescription: "samples copy", arguments: ["samples", "copy", "leave"]),
    Deed(testDescription: "lesson copy", arguments: ["lesson", "copy", "1", "lesson.flow"]),
    Deed(
      testDescription: "run --record",
      arguments: ["run", "a.flow", "--answers", "answers.txt", "--record", "a.log"],
      before: ["a.flow": "流れ 休暇\n申請 職員\n承認 課長\n", "answers.txt": "1\n承認\n"]),
    Deed(
      testDescription: "show --record", arguments: ["show", "a.flow", "--record", "film.cast"],
      before: ["a.flow": "流れ 休暇\n申請 職員\n承認 課長\n例 「よい」\n ・職員: 済\n ・課長: 承認\n"]),
    Deed(
      testDescription: "lesson summary", arguments: ["lesson", "summary", "page.html", "--flow", "a.flow"],
      before: ["a.flow": "流れ 休暇\n申請 職員\n承認 課長\n"]),
    Deed(
      testDescription: "課題", input: "課題 1\n終わる\n",
      preparation: "課題 2\nヒント\nヒント\n終わる\n"),
    Deed(
      testDescription: "まとめ", input: "開く a.flow\nまとめ page.html\nはい\n終わる\n",
      before: ["a.flow": "流れ 休暇\n申請 職員\n承認 課長\n", "page.html": page]),
    Deed(
      testDescription: "class", input: "申請 職員\n承認 課長\n終わる\n",
      environment: ["NAGARE_CLASS": "."], isQuiet: true),
  ]

  /// A folder as it is before the deed.
  func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    for (name, text) in before { try sandbox.write(text, to: name) }
    if let preparation { _ = try sandbox.run([], typing: preparation) }
    return sandbox
  }

  func run(in sandbox: Sandbox, _ more: [String: String] = [:], killAfter milliseconds: Int? = nil) throws
    -> Sandbox.Outcome
  {
    try sandbox.run(arguments, typing: input, environment.merging(more) { $1 }, killAfter: milliseconds)
  }
}
