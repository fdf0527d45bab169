import NagareLanguage
import NagareModel
import NagareNotation

// Lessons at the prompt. What the room needs from outside, how far people have come and what day it is, is an
// input like any other.
extension Session {
  /// A command about lessons; the first of them asks for what is kept about them.
  mutating func inLessons(
    _ command: PromptCommand, _ argument: String, _ body: (inout Session) -> Response
  ) -> Response {
    guard room != nil else {
      waiting = Request([command.word], argument)
      return Response(effects: [.lessons])
    }
    return body(&self)
  }

  /// What is kept about lessons has come.
  mutating func entered(_ progress: String?, _ day: Day, _ rules: String?) -> Response {
    today = day
    room = LessonRoom(
      on: page, progress: progress.flatMap { LessonProgress($0) } ?? LessonProgress(), rules: RoomRules(spoken: rules))
    guard let request = waiting else { return Response() }
    waiting = nil
    return perform(request)
  }

  /// 課題: the list; with a number or a name, that lesson.
  mutating func takeLesson(_ argument: String) -> Response {
    if argument.isEmpty {
      ask(.openings(CourseLesson.all.map { .lesson("\($0.number)") }))
      return Response(room?.list ?? [])
    }
    return asked { $0.open(named: argument) }
  }

  /// An empty line reads on in a lesson that has more to tell; `nil` where it has not.
  mutating func readOn() -> Response? {
    guard room?.current != nil else { return nil }
    let response = asked { $0.readOn() }
    return response.lines.isEmpty ? nil : response
  }

  /// 点検 in a lesson: whether its examples come true on what was built.
  mutating func judge() -> Response? {
    guard room?.current != nil, look.open.isEmpty, look.examination.canRun else { return nil }
    let (flow, day) = (bench.text, today)
    return asked { $0.judge(flow, on: day) }
  }

  /// Asks the room, puts its flow on the bench, and has what changed kept.
  mutating func asked(_ body: (inout LessonRoom) -> LessonRoom.Answer) -> Response {
    guard var room else { return Response() }
    let before = room.progress
    room.keep(bench.text)
    let answer = body(&room)
    self.room = room
    var lines = answer.lines
    if let text = answer.bench {
      begin(Workbench(text), from: before.current)
      if !bench.isEmpty { lines += [""] + list }
    }
    let effects: [Effect] = room.progress == before ? [] : [.keepProgress(room.progress.json.indentedText + "\n")]
    return Response(lines, effects: effects)
  }

  /// The flow of a lesson, as a change that leads back into the lesson before.
  private mutating func begin(_ flow: Workbench, from lesson: String?) {
    let number = room?.current?.number ?? 0
    let count = past.count
    change(
      to: looked(at: flow), Phrase(ja: "課題\(number)を開いた", en: "opened lesson \(number)"))
    if past.count > count { past[count].lesson.before = lesson }
  }

  /// Leaves the lesson that is open, as starting something else does; says so.
  mutating func leaveLesson() -> (said: [String], effects: [Effect]) {
    guard room?.current != nil else { return ([], []) }
    let response = asked { $0.leave() }
    return (response.lines, response.effects)
  }

  /// まとめ: what was built, on one page to look at here and one to share.
  mutating func summary(_ argument: String) -> Response {
    guard let room else { return Response() }
    let finished = Keepsake(room.progress, in: language, on: today)
    let keepsake = finished.works.isEmpty ? Keepsake(flow: bench.text, in: language, on: today) : finished
    let path = argument.isEmpty ? Phrase(ja: "まとめ.html", en: "summary.html")[language] : argument.unquoted
    let done = Phrase(
      ja: "\(path) に、印刷して配れる1枚を保存しました。", en: "Saved a page to print and share as \(path).")
    let page = Save(.create, path, Array(keepsake.html.utf8), done: done[language])
    let saving = save(page, over: .nothing, isFlow: false)
    return Response(keepsake.text(columns: self.page.columns), effects: saving.effects)
  }
}
