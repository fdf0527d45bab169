import NagareModel

/// What turns a case the way it goes: what somebody typed, or that it was sent back.
public enum Hinge: Hashable, Sendable {
  case typed([Entry])
  case sentBack(by: Party)
}
