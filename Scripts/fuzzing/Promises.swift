import NagareModel
import NagareNotation
import NagareShell

// What must hold, whatever an input of each kind holds.
extension Kind {
  /// What is said is safe to show, and no line of it is unsafe once it is.
  private static func said(_ reply: Reply) -> String? {
    let sent = Shown((reply.output + reply.talk).joined(separator: "\n"), in: page.style).text
    return sent.unicodeScalars.contains { $0.isUnseen && $0 != "\n" && !isHonest($0) }
      ? "an unseen letter reaches the screen" : nil
  }

  /// Works inside letters: chooses a variant, joins or spells a flag.
  private static func isHonest(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isVariationSelector || scalar.value == 0x200D || (0xE0020...0xE007F).contains(scalar.value)
  }

  static func tryFlow(_ bytes: [UInt8]) -> String? {
    // One thing for each input: reading takes longer than all the rest, and each would do it again.
    let sum = bytes.reduce(0) { $0 &+ Int($1) }
    return flowTries[sum % flowTries.count](source(bytes))
  }

  private static let flowTries: [@Sendable (Source) -> String?] = [
    { places($0) },
    { said(Check(on: page, showsAdvice: true).answer([$0])) },
    { source in
      let reply = Check(on: page, isJSON: true).answer([source])
      return (try? JSON.read(reply.output.joined(separator: "\n"))) == nil ? "its JSON cannot be read" : said(reply)
    },
    { said(Draw(on: page, as: .picture(.ascii)).answer($0)) },
    { said(Draw(on: page, as: .json).answer($0)) },
    { said(Trial(on: page).answer([$0])) },
    { format($0) },
  ]

  /// Whatever is said about a text is about a stretch of it.
  private static func places(_ source: Source) -> String? {
    guard case .success(let file) = source.content else { return nil }
    let length = file.text.utf8.count
    return Examination(file.text).diagnostics
      .first { !(0 <= $0.place.start && $0.place.start <= $0.place.end && $0.place.end <= length) }
      .map { "\($0.code) lies outside the text" }
  }

  /// What is neat stays as it is, and means the same.
  private static func format(_ source: Source) -> String? {
    let neat = Format(talking: .ja).answer([source])
    guard neat.exit == .fine else { return nil }
    let again = Format(talking: .ja).answer([Kind.source(neat.document)])
    return again.document == neat.document ? nil : "what is neat does not stay as it is"
  }

  static func tryLog(_ bytes: [UInt8]) -> String? {
    let play = PlayLog(bytes, at: "a.log", on: page)
    let replies = [
      play.answer(on: nil), play.answer(on: source(small)),
      ShowCheck(on: Stage(on: page, rows: 20)).answer([Source("a.log", .success(bytes))]),
    ]
    return replies.lazy.compactMap(said).first
  }

  static func tryAnswers(_ bytes: [UInt8]) -> String? {
    guard case .success(let file) = source(bytes).content, let lines = try? AnswerLines.read(file.text),
      let run = try? RunCase(source(small), on: page), var play = try? run.begin()
    else { return nil }
    return said(run.play(lines, on: &play))
  }

  static func tryJournal(_ bytes: [UInt8]) -> String? {
    guard let journal = Journal(reading: bytes) else { return nil }
    let again = Journal(reading: Array((journal.head + journal.inputs.map(Journal.line).joined()).utf8))
    guard again?.inputs == journal.inputs else { return "what is kept is not what was typed" }
    let session = journal.session(on: page)
    return said(Reply(output: [session.prompt] + session.text.split(separator: "\n").map(String.init)))
  }

  static func tryProgress(_ bytes: [UInt8]) -> String? {
    guard let progress = LessonProgress(String(decoding: bytes, as: UTF8.self)) else { return nil }
    guard LessonProgress(progress.json.text) == progress else { return "progress is not read as it is kept" }
    guard progress.joined(since: progress, with: progress) == progress else {
      return "joining nothing changes something"
    }
    return said(Lessons(on: page, progress: progress).list)
  }

  static func tryDesk(_ bytes: [UInt8]) -> String? {
    said(Reply(output: ClassBoard([bytes, bytes], now: 1_790_000_100).lines(on: page, showsNames: true)))
  }

  /// Line by line at the prompt: the prompt is always there, and what it says is safe.
  static func tryKeys(_ bytes: [UInt8]) -> String? {
    var session = Session(on: page)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines.prefix(40) where !session.isOver {
      let response = session.respond(to: .line(String(line)))
      if let broken = said(Reply(output: response.lines + [session.prompt])) { return broken }
    }
    return nil
  }

  static func tryShow(_ bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    let stage = Stage(on: page, rows: 20)
    if let timeline = try? Programme(source(bytes), on: page).timeline {
      return said(Reply(output: Show(timeline).view.isPicture ? stage.lines(Show(timeline)) : []))
    }
    guard let timeline = try? Programme(source(small), on: page).timeline else {
      return "the sound flow cannot be shown"
    }
    var show = Show(timeline)
    for letter in text.prefix(200) where !show.isOver {
      if show.prompt == nil {
        show.press(letter == "\n" ? .enter : .letter(letter))
      } else {
        show.answer(String(letter))
      }
      if let broken = said(Reply(output: stage.lines(show))) { return broken }
    }
    return nil
  }

  static func tryFilm(_ bytes: [UInt8]) -> String? {
    guard let reel = Reel(String(decoding: bytes, as: UTF8.self)) else { return nil }
    return said(Reply(output: Screening(reel).lines(on: page, rows: 20)))
  }

  static func tryLesson(_ bytes: [UInt8]) -> String? {
    let check = LessonCheck(on: page).answer([source(bytes)]) { Source($0, .failure(.missing)) }
    return said(check)
  }

  static func tryBookmark(_ bytes: [UInt8]) -> String? {
    guard let mark = Bookmark(reading: bytes) else { return nil }
    return Bookmark(reading: mark.bytes) == mark ? nil : "a bookmark is not read as it is kept"
  }
}

extension Show.View {
  fileprivate var isPicture: Bool { if case .moment = self { true } else { false } }
}
