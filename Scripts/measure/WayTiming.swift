import Foundation
import NagareModel
import NagareShell

/// How long it takes to list the ways of a flow, to make its examples and to try its promises: whole runs of the program.
enum WayTiming {
  static func json(nagare: URL, isAsked: (String) -> Bool) throws -> [String] {
    let shapes: [(name: String, text: String)] = [
      ("xor-160", xor(160)), ("loop-40", loop(40)), ("par-6", par(6)), ("par-30", par(30)),
    ]
    var lines: [String] = []
    for (name, text) in shapes where isAsked("paths-\(name)") {
      lines.append(try timed("paths-\(name)", text, ["paths"], nagare))
    }
    if isAsked("explore-par-12") {
      lines.append(try timed("explore-par-12", par(12), ["paths", "--all-states", "--json"], nagare))
    }
    if isAsked("ways-samples") {
      let slowest = { (arguments: [String]) in
        try Sample.all.map { sample in
          (sample.fileName, try timeOf(sample.text, arguments, nagare))
        }.max { $0.1 < $1.1 } ?? ("", 0)
      }
      for (job, arguments) in [("paths-sample", ["paths"]), ("examples-sample", ["examples"])] {
        let (name, time) = try slowest(arguments)
        lines.append("{\"job\":\"\(job)\",\"slowest\":\"\(name)\",\"process_ms\":\(rounded(time))}")
      }
      let all = try Sample.all.reduce(0.0) { try $0 + timeOf($1.text, ["test"], nagare) }
      lines.append("{\"job\":\"test-samples\",\"flows\":\(Sample.all.count),\"process_ms\":\(rounded(all))}")
    }
    return lines
  }

  private static func timed(_ job: String, _ text: String, _ arguments: [String], _ nagare: URL) throws -> String {
    "{\"job\":\"\(job)\",\"process_ms\":\(rounded(try timeOf(text, arguments, nagare)))}"
  }

  private static func timeOf(_ text: String, _ arguments: [String], _ nagare: URL) throws -> Double {
    let file = FileManager.default.temporaryDirectory.appending(path: "nagare-ways-\(getpid()).flow")
    try text.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    return try processTime(of: nagare, arguments + [file.path])
  }

  private static func par(_ count: Int) -> String {
    let branches = (1...count).map { "作業 係\($0)「甲\($0)」\n作業 係\($0)「乙\($0)」" }
    return "流れ 並び\n申請 職員\n同時に\n" + branches.joined(separator: "\nまた\n") + "\nおわり\n"
  }

  private static func xor(_ count: Int) -> String {
    "流れ 分かれ\n申請 職員\n"
      + (1...count).map { "承認 課長 「問\($0)」\n・選択肢 甲／乙\nもし 甲 なら\n作業 係「左\($0)」\nそれ以外\n作業 係「右\($0)」\nおわり\n" }.joined()
  }

  private static func loop(_ count: Int) -> String {
    "流れ 戻り\n申請 職員\n" + (1...count).map { "作業 係「作\($0)」\n" }.joined()
      + (1...count).reversed().map { "承認 課長 「見\($0)」\n・選択肢 承認／差戻し\n・差戻しなら → 「作\($0)」\n" }.joined()
  }
}
