import NagareModel

/// Draws a ``Picture`` as SVG. What scripts and tests need to know is in its classes and data attributes; colours only
/// repeat what shapes and words say.
public struct PictureSVG: Sendable {
  public var picture: Picture
  public var workflow: Workflow
  public var language: Language

  public init(_ picture: Picture, of workflow: Workflow, in language: Language) {
    self.picture = picture
    self.workflow = workflow
    self.language = language
  }

  /// A file of its own.
  public var document: String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element + "\n"
  }

  /// The `svg` element, as it also stands in a page.
  public var element: String {
    let title = Self.escaped(picture.name)
    var parts = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"flow\" lang=\"\(language.rawValue)\" role=\"img\""
        + " viewBox=\"-8 -8 \(picture.width + 16) \(picture.height + 16)\" width=\"\(picture.width + 16)\""
        + " height=\"\(picture.height + 16)\">",
      "<title>\(title)</title>",
      "<style>\(Self.style)</style>",
      Self.arrows,
    ]
    parts += picture.lanes.enumerated().map(lane)
    parts += picture.ways.map(way)
    parts += picture.meetings.map { "<circle class=\"meeting\" cx=\"\($0.x)\" cy=\"\($0.y)\" r=\"3\"/>" }
    parts += picture.boxes.map(box)
    parts.append("</svg>")
    return parts.joined(separator: "\n")
  }

  // MARK: Parts

  private func lane(_ number: Int, _ lane: Picture.Lane) -> String {
    let frame = lane.frame
    let shade = number.isMultiple(of: 2) ? "even" : "odd"
    return "<g class=\"lane \(shade)\" data-role=\"\(Self.escaped(lane.role))\">"
      + rect(frame, class: "field")
      + rect(Picture.Frame(x: frame.x, y: 0, width: frame.width, height: picture.headHeight), class: "head")
      + lane.head.map(text).joined() + "</g>"
  }

  private func way(_ way: Picture.Way) -> String {
    let path = way.points.enumerated().map { ($0 == 0 ? "M" : "L") + "\($1.x) \($1.y)" }.joined(separator: " ")
    let aside = way.cause == .onward || way.cause == .arm ? "" : " aside"
    return "<g class=\"course\"><path class=\"way\(aside)\" data-from=\"\(way.from)\" data-to=\"\(way.to)\" "
      + "data-cause=\"\(way.cause.rawValue)\" d=\"\(path)\" marker-end=\"url(#arrow)\"/>"
      + way.label.map { self.text($0, class: "label") }.joined() + "</g>"
  }

  private func box(_ box: Picture.Box) -> String {
    let kind = box.block.map { workflow.blocks[$0].kind.key } ?? (box.place == .end ? "end" : "join")
    let roles = box.lanes.compactMap { lane in
      picture.lanes.indices.contains(lane) ? Self.quoted(picture.lanes[lane].role, in: language) : nil
    }
    let number = box.number.map { " data-number=\"\($0)\"" } ?? ""
    let ties = zip(box.frames, box.frames.dropFirst()).map { one, other in
      let y = one.y + min(one.height, other.height) / 2
      let ends = one.x < other.x ? (one.right, other.x) : (other.right, one.x)
      return "<path class=\"tie\" d=\"M\(ends.0) \(y) L\(ends.1) \(y)\"/>"
    }
    return "<g class=\"\(box.number == nil ? "point" : "block")\"\(number) data-kind=\"\(kind)\" "
      + "data-lane=\"\(Self.escaped(roles.joined(separator: " ")))\">"
      + box.frames.map { outline(box.shape, $0) }.joined()
      + ties.joined()
      + box.rules.map { "<path class=\"rule\" d=\"M\(box.frames[0].x) \($0) L\(box.frames[0].right) \($0)\"/>" }
      .joined()
      + box.frames.map { icon(box.shape, $0) }.joined()
      + box.words.map(text).joined() + "</g>"
  }

  private func outline(_ shape: Picture.Shape, _ frame: Picture.Frame) -> String {
    let (x, y, right, bottom) = (frame.x, frame.y, frame.right, frame.bottom)
    switch shape {
    case .sheet:
      return "<path class=\"box\" d=\"M\(x) \(y) H\(right - 14) L\(right) \(y + 14) V\(bottom) H\(x) Z\"/>"
        + "<path class=\"mark\" d=\"M\(right - 14) \(y) V\(y + 14) H\(right)\"/>"
    case .diamond:
      let middle = y + frame.height / 2
      return
        "<path class=\"box\" d=\"M\(frame.middle) \(y) L\(right) \(middle) L\(frame.middle) \(bottom) L\(x) \(middle) Z\"/>"
    case .hexagon:
      let middle = y + frame.height / 2
      return "<path class=\"box\" d=\"M\(x + 16) \(y) H\(right - 16) L\(right) \(middle) L\(right - 16) \(bottom)"
        + " H\(x + 16) L\(x) \(middle) Z\"/>"
    case .leaning:
      return "<path class=\"box\" d=\"M\(x + 12) \(y) H\(right) L\(right - 12) \(bottom) H\(x) Z\"/>"
    case .bar:
      return rect(Picture.Frame(x: x, y: y, width: frame.width, height: 7), class: "box bar")
    case .rounded: return rect(frame, class: "box", radius: frame.height / 2)
    case .arrow: return rect(frame, class: "box quiet", radius: 6)
    case .dashed: return rect(frame, class: "box dashed", radius: 3)
    case .stamp, .plain, .envelope, .table, .clock: return rect(frame, class: "box", radius: 3)
    }
  }

  private func icon(_ shape: Picture.Shape, _ frame: Picture.Frame) -> String {
    let (x, y) = (frame.right - 16, frame.y + 16)
    switch shape {
    case .stamp(let rings):
      return (0..<rings).map { "<circle class=\"mark\" cx=\"\(x)\" cy=\"\(y)\" r=\"\(10 - $0 * 2)\"/>" }.joined()
        + "<text class=\"stamp\" x=\"\(x)\" y=\"\(y + 4)\">\(language == .ja ? "印" : "ok")</text>"
    case .envelope:
      return
        "<path class=\"mark\" d=\"M\(x - 9) \(y - 7) H\(x + 9) V\(y + 7) H\(x - 9) Z L\(x) \(y + 1) L\(x + 9) \(y - 7)\"/>"
    case .clock:
      return
        "<circle class=\"mark\" cx=\"\(x)\" cy=\"\(y)\" r=\"9\"/><path class=\"mark\" d=\"M\(x) \(y - 6) V\(y) H\(x + 5)\"/>"
    case .sheet, .plain, .dashed, .diamond, .hexagon, .bar, .table, .leaning, .arrow, .rounded: return ""
    }
  }

  private func rect(_ frame: Picture.Frame, class name: String, radius: Int = 0) -> String {
    "<rect class=\"\(name)\" x=\"\(frame.x)\" y=\"\(frame.y)\" width=\"\(frame.width)\" height=\"\(frame.height)\""
      + (radius > 0 ? " rx=\"\(radius)\"" : "") + "/>"
  }

  private func text(_ words: Picture.Words) -> String { text(words, class: nil) }

  private func text(_ words: Picture.Words, class name: String?) -> String {
    let style = words.style == .plain ? nil : words.style == .strong ? "strong" : "quiet"
    let kind = [name, style, words.isCentred ? "centred" : nil].compactMap { $0 }
    let names = kind.isEmpty ? "" : " class=\"\(kind.joined(separator: " "))\""
    return "<text\(names) x=\"\(words.x)\" y=\"\(words.y)\">\(Self.escaped(words.text))</text>"
  }

  // MARK: Letters

  /// A name as it stands in a list parted by spaces: in quotes where it holds one itself.
  private static func quoted(_ name: String, in language: Language) -> String {
    guard name.contains(where: \.isBlank) else { return name }
    return language == .ja ? "「\(name)」" : "\"\(name)\""
  }

  static func escaped(_ text: String) -> String {
    var result = ""
    for letter in Visible.text(text) {
      switch letter {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(letter)
      }
    }
    return result
  }

  private static let arrows =
    "<defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"7.5\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" "
    + "orient=\"auto\"><path class=\"tip\" d=\"M0 0 L8 4 L0 8 Z\"/></marker></defs>"

  private static let style = """
    .flow { background: #fff; }
    .flow text { font: 12px "Noto Sans CJK JP", "Yu Gothic UI", Meiryo, "BIZ UDPGothic", sans-serif; fill: #1a1a1a; }
    .flow text.strong { font-weight: bold; } .flow text.quiet { fill: #444; }
    .flow text.label { font-size: 11px; } .flow text.centred { text-anchor: middle; }
    .flow text.stamp { font-size: 9px; text-anchor: middle; fill: #a33; }
    .flow .field { fill: #fff; stroke: #c4ccd0; } .flow .odd .field { fill: #f6f9fa; }
    .flow .head { fill: #e6eef0; stroke: #8fa3ab; }
    .flow .box { fill: #fff; stroke: #355; stroke-width: 1.3; } .flow .dashed { stroke-dasharray: 5 3; }
    .flow .bar { fill: #355; } .flow .quiet.box { fill: #f3f3f3; stroke: #777; }
    .flow .mark { fill: none; stroke: #a33; stroke-width: 1.1; } .flow .rule { stroke: #9ab; fill: none; }
    .flow .way { fill: none; stroke: #355; stroke-width: 1.3; } .flow .aside { stroke-dasharray: 4 3; stroke: #666; }
    .flow .tie { fill: none; stroke: #888; stroke-dasharray: 1 3; } .flow .tip, .flow .meeting { fill: #355; }
    """
}
