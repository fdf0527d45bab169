import NagareModel
import NagareNotation

/// A show as a film: asciicast, version 2, one JSON value a line, with a marker at every stop.
public struct Recording: Sendable {
  private let stage: Stage
  /// The moment that was filmed last.
  private var place: Int?

  public init(on stage: Stage) {
    self.stage = stage
  }

  /// The first line of the file.
  public func header(_ timeline: Timeline) -> String {
    JSON.object([
      ("version", .number(2)), ("width", .number(stage.page.columns)), ("height", .number(stage.rows)),
      ("title", .string(timeline.script.workflow.name)),
    ]).text + "\n"
  }

  /// What is to be seen after so many milliseconds, and that a stop was reached.
  public mutating func frame(_ show: Show, at milliseconds: Int) -> String {
    let screen = Shown.cleanScreen + Shown(rows: stage.lines(show), in: stage.page.style)
    var lines = event("o", screen.text, at: milliseconds)
    if show.place != place, show.moment.isStop {
      let moment = show.moment
      let name = moment.line.isEmpty ? show.timeline.acts[moment.act].name : moment.line
      let label = name.isEmpty ? show.timeline.script.workflow.name : name
      lines += event("m", "\(show.place + 1) \(label)", at: milliseconds)
    }
    place = show.place
    return lines
  }

  private func event(_ kind: String, _ text: String, at milliseconds: Int) -> String {
    let (seconds, rest) = milliseconds.quotientAndRemainder(dividingBy: 1000)
    let thousandths = String(String(1000 + rest).dropFirst())
    return "[\(seconds).\(thousandths),\(JSON.string(kind).text),\(JSON.string(text).text)]\n"
  }

  // MARK: Without a presenter

  /// A whole show, each moment as long as it takes to read.
  public static func bytes(of timeline: Timeline, on stage: Stage) -> [UInt8] {
    var recording = Recording(on: stage)
    var film = recording.header(timeline)
    var clock = 0
    for place in timeline.moments.indices {
      let show = Show(timeline, at: place).withoutRemark
      film += recording.frame(show, at: clock)
      clock += stage.readingTime(timeline, at: place)
    }
    film += recording.event("o", "", at: clock)
    return Array(film.utf8)
  }
}

extension Stage {
  /// In milliseconds: a breath, and a little for every column of words.
  fileprivate func readingTime(_ timeline: Timeline, at place: Int) -> Int {
    let words = timeline.news(at: place) + timeline.play(at: place).standing
    return 1500 + 50 * words.reduce(0) { $0 + DisplayWidth().of($1) }
  }
}
