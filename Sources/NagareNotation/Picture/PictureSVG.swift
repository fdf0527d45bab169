import NagareModel

/// Draws a ``Picture`` as SVG. What scripts and tests need to know is in its classes and data attributes; colours only
/// repeat what shapes and words say.
public struct PictureSVG: Sendable {
  public var picture: Picture
  public var workflow: Workflow
  public var language: Language
  /// What the picture is called on its page, where others may stand too.
  public var name: String

  public init(_ picture: Picture, of workflow: Workflow, in language: Language, named name: String = "sheet") {
    self.picture = picture
    self.workflow = workflow
    self.language = language
    self.name = name
  }

  /// The way of a case, lit up: the places it came to, and the lines it took as `from>to`.
  public struct Walked: Sendable {
    public var places: Set<String>
    public var ways: Set<String>
    /// What the key calls it.
    public var name: String

    public init(places: Set<String>, ways: Set<String>, name: String) {
      self.places = places
      self.ways = ways
      self.name = name
    }
  }

  /// A file of its own: with the style it is drawn in, and the name of the flow above it.
  public func document(style: String, walked: Walked? = nil) -> String {
    let caption = [picture.name, walked?.name ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    let lines = caption.isEmpty ? [] : Lettering.lines(caption, within: picture.width, size: Self.caption)
    let title = lines.enumerated().map { index, line in
      let y = -11 - (lines.count - 1 - index) * (Self.caption + 8)
      return "<text class=\"caption\" x=\"0\" y=\"\(y)\">\(Self.escaped(line))</text>"
    }
    let room = lines.count * (Self.caption + 8)
    // Whatever shows the file, the words stand on white.
    let ground = rect(whole(room: room), class: "ground")
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + element(style: style, walked: walked, above: [ground] + title, room: room) + "\n"
  }

  /// The `svg` element; in a page the style is the page's own.
  public func element(style: String? = nil) -> String { element(style: style, walked: nil, above: [], room: 0) }

  private func element(style: String?, walked: Walked?, above: [String], room: Int) -> String {
    var parts = [head(of: whole(room: room)), "<title>\(Self.escaped(picture.name))</title>"]
    if let style { parts.append("<style>\n\(style)</style>") }
    parts += above
    parts += [arrows, "<g id=\"\(name)\" class=\"flow\">"]
    parts += picture.lanes.enumerated().map(lane)
    parts += picture.ways.map { way($0, isWalked: walked?.ways.contains("\($0.from)>\($0.to)") ?? false) }
    parts += picture.meetings.map { "<circle class=\"meeting\" cx=\"\($0.x)\" cy=\"\($0.y)\" r=\"3\"/>" }
    parts += picture.boxes.map { box($0, isWalked: walked?.places.contains("\($0.place)") ?? false) }
    // On the border of their box, not half below it.
    parts += picture.ways.compactMap(\.clock).map(mark)
    if !picture.key.isEmpty { parts.append("<g class=\"key\">" + picture.key.map(entry).joined() + "</g>") }
    parts += ["</g>", "</svg>"]
    return parts.joined(separator: "\n")
  }

  /// Everything there is to see, with so much room above it.
  private func whole(room: Int) -> Picture.Frame {
    Picture.Frame(
      x: -Self.margin, y: -Self.margin - room, width: width, height: picture.height + 2 * Self.margin + room)
  }

  /// How tall the name of the flow is.
  private static let caption = 16

  /// What ``element(style:)`` shows, as large as its place allows; it needs that beside it.
  var thumbnail: String {
    head(of: whole(room: 0)).replacing("<svg ", with: "<svg aria-hidden=\"true\" ") + "<use href=\"#\(name)\"/></svg>"
  }

  private static let margin = 6
  /// In per cent: 12 pixels become 7 points.
  private static let smallest = 78
  private var width: Int { picture.width + 2 * Self.margin }

  private func head(of frame: Picture.Frame) -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"flow\" lang=\"\(language.rawValue)\" role=\"img\" viewBox=\""
      + "\(frame.x) \(frame.y) \(frame.width) \(frame.height)\" width=\"\(frame.width)\" height=\"\(frame.height)\">"
  }

  /// The sheet cut into pieces for paper, each no taller than one page, the heads of the lanes on every one. They show
  /// what ``element(style:)`` holds and need it beside them.
  public func slices(ofPage size: (width: Int, height: Int), first: Int) -> [String] {
    // As large as the width allows, or as the first page takes whole; but letters stay 7 points tall.
    let broad = min(100, size.width * 100 / width)
    let whole = first * 100 / (picture.height + 2 * Self.margin)
    let scale = max(Self.smallest, whole >= Self.smallest ? min(broad, whole) : broad)
    let room = { (page: Int) in page * 100 / scale - picture.headHeight - 2 * Self.margin }
    return picture.pieces(first: room(first), rest: room(size.height)).map { slice($0, scale: scale) }
  }

