import Foundation
import NagareModel
import NagareNotation
import NagareShell

/// How long the prompt takes for a line it cannot read, below a flow of 200 blocks.
struct Refusals {
  let language: Language
  private let flow: String
  private let lines: [String]

  static let all = [
    Refusals(
      language: .ja, flow: FlowGenerator.flow(blocks: 200),
      lines: [
        "課長1が承認したら係1に知らせてから部長に回す", "商人 課長1", "・期眼 3日", "もし 金額1 が 5万円異常 なら", "金額1が10万円を超えたら部長の承認が要る",
        "3日以内に返事がなければ催促する", "もし日数1が2日以内なら承認課長、それ以外は承認総務課長", "通知 係1", "申請者に差し戻して書き直してもらう",
      ]),
    Refusals(
      language: .en, flow: FlowGenerator.english,
      lines: [
        "if the tax chief has approved it then tell the tax clerk", "aproval tax chief", "- deu 3 days",
        "if tax amount is ovr 50,000 yen", "anything over 100,000 yen also needs the director's approval",
        "if nobody answers within 3 days remind the tax chief", "notify tax clerk",
        "the tax clerk checks the papers and then files them in the archive",
        "when the roads chief has approved it let the applicant know",
      ]),
  ]

  /// The slowest of the lines, in processor time.
  func json() -> String {
    var session = Session(on: Page(language))
    session.isTyped = false
    _ = session.respond(to: .lines(flow.split(separator: "\n").map(String.init).filter(session.isLine)))
    session.isTyped = true
    let times = lines.map { line in
      median(
        of: (0..<Measure.runs).map { _ in
          var tried = session
          let start = milliseconds(of: RUSAGE_SELF)
          _ = tried.respond(to: .line(line))
          return milliseconds(of: RUSAGE_SELF) - start
        })
    }
    let slowest = lines[times.firstIndex(of: times.max() ?? 0) ?? 0]
    let figures = [
      "\"job\":\"refused-\(language.rawValue)\"", "\"lines\":\(lines.count)",
      "\"median_ms\":\(rounded(median(of: times)))",
      "\"slowest_ms\":\(rounded(times.max() ?? 0))", "\"slowest\":\"\(slowest)\"",
    ]
    return "{" + figures.joined(separator: ",") + "}"
  }
}
