import Foundation
import NagareLanguage
import NagareModel
import NagareNotation
import Testing

@testable import NagareShell

/// Laws of what is said, held against everything the written dialogues show: what is named can be typed where it is
/// read, a screen speaks one language, and no line breaks inside a word.
struct WordLawTests {
  static let dialogues = DialogueTests.names

  private static func language(of name: String) -> Language { name.hasSuffix("-en.txt") ? .en : .ja }

  private static func screen(_ name: String, columns: Int? = nil) -> [String] {
    let width = columns.map { "[\($0)]\n" } ?? ""
    let dialogue = Dialogue(width + DialogueTests.fixtures.text(name), in: language(of: name))
    return dialogue.screen.split(separator: "\n").map(String.init)
  }

  // MARK: What is named can be typed

  /// つぎ: 図   または  実行
  @Test(arguments: dialogues)
  func whatComesNextCanBeTyped(_ name: String) {
    let language = Self.language(of: name)
    let (next, or) = language == .ja ? ("つぎ: ", "   または  ") : ("Next: ", "   or  ")
    for line in Self.screen(name) where line.hasPrefix(next) {
      for said in line.dropFirst(next.count).components(separatedBy: or) {
        #expect(Self.canBeTyped(Self.withoutIntroduction(said)), "\(line)")
      }
    }
  }

  /// 早見 と入れると…, まず 申請 係員 と入れて…, Type words to ….
  @Test(arguments: dialogues)
  func whatIsToBeTypedCanBeTyped(_ name: String) {
    for line in Self.screen(name) {
      let japanese = line.matches(of: /(?:([^\s。]+) )?([^\s。]+) と入れ/).map { match in
        [String(match.2), match.1.map { "\($0) \(match.2)" }].compactMap(\.self)
      }
      let english = line.matches(of: /Type (\S+?)[.,:]? (?:to|for|and|at|more)/).map { [String($0.1)] }
      for ways in japanese + english where ways != ["lines"] {
        #expect(ways.contains(where: Self.canBeTyped), "\(line)")
      }
    }
  }

  /// Every command of the shell that a text of the program names.
  @Test func everyCommandOfTheShellExists() {
    let names = Set(Subcommand.all.map(\.name))
    for text in FlowsFile.texts.map(\.text) {
      for match in text.matches(of: /(?m)(?:^ *|[`「])nagare ([a-z]+)/) {
        #expect(names.contains(String(match.1)), "\(match.0)")
      }
    }
  }

  /// 欄を足す ・日数: … and "add a field - days: …" say what the line is for.
  private static func withoutIntroduction(_ said: String) -> String {
    guard let bullet = said.firstMatch(of: /(?:・|- )/)?.range else { return said }
    return String(said[bullet.lowerBound...])
  }

  private static func canBeTyped(_ said: String) -> Bool {
    let plain = said.trimmed
    if Request(plain) != nil || YesNo(plain) != nil || plain == "nagare" || plain.hasPrefix("「") { return true }
    return plain.components(separatedBy: "   ").allSatisfy { line in
      Reader.read("form a\n" + line + "\n").diagnostics.allSatisfy {
        $0.code != .unknownWord && $0.code != .detailNotUnderstood
      }
    }
  }

  // MARK: One language

  @Test(arguments: dialogues.filter { language(of: $0) == .en })
  func anEnglishScreenHoldsNoJapaneseThatNobodyTyped(_ name: String) {
    var typed = ""
    for line in Self.screen(name) {
      if let prompt = line.firstRange(of: "> ") { typed += line[prompt.upperBound...] }
      let japanese = line.matches(of: /[\u{3041}-\u{9FFF}]+/).map { String($0.0) }
      #expect(japanese.allSatisfy { typed.contains($0) || Self.names.contains($0) }, "\(line)")
    }
  }

  @Test(arguments: dialogues.filter { language(of: $0) == .ja })
  func aJapaneseScreenHoldsNoEnglishThatNobodyTyped(_ name: String) {
    var typed = ""
    for line in Self.screen(name) {
      if let prompt = line.firstRange(of: "> ") { typed += line[prompt.upperBound...].lowercased() }
      if typed.hasSuffix(" en") { break }
      let english = line.matches(of: /[A-Za-z]{2,}/).map { $0.0.lowercased() }
      #expect(english.allSatisfy { typed.contains($0) || Self.names.contains($0) }, "\(line)")
    }
  }

  /// Names that are the same in both languages: keys, codes, endings of files, what samples and lessons are called.
  private static let names: Set<String> = {
    let samples = Sample.all.map(\.name) + CourseLesson.all.flatMap { $0.id.split(separator: "-").map(String.init) }
    let fixed = [
      "nagare", "enter", "ctrl", "esc", "flow", "html", "svg", "ja", "en", "pdf", "old", "古い", "doctor", "quit",
      "resume", "dx", "at", "email", "example", "jp",
    ]
    return Set(samples.flatMap { $0.split(separator: "-").map(String.init) } + fixed)
  }()

  // MARK: Whole words

  /// At 40 columns, as on half a screen. What stood together on a wide screen was broken without a space.
  @Test(arguments: dialogues)
  func noLineBreaksInsideAWord(_ name: String) {
    let wide = Self.screen(name, columns: 400).joined(separator: "\n")
    let lines = Self.screen(name, columns: 40)
    for (line, next) in zip(lines, lines.dropFirst()) {
      let start = next.drop { $0 == " " }
      guard let last = line.last, let first = start.first, Self.isOneWord(last, first) else { continue }
      let isBroken = wide.contains(line.suffix(5) + start.prefix(3))
      #expect(!isBroken, "\(line)\n\(next)")
    }
  }

  private static func isOneWord(_ last: Character, _ first: Character) -> Bool {
    func isKanji(_ letter: Character) -> Bool {
      letter.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
    }
    func isKatakana(_ letter: Character) -> Bool {
      letter.unicodeScalars.allSatisfy { (0x30A1...0x30FE).contains($0.value) }
    }
    func isLatin(_ letter: Character) -> Bool { letter.isASCII && letter.isLetter }
    return isKanji(last) && isKanji(first) || isKatakana(last) && isKatakana(first) || isLatin(last) && isLatin(first)
  }
}
