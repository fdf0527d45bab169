import NagareModel

/// A flow as a picture: a rail on the left that the steps hang on, the branches on rails of their own further in.
///
///     (1) 【申請】職員            ・日数
///      |
///     (2) もし 日数 が 5日 を超える なら
///      |   |
///      |  (2-1) 【承認】部長
///      |   |
///      +---+
///      |
///      v  おわり
///
/// What is drawn is ASCII or always wide, and nothing that has to line up stands to the right of a person's words.
public struct Diagram: Sendable {
  public var page: Page
  public var strokes: Strokes
  /// The places where a case stands: a word for each block.
  public var marks: [Block.ID: String]

  public init(on page: Page, strokes: Strokes = .ascii, marks: [Block.ID: String] = [:]) {
    self.page = page
    self.strokes = strokes
    self.marks = marks
  }

  /// A line of the picture, and the block it shows, if it shows one.
  public struct Row: Hashable, Sendable {
    public var text: String
    public var block: Block.ID?
  }

  /// The picture, line by line; no line is wider than the page.
  public func rows(_ outline: Outline) -> [Row] {
    var drawing = Drawing(self, of: outline)
    drawing.draw(outline)
    return drawing.rows
  }

  /// The picture as plain lines.
  public func lines(_ outline: Outline) -> [String] { rows(outline).map(\.text) }
}
