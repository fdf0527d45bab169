import Foundation
import NagareLanguage
import NagareModel
import NagarePlan
import Testing

@testable import NagareNotation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Foreign text in names stays text: no program takes a name, a choice or a message for markup, an expression, a
/// template or a formula.
struct HostileNameTests {
  /// What different programs would work out, open or run, each of which would become something else.
  static let traps = [
    "${7*7}", "#{7*7}", "=7*7", "{{7*7}}", "{7*7}", "<b>&amp;</b>", "\"'`", "\\${7*7}\\", "]]>", "<!--",
    "\"+__import__('os')+\"",
    "'+7*7+'", "+7", "-7", "@SUM(1)", "＝7*7", "$a", "%s%n", "\u{1B}[31m", "\u{202E}", "a\nb", "☃️",
    // An accent on a sign of markup makes another letter of it, and leaves the sign in the file.
    "<\u{301}b>", "\"\u{301},=7*7",
  ]

  /// A flow all names of which are a trap, in everything that a name can be.
  static func flow(_ trap: String) -> Exported {
    var flow = Exported(
      "hostile " + trap,
      """
      流れ TRAP
      申請 甲 「題」
       ・欄: 選択 ア／イ
       ・文: 文字 任意 説明「わけ」
      表 決める人 欄ごと
       ・ア: 乙
       ・イ: 丙
      もし 欄 が ア かつ 文 に 何か を含む なら
        承認 {決める人} 「見る」
         ・期限 3日
      おわり
      承認 乙、丙
       ・過半数
      通知 甲 「始め{文}終わり」
      完了「結果」
      """)
    var workflow = flow.plan.workflow
    workflow.name = trap
    for role in workflow.roles.indices { workflow.roles[role].name = trap + String(role) }
    for item in workflow.items.indices {
      workflow.items[item].name = trap + String(item)
      if case .choice = workflow.items[item].type { workflow.items[item].type = .choice([trap, trap + "2"]) }
    }
    for block in workflow.blocks.indices {
      if workflow.blocks[block].title != nil { workflow.blocks[block].title = trap }
      switch workflow.blocks[block].kind {
      case .notify: workflow.blocks[block].kind = .notify(Text([.words(trap), .item(1), .words(trap)]))
      case .finish: workflow.blocks[block].kind = .finish(.named(trap))
      case .form(var fields):
        fields[1].hint = trap
        workflow.blocks[block].kind = .form(fields)
      case .gateway(var gateway):
        gateway.arms[0].condition = .all([
          .equal(.item(0), .constant(.choices([trap]))), .contains(.item(1), .constant(.text(trap))),
        ])
        workflow.blocks[block].kind = .gateway(gateway)
      case .table(var table):
        table.rows[0].parts = [.equal(.item(0), .constant(.choices([trap])))]
        table.rows[1].parts = [.equal(.item(0), .constant(.choices([trap + "2"])))]
        workflow.blocks[block].kind = .table(table)
      case .approval, .decision, .task, .share, .wait, .compute, .together, .jump: break
      }
    }
    flow.plan = Plan(workflow)
    flow.outlineName = trap
    return flow
  }

  @Test(
    "every file is whole and valid",
    .enabled(if: Tools.xmllint != nil && Tools.spiff != nil, Comment(rawValue: Tools.withoutSpiff)))
  func whole() throws {
    for target in [Export.Target.bpmn, .camunda7, .camunda8, .flowable, .spiff] {
      let files = Self.traps.compactMap { Self.flow($0).export(target).file?.text }
      #expect(try SchemaTests.faults(in: files, by: #require(Tools.bpmnSchema)) == [], "\(target)")
    }
    let tables = Self.traps.compactMap { Self.flow($0).export(.dmn).file?.text }
    #expect(try SchemaTests.faults(in: tables, by: #require(Tools.dmnSchema)) == [])
  }

