import NagareModel
import NagareNotation
import TestSupport
import Testing

/// What people read in a spreadsheet or build by hand, and what is said to be left out.
struct TableTests {
  static let leave = Exported.samples.first { $0.name == "leave.flow" } ?? Exported("leave.flow", "")
  static let drafting = Exported.samples.first { $0.name == "drafting.en.flow" } ?? Exported("drafting.en.flow", "")

  @Test(arguments: [Export.Target.csv, .kintone, .powerAutomate])
  func tablesReadAsWritten(_ target: Export.Target) throws {
    let file = try #require(Self.leave.export(target).file)
    try Fixtures().expect(file.text.replacing("\r\n", with: "\n"), in: "leave.\(target.rawValue).\(file.ending)")
  }

  @Test func decisionsReadAsWritten() throws {
    try Fixtures().expect(#require(Self.drafting.export(.dmn).file).text, in: "drafting.en.dmn")
    #expect(Self.leave.export(.dmn).file == nil)
    #expect(Self.drafting.export(.camunda7).tables == Self.drafting.export(.dmn).file)
    #expect(Self.leave.export(.camunda7).tables == nil)
    #expect(Self.drafting.export(.spiff).tables == nil)
  }

  @Test func whatIsLeftOutIsListed() throws {
    var lines: [String] = []
    for flow in Exported.samples where flow.language == .ja {
      lines.append(flow.name)
      lines += flow.export(.camunda8).left.map { "  " + $0.line(in: .ja) }
    }
    try Fixtures().expect(lines.joined(separator: "\n") + "\n", in: "left.txt")
  }

  @Test func everyTargetSaysWhatItLeavesOutInItsFile() throws {
    for target in [Export.Target.bpmn, .camunda7, .camunda8, .flowable, .spiff, .powerAutomate] {
      let export = Self.leave.export(target)
      let text = try #require(export.file).text
      #expect(!export.left.isEmpty)
      for left in export.left { #expect(text.contains(left.line(in: .ja)), "\(target)") }
    }
  }

  static let guarded: [(String, String)] = [
    ("=1+1", "'=1+1"), (" =1", "' =1"), ("+1", "'+1"), ("-1", "'-1"), ("@a", "'@a"), ("＝1", "'＝1"), ("a=1", "a=1"),
    ("1,2", "\"1,2\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""), ("\u{1B}[m", "[ESC][m"), ("\t=1", "[TAB]=1"),
  ]

  @Test(arguments: guarded)
  func noCellIsAFormula(_ words: String, _ cell: String) {
    #expect(CSV([[words, "z"]]).text == "\u{FEFF}" + cell + ",z\r\n")
  }
}
