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

  /// What is kept about lessons has come. Nobody is in a lesson yet, whatever was open another day: its flow is not
  /// on the bench.
  mutating func entered(_ progress: String?, _ day: Day, _ rules: String?) -> Response {
    today = day
    var room = LessonRoom(
      on: page, progress: progress.flatMap { LessonProgress($0) } ?? LessonProgress(), rules: RoomRules(spoken: rules))
    room.enter(nil)
    self.room = room
    guard let request = waiting else { return Response() }
    waiting = nil
    return perform(request)
  }

  /// 課題: the list; with a number or a name, that lesson.
  mutating func takeLesson(_ argument: String) -> Response {
    if argument.isEmpty {
      ask(.openings(CourseLesson.all.map { .lesson("\($0.number)") }))
      return Response(paged((room?.list ?? []) + say(Self.chooseLesson)))
    }
    switch LessonRoom.Wish.spoken(in: argument)?.wish {
    case .leave: return leaveLesson()
    case .allAgain:
      ask(.lessonsAnew)
      return Response(say(Self.sureToBeginAnew))
    case .again: return asked { $0.open(named: argument) }
    case nil: return openLesson(argument)
    }
  }

  /// 課題 1  課題 2: the first of them; the rest is said to be left out.
  private mutating func openLesson(_ argument: String) -> Response {
    let words = argument.split(separator: " ", maxSplits: 1).map(String.init)
    guard CourseLesson.named(argument) == nil, words.count == 2, CourseLesson.named(words[0]) != nil else {
      return asked { $0.open(named: argument) }
    }
    var response = asked { $0.open(named: words[0]) }
    response.lines += say(Self.leftOut(words[1].trimmed))
    return response
  }

  private static let chooseLesson = Phrase(
    ja: "番号を入れると、その課題が始まります。", en: "Type a number to begin that lesson.")
  private static let sureToBeginAnew = Phrase(
    ja: "すべての課題をはじめに戻します。できた課題もまだに戻ります。よければ はい と入れてください。",
    en: "This takes all lessons back to their start, those you have done too. Type yes if you are sure.")

  /// An empty line reads on in a lesson that has more to tell; `nil` where it has not.
  mutating func readOn() -> Response? {
    guard room?.current != nil else { return nil }
    let response = asked { $0.readOn() }
    return response.lines.isEmpty ? nil : response
  }

  /// 点検 in a lesson: whether its examples come true on what was built.
  mutating func judge() -> Response? {
    guard room?.current != nil, canRun else { return nil }
    let (flow, day) = (bench.text, today)
    return asked { $0.judge(flow, on: day) }
  }

  /// Asks the room, puts its flow on the bench, and has what changed kept.
  mutating func asked(_ body: (inout LessonRoom) -> LessonRoom.Answer) -> Response {
    guard var room else { return Response() }
    let before = room.progress
    if room.current != nil {
      room.keep(bench.text)
    } else if !bench.isEmpty {
      room.keepOwn(bench.text, named: bench.path?.flowName)
    }
    let answer = body(&room)
    self.room = room
    var lines = answer.lines.flatMap { page.wrapped($0) }
    if let text = answer.bench {
      begin(Workbench(text), from: before.current)
      if !bench.isEmpty { lines += [""] + list }
    }
    return Response(lines, effects: kept(since: before))
  }

  private func kept(since before: LessonProgress) -> [Effect] {
    guard let progress = room?.progress, progress != before else { return [] }
    return [.keepProgress(progress, since: before)]
  }

  /// The flow of a lesson, as a change that leads back into the lesson before.
  private mutating func begin(_ flow: Workbench, from lesson: String?) {
    let number = room?.current?.number ?? 0
    let count = past.count
    change(
      to: looked(at: flow), Phrase(ja: "課題\(number)を開いた", en: "opened lesson \(number)"))
    if past.count > count { past[count].lesson.before = lesson }
  }

  /// 離れる: out of the lesson; the flow of one's own that it took the place of is back.
  mutating func leaveLesson() -> Response {
    guard let lesson = room?.current?.id else { return asked { $0.leave() } }
    let own = room?.progress.own ?? ""
    var flow = Workbench(own)
    flow.place = looked(at: flow).endOfFlow
    let left = closeLesson()
    guard !own.isEmpty else { return left }
    let count = past.count
    change(to: looked(at: flow), Phrase(ja: "課題を離れた", en: "left the lesson"))
    if past.count > count { past[count].lesson.before = lesson }
    return Response(
      left.lines + say(Phrase(ja: "課題の前の流れに戻りました。つぎ: 図", en: "Your own flow is back. Next: diagram")),
      effects: left.effects)
  }

  /// Leaves the lesson that is open, as everything does that takes the place of its flow.
  mutating func closeLesson() -> Response {
    guard var room else { return Response() }
    let before = room.progress
    guard room.current != nil else {
      if !bench.isEmpty { room.keepOwn(bench.text, named: bench.path?.flowName) }
      self.room = room
      return Response()
    }
    room.keep(bench.text)
    let answer = room.leave()
    self.room = room
    return Response(answer.lines.flatMap { page.wrapped($0) }, effects: kept(since: before))
  }
}