  @Test("JUEL finds no expression in a name", arguments: traps)
  func juel(_ trap: String) throws {
    for target in [Export.Target.camunda7, .flowable] {
      let text = try #require(Self.flow(trap).export(target).file).text
      let tree = try Tree(text)
      for (path, value) in tree.values where Self.isEvaluated(path) {
        for expression in Self.expressions(in: value) {
          // Only names the export has made, strings, and what stands between them.
          let bare = expression.replacing(/"(\\.|[^"\\])*"/, with: "")
          #expect(
            bare.wholeMatch(of: /[a-z0-9_.!&|?:()=<> ]*/) != nil, "\(target) \(path): \(expression)")
        }
      }
    }
  }

  @Test("FEEL of Camunda 8 keeps every name between quotes", arguments: traps)
  func feel(_ trap: String) throws {
    let text = try #require(Self.flow(trap).export(.camunda8).file).text
    for (path, value) in try Tree(text).values
    where value.hasPrefix("=") && path.contains("zeebe") || path.contains("conditionExpression") {
      let bare = value.replacing(/"(\\.|[^"\\])*"/, with: "")
      #expect(bare.wholeMatch(of: /[A-Za-z0-9_.,:()=<>\[\]{}+\-\/* !]*/) != nil, "\(path): \(value)")
    }
    for (_, value) in try Tree(text).values where value.hasPrefix("{\"type\":\"default\"") {
      for label in value.matches(of: /"label":"((?:\\.|[^"\\])*)"/).map(\.1) {
        #expect(!label.contains("{{") && (!label.hasPrefix("=") || label.hasPrefix("=\\\"")), "\(label)")
      }
    }
  }

  @Test("in a spreadsheet no cell is a formula", arguments: traps)
  func cells(_ trap: String) throws {
    for target in [Export.Target.csv, .kintone] {
      let text = try #require(Self.flow(trap).export(target).file).text
      #expect(text.hasPrefix("\u{FEFF}"))
      for cell in Self.cells(of: String(text.dropFirst())) {
        let first = cell.trimmingCharacters(in: .whitespacesAndNewlines).first
        #expect(first.map { !"=+-@＝＋－＠".contains($0) } ?? true, "\(target): \(cell)")
        #expect(cell.allSatisfy { $0.isNewline || Visible.text($0) == String($0) }, "\(target): \(cell)")
      }
    }
  }

  @Test(
    "SpiffWorkflow runs it, and a message says it letter by letter",
    .enabled(if: Tools.spiff != nil, Comment(rawValue: Tools.withoutSpiff)))
  func spiff() throws {
    let flows = Self.traps.map { Self.flow($0) }
    let cases = zip(flows, Self.traps).map { flow, trap -> (Exported, SpiffMoves) in
      let names = Names(flow.plan.workflow)
      func move(_ step: String, _ role: Int, _ values: [(String, JSON)]) -> SpiffMoves.Move {
        .init(at: .start, step: "step_" + step, group: names.role(role), values: values)
      }
      func approval(_ step: String, by role: Int) -> SpiffMoves.Move {
        move(step, role, [("answer_" + step, .string("approve")), ("reason", .null)])
      }
      // A line end stays one in a name; what cannot be seen is shown.
      let shown = trap.map { $0 == "\n" ? "\n" : Visible.text($0) }.joined()
      var moves = SpiffMoves(named: "hostile", outcome: shown)
      let form = [(names.item(0), JSON.string(trap)), (names.item(1), .string("[" + trap + "]"))]
      moves.moves = [move("1", 0, form), approval("3_1", by: 1), approval("4", by: 2), approval("4", by: 1)]
      moves.notices = ["step_5"]
      return (flow, moves)
    }
    for (played, trap) in zip(try SpiffStage.play(cases), Self.traps) {
      #expect(played.trouble == nil, "\(trap): \(played.trouble ?? "")")
      #expect(played.messages.contains(trap + "[" + trap + "]" + trap), "\(trap): \(played.messages)")
    }
  }

  // MARK: Reading files

  /// Whether an engine looks for expressions there.
  private static func isEvaluated(_ path: String) -> Bool {
    [
      "userTask@name", "sendTask@name", "scriptTask@name", "serviceTask@name", "documentation", "inputParameter",
      "camunda:value",
      "conditionExpression", "timeDate", "completionCondition", "candidateGroups", "@label", "sourceExpression",
    ].contains { path.hasSuffix($0) } && !path.contains("process/documentation")
  }

  /// What JUEL would work out: `${…}` without a backslash before it.
  private static func expressions(in text: String) -> [String] {
    var found: [String] = []
    var rest = text[...]
    while let start = rest.firstMatch(of: /[$#]\{/) {
      let isEscaped = rest[..<start.range.lowerBound].hasSuffix("\\")
      let tail = rest[start.range.upperBound...]
      if !isEscaped {
        // To the bracket that closes it, strings skipped.
        let end = tail.firstMatch(of: /^((?:"(?:\\.|[^"\\])*"|[^"}])*)\}/)
        found.append(end.map { String($0.1) } ?? String(tail))
        rest = end.map { tail[$0.range.upperBound...] } ?? tail
      } else {
        rest = tail
      }
    }
    return found
  }

  /// The cells of a table as a spreadsheet reads them (RFC 4180): a quote that is doubled inside quotes is one letter.
  private static func cells(of text: String) -> [String] {
    let cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?:,|\r\n)/.matchingSemantics(.unicodeScalar)
    let cells = text.matches(of: cell)
    #expect(cells.map { String($0.0) }.joined() == text, "a quote stands where none may")
    return cells.map { cell in
      cell.1.map { String($0).replacing("\"\"", with: "\"") } ?? String(cell.2 ?? "")
    }
  }
}

/// Every value and text of an XML file, with the way to it.
final class Tree: NSObject, XMLParserDelegate {
  private(set) var values: [(path: String, value: String)] = []
  private var path: [String] = []
  private var text = ""

  init(_ xml: String) throws {
    super.init()
    let parser = XMLParser(data: Data(xml.utf8))
    parser.delegate = self
    if !parser.parse(), let error = parser.parserError { throw error }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    path.append(name.replacing("bpmn:", with: ""))
    text = ""
    for (key, value) in attributes { values.append((path.joined(separator: "/") + "@" + key, value)) }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    values.append((path.joined(separator: "/"), text))
    path.removeLast()
    text = ""
  }
}
