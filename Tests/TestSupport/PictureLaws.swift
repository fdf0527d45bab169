import NagareNotation

/// What holds of every picture, whatever flow it shows.
public struct PictureLaws {
  private let picture: Picture

  public init(_ picture: Picture) { self.picture = picture }

  /// Every law that is broken, in words; nothing where all hold.
  public var broken: [String] {
    overlapping + crossed + tied + loose + crooked + outside + covered + beyond + close + merged
  }

  /// No two boxes lie on one another.
  private var overlapping: [String] {
    let frames = picture.boxes.flatMap { box in box.frames.map { (box, $0) } }
    var found: [String] = []
    for (index, one) in frames.enumerated() {
      for other in frames[(index + 1)...] where one.1.meets(other.1) {
        found.append("\(one.0.place) lies on \(other.0.place)")
      }
    }
    return found
  }

  /// No line passes through a box or the words of another line.
  private var crossed: [String] {
    var found: [String] = []
    for way in picture.ways {
      for piece in way.pieces {
        for box in picture.boxes where box.frames.contains(where: { piece.meets($0.inner) }) {
          // At its own ends a line may run along the slanted side of a box.
          if [way.from, way.to].contains(box.place), box.shape.isSlanted { continue }
          found.append("\(way.from) -> \(way.to) passes through \(box.place)")
        }
        for other in picture.ways where other != way {
          if other.label.contains(where: { piece.meets($0.frame) }) {
            found.append("\(way.from) -> \(way.to) passes through the words of \(other.from) -> \(other.to)")
          }
        }
      }
    }
    return found
  }

  /// A tie between the boxes of a step passes through no other box, and no line through its words.
  private var tied: [String] {
    var found: [String] = []
    for box in picture.boxes {
      for (one, other) in zip(box.frames, box.frames.dropFirst()) {
        let (left, right) = one.x < other.x ? (one.right, other.x) : (other.right, one.x)
        let tie = Picture.Frame(x: left, y: one.y + min(one.height, other.height) / 2, width: right - left, height: 0)
        for another in picture.boxes where another != box && another.frames.contains(where: { tie.meets($0.inner) }) {
          found.append("the tie of \(box.place) passes through \(another.place)")
        }
      }
      guard let words = box.tie?.frame else { continue }
      if picture.ways.contains(where: { $0.pieces.contains { $0.meets(words) } }) {
        found.append("a line passes through the words at the tie of \(box.place)")
      }
    }
    return found
  }

  /// Nothing leaves the sheet, and marks stay in their box.
  private var beyond: [String] {
    let sheet = Picture.Frame(x: 0, y: 0, width: picture.width, height: picture.height)
    var found = picture.boxes.flatMap { box in
      box.marks.filter { mark in !box.frames.contains { $0.holds(mark.frame) } }.map { _ in "a mark leaves \(box.place)"
      }
    }
    let words = picture.ways.flatMap(\.label) + picture.key.flatMap(\.words)
    found += words.filter { !sheet.holds($0.frame) }.map { "“\($0.text)” leaves the sheet" }
    found += picture.ways.filter {
      $0.points.contains { $0.x < 0 || $0.y < 0 || $0.x > sheet.right || $0.y > sheet.bottom }
    }
    .map { "\($0.from) -> \($0.to) leaves the sheet" }
    return found
  }

  /// No line runs so close below a box of others that it seems to belong to it.
  private var close: [String] {
    picture.ways.flatMap { way in
      picture.boxes.filter { box in
        ![way.from, way.to].contains(box.place)
          && way.pieces.contains { piece in
            piece.height == 0
              && box.frames.contains {
                $0.x < piece.right && piece.x < $0.right && (1..<10).contains(piece.y - $0.bottom)
              }
          }
      }.map { "\(way.from) -> \(way.to) runs close below \($0.place)" }
    }
  }

  /// At the bars of a 同時に every branch has an arrow of its own.
  private var merged: [String] {
    picture.boxes.filter { $0.shape == .bar }.flatMap { bar in
      let ends = picture.ways.filter { $0.to == bar.place }.map(\.points.last)
      let starts = picture.ways.filter { $0.from == bar.place }.map(\.points.first)
      return Set(ends).count < ends.count || Set(starts).count < starts.count ? ["branches merge at \(bar.place)"] : []
    }
  }

  /// Where two ways cross, as `from -> to`.
  public var crossings: [(Picture.Way, Picture.Way)] {
    picture.ways.enumerated().flatMap { index, one in
      picture.ways[(index + 1)...].filter { other in
        one.pieces.contains { piece in other.pieces.contains { $0.crosses(piece) || piece.crosses($0) } }
      }.map { (one, $0) }
    }
  }

