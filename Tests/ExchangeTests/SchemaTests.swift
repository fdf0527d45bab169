import Foundation
import NagareNotation
import Testing

/// Every file is valid against the schema files of the OMG, which lie beside SpiffWorkflow.
@Suite(
  "OMG schemas", .enabled(if: Tools.spiff != nil, Comment(rawValue: Tools.withoutSpiff)),
  .enabled(if: Tools.xmllint != nil, Comment(rawValue: Tools.withoutXmllint)))
struct SchemaTests {
  @Test(arguments: [Export.Target.bpmn, .camunda7, .camunda8, .flowable, .spiff])
  func bpmn(_ target: Export.Target) throws {
    let files = Exported.all.compactMap { $0.export(target).file?.text }
    #expect(files.count == Exported.all.count)
    #expect(try Self.faults(in: files, by: #require(Tools.bpmnSchema)) == [])
  }

  @Test func dmn() throws {
    let files = Exported.all.compactMap { $0.export(.dmn).file?.text }
    #expect(files.count >= 6)
    #expect(try Self.faults(in: files, by: #require(Tools.dmnSchema)) == [])
  }

  @Test func aFaultIsNoticed() throws {
    let file = try #require(Exported.samples[0].export(.bpmn).file).text
    let broken = file.replacing("targetRef=", with: "targetReff=")
    #expect(try Self.faults(in: [broken], by: #require(Tools.bpmnSchema)) != [])
  }

  static func faults(in files: [String], by schema: URL) throws -> [String] {
    let folder = try Folder()
    let paths = try files.enumerated().map { try folder.write($1, to: "\($0).xml").path }
    let outcome = try Tools.run(
      #require(Tools.xmllint), ["--nonet", "--noout", "--schema", schema.path] + paths)
    return outcome.talk.split(separator: "\n").filter { !$0.hasSuffix(" validates") }.map(String.init)
  }
}
