import Glibc
import NagareShell

/// A show where pictures only follow one another: lines in place of keys, from a pipe or for a screen reader.
struct LineShow {
  private var show: Show
  private let stage: Stage

  init(_ timeline: Timeline, on stage: Stage) {
    show = Show(timeline)
    self.stage = stage
  }

  mutating func run() -> Reply {
    tell()
    while !show.isOver {
      if let prompt = show.prompt { Output.show(prompt: prompt) }
      guard let line = readLine() else { break }
      if show.prompt != nil {
        show.answer(line)
      } else {
        for key in Show.keys(ofLine: line) { show.press(key) }
      }
      if !show.isOver { tell() }
    }
    return Reply()
  }

  private func tell() {
    Output.show(stage.lines(show) + [""])
  }
}
