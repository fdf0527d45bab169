import NagareModel

/// A value in sixteen bytes, without references: what a ``Slot`` holds.
///
/// Numbers are exact, in the units of ``Number``; days, minutes and counts are plain whole numbers; a word is its
/// number in ``CodeBook/words``, in which the roles come first, so that a role and its name are the same cell.
public struct Cell: Hashable, Sendable {
  public var bits: Int128

  @inlinable public init(bits: Int128) { self.bits = bits }
  @inlinable public init(_ whole: Int) { bits = Int128(whole) }
  public init(_ number: Number) { bits = number.units }
  public init(_ day: Day) { bits = Int128(day.number) }
  public init(_ yes: Bool) { bits = yes ? 1 : 0 }

  /// Nothing has been filled in.
  @inlinable public static var empty: Cell { Cell(bits: .min) }

  /// Why there is no value, where one should have been worked out.
  public enum Fault: Int, Hashable, Sendable, CaseIterable {
    case emptyValue, divisionByZero, overflow, unlike, noRow
  }

  public init(_ fault: Fault) { bits = .min + 1 + Int128(fault.rawValue) }

  public var fault: Fault? {
    bits > .min && bits <= .min + Int128(Fault.allCases.count) ? Fault(rawValue: Int(bits - .min - 1)) : nil
  }

  /// Whether there is a value.
  @inlinable public var isFilled: Bool { bits > .min + 16 }
  @inlinable public var isTrue: Bool { bits == 1 }
  /// As a day number, a word, a count or an index.
  @inlinable public var whole: Int { Int(truncatingIfNeeded: bits) }
  public var number: Number { Number(units: bits) }
}
