import NagareModel

/// Why something is not possible now, and what is. A refused command changes nothing.
public struct Refusal: Error, Hashable, Sendable {
  public var code: Diagnostic.Code
  /// In one sentence.
  public var what: Phrase
  /// What is possible instead, in one sentence.
  public var how: Phrase
  /// The fields, calculations or tables that were not accepted, in their order.
  public var items: [FieldRefusal]
  /// The block that cannot begin.
  public var block: Block.ID?

  public struct FieldRefusal: Hashable, Sendable {
    public var item: Item.ID
    /// Such as 「30 は 1〜20 の外です。」
    public var what: Phrase
  }

  init(_ code: Diagnostic.Code, what: Phrase, how: Phrase, items: [FieldRefusal] = [], block: Block.ID? = nil) {
    self.code = code
    self.what = what
    self.how = how
    self.items = items
    self.block = block
  }
}
