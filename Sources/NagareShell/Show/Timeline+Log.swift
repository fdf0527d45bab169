import NagareEngine
import NagareModel
import NagareNotation

extension Timeline {
  /// A log, act by act, as far as it happens again.
  public init(_ log: Log, of script: Script) throws(LogTrouble) {
    self.init(script)
    let replay = try Replay(log, on: script.flow)
    guard let history = History(of: script.flow, repeating: replay.acts) else { return }
    acts = [Act(name: "", history: history)]
    let narration = Narration(script)
    for index in history.steps.indices {
      let before = index > 0 ? history.steps[index - 1].state : Case(of: script.flow)
      let words = history.steps[index].events.first.map { narration.lines($0, before: before).joined() } ?? ""
      moments.append(
        Moment(
          act: 0, line: index == 0 ? "" : words, lineNumber: 0, what: index == 0 ? .begins : .happens,
          steps: index..<index + 1))
    }
    guard let difference = replay.difference else { return }
    let place = Phrase(ja: "記録の\(difference.line)行目", en: "line \(difference.line) of the log")[script.language]
    troubles = [Trouble(lineNumber: 0, what: difference.logged, how: difference.now)]
    let end = history.steps.count
    moments.append(
      Moment(
        act: 0, line: "\(place): \(difference.logged[script.language])", lineNumber: 0,
        what: .differs(what: Phrase(ja: "いまは:", en: "Now:").joined(difference.now), how: Phrase("")),
        steps: end..<end))
  }
}

extension History {
  /// Everything that was done, done once more; `nil` where nothing was.
  fileprivate init?(of flow: Flow, repeating acts: [Event]) {
    guard case .started(let instant) = acts.first, let begun = try? History(of: flow, at: instant) else { return nil }
    self = begun
    for command in acts.compactMap(\.command) {
      guard (try? perform(command)) != nil else { return }
    }
  }
}
