import NagareNotation
import NagareTerminal
import Testing

@testable import struct NagareTerminal.CandidateList
@testable import enum NagareTerminal.Completion

struct CompletionTests {
  /// What stands on the line after each press of the Tab key.
  static let taken = [
    (typed: "syoun", line: "承認"), ("しょうだ", "承諾"), ("申", "申請"), ("課長 tu", "課長 通知"), ("ない", "ない"), ("承認", "承認"),
  ]

  @Test(arguments: taken) func theOnlyCandidateIsTakenAtOnce(_ taken: (typed: String, line: String)) throws {
    let typist = try Typist()
    typist.expect(line: ">")
    typist.type(taken.typed + "\t\r")
    typist.expect(line: "line \(quoted(taken.line))")
  }

  @Test func severalCandidatesAreBegunAndThenListed() throws {
    let typist = try Typist(columns: 20)
    typist.expect(line: ">")
    typist.type("課長 syoへ\u{1B}[D\t")
    typist.expect { $0.lines == ["> 課長 承へ"] && $0.column == 9 }
    typist.type("\t")
    typist.expect { $0.lines == ["> 課長 承へ", "承認 (しょうにん)", "承諾 (しょうだく)", "> 課長 承へ"] && $0.column == 9 && $0.row == 3 }
    typist.type("認\r")
    typist.expect { $0.lines.joined().contains("line \(quoted("課長 承認へ"))") }
  }

  @Test func theListComesBelowALineOfSeveralRows() throws {
    let typist = try Typist(columns: 20)
    typist.expect(line: ">")
    typist.type("あいうえおかきくけこさしすせそ 承\u{1}\u{1B}[C\u{5}\t")
    typist.expect {
      $0.lines == [
        "> あいうえおかきくけ", "こさしすせそ 承", "承認 (しょうにん)", "承諾 (しょうだく)", "> あいうえおかきくけ", "こさしすせそ 承",
      ]
    }
  }

  @Test func theTabKeyKnowsWhatIsCertain() {
    let letters = Array("へsyo")
    func tab(_ words: String...) -> Completion {
      Completion(of: words.map { Candidate($0, for: 1..<4) }, in: letters)
    }
    #expect(tab() == .nothing)
    #expect(tab("承認") == .replace(1..<4, "承認"))
    #expect(tab("承認", "承諾") == .replace(1..<4, "承"))
    #expect(tab("承認", "証明") == .list([Candidate("承認", for: 1..<4), Candidate("証明", for: 1..<4)]))
    #expect(tab("syouka", "syouhi") == .replace(1..<4, "syou"))
    #expect(tab("syo", "syou") == .list([Candidate("syo", for: 1..<4), Candidate("syou", for: 1..<4)]))
    #expect(tab("syo") == .nothing)
    #expect(Completion(of: [Candidate("x", for: 3..<9)], in: letters) == .nothing)
  }

  @Test func manyCandidatesShareLines() {
    let list = CandidateList(columns: 20, display: DisplayWidth())
    let many = (1...9).map { Candidate("語\($0)", note: $0 == 3 ? "さんばんめ" : "", for: 0..<0) }
    #expect(list.lines(many) == ["語1  語2", "語3 (さんばんめ)", "語4  語5  語6  語7", "語8  語9"])
    #expect(list.lines(Array(many.prefix(3))) == ["語1", "語2", "語3 (さんばんめ)"])
    #expect(list.lines([Candidate("\u{1B}[2J", for: 0..<0)]) == ["[ESC][2J"])
  }
}
