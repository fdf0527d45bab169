import Foundation
import NagareModel
import TestSupport
import Testing

@testable import NagareLanguage

/// Printing keeps the meaning, and a printed file is the fixed point of ja→en→ja and en→ja→en.
struct RoundTripTests {
  @Test(arguments: samples.map(\.name))
  func sample(_ name: String) throws {
    let text = try #require(samples.first { $0.name == name }).text
    let reading = Reader.read(text)
    #expect(reading.diagnostics.isEmpty)
    try check(text)
    #expect(
      firstDifference(Printer.print(reading, in: reading.language), text) == nil, "written as the printer writes it")
  }

  @Test(arguments: 0..<400)
  func generated(_ seed: UInt64) throws {
    var random = SeededRandom(seed)
    try check(FlowGenerator.flow(&random))
  }

  /// Whatever reads without an error prints as the same flow: every flow that stands beside a test.
  @Test(arguments: Self.flowsOfTests)
  func flowOfATest(_ path: String) throws {
    let text = try String(contentsOf: Self.tests.appending(path: path), encoding: .utf8)
    let reading = Reader.read(text)
    guard !reading.diagnostics.contains(where: { $0.level == .error }) else { return }
    for language in Language.allCases {
      let printed = Printer.print(reading, in: language)
      #expect(Reader.read(printed).workflow == reading.workflow, "\(text)\n---\n\(printed)")
    }
  }

  private static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  private static let flowsOfTests =
    (try? FileManager.default.subpathsOfDirectory(atPath: tests.path))?.filter { $0.hasSuffix(".flow") }.sorted() ?? []

  private func check(_ text: String) throws {
    let reading = Reader.read(text)
    let problems = reading.diagnostics.filter { $0.level == .error }.map(\.code.description)
    #expect(problems.isEmpty, "\(text)")
    let ja = Printer.print(reading, in: .ja)
    let en = Printer.print(reading, in: .en)
    for (language, printed) in [(Language.ja, ja), (.en, en)] {
      let again = Reader.read(printed)
      let keepsMeaning = again.workflow == reading.workflow
      #expect(keepsMeaning, "\(text)\n---\n\(printed)")
      #expect(firstDifference(Printer.print(again, in: language), printed) == nil)
      #expect(firstDifference(Printer.print(again, in: .ja), ja) == nil)
      #expect(firstDifference(Printer.print(again, in: .en), en) == nil)
    }
  }

  /// A flow that never had a text is written as one that reads back the same.
  @Test(arguments: samples.map(\.name), Language.allCases)
  func sampleFromItsModel(_ name: String, _ language: Language) throws {
    try checkModel(Reader.read(try #require(samples.first { $0.name == name }).text).workflow, language)
  }

  @Test(arguments: 0..<200, Language.allCases)
  func generatedFromItsModel(_ seed: UInt64, _ language: Language) throws {
    var random = SeededRandom(seed)
    try checkModel(Reader.read(FlowGenerator.flow(&random)).workflow, language)
  }

  private func checkModel(_ workflow: Workflow, _ language: Language) throws {
    let text = Printer.text(of: workflow, in: language)
    let again = Reader.read(text)
    #expect(again.diagnostics.filter { $0.level == .error }.map(\.code.description) == [], "\(text)")
    #expect(again.workflow.blocks.count == workflow.blocks.count)
    #expect(firstDifference(Printer.text(of: again.workflow, in: language), text) == nil, "\(text)")
    #expect(again.workflow.blocks.map(\.branch) == workflow.blocks.map(\.branch))
    #expect(again.workflow.blocks.map(\.next) == workflow.blocks.map(\.next), "\(text)")
  }

  /// The first lines that differ, short enough to read.
  private func firstDifference(_ left: String, _ right: String) -> String? {
    let left = left.split(separator: "\n", omittingEmptySubsequences: false)
    let right = right.split(separator: "\n", omittingEmptySubsequences: false)
    let pair = zip(left, right).first { $0 != $1 }
    return pair.map { "\($0) | \($1)" } ?? (left.count == right.count ? nil : "\(left.count) lines, not \(right.count)")
  }

  @Test func commentsAndBlankLinesStay() {
    let text = "# はじめの説明  二つの空白\n流れ 名前\n\n\n申請 職員  ※ だれでも\n  # 字下げ\n承認 課長 #決める\n"
    let printed = Printer.print(Reader.read(text), in: .en)
    #expect(printed == "# はじめの説明  二つの空白\nflow 名前\n\n\nform 職員 ※ だれでも\n# 字下げ\napproval 課長 #決める\n")
  }

  @Test func unreadableLinesStayAsTheyAre() {
    let text = "申請 職員\n   謎の　行 です\n承認 課長\n"
    #expect(Printer.print(Reader.read(text), in: .en) == "form 職員\n   謎の　行 です\napproval 課長\n")
  }
}
