import Foundation
import NagareModel
import NagareNotation
import Testing

@Suite struct JSONTests {
  @Test(arguments: [
    (JSON.null, "null"), (.bool(true), "true"), (.number(-3), "-3"), (.array([]), "[]"), (.object([]), "{}"),
    (.string("承認 \"a\\b\""), "\"承認 \\\"a\\\\b\\\"\""),
    (.string("\n\r\t\u{0}\u{1B}\u{7F}\u{2028}"), "\"\\n\\r\\t\\u0000\\u001b\\u007f\\u2028\""),
    (.object([("b", .array([.number(1), .null])), ("a", .string("か\u{3099}"))]), #"{"b":[1,null],"a":"か\#u{3099}"}"#),
  ])
  func `a value is written on one line`(value: JSON, text: String) {
    #expect(Array(value.text.unicodeScalars) == Array(text.unicodeScalars))
    #expect(value.size == text.utf8.count)
  }

  @Test func `every character comes back`() throws {
    let scalars = (0...0x3100).compactMap { Unicode.Scalar($0) } + ["\u{20000}", "\u{10FFFF}"]
    let text = String(String.UnicodeScalarView(scalars))
    for written in [JSON.array([.string(text)]).text, JSON.array([.string(text)]).indentedText] {
      let read = try JSONDecoder().decode([String].self, from: Data(written.utf8))
      #expect(read.first.map { Array($0.unicodeScalars) } == scalars)
    }
  }
}
