import NagareLanguage
import NagareModel
import NagareNotation

// 元に戻す, やり直す: changes taken back one by one, and the lesson they belong to with them.
extension Session {
  mutating func undo() -> Response {
    guard let change = past.popLast() else {
      return Response(say(Phrase(ja: "元に戻せる変更はありません。", en: "There is nothing to undo.")))
    }
    future.append(change)
    take(change.edit.reversed)
    let said = say(
      Phrase(
        ja: "元に戻しました: \(change.what.ja)のを取り消しました。", en: "Undone: this is the flow from before you \(change.what.en)."))
    return Response(said + enter(change.lesson.before, from: change.lesson.after, back: .redo))
  }

  mutating func redo() -> Response {
    guard let change = future.popLast() else {
      return Response(say(Phrase(ja: "やり直すものはありません。", en: "There is nothing to redo.")))
    }
    past.append(change)
    take(change.edit)
    let said = say(
      Phrase(ja: "やり直しました: \(change.what.ja)あとの流れです。", en: "Redone: this is the flow after you \(change.what.en)."))
    return Response(said + enter(change.lesson.after, from: change.lesson.before, back: .undo))
  }

  private mutating func take(_ edit: Edit) {
    look = looked(at: edit.applied(to: bench))
    played = nil
  }

  /// Back into the lesson the lines belong to; says so, and how to get back.
  private mutating func enter(_ lesson: String?, from other: String?, back: PromptCommand) -> [String] {
    guard lesson != other else { return [] }
    room?.enter(lesson)
    let number = { (id: String?) in CourseLesson.all.first { $0.id == id }?.number }
    let command = Vocabulary.name(of: back.word)
    switch (number(lesson), number(other)) {
    case (let here?, let there?):
      return say(
        Phrase(
          ja: "課題\(here)に戻りました。\(command.ja) で課題\(there)に戻れます。",
          en: "You are back in lesson \(here). \(command.en) returns to lesson \(there)."))
    case (let here?, nil): return say(Phrase(ja: "課題\(here)に戻りました。", en: "You are back in lesson \(here)."))
    case (nil, let there?):
      return say(
        Phrase(
          ja: "いまは課題\(there)の外です。\(command.ja) で戻れます。",
          en: "You are outside lesson \(there) now. \(command.en) returns to it."))
    case (nil, nil): return []
    }
  }
}