  private func slice(_ rows: Range<Int>, scale: Int) -> String {
    let height = picture.headHeight + rows.count + 2 * Self.margin
    let id = "\(name)-\(rows.lowerBound)"
    let part = { (name: String, y: Int, height: Int) in
      "<clipPath id=\"\(name)\"><rect x=\"\(-Self.margin)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\"/></clipPath>"
    }
    return
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"flow\" aria-hidden=\"true\" viewBox=\"\(-Self.margin) \(-Self.margin)"
      + " \(width) \(height)\" width=\"\(width * scale / 100)\" height=\"\(height * scale / 100)\"><defs>"
      + part("\(id)-head", -Self.margin, picture.headHeight + Self.margin)
      + part(id, rows.lowerBound, rows.count + Self.margin) + "</defs>"
      + "<g clip-path=\"url(#\(id)-head)\"><use href=\"#\(name)\"/></g>"
      + "<g transform=\"translate(0 \(picture.headHeight - rows.lowerBound))\">"
      + "<g clip-path=\"url(#\(id))\"><use href=\"#\(name)\"/></g></g></svg>"
  }

  // MARK: Parts

  private func lane(_ number: Int, _ lane: Picture.Lane) -> String {
    let frame = lane.frame
    let shade = number.isMultiple(of: 2) ? "even" : "odd"
    return "<g class=\"lane \(shade)\" data-role=\"\(Self.escaped(lane.role))\">"
      + rect(frame, class: "field")
      + rect(Picture.Frame(x: frame.x, y: 0, width: frame.width, height: picture.headHeight), class: "head")
      + lane.head.map { text($0) }.joined() + "</g>"
  }

  private func way(_ way: Picture.Way, isWalked: Bool) -> String {
    let path = way.points.enumerated().map { ($0 == 0 ? "M" : "L") + "\($1.x) \($1.y)" }.joined(separator: " ")
    let kinds = [way.cause == .onward || way.cause == .arm ? "way" : "way aside", isWalked ? "walked" : nil]
    return "<g class=\"course\"><path class=\"\(kinds.compactMap(\.self).joined(separator: " "))\" "
      + "data-from=\"\(way.from)\" data-to=\"\(way.to)\" "
      + "data-cause=\"\(way.cause.rawValue)\" d=\"\(path)\" marker-end=\"url(#\(name)-arrow)\"/>"
      + way.label.map { self.text($0, class: "label") }.joined() + "</g>"
  }

  private func box(_ box: Picture.Box, isWalked: Bool) -> String {
    let kind = box.block.map { workflow.blocks[$0].kind.key } ?? box.place.kind
    let roles = box.lanes.compactMap { lane in
      picture.lanes.indices.contains(lane) ? Self.quoted(picture.lanes[lane].role, in: language) : nil
    }
    let place = box.number.map { "data-number=\"\($0)\"" } ?? "data-place=\"\(box.place)\""
    let ties = zip(box.frames, box.frames.dropFirst()).map { one, other in
      let y = one.y + min(one.height, other.height) / 2
      let ends = one.x < other.x ? (one.right, other.x) : (other.right, one.x)
      return "<path class=\"tie\" d=\"M\(ends.0) \(y) L\(ends.1) \(y)\"/>"
    }
    let rules = box.rules.map { "<path class=\"rule\" d=\"M\($0.from.x) \($0.from.y) L\($0.to.x) \($0.to.y)\"/>" }
    let kinds = [box.number == nil ? "point" : "block", isWalked ? "walked" : nil]
    return "<g class=\"\(kinds.compactMap(\.self).joined(separator: " "))\" \(place) data-kind=\"\(kind)\" "
      + "data-lane=\"\(Self.escaped(roles.joined(separator: " ")))\">"
      + box.frames.map { outline(box.shape, $0) }.joined() + rules.joined()
      + box.frames.map { icon(box.shape, $0) }.joined() + box.marks.map(mark).joined()
      + box.words.map { text($0) }.joined() + "</g>" + ties.joined()
      + (box.tie.map { text($0, class: "label") } ?? "")
  }

  private func entry(_ entry: Picture.Entry) -> String { mark(entry.mark) + entry.words.map { text($0) }.joined() }

  private func outline(_ shape: Picture.Shape, _ frame: Picture.Frame) -> String {
    let (x, y, right, bottom) = (frame.x, frame.y, frame.right, frame.bottom)
    switch shape {
    case .sheet:
      return "<path class=\"box\" d=\"M\(x) \(y) H\(right - 14) L\(right) \(y + 14) V\(bottom) H\(x) Z\"/>"
        + "<path class=\"fold\" d=\"M\(right - 14) \(y) V\(y + 14) H\(right)\"/>"
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
    case .bar: return rect(frame, class: "box bar")
    case .rounded: return rect(frame, class: "box", radius: frame.height / 2)
    case .arrow: return rect(frame, class: "box quiet", radius: 6)
    case .dashed: return rect(frame, class: "box dashed", radius: 3)
    case .unread: return rect(frame, class: "box unread")
    case .stamp, .plain, .envelope, .table, .clock: return rect(frame, class: "box", radius: 3)
    }
  }

