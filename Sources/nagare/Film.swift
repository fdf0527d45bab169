import Glibc
import NagareShell

/// A film on its way to the disk, picture by picture, so that what was filmed is there whatever happens.
struct Film {
  var path: String { file.path }
  private let file: AppendFile
  private var recording: Recording
  private let beginning = ContinuousClock.now
  /// Why the rest of the show is missing from it.
  private(set) var trouble: FileTrouble?

  /// Begins a new file; one that is there already stays as it is.
  init(_ path: String, of timeline: Timeline, on stage: Stage) throws(RunCase.Trouble) {
    recording = Recording(on: stage)
    do throws(FileTrouble) {
      file = try AppendFile(new: path, mode: 0o666)
      try file.append(recording.header(timeline))
    } catch {
      let sentence = error.sentence(about: path)[Environment.language]
      throw RunCase.Trouble(answer: Reply(talk: [sentence], exit: .fileTrouble))
    }
  }

  mutating func add(_ show: Show) {
    guard trouble == nil else { return }
    let passed = (ContinuousClock.now - beginning).components
    let milliseconds = Int(passed.seconds) * 1000 + Int(passed.attoseconds / 1_000_000_000_000_000)
    do throws(FileTrouble) {
      try file.append(recording.frame(show, at: milliseconds))
    } catch {
      trouble = error
    }
  }
}
