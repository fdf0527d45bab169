import Glibc
import NagareModel
import NagareShell

/// The prompt with its terminal and files: reads a line, keeps it, shows the answer, and does what the session cannot.
struct PromptLoop {
  private var session: Session
  private var journal: JournalFile?
  /// What was read behind lines that were taken together.
  private var after: Input?
  /// What the class is told.
  private var teller = ClassTeller(group: Environment.group)
  private let isTyped = isatty(STDIN_FILENO) == 1
  private let lines = LineSource(history: StateFolder.file("history"))

  /// Opens the prompt, with a file if one was named, and stays until somebody leaves.
  static func open(_ path: String?) -> Never {
    var loop = PromptLoop()
    loop.begin(path)
    exit(loop.stay().rawValue)
  }

  private init() {
    session = Session(on: Environment.screen.page(in: Environment.language))
    session.isKept = isTyped
    session.isTyped = isTyped
    session.readsAloud = Environment.readsAloud
    session.screenful = isTyped ? Environment.screenful : nil
  }

  // MARK: Beginning

  private mutating func begin(_ path: String?) {
    if isTyped { beginKeeping(path) }
    let isNew = session.text.isEmpty && session.path == nil
    guard isTyped else {
      if let path { take(.opened(path: path, Files.source(path).content)) }
      return
    }
    var said: [String] = []
    if let path, isNew {
      let input = Input.opened(path: path, Files.source(path).content)
      keep(input)
      said = session.respond(to: input).lines
    }
    show(session.greeting + said + session.standing)
  }

  private mutating func beginKeeping(_ path: String?) {
    guard let folder = JournalFolder() else { return stopKeeping() }
    if let path, folder.isOpenElsewhere(path) { show(keeping.isElsewhere(path)) }
    if let left = folder.leftOver(from: path), let resumed = resume(left) {
      journal = resumed
      return
    }
    do {
      journal = try folder.new(Journal(path: path.map(JournalFolder.absolute), language: session.language))
    } catch {
      stopKeeping()
    }
  }

  /// Offers what an earlier session left; `nil` where it is not wanted.
  private mutating func resume(_ left: JournalFile) -> JournalFile? {
    let resumed = left.journal.session(on: session.page)
    show(keeping.offer(resumed) + keeping.hasLost(left.journal.damaged))
    var answer: Bool?
    repeat {
      guard case .line(let line) = lines.read(prompt: keeping.question, initial: "") else {
        lines.obeyEnd()
        break
      }
      answer = keeping.goesOn(line)
      if answer == nil { show(keeping.answerFirst) }
    } while answer == nil
    guard answer == true else {
      if answer == false {
        left.putAside()
        show(keeping.isPutAside)
      }
      return nil
    }
    goOn(with: resumed)
    return left
  }

  private mutating func goOn(with resumed: Session) {
    let now = session
    session = resumed
    session.isKept = now.isKept
    session.isTyped = now.isTyped
    session.readsAloud = now.readsAloud
    session.screenful = now.screenful
  }

  /// 開く 前の続き: what was put aside, and what is here is put aside in its place. Of several, the session asks which.
  private mutating func takeUp(_ place: Int?) -> Input? {
    let folder = JournalFolder()
    let all = folder?.aside ?? []
    if place == nil, all.count > 1 { return .putAside(all.map { $0.journal.session(on: session.page).gist }) }
    let wanted = place ?? 0
    takeUp(all.indices.contains(wanted) ? all[wanted] : nil, in: folder)
    return nil
  }

  private mutating func takeUp(_ file: JournalFile?, in folder: JournalFolder?) {
    guard let last = file, folder?.takeUp(last) == true else { return show(keeping.nothingAside) }
    let now = session
    if now.isSaved { journal?.remove() } else { journal?.putAside() }
    journal = last
    goOn(with: last.journal.session(on: session.page))
    show(keeping.isTakenUp(session, insteadOf: now))
  }

  // MARK: Staying

