import NagareEngine
import NagareModel
import NagareNotation

extension Timeline {
  /// Examples, line by line. メモ and 止まる belong to the line they stand behind.
  public init(_ examples: [Example], of script: Script) {
    self.init(script)
    for example in examples { add(example) }
  }

  private mutating func add(_ example: Example) {
    let run = ExampleRun(example, of: script.flow)
    if let failure = run.failure {
      let number = script.lineNumber(of: failure.place)
      troubles.append(Trouble(lineNumber: number, what: failure.what, how: failure.how))
    }
    guard let history = run.history else { return }
    let act = acts.count
    acts.append(Act(name: example.name, history: history))
    moments.append(
      Moment(
        act: act, line: "", lineNumber: script.lineNumber(of: example.place), what: .begins, steps: 0..<1))
    // What was refused left no step behind; everything else that happened did.
    var position = 1
    for line in example.lines {
      let steps = example.steps[line]
      if let failure = run.failure, let step = failure.step, line.contains(step) {
        let happened = steps[..<step].count { $0.isCommand }
        let what = Moment.What.differs(what: failure.what, how: failure.how)
        moments.append(moment(act, steps, what, position..<min(position + happened, history.steps.count)))
        return
      }
      var what: Moment.What?
      var next = position
      for step in steps {
        switch step.kind {
        case .note(let note): moments[moments.count - 1].notes.append(note)
        case .stop: moments[moments.count - 1].isMarked = true
        case .holds, .unclear: what = what ?? .holds
        case .happens(let command):
          let outcome = Result { () throws(Refusal) in try history.steps[next - 1].state.decide(command) }
          if case .failure(let refusal) = outcome {
            what = .refused(refusal)
          } else {
            next += 1
            what = what ?? .happens
          }
        }
      }
      if let what { moments.append(moment(act, steps, what, position..<next)) }
      position = next
    }
  }

  private func moment(
    _ act: Int, _ steps: ArraySlice<Example.Step>, _ what: Moment.What, _ range: Range<Int>
  ) -> Moment {
    let place = steps.first?.place
    return Moment(
      act: act, line: place.map(script.words) ?? "", lineNumber: place.map(script.lineNumber) ?? 0, what: what,
      steps: range)
  }
}

extension Example {
  /// The steps of each line of the text; a line may speak of several people.
  fileprivate var lines: [Range<Int>] {
    steps.indices.reduce(into: []) { lines, index in
      if let last = lines.last, steps[last.lowerBound].place == steps[index].place {
        lines[lines.count - 1] = last.lowerBound..<index + 1
      } else {
        lines.append(index..<index + 1)
      }
    }
  }
}

extension Example.Step {
  fileprivate var isCommand: Bool { if case .happens = kind { true } else { false } }
}
