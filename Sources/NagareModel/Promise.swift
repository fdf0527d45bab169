/// 約束: what holds in every case of a flow. All its premises together, then each of its claims.
///
/// Nothing here tries it; whoever looks at every way a case can go does.
public struct Promise: Hashable, Sendable {
  public var name: String
  public var lines: [Line]
  /// The line that begins it.
  public var place: Place

  public init(name: String, lines: [Line] = [], place: Place) {
    self.name = name
    self.lines = lines
    self.place = place
  }

  /// One of its lines.
  public typealias Line = Attached<Kind>

  public enum Kind: Hashable, Sendable {
    case premise(Premise)
    case claim(Claim)
    /// It could not be read, or names what this flow does not have.
    case unclear(Phrase)
  }

  /// Which cases it speaks of.
  public enum Premise: Hashable, Sendable {
    /// もし: over values, the result and answers as they are at the end.
    case holds(Condition)
    /// 不在: absent throughout; nobody else is.
    case away([Performer])
    /// 期限切れ なし: no deadline passes.
    case noneLate
  }

  /// What is so in all of them.
  public enum Claim: Hashable, Sendable {
    /// 終わる: from everywhere a case can go, an end can be reached.
    case ends
    /// 通る, 通らない, 届く, 届かない, 結果: as in an example, at every end.
    case atEnd(NagareModel.Claim)
    /// 先に: each has answered whenever the next is asked.
    case inOrder([Party])
    /// いつも: at every moment at which all its values exist.
    case always(Condition)
    /// 決してない: this person never gives that answer, as a deputy neither.
    case never(Performer, Answer)
    /// 日数以内: if everyone acts at the last moment of their deadline.
    case within(Int, NagareModel.Claim.Length)
    /// 人数以内: at most so many different roles act.
    case people(atMost: Int)
  }

  public var premises: [Premise] {
    lines.compactMap { if case .premise(let premise) = $0.kind { premise } else { nil } }
  }
  public var claims: [Claim] { lines.compactMap { if case .claim(let claim) = $0.kind { claim } else { nil } } }
}
