import NagareModel

/// The lines of a text, found by UTF-8 offsets. LF, CRLF and a lone CR end a line; a byte order mark in front belongs
/// to none.
public struct SourceLines: Sendable {
  /// A place as a person says it: line and column from 1, the column in letters.
  public struct Position: Hashable, Sendable {
    public var line: Int
    public var column: Int

    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  private let text: String
  /// Each line without its end.
  private let places: [Place]

  public init(_ text: String) {
    self.text = text
    places = Self.split(Array(text.utf8))
  }

  private static func split(_ bytes: [UInt8]) -> [Place] {
    var places: [Place] = []
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var index = start
    while index < bytes.count {
      let isEnd = bytes[index] == UInt8(ascii: "\n") || bytes[index] == UInt8(ascii: "\r")
      if isEnd {
        places.append(Place(start, index))
        if bytes[index...].starts(with: [UInt8(ascii: "\r"), UInt8(ascii: "\n")]) { index += 1 }
        start = index + 1
      }
      index += 1
    }
    places.append(Place(start, bytes.count))
    return places
  }

  /// How many lines there are; an empty text has one.
  public var count: Int { places.count }

  /// The number of the line an offset stands in, from 1. A line's end belongs to it.
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    return max(low, 1)
  }

  /// Where a line stands in the text, its end not included; the nearest line for a number beyond the text.
  public func place(ofLine line: Int) -> Place {
    places[min(max(line, 1), places.count) - 1]
  }

  /// A line's text without its end.
  public func text(ofLine line: Int) -> Substring {
    let place = place(ofLine: line)
    let utf8 = text.utf8
    return text[utf8.index(utf8.startIndex, offsetBy: place.start)..<utf8.index(utf8.startIndex, offsetBy: place.end)]
  }

  /// The letters of a line near an offset, at most so many on either side, and the offset they begin at.
  func text(around offset: Int, reach: Int) -> (text: Substring, start: Int) {
    let line = text(ofLine: line(at: offset))
    let utf8 = text.utf8
    let place = utf8.index(utf8.startIndex, offsetBy: min(max(offset, 0), utf8.count))
    let middle = min(max(place, line.startIndex), line.endIndex)
    let start = line.index(middle, offsetBy: -reach, limitedBy: line.startIndex) ?? line.startIndex
    let end = line.index(middle, offsetBy: reach, limitedBy: line.endIndex) ?? line.endIndex
    return (line[start..<end], utf8.distance(from: utf8.startIndex, to: start))
  }

  /// The position of the letter an offset stands in or before.
  public func position(at offset: Int) -> Position {
    let line = line(at: offset)
    let before = letterEnds(ofLine: line).prefix { $0 <= offset }.count
    return Position(line: line, column: before + 1)
  }

  /// The position behind the last letter a place touches.
  public func position(endOf place: Place) -> Position {
    guard !place.isEmpty else { return position(at: place.start) }
    let line = line(at: place.end)
    let ends = letterEnds(ofLine: line)
    let starts = [self.place(ofLine: line).start] + ends.dropLast()
    let touched = ends.isEmpty ? 0 : starts.prefix { $0 < place.end }.count
    return Position(line: line, column: touched + 1)
  }

  private func letterEnds(ofLine line: Int) -> [Int] {
    var end = place(ofLine: line).start
    return text(ofLine: line).map { letter in
      end += letter.utf8.count
      return end
    }
  }
}
