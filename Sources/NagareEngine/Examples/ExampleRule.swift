import NagareModel

/// One thing the checker looks for in how the examples of a flow went.
public struct ExampleRule: Sendable {
  public let code: Diagnostic.Code
  let check: @Sendable (Rehearsal) -> [Diagnostic]

  /// Every rule, in the order of their codes.
  public static let all: [ExampleRule] = [failingExample, unvisitedBlock, halfwayExample]
}

/// A flow with all its examples played.
public struct Rehearsal: Sendable {
  public let flow: Flow
  public let places: Places
  public let runs: [ExampleRun]

  public init(_ examples: [Example], of flow: Flow, places: Places) {
    self.flow = flow
    self.places = places
    runs = examples.map { ExampleRun($0, of: flow) }
  }

  /// The blocks no example comes to, in their order; none where there are no examples.
  public var unvisited: [Block.ID] {
    guard !runs.isEmpty else { return [] }
    return flow.workflow.blocks.indices.filter { block in !runs.contains { $0.hasReached(block) } }
  }

  /// Everything worth knowing about how the examples went.
  public var diagnostics: [Diagnostic] { ExampleRule.all.flatMap { $0.check(self) } }
}
