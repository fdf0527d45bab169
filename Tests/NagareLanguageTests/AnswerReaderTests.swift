import NagareModel
import TestSupport
import Testing

@testable import NagareLanguage

/// What people type at a prompt.
struct AnswerReaderTests {
  private static let workflow = Reader.read(ExampleTests.flow).workflow

  @Test(arguments: fixtures.rows("answers.txt").filter { $0.count >= 2 })
  func answer(_ row: [String]) throws {
    // An empty cell is an empty answer.
    let (asked, typed, meaning) = row.count == 3 ? (row[0], row[1], row[2]) : (row[0], "", row[1])
    #expect(try words(asked, typed) == meaning)
  }

  private func words(_ asked: String, _ typed: String) throws -> String {
    let reader = AnswerReader(Self.workflow)
    let words = StepWords(workflow: Self.workflow)
    do {
      if asked == "*" { return "fills " + words.entries(try reader.entries(typed)) }
      if let block = Self.workflow.blocks.firstIndex(where: { "@" + ($0.title ?? "") == asked }) {
        return words.action(try reader.action(typed, at: block))
      }
      let item = try #require(Self.workflow.items.firstIndex { $0.name == asked })
      return words.value(try reader.value(typed, for: item))
    } catch let question as AnswerReader.Question {
      #expect(!question.what.ja.isEmpty && !question.how.en.isEmpty)
      return "asked"
    }
  }

  @Test func answersHaveAnOrder() throws {
    let reader = AnswerReader(Self.workflow)
    let police = try #require(Self.workflow.blocks.firstIndex { $0.title == "警察に聞く" })
    #expect(reader.answers(at: police) == [.own("異議なし"), .own("条件付き")])
    #expect(reader.answers(at: police - 1) == [.approved, .sentBack, .rejected])
    #expect(reader.answers(at: 0) == [])
  }
}