  /// Reads until the end; the exit code says whether everything went well.
  private mutating func stay() -> Reply.Exit {
    var editing = session.halfTyped
    tellClass(since: session)
    while !session.isOver {
      // Whoever keeps an old session has the new one copied.
      let before = ClassFolder.path.map { _ in session }
      let input = next(editing ?? "")
      // A window that was closed is no Ctrl-D: whatever was going on stays as it is.
      if case .cutOff(let line) = input {
        guard !line.isEmpty else { break }
        keep(input)
        _ = session.respond(to: input)
        break
      }
      fit()
      keep(input)
      editing = take(input) ?? session.halfTyped
      if let before { tellClass(since: before) }
    }
    if session.isSaved { journal?.remove() }
    lines.obeyEnd()
    if isTyped { return .fine }
    return session.hasRefused || !session.isSound ? .problems : .fine
  }

  /// What is said next fits the window as it is now.
  private mutating func fit() {
    guard isTyped else { return }
    session.fit(Environment.screen)
    session.screenful = Environment.screenful
  }

  /// What comes next. Out of a pipe, lines of the flow come together: nobody waits for the answer to each.
  private mutating func next(_ editing: String) -> Input {
    if let after {
      self.after = nil
      return after
    }
    var together: [String] = []
    while true {
      let input = lines.read(prompt: session.prompt, initial: editing) { [session] line, cursor in
        session.candidates(for: line, at: cursor, files: Files.flows)
      }
      guard !isTyped, case .line(let line) = input, session.isLine(line) else {
        guard !together.isEmpty else { return input }
        after = input
        return .lines(together)
      }
      together.append(line)
    }
  }

  /// Shows the answer to an input, does what it asks for, and goes on with what came of that.
  @discardableResult
  private mutating func take(_ input: Input) -> String? {
    let response = session.respond(to: input)
    show(response.lines)
    var editing = response.editing
    for effect in response.effects {
      guard let result = perform(effect) else { continue }
      keep(result)
      editing = take(result) ?? editing
    }
    return editing
  }

  /// Tells the class how far this prompt has come, where it is part of one.
  private mutating func tellClass(since before: Session) {
    guard ClassFolder.path != nil else { return }
    ClassFolder.tell(teller.news(from: before, to: session, at: time(nil)))
  }

  private mutating func perform(_ effect: Effect) -> Input? {
    switch effect {
    case .open(let path): return .opened(path: path, Files.source(path).content)
    case .compare(let path): return .compared(path: path, Files.source(path).content)
    case .save(let save, let expected): return .saved(path: save.path, Saving.save(save, over: expected))
    case .doctor:
      show(Doctor.answer(Environment.facts, in: session.language).output + [""])
      return nil
    case .resume(let place): return takeUp(place)
    case .quit: return nil
    case .refused: return .refused
    case .list: return .listed(Files.flows)
    case .lessons:
      if LessonFile.isDamaged { show(keeping.hasLostProgress) }
      return .lessons(
        progress: LessonFile.progress.json.text, day: Environment.today,
        rules: Switches.lessons)
    case .keepProgress(let progress, let before):
      report(Self.keep(progress, since: before))
      return nil
    case .write(let save):
      report(Self.write(save))
      return nil
    }
  }

  private func report(_ sentence: String) { show(sentence.isEmpty ? [] : session.page.wrap(sentence)) }

  private static func write(_ save: Save) -> String {
    switch Saving.save(save, over: .anything) {
    case .saved: save.done
    case .changed: FileTrouble.alreadyThere.sentence(about: save.path)[Environment.language]
    case .failed(let trouble): trouble.sentence(about: save.path)[Environment.language]
    }
  }

  private static func keep(_ progress: LessonProgress, since before: LessonProgress) -> String {
    do throws(FileTrouble) {
      try LessonFile.keep(progress, since: before)
      return ""
    } catch {
      return error.sentence(about: LessonFile.name)[Environment.language]
    }
  }

  // MARK: Keeping

  private mutating func keep(_ input: Input) {
    guard let kept = journal else { return }
    do throws(FileTrouble) {
      try kept.append(input)
    } catch {
      journal = nil
      stopKeeping()
    }
  }

  private mutating func stopKeeping() {
    session.isKept = false
    show(StateFolder.path.map(keeping.isOff) ?? keeping.isHomeless)
  }

  private var keeping: Keeping { Keeping(on: session.page) }

  private func show(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    Output.show(lines)
  }
}
