import Glibc
import NagareShell

/// A film on its way to the disk, picture by picture, so that what was filmed is there whatever happens.
struct Film {
  let path: String
  private let file: Int32
  private var recording: Recording
  private let beginning = ContinuousClock.now

  /// Begins a new file; one that is there already stays as it is.
  init(_ path: String, of timeline: Timeline, on stage: Stage) throws(RunCase.Trouble) {
    self.path = path
    file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else {
      let sentence = FileTrouble(saving: errno).sentence(about: path)[Surroundings.language]
      throw RunCase.Trouble(answer: Reply(talk: [sentence], exit: .fileTrouble))
    }
    recording = Recording(on: stage)
    Delivery.write(recording.header(timeline), to: file)
  }

  mutating func add(_ show: Show) {
    let passed = (ContinuousClock.now - beginning).components
    let milliseconds = Int(passed.seconds) * 1000 + Int(passed.attoseconds / 1_000_000_000_000_000)
    Delivery.write(recording.frame(show, at: milliseconds), to: file)
  }
}
