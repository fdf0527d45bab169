import Foundation
import NagareEngine
import NagareLanguage
import NagareModel
import NagareNotation
import NagareShell
import Testing

/// What the boxes of a picture say.
struct PictureWordTests {
  private static func picture(_ text: String, as form: Picture.Form? = nil) -> Picture {
    let reading = Reader.read(text)
    return Picture(reading.outline(in: reading.language), reading.workflow, as: form, in: reading.language)
  }

  /// The words of a box, one behind the other.
  private static func words(_ picture: Picture, _ number: String) -> String {
    picture.boxes.first { $0.number?.description == number }?.words.map(\.text).joined() ?? ""
  }

  @Test("where an answer or a deadline ends a case, its result is told")
  func results() {
    let picture = Self.picture(
      """
      流れ 結果の名前
      申請 職員 「出す」
      承認 課長 「読む」
      ・却下なら 完了「不採用」
      ・差戻しなら 通知 係員「{理由}」
      ・期限 5開庁日
      ・過ぎたら 完了「時間切れ」
      ・10開庁日過ぎたら 通知 職員「まだです」
      """)
    let words = Self.words(picture, "2")
    for told in ["却下なら 完了「不採用」", "過ぎたら 完了「時間切れ」", "差戻しなら 通知 係員"] {
      #expect(words.contains(told), "\(words)")
    }
    #expect(!words.contains("まだです") && !words.contains("{理由}"))
  }

  @Test("a message is told without the name in quotes before it")
  func quotedNames() {
    #expect(Self.words(Self.picture("流れ 引用\n申請 「係 員」\n通知 「係 員」「よろしい」\n", as: .lanes), "2") == "(2) 通知よろしい")
    let english = Self.picture("flow Quoted\nform \"desk clerk\"\nnotify \"desk clerk\" \"All is well\"\n", as: .lanes)
    #expect(Self.words(english, "2") == "(2) notifyAll is well")
  }

  @Test("the order of several people is told, wherever their lanes stand", arguments: [Picture.Form.lanes, .rail])
  func order(_ form: Picture.Form) {
    let japanese = Self.picture("流れ 順番\n申請 職員\n承認 甲、丙\n承認 甲、乙、丙\n・順番に\n", as: form)
    #expect(Self.words(japanese, "3").contains("順番に 甲→乙→丙"))
    let english = Self.picture("flow Order\nform staff\napproval A, C\napproval A, B, C\n- in order\n", as: form)
    #expect(Self.words(english, "3").contains("in order: A → B → C"))
  }

  @Test("no word, number, unit or name in braces is broken", arguments: Sample.all, [Picture.Form.lanes, .rail])
  func whole(_ sample: Sample, _ form: Picture.Form) {
    let words = Set(sample.text.split { !$0.isInWord }.map(String.init))
    for box in Self.picture(sample.text, as: form).boxes {
      for (line, next) in zip(box.words, box.words.dropFirst()) where next.y - line.y == 15 {
        let end = String(line.text.reversed().prefix { $0.isInWord }.reversed())
        let start = String(next.text.prefix { $0.isInWord })
        let isTorn = !end.isEmpty && !start.isEmpty && words.contains(end + start) && !words.contains(end)
        #expect(!isTorn, "\(end)|\(start) in \(box.place)")
        #expect(line.text.count { $0 == "{" } == line.text.count { $0 == "}" }, "\(line.text) in \(box.place)")
        for word in ["または", "かつ", "でない"] where sample.language == .ja {
          let isCut = (1..<word.count).contains {
            line.text.hasSuffix(" " + word.prefix($0)) && next.text.hasPrefix(word.dropFirst($0))
          }
          #expect(!isCut, "\(line.text)|\(next.text)")
        }
        let isNumber = line.text.last?.isNumber == true
        #expect(
          !(isNumber && ["日", "円", "人", "週", "時", "件", "か月", "開庁日"].contains { next.text.hasPrefix($0) }),
          "\(line.text)|\(next.text)")
      }
    }
  }

  @Test("every branch that came through to the end of a 同時に is lit up", arguments: Sample.all)
  func branches(_ sample: Sample) {
    let script = Script(Reader.read(sample.text), in: sample.language)
    for example in script.reading.examples {
      let drawn = DrawPicture(in: sample.language, example: example.name)
        .answer(Source("a.flow", .success(Array(sample.text.utf8)))).output.joined()
      var through: [Block.ID: Int] = [:]
      for event in ExampleRun(example, of: script.flow).history?.events ?? [] {
        if case .split(let block) = event { through[block] = 0 }
        if case .cameThrough(let block) = event { through[block, default: 0] += 1 }
      }
      for (block, count) in through {
        let join = "data-to=\"\(script.outline.numbers[block]?.description ?? "") join\""
        let walked = drawn.components(separatedBy: "<path class=\"way walked\"").dropFirst()
          .count { $0.prefix { $0 != ">" }.contains(join) }
        #expect(walked >= count, "\(example.name): \(walked) of \(count) branches")
      }
    }
  }
}

extension Character {
  /// Of a word of English, a number or a date.
  fileprivate var isInWord: Bool { isASCII && (isLetter || isNumber || ",.-:".contains(self)) }
}
