import NagareModel

extension Phrase {
  /// Of a line somebody wrote.
  public static let notReadYet = Phrase(ja: "まだ読めない行", en: "not read yet")
}

extension Picture {
  /// A line of the text that could not be read. It is drawn where it is written, so that people see their flow grow.
  public struct UnreadLine: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
      /// A line of its own: it has a box of its own.
      case block
      /// A bullet: it stands in the box it belongs to.
      case detail
      /// Below the flow, in an example or a promise: nothing that is drawn.
      case attached
    }

    /// Counted from 0.
    public var line: Int
    public var kind: Kind
    public var words: String

    public init(line: Int, kind: Kind, words: String) {
      self.line = line
      self.kind = kind
      self.words = words
    }
  }

  /// The lines of a text that could not be read, each once, and where they are drawn.
  struct UnreadLines {
    /// Those with a box of their own.
    private(set) var boxes: [UnreadLine] = []
    /// Those that stand in the box of a block.
    private(set) var details: [Block.ID: [UnreadLine]] = [:]
    /// Those that are only named.
    private(set) var others: [UnreadLine] = []

    init(_ lines: [UnreadLine], in outline: Outline) {
      let steps = outline.allSteps
      var known: Set<Int> = []
      for line in lines.sorted(by: { $0.line < $1.line }) where known.insert(line.line).inserted {
        switch line.kind {
        case .attached: others.append(line)
        case .block: boxes.append(line)
        case .detail:
          // A question has no room for it, nor has the line at which branches part.
          if let step = steps.last(where: { $0.lines.head < line.line }), step.parts.isEmpty {
            details[step.block, default: []].append(line)
          } else {
            boxes.append(line)
          }
        }
      }
    }
  }
}
