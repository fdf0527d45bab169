import Foundation
import Testing

/// Something a person does that writes to the disk, with what has to stand there before.
struct Deed: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var arguments: [String] = []
  var input = ""
  /// What is typed at a terminal instead, each once the screen has come to rest.
  var keys: [String]?
  var environment: [String: String] = [:]
  /// Files that are there before.
  var before: [String: String] = [:]
  /// What has to be taught first, so that the program's own files are there.
  var preparation: String?
  /// What goes wrong is not worth a word, and what is written grows with every step.
  var isQuiet = false

  static let sound = "流れ 休暇\n申請 職員\n承認 課長\n例 「よい」\n ・職員: 済\n ・課長: 承認\n"
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
      before: ["a.flow": sound]),
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
    Deed(
      testDescription: "class --html", arguments: ["class", ".", "--once", "--html", "wall.html"], isQuiet: true),
    Deed(testDescription: "prompt", keys: ["申請 職員\r", "承認 課長\r", "終わる\r"], isQuiet: true),
    Deed(
      testDescription: "show", arguments: ["show", "a.flow"], keys: [" ", " ", "q"], before: ["a.flow": sound],
      isQuiet: true),
    Deed(
      testDescription: "show --transcript", arguments: ["show", "a.flow", "--transcript", "-o", "script.html"],
      before: ["a.flow": sound]),
    Deed(
      testDescription: "examples --write", arguments: ["examples", "--write", "a.flow"],
      before: ["a.flow": "流れ 休暇\n申請 職員\n承認 課長\n", "a.flow~": "流れ 昔\n"]),
    Deed(
      testDescription: "test --log", arguments: ["test", "a.flow", "--log", "a.csv"], before: ["a.flow": sound]),
    Deed(
      testDescription: "simulate --html", arguments: ["simulate", "a.flow", "--cases", "20", "--html", "page.html"],
      before: ["a.flow": sound]),
    Deed(
      testDescription: "export --force",
      arguments: ["export", "a.flow", "--to", "bpmn", "--force", "-o", "a.bpmn"],
      before: ["a.flow": sound, "a.bpmn": page]),
    Deed(
      testDescription: "picture", arguments: ["picture", "a.flow", "-o", "a.svg"], before: ["a.flow": sound]),
    Deed(
      testDescription: "page --force", arguments: ["page", "a.flow", "--force", "-o", "page.html"],
      before: ["a.flow": sound, "page.html": page]),
    Deed(testDescription: "handbook", arguments: ["handbook", "-o", "kit"]),
  ]

  /// What only looks.
  static let looks: [Deed] =
    [
      "check", "check --all", "check --json", "test", "test --coverage", "notes", "show", "show --check",
      "show --transcript", "diagram", "diagram --json", "paths", "examples", "simulate --cases 20", "format",
      "export --to bpmn", "picture", "run --example よい",
    ].map { words in
      let words = words.split(separator: " ").map(String.init)
      return Deed(
        testDescription: words.joined(separator: " "), arguments: [words[0], "a.flow"] + words.dropFirst(),
        before: ["a.flow": sound])
    } + [
      Deed(
        testDescription: "notes at a terminal", arguments: ["notes", "a.flow"], keys: ["q"], before: ["a.flow": sound]),
      Deed(testDescription: "class", arguments: ["class", ".", "--once"]),
      Deed(testDescription: "lesson", arguments: ["lesson"]), Deed(testDescription: "doctor", arguments: ["doctor"]),
      Deed(testDescription: "lesson show", arguments: ["lesson", "show", "1"]),
      Deed(testDescription: "words", arguments: ["words"]), Deed(testDescription: "samples", arguments: ["samples"]),
      Deed(testDescription: "explain", arguments: ["explain"]),
      Deed(testDescription: "handbook", arguments: ["handbook"]),
    ]

  /// What each deed leaves where nothing goes wrong.
  static let undisturbed: [String: [String: [UInt8]]] = all.reduce(into: [:]) { all, deed in
    guard let sandbox = try? deed.sandbox(), (try? deed.run(in: sandbox)) != nil else { return }
    all[deed.testDescription] = sandbox.contents
  }

  /// A folder as it is before the deed.
  func sandbox(on disk: URL? = nil) throws -> Sandbox {
    let sandbox = try Sandbox(on: disk)
    for (name, text) in before { try sandbox.write(text, to: name) }
    if let preparation { _ = try sandbox.run([], typing: preparation) }
    return sandbox
  }

  func run(in sandbox: Sandbox, _ more: [String: String] = [:], killAfter milliseconds: Int? = nil) throws
    -> Sandbox.Outcome
  {
    let more = environment.merging(more) { $1 }
    if let keys { return try sandbox.run(arguments, keys: keys, more, killAfter: milliseconds) }
    return try sandbox.run(arguments, typing: input, more, killAfter: milliseconds)
  }

  /// Whatever stood there before can still be found, and what stands under a name is whole.
  static func expect(
    _ after: [String: [UInt8]], holds before: [String: [UInt8]], or good: [String: [UInt8]], of deed: Deed,
    _ moment: Comment
  ) {
    for (name, bytes) in before where !name.hasSuffix("~") {
      #expect(after.values.contains(bytes), "\(name) as it was can still be found. \(moment)")
      #expect(after[name] == bytes || after[name] == good[name], "\(name) is whole. \(moment)")
    }
    guard !deed.isQuiet else { return }
    for (name, bytes) in after where before[name] == nil && !name.contains(".nagare-") && !name.hasSuffix("~") {
      #expect(good[name] == bytes, "\(name), which is new, is whole. \(moment)")
    }
  }
}
