import Synchronization

/// A value that is worked out when somebody first asks for it, and kept.
public final class Later<Value: Sendable>: Sendable {
  private let known = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  public init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
  }

  public var value: Value {
    known.withLock { known in
      let value = known ?? make()
      known = value
      return value
    }
  }
}

/// Values that are each worked out when somebody first asks for them, and kept.
public final class Kept<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let known = Mutex<[Key: Value]>([:])

  public init() {}

  public func value(_ key: Key, or make: () -> Value) -> Value {
    if let value = known.withLock({ $0[key] }) { return value }
    let value = make()
    known.withLock { $0[key] = value }
    return value
  }
}
