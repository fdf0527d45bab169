import NagareModel

/// An example played against a flow.
public struct ExampleRun: Sendable {
  public let example: Example
  /// `nil` if not even the start was possible.
  public private(set) var history: History?
  /// The first line that did not come true.
  public private(set) var failure: Failure?
  /// What the last act was refused with.
  private var refusal: Refusal?

  /// Why an example failed.
  public struct Failure: Sendable {
    /// Of the steps, from 0; `nil` for the start.
    public var step: Int?
    public var place: Place
    public var what: Phrase
    /// What is possible there, or whose turn it is.
    public var how: Phrase
    /// What was refused there, if that is why.
    public var refusal: Refusal?
  }

  /// Plays an example from its start to its end, or to the first line that does not come true.
  public init(_ example: Example, of flow: Flow) {
    self.example = example
    do throws(Refusal) {
      history = try History(of: flow, at: example.starts)
    } catch {
      failure = Failure(step: nil, place: example.place, what: error.what, how: error.how, refusal: error)
      return
    }
    for index in example.steps.indices {
      play(index)
      guard failure == nil else { return }
    }
    if refusal != nil { fail(example.steps.count - 1) }
  }

  public var passed: Bool { failure == nil }

  /// Whether the case had ended when the example did.
  public var isComplete: Bool { history?.now.outcome != nil }

  /// Whether the case has come to a block.
  public func hasReached(_ block: Block.ID) -> Bool { history?.now.reached.contains(block) ?? false }

  private mutating func play(_ index: Int) {
    let step = example.steps[index]
    switch step.kind {
    case .happens(let command):
      if refusal != nil { return fail(index - 1) }
      do throws(Refusal) {
        try history?.perform(command)
      } catch {
        refusal = error
        // What is refused may be what the next line asks for.
        if !isRefusalExpected(after: index) { fail(index) }
      }
    case .holds(let claim): check(claim, at: index)
    case .note, .stop: return
    case .unclear(let what):
      failure = Failure(step: index, place: step.place, what: what, how: history?.now.turnPhrase ?? what)
    }
  }

  private func isRefusalExpected(after index: Int) -> Bool {
    for step in example.steps[(index + 1)...] {
      switch step.kind {
      case .note, .stop: continue
      case .holds(.refuses): return true
      case .holds, .happens, .unclear: return false
      }
    }
    return false
  }

  private mutating func check(_ claim: Claim, at index: Int) {
    guard let history else { return }
    if case .refuses(let items) = claim {
      let refused = refusal?.items.map(\.item) ?? []
      if Set(refused) != Set(items) {
        let now = history.now
        failure = Failure(
          step: index, place: example.steps[index].place,
          what: now.objection(toRefused: refused, wanted: items),
          how: refusal?.how ?? now.turnPhrase)
      }
      refusal = nil
      return
    }
    guard let what = history.objection(to: claim) else { return }
    failure = Failure(step: index, place: example.steps[index].place, what: what, how: history.now.turnPhrase)
  }

  private mutating func fail(_ index: Int) {
    guard let refusal, example.steps.indices.contains(index) else { return }
    failure = Failure(
      step: index, place: example.steps[index].place, what: refusal.what, how: refusal.how, refusal: refusal)
  }
}
