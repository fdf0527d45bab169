import NagareLanguage
import NagareModel
import NagareNotation
import NagareShell
import Testing

/// What holds of every picture, whatever flow it shows.
struct PictureLaws {
  let picture: Picture

  /// Every law that is broken, in words; nothing where all hold.
  var broken: [String] { overlapping + crossed + loose + crooked + outside + covered }

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

  /// Whether two lines lie on one another for a stretch.
  fileprivate func liesAlong(_ other: Picture.Frame) -> Bool {
    if width == 0, other.width == 0 { return x == other.x && y < other.bottom && other.y < bottom }
    if height == 0, other.height == 0 { return y == other.y && x < other.right && other.x < right }
    return false
  }
}

@Suite("Pictures")
struct PictureLawTests {
  @Test("every sample and lesson keeps the laws, in lanes and in a rail", arguments: Sample.all)
  func samples(_ sample: Sample) {
    let reading = Reader.read(sample.text)
    let outline = reading.outline(in: reading.language)
    for form in [Picture.Form.lanes, .rail] {
      let picture = Picture(outline, reading.workflow, as: form, in: reading.language)
      #expect(PictureLaws(picture: picture).broken == [])
      #expect(picture == Picture(outline, reading.workflow, as: form, in: reading.language))
    }
  }
}

/// Flows that are hard to draw.
enum HardFlow: String, CaseIterable {
  case manyBlocks, manyRoles, longNames, nested, manyBranches, distantPeople, manyWaysBack

  var text: String {
    switch self {
    case .manyBlocks: "流れ 長い\n申請 職員\n" + (1...300).map { "承認 課長\($0 % 5) 「確認\($0)」\n" }.joined()
    case .manyRoles: "流れ 多い\n申請 職員\n" + (1...12).map { "承認 担当\($0)\n" }.joined()
    case .longNames:
      "流れ 名前\n申請 「\(String(repeating: "長い名前の係", count: 14))」\n・\(String(repeating: "欄", count: 80)): 数\n"
        + "approval \(String(repeating: "x", count: 80)) \"\(String(repeating: "word ", count: 40))\"\n"
    case .nested:
      "流れ 深い\n申請 職員\n・日数: 数\n" + (1...6).map { "もし 日数 が \($0)日 を超える なら\n承認 係\($0)\n" }.joined()
        + (1...6).map { "それ以外\n通知 職員 「\($0)」\nおわり\n" }.joined()
    case .manyBranches:
      "流れ 同時\n申請 職員\n同時に\n"
        + (1...8).map { "作業 係\($0 % 4) 「仕事\($0)」\n承認 課長\($0 % 3)\n" }
        .joined(separator: "また\n") + "おわり\n"
    case .distantPeople:
      "流れ 遠い\n申請 職員\n承認 課長\n承認 係長、部長\n作業 職員、部長 「直す」\n通知 職員、課長、部長 「済みました」\n"
        + "通知 職員、課長、係長、部長 「みなさんへ」\n承認 課長、係長\n"
    case .manyWaysBack:
      "流れ 戻る\n申請 職員 「出す」\n・額: 金額\n承認 係長 「見る」\n・差戻しなら → 「出す」\n・却下なら → 「出す」\n・期限 3日\n"
        + "・過ぎたら → 「決める」\nもし 額 が 5万円以上 なら\n承認 部長\n・差戻しなら → 「見る」\n→ 「見る」\nおわり\n決裁 部長 「決める」\n"
        + "・差戻しなら → 「見る」\n・却下なら → 「出す」\n"
    }
  }
}

extension PictureLawTests {
  @Test("flows that are hard to draw keep the laws too", arguments: HardFlow.allCases)
  func hard(_ flow: HardFlow) {
    let reading = Reader.read(flow.text)
    let outline = reading.outline(in: .ja)
    for form in [nil, Picture.Form.lanes, .rail] {
      #expect(PictureLaws(picture: Picture(outline, reading.workflow, as: form, in: .ja)).broken == [])
    }
  }
}

extension PictureLawTests {
  @Test("the laws notice a picture that breaks them")
  func noticed() {
    let reading = Reader.read(HardFlow.manyWaysBack.text)
    let sound = Picture(reading.outline(in: .ja), reading.workflow, in: .ja)
    var moved = sound
    moved.boxes[1].frames[0].y += 60
    var crossing = sound
    let box = sound.boxes[3].frames[0]
    crossing.ways[0].points = [
      Picture.Point(x: box.x - 40, y: box.y + 9), Picture.Point(x: box.right + 40, y: box.y + 9),
    ]
    var wordy = sound
    wordy.boxes[0].words[0].text += "あまりに長いことばは、この箱には入りきりません"
    for picture in [moved, crossing, wordy] { #expect(!PictureLaws(picture: picture).broken.isEmpty) }
  }
}
