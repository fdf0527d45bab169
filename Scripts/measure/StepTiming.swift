import Foundation
import NagareModel
import NagareShell

/// How fast cases go.
enum StepTiming {
  /// A whole run of the program: start, read, check, and play one case of the leave flow.
  static func firstAnswer(nagare: URL) throws -> String {
    let example = """

      例 ひとつの案件
       ・職員: 開始日 2026-05-11、日数 2、種類 年休
       ・係長: 承認
       ・課長: 承認
       ・結果: 完了

      """
    let file = FileManager.default.temporaryDirectory.appending(path: "nagare-measure-\(getpid()).flow")
    try (LeaveCases.text + example).write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = try processTime(of: nagare, ["test", file.path])
    return "{\"job\":\"first-answer\",\"process_ms\":\(rounded(process))}"
  }

  /// So many cases from the form to the end.
  static func steps(_ job: String, cases: Int, keepingTrace: Bool) throws -> String {
    let start = milliseconds(of: RUSAGE_SELF)
    let played = try LeaveCases().play(cases, keepingTrace: keepingTrace)
    let work = milliseconds(of: RUSAGE_SELF) - start
    let figures = [
      "\"job\":\"\(job)\"", "\"cases\":\(cases)", "\"ended\":\(played.ended)",
      "\"completions\":\(played.completions)", "\"events\":\(played.events)", "\"work_ms\":\(rounded(work))",
      "\"peak_mb\":\(rounded(peakMegabytes))",
    ]
    return "{" + figures.joined(separator: ",") + "}"
  }

  private static var peakMegabytes: Double {
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    return Double(usage.ru_maxrss) / 1_024
  }
}
