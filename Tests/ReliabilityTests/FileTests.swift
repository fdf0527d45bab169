import Foundation
import Testing

/// What the program does with files as they are found in an office.
struct FileTests {
  let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  // MARK: No ordinary files

  @Test(
    arguments: [["check"], ["check", "--fix"], ["run"], ["show"], ["notes"], ["format", "--write"], ["replay"]],
    ["pipe", "/dev/zero"])
  func aPipeOrADeviceIsNamedAndNotWaitedFor(_ command: [String], _ path: String) throws {
    try #require(mkfifo(sandbox.work.appending(path: "pipe").path, 0o600) == 0)
    let outcome = try sandbox.run(command + [path])
    #expect(outcome.exit == 3 && outcome.talk.contains("パイプや機器"), "\(outcome.talk)")
  }

  @Test func noPipeHoldsUpTheProgramsOwnFiles() throws {
    let folder = sandbox.work.appending(path: "class")
    for place in [folder, sandbox.state] {
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    }
    for name in ["desk-0000000000000001.events", "desk-0000000000000001.json"] {
      try #require(mkfifo(folder.appending(path: name).path, 0o600) == 0)
    }
    for number in 10...60 {
      try sandbox.link("class/desk-00000000000000\(number).events", to: "/dev/zero")
      try sandbox.link("class/desk-00000000000000\(number).json", to: "/dev/zero")
    }
    #expect(try sandbox.run(["class", "class", "--once"]).exit == 0)
    try #require(mkfifo(sandbox.state.appending(path: "lessons.json").path, 0o600) == 0)
    #expect(try sandbox.run(["lesson"]).exit == 0)
    #expect(try sandbox.run([], typing: "課題 1\n終わる\n").output.contains("lessons.json: パイプや機器"))
  }

  @Test func savingOntoAFolderOrADeviceNamesIt() throws {
    try FileManager.default.createDirectory(
      at: sandbox.work.appending(path: "folder.flow"), withIntermediateDirectories: true)
    try sandbox.link("device.flow", to: "/dev/null")
    let outcome = try sandbox.run([], typing: "申請 職員\n保存 folder.flow\n保存 device.flow\n終わる\n")
    #expect(outcome.output.contains("folder.flow: これはフォルダ") && outcome.output.contains("device.flow: パイプや機器"))
    #expect(!outcome.output.contains("もうあります") && sandbox.names == ["device.flow", "folder.flow"])
  }

  /// The number of a program that was killed while it saved comes round again.
  @Test func aDraftLeftBehindHoldsNothingUp() throws {
    let typed = "申請 職員\\n保存 n.flow\\n承認 課長\\n保存\\n終わる\\n"
    let outcome = try sandbox.shell(
      "for draft in n.flow.nagare-$$ .nagare-$$; do echo left > $draft; done; printf '\(typed)' > typed;"
        + " exec '\(Sandbox.nagare.path)' < typed")
    #expect(outcome.exit == 0 && !outcome.output.contains("もうあります"), "\(outcome.output)")
    #expect(sandbox.text(of: "n.flow") == "申請 職員\n承認 課長\n")
    let drafts = sandbox.names.filter { $0.contains(".nagare-") }
    #expect(drafts.count == 2 && drafts.allSatisfy { sandbox.text(of: $0) == "left\n" }, "\(drafts)")
  }

  // MARK: Links

