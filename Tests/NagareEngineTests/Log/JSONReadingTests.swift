import NagareModel
import Testing

@testable import NagareModel

struct JSONReadingTests {
  static let values: [(text: String, written: String)] = [
    ("null", "null"), (" true ", "true"), ("false", "false"), ("0", "0"), ("-0", "0"), ("-12", "-12"),
    ("9223372036854775807", "9223372036854775807"), ("9223372036854775808", "9223372036854775808"),
    ("0.5", "0.5"), ("1e3", "1000"), ("1.50", "1.5"), ("-2.5E-2", "-0.025"), ("0.000000000001", "0.000000000001"),
    ("100000000000000000000000000e-20", "1000000"), ("0e999999999999", "0"),
    (#""a\"\\\/\b\f\n\r\t""#, #""a\"\\/\u0008\u000c\n\r\t""#), (#""\u3042\ud83d\ude00""#, "\"あ😀\""),
    ("[]", "[]"), ("[1, [2]]", "[1,[2]]"), ("{}", "{}"),
    (#"{"b":1,"a":{"日数":0.5},"b":2}"#, #"{"b":1,"a":{"日数":0.5},"b":2}"#),
  ]

  @Test(arguments: values)
  func aValueIsRead(_ text: String, _ written: String) throws {
    #expect(try JSON.read(text).text == written)
  }

  static let troubles: [(text: String, reason: JSON.Trouble.Reason, offset: Int)] = [
    ("", .ended, 0), ("  ", .ended, 2), ("nul", .ended, 3), ("nulk", .unexpected, 3), ("01", .unexpected, 0),
    ("+1", .unexpected, 0), ("1.", .ended, 2), (".5", .unexpected, 0), ("1e", .ended, 2), ("-", .ended, 1),
    ("NaN", .unexpected, 0), ("[1,]", .unexpected, 3), ("[1 2]", .unexpected, 3), ("{\"a\"}", .unexpected, 4),
    ("{a:1}", .unexpected, 1), ("{\"a\":1", .ended, 6), ("1 2", .unexpected, 2), ("\"abc", .ended, 4),
    ("\"a\nb\"", .damagedString, 0), ("\"a\u{1}\"", .damagedString, 2), (#""\q""#, .damagedString, 1),
    (#""\u12"#, .ended, 5), (#""\u12G4""#, .damagedString, 1), (#""\ud800""#, .damagedString, 1),
    (#""\udc00""#, .damagedString, 1), (#""\ud83d\u0041""#, .damagedString, 1), ("1e40", .numberTooLong, 0),
    ("1e-32", .numberTooLong, 0), ("1e-999999999999", .numberTooLong, 0),
    (String(repeating: "[", count: 65), .tooDeep, 64),
  ]

  @Test(arguments: troubles)
  func aTroubleHasAReasonAndAPlace(_ text: String, _ reason: JSON.Trouble.Reason, _ offset: Int) {
    #expect(throws: JSON.Trouble(reason: reason, offset: offset)) { try JSON.read(text) }
  }

  @Test func bytesThatAreNoLettersAreNamed() {
    #expect(throws: JSON.Trouble(reason: .damagedString, offset: 1)) { try JSON.read([0x22, 0xFF, 0x22][...]) }
    #expect(throws: JSON.Trouble(reason: .damagedString, offset: 1)) { try JSON.read([0x22, 0xE3, 0x81, 0x22][...]) }
  }

  @Test func whatIsTooLargeIsNotRead() {
    let text = "[" + String(repeating: " ", count: JSON.largest) + "]"
    #expect(throws: JSON.Trouble(reason: .tooLarge, offset: JSON.largest)) { try JSON.read(text) }
  }

  @Test func depthIsBoundedAndReported() throws {
    let deep = String(repeating: "[", count: JSON.deepest) + String(repeating: "]", count: JSON.deepest)
    #expect(try JSON.read(deep).text == deep)
    #expect(throws: JSON.Trouble.self) { try JSON.read(String(repeating: "{\"a\":", count: 1_000_000)) }
  }

  /// Whatever bytes come, there is an answer, and its place lies inside the text.
  @Test func damagedTextsNeverStopTheProgram() {
    var random = SeededRandom(7)
    let seeds = Self.values.map { Array($0.text.utf8) } + Self.troubles.map { Array($0.text.utf8) }
    let letters = Array("{}[]\",:\\u0123456789eE+-.tfn \n".utf8) + [0x00, 0x7F, 0x80, 0xC2, 0xE3, 0xFF]
    var outside = 0
    var unequal = 0
    for _ in 0..<20_000 {
      var bytes = random.pick(seeds) + (random.chance(1, in: 2) ? random.pick(seeds) : [])
      for _ in 0..<Int.random(in: 0...4, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = random.pick(letters)
        case 1: bytes.remove(at: place)
        default: bytes.insert(random.pick(letters), at: place)
        }
      }
      do throws(JSON.Trouble) {
        let text = try JSON.read(bytes[...]).text
        if try JSON.read(text).text != text { unequal += 1 }
      } catch {
        if !(0...bytes.count).contains(error.offset) { outside += 1 }
      }
    }
    #expect(outside == 0)
    #expect(unequal == 0)
  }
}
