/// 見込み: what is taken to be so when many cases of a flow are played: how often they come, what is in them, how
/// people answer and how long they take. What it does not say comes from the flow.
public struct Assumption: Hashable, Sendable {
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
    /// 件数
    case arrivals(Arrivals)
    /// 期間: for how long cases come.
    case period(Period)
    /// 始まり: the first day of it.
    case starts(Day)
    /// 暦 毎日: open every day from 0:00 to 24:00.
    case openAlways
    /// 日数: 1〜2日 70%、3〜20日 30%
    case field(Item.ID, [Share<Content>])
    /// What is so of a person, everywhere or at one block.
    case person(Party, [Trait])
    /// It could not be read, or names what this flow does not have.
    case unclear(Phrase)
  }

  /// How cases come.
  public enum Arrivals: Hashable, Sendable {
    /// 1日に 20件, 1時間に 1件: so many on average, by chance over the open hours.
    case byChance(Number, per: Rate)
    /// 9:00に 20件: together on each open day.
    case together(Int, at: TimeOfDay)
    /// 30分ごとに 1件: evenly from opening on.
    case evenly(Int, everyMinutes: Int)

    /// What they are counted in: an open hour, an open day, five open days, or a twelfth of the year's open hours.
    public enum Rate: Hashable, Sendable, CaseIterable { case hour, day, week, month }
  }

  /// What may be so in a part of the cases.
  public struct Share<Part: Hashable & Sendable>: Hashable, Sendable {
    public var part: Part
    /// Out of 100.
    public var percent: Number

    public init(_ part: Part, percent: Number) {
      self.part = part
      self.percent = percent
    }
  }

  /// What a field may hold.
  public enum Content: Hashable, Sendable {
    case value(Expression)
    /// Any value inside, each as likely as the others.
    case within(Limits)
  }

  /// How a person works.
  public enum Trait: Hashable, Sendable {
    /// 承認 90%、差戻し 8%、却下 2%
    case answers([Share<Answer>])
    /// 所要
    case takes(Effort)
    /// まとめて 10:00、16:00: what has come by then is taken up then.
    case inBatches([TimeOfDay])
    /// 人数
    case people(Int)
    /// 勤務
    case hours(OfficeHours)
    /// 不在 20%: each of these people on that share of open days.
    case away(percent: Number)
  }

  /// How long a piece of work takes, in minutes.
  public enum Effort: Hashable, Sendable {
    case always(Int)
    /// 5〜20分: each length as likely as the others.
    case evenly(ClosedRange<Int>)
    /// 平均30分: exponential.
    case onAverage(Int)
  }
}
