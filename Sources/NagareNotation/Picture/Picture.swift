import NagareModel

/// A flow as one sheet: what is drawn and where, in whole pixels, and nothing about how. Time runs down; every role has
/// a lane, as in the 業務フロー図 of a town hall, or all steps stand in one rail.
public struct Picture: Hashable, Sendable {
  public struct Point: Hashable, Sendable {
    public var x: Int
    public var y: Int

    public init(x: Int, y: Int) {
      self.x = x
      self.y = y
    }
  }

  public struct Frame: Hashable, Sendable {
    public var x: Int
    public var y: Int
    public var width: Int
    public var height: Int

    public init(x: Int, y: Int, width: Int, height: Int) {
      self.x = x
      self.y = y
      self.width = width
      self.height = height
    }

    public var right: Int { x + width }
    public var bottom: Int { y + height }
    public var middle: Int { x + width / 2 }
  }

  /// A line that divides what stands in a box.
  public struct Rule: Hashable, Sendable {
    public var from: Point
    public var to: Point
  }

  /// A small sign in a box or in the key.
  public struct Mark: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
      /// A deadline.
      case clock
      /// Where 差戻し and 却下 lead when nothing else is said.
      case sentBack, rejected
      /// What people do, as the corner of their box shows it; 決裁 has two rings.
      case stamp(rings: Int)
      case envelope
      /// Lines that only some cases take.
      case aside
      /// Something has to be put right here.
      case trouble
    }

    public var kind: Kind
    public var middle: Point

    /// How wide and how high it is.
    public static let size = 14
  }

  /// One line of words: where it begins, and its baseline.
  public struct Words: Hashable, Sendable {
    /// `inverse` is light on a dark ground.
    public enum Style: Hashable, Sendable { case strong, plain, quiet, inverse }

    public var text: String
    public var x: Int
    public var y: Int
    public var style: Style
    /// `x` is where their middle is, not their beginning.
    public var isCentred = false
    /// How tall the letters are.
    public var size = 12

    /// The room they may take in the widest of the fonts they are drawn with.
    public var width: Int { Lettering.width(text, size: size) }
  }

  /// The column of a role.
  public struct Lane: Hashable, Sendable {
    public var role: String
    /// From the top of its head to the end of the sheet.
    public var frame: Frame
    public var head: [Words]
  }

  /// What a box looks like.
  public enum Shape: Hashable, Sendable {
    /// With a folded corner.
    case sheet
    /// With a stamp, one ring or two.
    case stamp(rings: Int)
    case plain, dashed, envelope
    /// With pointed ends, flat where a question is too long for a diamond.
    case diamond, hexagon
    /// Where a 同時に splits and where its branches meet.
    case bar
    case table, leaning, clock, arrow, rounded
    /// A line that could not be read yet.
    case unread
  }

  /// A block, or a place where ways meet or end.
  public struct Box: Hashable, Sendable {
    /// `nil` for an end or a meeting point, which have no number.
    public var number: StepNumber?
    public var block: Block.ID?
    public var place: Place
    public var shape: Shape
    /// The lanes it stands in.
    public var lanes: [Int]
    /// One, or one in each lane where these are no neighbours; the first is the one that ways lead to.
    public var frames: [Frame]
    public var words: [Words]
    public var marks: [Mark] = []
    /// Where the rows and columns of a table are divided.
    public var rules: [Rule] = []
    /// Beside the line that ties its frames: 全員, 過半数.
    public var tie: Words?
  }

  /// What a way leads from or to, as scripts know it: `3-1`, `3 join`, `line 4`, `end`.
  public enum Place: Hashable, Sendable, CustomStringConvertible {
    case step(StepNumber)
    case join(StepNumber)
    /// A line of the text that could not be read, counted from 0.
    case unread(line: Int)
    case end

    public var description: String {
      switch self {
      case .step(let number): number.description
      case .join(let number): "\(number) join"
      case .unread(let line): "line \(line + 1)"
      case .end: "end"
      }
    }
  }

  /// What leads a case along a way.
  public enum Cause: String, Hashable, Sendable { case onward, arm, answer, late, jump }

  /// A line of horizontal and vertical pieces with an arrow at its end.
  public struct Way: Hashable, Sendable {
    public var from: Place
    public var to: Place
    public var cause: Cause
    public var points: [Point]
    public var label: [Words]
    /// The clock it leaves from, where a deadline leads along it.
    public var clock: Mark?
  }

  /// A sign with what it means.
  public struct Entry: Hashable, Sendable {
    public var mark: Mark
    public var words: [Words]
  }

  public var name: String
  public var lanes: [Lane]
  public var boxes: [Box]
  public var ways: [Way]
  public var width: Int
  public var height: Int
  /// How tall the heads of the lanes are; 0 without lanes.
  public var headHeight: Int
  /// What the signs of this sheet mean, below everything else.
  public var key: [Entry] = []
  /// Why the flow stands in a rail although lanes were wanted.
  public var remark: Phrase?
  /// Where the sheet may be cut without cutting a box, from top to bottom.
  public var breaks: [Int] = []
}

extension Picture {
  /// Where ways from different places become one.
  public var meetings: [Point] {
    var arriving: [Point: [Way]] = [:]
    for way in ways where way.cause == .onward || way.cause == .arm {
      if let end = way.points.last { arriving[end, default: []].append(way) }
    }
    return arriving.compactMap { end, ways in
      guard Set(ways.map(\.from.description)).count > 1 else { return nil }
      let corners = ways.compactMap { $0.points.dropLast().last }.filter { $0.x == end.x && $0.y < end.y }
      return corners.max { $0.y < $1.y }
    }.sorted { ($0.y, $0.x) < ($1.y, $1.x) }
  }
}