  @Test func theVersionBeforeIsThatOfTheFileALinkMeans() throws {
    try sandbox.write("流れ 一\n", to: "real.flow")
    try sandbox.link("link.flow", to: "real.flow")
    _ = try sandbox.run([], typing: "開く link.flow\n申請 職員\n保存\n終わる\n")
    #expect(sandbox.text(of: "real.flow")?.contains("申請 職員") == true)
    #expect(sandbox.text(of: "real.flow~") == "流れ 一\n")
    #expect(sandbox.names == ["link.flow", "real.flow", "real.flow~"])
    let link = sandbox.work.appending(path: "link.flow").path
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "real.flow")
  }

  @Test func aLinkToNothingYetIsFollowed() throws {
    try sandbox.link("link.flow", to: "new.flow")
    _ = try sandbox.run([], typing: "申請 職員\n保存 link.flow\n終わる\n")
    #expect(sandbox.text(of: "new.flow") == "申請 職員\n")
    #expect(sandbox.names == ["link.flow", "new.flow"])
  }

  // MARK: Nothing unasked

  @Test(arguments: ["leave.flow", "まとめ.html"])
  func aPageTakesThePlaceOfNothingUnasked(_ name: String) throws {
    let text = "流れ 休暇\n申請 職員\n承認 課長\n"
    for file in ["leave.flow", "まとめ.html"] { try sandbox.write(text, to: file) }
    let asked = try sandbox.run([], typing: "開く leave.flow\nまとめ \(name)\nいいえ\n終わる\n")
    #expect(asked.output.contains("置き換えます") && sandbox.text(of: name) == text, "\(asked.output)")
    _ = try sandbox.run([], typing: "開く leave.flow\nまとめ \(name)\nはい\n終わる\n")
    #expect(sandbox.text(of: name)?.hasPrefix("<!DOCTYPE html>") == true && sandbox.text(of: name + "~") == text)
  }

  // MARK: The version before

  @Test(arguments: [["check", "--fix", "a.flow"], ["format", "--write", "a.flow"]])
  func everyCommandThatSavesKeepsTheVersionBefore(_ arguments: [String]) throws {
    let text = arguments[0] == "check" ? "流れ x\n申請 職員\n商人 課長\n" : "流れ　x\n申請　職員\n承認　課長\n"
    try sandbox.write(text, to: "a.flow")
    _ = try sandbox.run(arguments)
    #expect(sandbox.text(of: "a.flow~") == text && sandbox.text(of: "a.flow") != text)
  }

  // MARK: The program's own files

  @Test func whatIsKeptIsForItsOwnerOnly() throws {
    _ = try sandbox.run([], typing: "課題 1\nヒント\n終わる\n")
    #expect(try sandbox.mode(of: sandbox.state.appending(path: "lessons.json")) == 0o600)
    #expect(try sandbox.mode(of: sandbox.state.appending(path: "lessons.json~")) == 0o600)
    #expect(try sandbox.mode(of: sandbox.state) == 0o700)
  }

  @Test func withoutAHomeNothingLandsInThePresentFolder() throws {
    sandbox.environment["HOME"] = nil
    let outcome = try sandbox.run([], typing: "課題 1\n終わる\n")
    #expect(outcome.output.contains("HOME も XDG_STATE_HOME もない"))
    #expect(sandbox.names.isEmpty)
    sandbox.environment["HOME"] = "relative"
    _ = try sandbox.run([], typing: "課題 1\n終わる\n")
    #expect(sandbox.names.isEmpty)
  }

  @Test func progressThatCannotBeReadIsKept() throws {
    try FileManager.default.createDirectory(at: sandbox.state, withIntermediateDirectories: true)
    for number in 1...2 {
      let file = sandbox.state.appending(path: "lessons.json")
      try Data("{\"version\": \(number)".utf8).write(to: file)
      #expect(try sandbox.run(["lesson"]).exit == 0)
      #expect(try String(contentsOf: file, encoding: .utf8) == "{\"version\": \(number)", "looking changes nothing")
      #expect(try sandbox.run([], typing: "課題 1\n終わる\n").output.contains("lessons.json.old1"))
      let old = sandbox.state.appending(path: "lessons.json.old\(number)")
      #expect(try String(contentsOf: old, encoding: .utf8) == "{\"version\": \(number)")
    }
  }

  /// Else its missing end would look like a power cut.
  @Test func aLogThatIsTooLongIsRefusedAndNotCut() throws {
    try sandbox.write("流れ 休暇\n申請 職員\n承認 課長\n", to: "a.flow")
    try sandbox.write("1\n承認\n", to: "answers.txt")
    _ = try sandbox.run(["run", "a.flow", "--answers", "answers.txt", "--record", "a.log"])
    let log = try #require(sandbox.text(of: "a.log"))
    try sandbox.write(log + String(repeating: "\n", count: 16 << 20), to: "a.log")
    for command in ["replay", "show", "notes"] {
      let outcome = try sandbox.run([command, "a.log"])
      #expect(outcome.exit == 3 && outcome.talk.contains("16 MB を超えている"), "\(command): \(outcome.talk)")
    }
  }

  // MARK: Output

  @Test(arguments: [["words"], ["check", "--json", "a.flow"], ["format", "a.flow"], [], ["run", "a.flow"]])
  func outputThatCannotBeWrittenEndsWithASentence(_ arguments: [String]) throws {
    try sandbox.write("流れ x\n申請 職員\n承認 課長\n", to: "a.flow")
    let outcome = try sandbox.run(arguments, typing: "申請 職員\n一覧\n", output: "/dev/full")
    #expect(outcome.exit == 3 && outcome.talk.contains("標準出力: "), "\(outcome.talk)")
  }

  @Test func aClosedPipeEndsQuietly() throws {
    try sandbox.write("流れ x\n" + String(repeating: "商人 課長\n", count: 1_000), to: "a.flow")
    let outcome = try sandbox.shell("\(Sandbox.nagare.path) check --json a.flow | head -n 1")
    #expect(outcome.exit == 0 && outcome.talk.isEmpty && outcome.output.split(separator: "\n").count == 1)
    let ignoring = try sandbox.shell("trap '' PIPE; \(Sandbox.nagare.path) check --json a.flow | head -n 1")
    #expect(ignoring.exit == 0 && ignoring.talk.isEmpty)
  }
}