  /// Every line begins and ends on its box.
  private var loose: [String] {
    picture.ways.filter { way in
      guard let first = way.points.first, let last = way.points.last else { return true }
      return !picture.box(way.from).touches(first) || !picture.box(way.to).touches(last)
    }.map { "\($0.from) -> \($0.to) hangs loose" }
  }

  /// Every line is made of horizontal and vertical pieces.
  private var crooked: [String] {
    picture.ways.filter { way in
      way.points.count < 2 || zip(way.points, way.points.dropFirst()).contains { $0.x != $1.x && $0.y != $1.y }
    }.map { "\($0.from) -> \($0.to) is crooked" }
  }

  /// All words lie inside their box.
  private var outside: [String] {
    picture.boxes.flatMap { box in
      box.words.filter { words in !box.frames.contains { $0.holds(words.frame) } }
        .map { "“\($0.text)” leaves \(box.place)" }
    }
      + picture.lanes.flatMap { lane in
        lane.head.filter { !lane.frame.holds($0.frame) }.map { "“\($0.text)” leaves the head of \(lane.role)" }
      }
  }

  /// No words lie on a box or on other words, and two lines lie on one another only where they begin or end together.
  private var covered: [String] {
    var found: [String] = []
    let labels = picture.ways.flatMap { way in way.label.map { (way, $0.frame) } }
    for (index, label) in labels.enumerated() {
      if picture.boxes.contains(where: { $0.frames.contains { $0.inner.meets(label.1) } && !$0.shape.isSlanted }) {
        found.append("the words of \(label.0.from) -> \(label.0.to) lie on a box")
      }
      for other in labels[(index + 1)...] where label.1.meets(other.1) {
        found.append("the words of \(label.0.from) and \(other.0.from) lie on one another")
      }
    }
    for (index, way) in picture.ways.enumerated() {
      for other in picture.ways[(index + 1)...] where way.from != other.from && way.to != other.to {
        if way.pieces.contains(where: { piece in other.pieces.contains { piece.liesAlong($0) } }) {
          found.append("\(way.from) -> \(way.to) lies on \(other.from) -> \(other.to)")
        }
      }
    }
    return found
  }
}

extension Picture {
  fileprivate func box(_ place: Place) -> Box { boxes.first { $0.place == place } ?? boxes[0] }
}

extension Picture.Shape {
  fileprivate var isSlanted: Bool { self == .diamond || self == .hexagon || self == .leaning }
}

extension Picture.Box {
  fileprivate func touches(_ point: Picture.Point) -> Bool {
    frames.contains { frame in
      let isAcross = point.x >= frame.x && point.x <= frame.right
      let isBeside = point.y >= frame.y && point.y <= frame.bottom
      guard isAcross, isBeside else { return false }
      return shape.isSlanted || [frame.x, frame.right].contains(point.x) || [frame.y, frame.bottom].contains(point.y)
    }
  }
}

extension Picture.Way {
  fileprivate var pieces: [Picture.Frame] {
    zip(points, points.dropFirst()).map { one, other in
      Picture.Frame(
        x: min(one.x, other.x), y: min(one.y, other.y), width: abs(one.x - other.x), height: abs(one.y - other.y))
    }
  }
}

extension Picture.Words {
  /// The room they take.
  fileprivate var frame: Picture.Frame {
    Picture.Frame(x: isCentred ? x - width / 2 : x, y: y - size + 2, width: width, height: size)
  }
}

extension Picture.Mark {
  /// The room it takes.
  fileprivate var frame: Picture.Frame {
    let size = Self.size - 2
    return Picture.Frame(x: middle.x - size / 2, y: middle.y - size / 2, width: size, height: size)
  }
}

extension Picture.Frame {
  /// Without its border.
  fileprivate var inner: Picture.Frame {
    Picture.Frame(x: x + 1, y: y + 1, width: max(0, width - 2), height: max(0, height - 2))
  }

  fileprivate func meets(_ other: Picture.Frame) -> Bool {
    x < other.right && other.x < right && y <= other.bottom && other.y <= bottom
      || x <= other.right && other.x <= right && y < other.bottom && other.y < bottom
  }

  fileprivate func holds(_ other: Picture.Frame) -> Bool {
    x <= other.x && other.right <= right && y <= other.y && other.bottom <= bottom
  }

  /// Whether a line from left to right crosses one from top to bottom.
  fileprivate func crosses(_ other: Picture.Frame) -> Bool {
    height == 0 && other.width == 0 && x < other.x && other.x < right && other.y < y && y < other.bottom
  }

  /// Whether two lines lie on one another for a stretch.
  fileprivate func liesAlong(_ other: Picture.Frame) -> Bool {
    if width == 0, other.width == 0 { return x == other.x && y < other.bottom && other.y < bottom }
    if height == 0, other.height == 0 { return y == other.y && x < other.right && other.x < right }
    return false
  }
}
