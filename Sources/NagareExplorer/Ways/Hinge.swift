import NagareModel

/// What turns a case the way it goes: what somebody typed, that it was sent back, or who is away.
public enum Hinge: Hashable, Sendable {
  case typed([Entry])
  case sentBack(by: Party)
  case away(Role.ID)
}
