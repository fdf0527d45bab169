import NagareLanguage
import NagareModel

/// What help can be asked about.
enum Topic {
  static let words: [Word] = WordPage.all.map(\.word) + PromptCommand.allCases.map(\.word)

  static func word(_ typed: String) -> Word? {
    let wanted = folded(typed)
    return words.first { word in Vocabulary.spellings(of: word).contains { folded($0) == wanted } }
      ?? everyday[wanted] ?? Request(typed)?.words.first
  }

  /// What people call something that has another name on its page.
  private static let everyday: [String: Word] = [
    "条件": .if, "分岐": .if, "枝": .if, "欄": .form, "項目": .form, "入力欄": .form, "締切": .due, "締め切り": .due, "しめきり": .due,
    "番号": .list, "行": .list, "範囲": .number, "並行": .together, "合議": .together, "戻す": .undo, "終了": .quit,
    "教室": .takeLesson,
    "condition": .if, "conditions": .if, "branch": .if, "branches": .if, "field": .form, "fields": .form,
    "deadline": .due,
    "deadlines": .due, "line": .list, "lines": .list, "number of a line": .list, "range": .number, "limits": .number,
    "parallel": .together, "side by side": .together, "exit": .quit, "message": .notify, "messages": .notify,
    "amount": .money, "dollars": .currency, "office hours": .openHours, "opening hours": .openHours,
  ]

  /// Whether a line asks what a word is, so that it is no line of the flow: 申請とは何ですか.
  static func isQuestion(_ typed: String) -> Bool {
    Asked.topic(in: typed).flatMap { word($0) } != nil
  }

  static func near(_ typed: String) -> Word? {
    if let word = Vocabulary.suggestion(for: typed), words.contains(word) { return word }
    let names = words.flatMap { word in Vocabulary.spellings(of: word).map { (word, $0) } }
    let near = Nearest.name(to: typed, among: names.map(\.1))
    return names.first { $0.1 == near }?.0
  }

  private static func folded(_ text: String) -> String { Halfwidth.text(text).lowercased().trimmed }
}
