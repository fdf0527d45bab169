import Foundation
import NagareModel
import TestSupport
import Testing

/// The tables beside these tests: a row a line, `|` between the cells, `#` before a remark.
enum CalendarFixture {
  static func rows(_ name: String, separator: Character = "|") throws -> [TableRow] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name).txt")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      let row = line.prefix { $0 != "#" }
      guard row.contains(where: { !$0.isWhitespace }) else { return nil }
      return TableRow(cells: row.split(separator: separator).map { $0.trimmingCharacters(in: .whitespaces) })
    }
  }

  /// `-1か月`, `14開庁日`.
  static func period(_ text: some StringProtocol) throws -> Period {
    let units: [String: Period.Unit] = [
      "分": .minute, "時間": .hour, "日": .day, "開庁日": .businessDay, "週間": .week, "か月": .month, "年": .year,
    ]
    let digits = text.prefix { $0 == "-" || $0.isNumber }
    let count = try #require(Int(digits))
    return Period(count, try #require(units[String(text.dropFirst(digits.count))]))
  }
}
