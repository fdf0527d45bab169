import Foundation
import NagareModel
import NagareShell

/// How long a whole run of the program takes that draws a flow or makes its page.
enum Sheets {
  /// A long flow of six roles in lanes, as a picture.
  static func picture(blocks: Int, nagare: URL) throws -> String {
    let lines = (1...blocks).map { "承認 課長\($0 % 5) 「確認\($0)」\n ・期限 3開庁日\n" }.joined()
    let time = try Self.time(of: nagare, ["picture"], on: "流れ 長い流れ\n申請 職員\n" + lines)
    return "{\"job\":\"picture-\(blocks)\",\"blocks\":\(blocks),\"process_ms\":\(rounded(time))}"
  }

  /// The page of every sample: the slowest, and the largest.
  static func pages(nagare: URL) throws -> String {
    var slowest = (name: "", time: 0.0)
    var largest = (name: "", bytes: 0)
    for sample in Sample.all {
      let page = FileManager.default.temporaryDirectory.appending(path: "nagare-measure-\(getpid()).html")
      defer { try? FileManager.default.removeItem(at: page) }
      let time = try Self.time(of: nagare, ["page", "--force", "-o", page.path], on: sample.text)
      let bytes = try Data(contentsOf: page).count
      if time > slowest.time { slowest = (sample.fileName, time) }
      if bytes > largest.bytes { largest = (sample.fileName, bytes) }
    }
    let figures = [
      "\"job\":\"page\"", "\"samples\":\(Sample.all.count)", "\"slowest\":\"\(slowest.name)\"",
      "\"process_ms\":\(rounded(slowest.time))", "\"largest\":\"\(largest.name)\"", "\"bytes\":\(largest.bytes)",
    ]
    return "{" + figures.joined(separator: ",") + "}"
  }

  private static func time(of nagare: URL, _ arguments: [String], on text: String) throws -> Double {
    let file = FileManager.default.temporaryDirectory.appending(path: "nagare-measure-\(getpid()).flow")
    try text.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    return try processTime(of: nagare, arguments + [file.path])
  }
}
