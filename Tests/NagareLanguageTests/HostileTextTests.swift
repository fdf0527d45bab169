import NagareModel
import TestSupport
import Testing

@testable import NagareLanguage

/// Whatever the text: no crash, no hang, every diagnostic inside it, and not too many of them.
struct HostileTextTests {
  @Test(arguments: [
    "", "\n", " \n\u{3000}\n", "「", "もし", "・", "→", "#", "{", "課題 あ\nはじめ", "例", "同時に\nまた\nまた\nおわり\nおわり",
    "\u{FEFF}", "\u{202E}申請 職員", "申請\u{200B} 職員", "\u{0}\u{1B}[31m申請", "計算 x = ((((((((", "計算 x = 1 ÷", "通知 職員 「{」",
    "表 あ いごと\n・: \n",
    "待つ 99999999999999999999999999999999999999999日", "申請 a\n・b: 数 1〜170141183460469231731687303715884105727",
    "承認 課長 ・・・・・・", "－－－－", "１．２．３．", "申請 職員\n・名前: 選択 ／／／", "例 「あ」\n・: \n・課長:\n・3日\n・まで\n・たつ",
  ])
  func oddText(_ text: String) {
    examine(text)
  }

  @Test func deepNestingIsExplainedOnce() {
    let text =
      "申請 職員\n・数: 数\n" + String(repeating: "もし 数 = 1 なら\n", count: 2_000) + String(repeating: "おわり\n", count: 2_000)
    #expect(Reader.read(text).diagnostics.map(\.code) == [.tooDeep])
  }

  @Test func deepBracketsAreExplained() {
    let text =
      "申請 職員\n計算 x = " + String(repeating: "(", count: 5_000) + "1" + String(repeating: ")", count: 5_000) + "\n"
    #expect(Reader.read(text).diagnostics.contains { $0.code == .tooDeep })
    let condition =
      "申請 職員\n・数: 数\nもし " + String(repeating: "(", count: 5_000) + "数 = 1" + String(repeating: ")", count: 5_000)
      + " なら\nおわり\n"
    #expect(Reader.read(condition).diagnostics.contains { $0.code == .tooDeep })
  }

  @Test func longLineIsRead() {
    examine("申請 職員 「" + String(repeating: "あ", count: 300_000) + "」\n")
    examine(String(repeating: "あ", count: 300_000))
    examine("もし " + String(repeating: "a = 1 かつ ", count: 20_000) + " なら")
  }

  /// Damaged copies of every sample: letters lost, doubled, swapped or replaced, lines moved, pieces pasted.
  @Test(arguments: samples.map(\.name))
  func damagedSample(_ name: String) throws {
    let text = try #require(samples.first { $0.name == name }).text
    var random = SeededRandom(UInt64(name.utf8.reduce(0) { $0 &* 31 &+ UInt64($1) }))
    let original = Array(text.unicodeScalars)
    for number in 0..<600 {
      var scalars = original
      for _ in 0..<Int.random(in: 1...6, using: &random) { Damage.apply(to: &scalars, &random) }
      var mutant = String.UnicodeScalarView()
      mutant.append(contentsOf: scalars)
      // Looking for sentences in what is left reads a text many times over, so every thirtieth stands for the others.
      examine(String(mutant), asSentences: number.isMultiple(of: 30))
    }
  }

  /// Each part of a calculation stands inside the next, so there is an end to them, which is said once.
  @Test(arguments: [" + ", " - ", " × ", " ÷ "], [2, 500, 501, 5_000])
  func aLongCalculationIsReadOrRefused(_ sign: String, _ parts: Int) {
    let sum = Array(repeating: "日数", count: parts).joined(separator: sign)
    let reading = Reader.read("流れ 休暇\n申請 職員\n ・日数: 数\n計算 計 = \(sum)\n承認 課長\n")
    let errors = reading.diagnostics.filter { $0.level == .error }
    #expect(errors.map(\.code) == (parts > 500 ? [.tooDeep] : []))
  }

  private func examine(_ text: String, asSentences: Bool = true) {
    let reading = asSentences ? Reader.read(text) : Reader.plain(text)
    let length = text.utf8.count
    let lines = reading.draft.lines.count
    #expect(reading.diagnostics.count <= 4 * lines + 4)
    for diagnostic in reading.diagnostics {
      let isInside =
        diagnostic.place.start >= 0 && diagnostic.place.start <= diagnostic.place.end && diagnostic.place.end <= length
      if !isInside { Issue.record("\(diagnostic.code) at \(diagnostic.place) of \(length): \(text)") }
    }
  }
}

/// What can happen to a text on its way.
enum Damage {
  private static let pieces = [
    "「", "」", "\"", "：", ":", "・", "→", "（", "）", "もし ", "なら", "おわり\n", "\n", "、", "{", "}", "１", "0", "日", "\u{200B}",
    "\u{202E}", "\u{3099}",
    "\u{20000}", "👨‍👩‍👧", "\t", "\r\n", "#", "と", "か", "でない", "未満", "同時に\n", "例 ",
  ].map { Array($0.unicodeScalars) }

  static func apply(to text: inout [Unicode.Scalar], _ random: inout SeededRandom) {
    guard text.count > 2 else { return }
    let place = Int.random(in: 0..<(text.count - 1), using: &random)
    switch Int.random(in: 0..<7, using: &random) {
    case 0: text.remove(at: place)
    case 1: text.insert(text[place], at: place)
    case 2: text.swapAt(place, place + 1)
    case 3: text.insert(contentsOf: random.pick(pieces), at: place)
    case 4: text.removeSubrange(place..<min(text.count, place + Int.random(in: 1...20, using: &random)))
    case 5: text[place] = random.pick(pieces)[0]
    default:
      let piece = Array(text[place..<min(text.count, place + Int.random(in: 1...40, using: &random))])
      text.insert(contentsOf: piece, at: Int.random(in: 0..<text.count, using: &random))
    }
  }
}