  private func icon(_ shape: Picture.Shape, _ frame: Picture.Frame) -> String {
    let middle = Picture.Point(x: frame.right - 14, y: frame.y + 11)
    switch shape {
    case .stamp(let rings): return mark(Picture.Mark(kind: .stamp(rings: rings), middle: middle), radius: 9)
    case .envelope: return mark(Picture.Mark(kind: .envelope, middle: middle), radius: 9)
    case .clock: return mark(Picture.Mark(kind: .clock, middle: middle), radius: 8)
    case .sheet, .plain, .dashed, .diamond, .hexagon, .bar, .table, .leaning, .arrow, .rounded, .unread: return ""
    }
  }

  private func mark(_ mark: Picture.Mark) -> String { self.mark(mark, radius: 6) }

  private func mark(_ mark: Picture.Mark, radius r: Int) -> String {
    let (x, y) = (mark.middle.x, mark.middle.y)
    func path(_ way: String, _ kind: String = "mark") -> String { "<path class=\"\(kind)\" d=\"\(way)\"/>" }
    func circle(_ radius: Int) -> String { "<circle class=\"mark\" cx=\"\(x)\" cy=\"\(y)\" r=\"\(radius)\"/>" }
    switch mark.kind {
    case .stamp(let rings):
      let seal = r < 8 ? "" : "<text class=\"stamp\" x=\"\(x)\" y=\"\(y + 4)\">\(language == .ja ? "印" : "ok")</text>"
      return (0..<rings).map { circle(r - $0 * 2) }.joined() + seal
    case .envelope:
      let (w, h) = (r, r * 7 / 9)
      return path("M\(x - w) \(y - h) H\(x + w) V\(y + h) H\(x - w) Z L\(x) \(y + 1) L\(x + w) \(y - h)")
    case .clock: return circle(r) + path("M\(x) \(y - r + 2) V\(y) H\(x + r - 2)")
    case .sentBack:
      return path("M\(x + 5) \(y + 4) V\(y - 1) H\(x - 5) M\(x - 2) \(y - 4) L\(x - 5) \(y - 1) L\(x - 2) \(y + 2)")
    case .rejected: return path("M\(x - 4) \(y - 4) L\(x + 4) \(y + 4) M\(x + 4) \(y - 4) L\(x - 4) \(y + 4)")
    case .aside: return path("M\(x - 9) \(y) H\(x + 9)", "way aside")
    case .trouble:
      return path("M\(x) \(y - 6) L\(x + 6) \(y + 5) H\(x - 6) Z M\(x) \(y - 2) V\(y + 1) M\(x) \(y + 3) V\(y + 4)")
    }
  }

  private func rect(_ frame: Picture.Frame, class name: String, radius: Int = 0) -> String {
    "<rect class=\"\(name)\" x=\"\(frame.x)\" y=\"\(frame.y)\" width=\"\(frame.width)\" height=\"\(frame.height)\""
      + (radius > 0 ? " rx=\"\(radius)\"" : "") + "/>"
  }

  private func text(_ words: Picture.Words, class name: String? = nil) -> String {
    let style: String? =
      switch words.style {
      case .plain: nil
      case .strong: "strong"
      case .quiet: "quiet"
      case .inverse: "inverse"
      }
    let kind = [name, style, words.isCentred ? "centred" : nil].compactMap(\.self)
    let names = kind.isEmpty ? "" : " class=\"\(kind.joined(separator: " "))\""
    return "<text\(names) x=\"\(words.x)\" y=\"\(words.y)\">\(Self.escaped(words.text))</text>"
  }

  // MARK: Letters

  /// A name as it stands in a list parted by spaces: in quotes where it holds one itself.
  private static func quoted(_ name: String, in language: Language) -> String {
    guard name.contains(where: \.isBlank) else { return name }
    return language == .ja ? "「\(name)」" : "\"\(name)\""
  }

  static func escaped(_ text: String) -> String { Markup.escaped(Visible.text(text)) }

  private var arrows: String {
    "<defs><marker id=\"\(name)-arrow\" viewBox=\"0 0 8 8\" refX=\"7.5\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" markerUnits=\"userSpaceOnUse\" "
      + "orient=\"auto\"><path class=\"tip\" d=\"M0 0 L8 4 L0 8 Z\"/></marker></defs>"
  }
}

extension Picture.Place {
  /// What stands there, where it is no block.
  fileprivate var kind: String {
    switch self {
    case .step: "block"
    case .join: "join"
    case .unread: "unread"
    case .end: "end"
    }
  }
}
