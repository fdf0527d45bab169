import Foundation
import NagareLanguage
import NagareModel
import TestSupport
import Testing

@testable import NagareEngine

/// The tables in `Fixtures` are for everyone to read and to add to.
@Suite("A case does what the tables say")
struct CaseTableTests {
  typealias Row = TableRow

  private static func rows(_ name: String) throws -> [Row] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name).txt")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      guard line.first != "#", !line.allSatisfy(\.isWhitespace) else { return nil }
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
      return Row(cells: cells.map { $0.trimmingCharacters(in: .whitespaces) })
    }
  }

  @Test("What fields take", arguments: try rows("fields"))
  func fields(row: Row) throws {
    let (field, answer) = (try row.text(0), try row.text(1))
    let name = try #require(field.split(separator: ":").first)
    let play = try Play("申請 職員\n ・\(field)", "職員: \(name) \(answer)")
    let refused = try play.refusal.map { try #require($0.items.first).what }
    #expect(play.refusal?.items.count ?? 1 == 1)
    #expect(refused?.ja ?? "○" == (try row.text(2)))
    #expect(refused?.en ?? "○" == (try row.text(3)))
  }

  @Test("What messages say", arguments: try rows("texts"))
  func texts(row: Row) throws {
    let (text, entries) = (try row.text(0), try row.text(1))
    let play = try Play(
      """
      申請 職員
       ・日数: 数(日) 任意 小数
       ・来場: 数(人) 任意
       ・金額: 金額 任意
       ・開始日: 日付 任意
       ・開始: 時刻 任意
       ・種類: 選択 年休／夏季 任意
       ・希望: 複数選択 会議室／ホール 任意
       ・営利: はい・いいえ 任意
       ・備考: 文字 任意
       ・相手: 担当者 任意
       ・見積書: ファイル 任意
      通知 課長「\(text)」
      """, "職員: \(entries.isEmpty ? "済" : entries)")
    #expect(play.refusal?.items.map(\.what.ja) ?? [] == [])
    let sent = play.events.compactMap { event in if case .sent(let message) = event { message.text } else { nil } }
    #expect(sent == [try row.text(2)])
  }

  @Test("What calculations give", arguments: try rows("sums"))
  func sums(row: Row) throws {
    let play = try Play("申請 職員\n計算 結果 = \(try row.text(0))", "職員: 済")
    let result = play.now.words(try #require(play.now.values.last), of: nil)
    let found = play.refusal?.items.first?.what ?? result
    #expect(found.ja == (try row.text(1)))
  }

  @Test("How several people decide", arguments: try rows("quorums"))
  func quorums(row: Row) throws {
    let people = try row.text(1).split(separator: "、")
    let rules = try row.text(0).split(separator: "・").map { "\n ・\($0)" }.joined()
    let sizes = people.map { $0.split(separator: "×").map(String.init) }
    let roles = sizes.filter { $0.count > 1 }.map { "担当 \($0[0])\n ・人数 \($0[1])\n" }.joined()
    let who = sizes.map { $0[0] }.joined(separator: "、")
    let answers = try row.text(2).split(separator: "、").map {
      String($0.replacing(" ", with: ": ", maxReplacements: 1))
    }
    let play = try Play(
      "\(roles)申請 職員\n承認 \(who)\(rules)\n作業 総務係", ["職員: 済"] + answers)
    let verdict = play.events.compactMap { event in
      if case .passed(_, let answer?) = event { answer.phrase.ja } else { nil }
    }
    let found = play.refusal == nil ? verdict.last ?? "まだ" : "できない"
    #expect(found == (try row.text(3)))
  }
}

/// A flow, and the lines of an example played against it from 2026-04-01 9:00 up to what is refused.
private struct Play {
  var events: [Event]
  var now: Case
  var refusal: Refusal?

  init(_ flow: String, _ lines: String) throws {
    try self.init(flow, [lines])
  }

  init(_ flow: String, _ lines: [String]) throws {
    let text = "流れ 試し\n\(flow)\n\n例 「試し」\n" + lines.map { " ・\($0)\n" }.joined()
    let reading = Reader.read(text)
    let unread = reading.diagnostics.filter { $0.level == .error }.map(\.what.ja)
    try #require(unread == [], "\(text)")
    let example = try #require(reading.examples.first)
    var history = try History(of: Flow(reading.workflow), at: example.starts)
    for step in example.steps {
      guard case .happens(let command) = step.kind else { continue }
      do throws(Refusal) {
        try history.perform(command)
      } catch {
        refusal = error
        break
      }
    }
    (events, now) = (history.events, history.now)
  }
}
