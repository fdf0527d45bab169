import NagareModel

/// A log as it was read: what is said about the flow, and a line for everything that happened.
public struct Log: Sendable {
  public let header: Header
  /// Without the header.
  public let lines: [Line]
  /// The last line, where it was left half written; everything before it is sound.
  public let halfWritten: LogTrouble?

  /// The first line.
  public struct Header: Sendable {
    /// The flow's name.
    public let flow: String
    /// The name of the flow's file, beside the log; `nil` where it has none.
    public let file: String?
    /// The flow as it was written then.
    public let text: String
    let blocks: [BlockLabel]
  }

  /// Something that happened, still in the names of the log.
  public struct Line: Sendable {
    /// Counted from 1 in the file.
    public let number: Int
    let json: JSON
  }

  /// Reads UTF-8. A last line that was cut off is left out and named; anything else that cannot be read is thrown.
  public init(reading bytes: [UInt8]) throws(LogTrouble) {
    var content = bytes[...]
    if content.starts(with: [0xEF, 0xBB, 0xBF]) { content = content.dropFirst(3) }
    // After a power cut a disk may have kept the length of a file, but nothing of its end.
    let end = (content.lastIndex { $0 != 0 } ?? content.startIndex - 1) + 1
    let hasLostEnd = end < content.endIndex
    content = content[..<end]
    var header: Header?
    var lines: [Line] = []
    var halfWritten: LogTrouble?
    var number = 0
    while !content.isEmpty {
      number += 1
      let end = content.firstIndex(of: 0x0A)
      let line = content[..<(end ?? content.endIndex)]
      content = content[(end.map { $0 + 1 } ?? content.endIndex)...]
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { continue }
      switch Result(catching: { () throws(JSON.Trouble) in try JSON.read(line) }) {
      case .success(let json) where header == nil: header = try Header(json)
      case .success(let json): lines.append(Line(number: number, json: json))
      case .failure(let trouble):
        guard header != nil else { throw .noLog }
        guard end == nil else { throw .damaged(number, column: Self.column(of: trouble.offset, in: line)) }
        halfWritten = .halfWritten(number)
      }
    }
    guard let header else { throw .noLog }
    self.header = header
    self.lines = lines
    self.halfWritten = halfWritten ?? (hasLostEnd ? .halfWritten(number + 1) : nil)
  }

  private static func column(of offset: Int, in line: ArraySlice<UInt8>) -> Int {
    String(decoding: line.prefix(offset), as: UTF8.self).count + 1
  }
}

extension Log.Header {
  fileprivate init(_ json: JSON) throws(LogTrouble) {
    guard json["nagare"]?.string == "log", let version = json["version"]?.whole, version > 0 else { throw .noLog }
    guard version <= LogForm.version else { throw .newer(version) }
    guard let flow = json["flow"]?.string, Self.isName(flow), let text = json["text"]?.string,
      case .array(let rows) = json["blocks"]
    else {
      throw .damaged(1, column: nil)
    }
    self.flow = flow
    self.text = text
    file = json["file"]?.string.flatMap { Self.isName($0) ? $0 : nil }
    blocks = rows.map { row in
      BlockLabel(kind: row["kind"]?.string ?? "", who: row["who"]?.string ?? "", title: row["title"]?.string)
    }
  }

  /// A name is one line, and no longer than what people call things.
  private static func isName(_ name: String) -> Bool {
    name.utf8.count <= LogForm.mostOfName && !name.utf8.contains { $0 == 0x0A || $0 == 0x0D }
  }
}
