import NagareLanguage
import NagareModel
import NagareNotation

// Files: the session says what it wants of them, the outermost room does it and reports.
extension Session {
  mutating func new() -> Response {
    begin(Workbench(), Phrase(ja: "新しい流れを始めた", en: "began a new flow")) { session in
      session.say(Phrase(ja: "新しい流れです。前の流れには 元に戻す で戻れます。", en: "A new flow. undo brings the last one back."))
        + session.hint(always: true)
    }
  }

  /// Something else takes the place of the flow; a lesson that was open is left with it.
  private mutating func begin(_ flow: Workbench, _ what: Phrase, _ said: (Session) -> [String]) -> Response {
    let lesson = room?.current?.id
    let left = closeLesson()
    let count = past.count
    change(to: looked(at: flow), what)
    begun += 1
    if past.count > count { past[count].lesson.before = lesson }
    return Response(left.lines + said(self), effects: left.effects)
  }

  /// 開く: a file, a sample or what was put aside, by name; without one, what there is.
  mutating func open(_ argument: String) -> Response {
    let name = argument.trimmed.unquoted
    guard !name.isEmpty else { return Response(effects: [.list]) }
    if Self.putAside.contains(Halfwidth.text(name).lowercased()) { return Response(effects: [.resume(nil)]) }
    return Response(effects: [.open(path: name)])
  }

  static let putAside: Set = ["前の続き", "まえの続き", "前回の続き", "続き", "last", "last time", "where i left"]

  /// The flows that are here, to choose from by number.
  mutating func listed(_ files: [String]) -> Response {
    guard !files.isEmpty else {
      return Response(
        say(
          Phrase(
            ja: "このフォルダーに流れのファイルはありません。つぎ: 見本", en: "There is no flow in this folder. Next: samples")))
    }
    ask(.openings(files.map { .file($0) }))
    let rows = files.enumerated().flatMap { page.paragraph("\($0 + 1)  \(Visible.text($1))", indent: 2) }
    return Response(
      paged(
        say(Phrase(ja: "どれを開きますか。番号か名前を入れてください。", en: "Which one? Type its number, or open and its name.")) + rows))
  }

  /// What was chosen from a list.
  mutating func open(_ opening: Mode.Opening) -> Response {
    switch opening {
    case .lesson(let name): perform(Request([.takeLesson], name))
    case .sample(let name): samples(name)
    case .file(let path): open(path)
    case .putAside(let place): Response(effects: [.resume(place)])
    }
  }

  /// Several flows were put aside.
  mutating func choose(amongPutAside flows: [String]) -> Response {
    ask(.openings(flows.indices.map { .putAside($0) }))
    let rows = flows.enumerated().flatMap { page.paragraph("\($0 + 1)  \(Visible.text($1))", indent: 2) }
    return Response(
      paged(say(Phrase(ja: "どれに戻りますか。番号を入れてください。", en: "Which one? Type its number.")) + rows))
  }

  /// How the flow begins, and how much more there is.
  public var gist: String {
    let lines = bench.lines.map(\.text.trimmed).filter { !$0.isEmpty }
    guard let first = lines.first else { return Phrase(ja: "(まだ空の流れ)", en: "(nothing yet)")[language] }
    guard lines.count > 1 else { return first }
    let more = Phrase.count(lines.count - 1, ja: "行", en: "line")
    return first + Phrase(ja: "  ほか\(more.ja)", en: "  and \(more.en) more")[language]
  }

  mutating func opened(_ path: String, _ result: Result<FileText, FileTrouble>) -> Response {
    let shown = Visible.text(path)
    switch result {
    case .failure(let trouble): return notOpened(path, trouble)
    case .success(let file):
      var next = Workbench(file, path: path)
      next.place = looked(at: next).endOfFlow
      onDisk[path] = next.bytes
      var response = begin(next, Phrase(ja: "「\(shown)」を開いた", en: "opened “\(shown)”")) { session in
        let steps = Phrase.count(session.look.outline.allSteps.count, ja: "個のブロック", en: "block")
        return session.say(
          Phrase(ja: "\(shown) を開きました(\(steps.ja))。つぎ: 図", en: "Opened \(shown) (\(steps.en)). Next: diagram"))
      }
      let problems = look.examination.diagnostics.filter { $0.level == .error && $0.code != .noBlock }
      if !problems.isEmpty { response.lines += report(problems) }
      return response
    }
  }

  /// A file that is not there may have its name without the ending, or be a sample.
  private mutating func notOpened(_ path: String, _ trouble: FileTrouble) -> Response {
    guard trouble == .missing else { return Response(say(trouble.sentence(about: path))) }
    if !path.lowercased().hasSuffix(".flow") { return Response(effects: [.open(path: path + ".flow")]) }
    let name = String(path.dropLast(".flow".count))
    if Sample.named(name, in: language) != nil { return samples(name) }
    return Response(
      say(trouble.sentence(about: path))
        + say(Phrase(ja: "つぎ: 開く (ここにある流れを見る)   または  見本", en: "Next: open (shows what is here)   or  samples")))
  }

  mutating func samples(_ argument: String) -> Response {
    let samples = Sample.all(in: language)
    guard !argument.isEmpty else {
      ask(.openings(samples.map { .sample($0.name) }))
      let rows = samples.enumerated().flatMap { index, sample in
        let name = Phrase(ja: sample.title, en: "\(sample.name): \(sample.title)")[language]
        return page.wrap("\(index < 9 ? " " : "")\(index + 1)  \(name)", hanging: 4)
      }
      return Response(
        paged(
          rows
            + say(
              Phrase(
                ja: "番号か、見本 \(samples.first?.title ?? "") のように名前を入れてください。",
                en: "Type a number, or a name as in: samples \(samples.first?.name ?? "leave")"))))
    }
    let typed = argument.trimmed.unquoted
    guard let sample = Sample.named(typed, in: language) else { return Response(say(noSample(typed))) }
    var next = Workbench(sample.text)
    next.place = looked(at: next).endOfFlow
    return begin(next, Phrase(ja: "見本「\(sample.name)」を開いた", en: "opened the sample “\(sample.name)”")) { session in
      session.say(
        Phrase(
          ja: "見本「\(session.look.outline.name)」を写しました。自由に変えられます。つぎ: 図",
          en: "Here is a copy of “\(session.look.outline.name)”, yours to change. Next: diagram"))
    }
  }

  private func noSample(_ typed: String) -> Phrase {
    let near = Sample.near(typed, in: language) ?? Sample.all[0].name
    let title = Sample.named(near, in: language)?.title ?? near
    return Phrase(
      ja: "その名前の見本はありません。例: 見本 \(title)   一覧は 見本 で見られます。",
      en: "There is no such sample. Try: samples \(near)   samples lists them all.")
  }

  // MARK: Saving

  mutating func save(_ argument: String) -> Response {
    let named = argument.trimmed.unquoted
    guard !named.isEmpty || bench.path != nil else {
      let name = look.outline.name.isEmpty ? Phrase.flowWord[language] : look.outline.name
      let suggestion = "\(Vocabulary.name(of: .save)[language]) \(name.fileName).flow"
      return Response(
        say(Phrase(ja: "名前を付けて保存します。例: \(suggestion)", en: "Please give it a name, as in: \(suggestion)")),
        editing: suggestion)
    }
    let path = named.isEmpty ? bench.path ?? "" : named.contains(".") ? named : named + ".flow"
    // What was opened or saved here under another flow is not this one's.
    let known = path == bench.path ? onDisk[path] : nil
    return save(path, over: known.map { .bytes($0) } ?? .nothing)
  }

  private mutating func save(_ path: String, over expected: Effect.Expectation) -> Response {
    let done = Phrase(ja: "\(Visible.text(path)) に保存しました。", en: "Saved as \(Visible.text(path)).")
    let kind: Save.Kind = expected == .nothing ? .create : .replace
    return save(Save(kind, path, bench.bytes, done: done[language]), over: expected, by: .save)
  }

  /// Asks for a file to be written; whether it may take the place of something else is asked if need be.
  mutating func save(_ save: Save, over expected: Effect.Expectation, by command: PromptCommand) -> Response {
    ask(.overwrite(save, by: command))
    return Response(effects: [.save(save, over: expected)])
  }

  /// The text belongs to this file from now on, its earlier states too.
  private mutating func name(_ path: String) {
    let old = bench.path
    for index in past.indices { past[index].edit.rename(old, to: path) }
    for index in future.indices { future[index].edit.rename(old, to: path) }
    look = look.renamed(path)
  }

  mutating func saved(_ path: String, _ outcome: SaveOutcome) -> Response {
    guard case .asked(.overwrite(let save, let command), let behind) = mode else { return Response() }
    switch outcome {
    case .saved:
      mode = behind
      guard command == .save else {
        sheets[path] = Sheet(bytes: save.bytes, flow: begun)
        return Response(page.wrap(save.done))
      }
      return savedFlow(path)
    case .changed: return Response(say(whyNotSaved(path)) + say(howToReplace(path, command)))
    case .failed(let trouble):
      mode = behind
      return Response(say(trouble.sentence(about: path)))
    }
  }

  private mutating func savedFlow(_ path: String) -> Response {
    let shown = Visible.text(path)
    onDisk[path] = bench.bytes
    name(path)
    examine()
    let errors = look.examination.diagnostics.count { $0.level == .error }
    let rest = Phrase.count(errors, ja: "か所", en: "place")
    let more =
      errors == 0
      ? Phrase("")
      : Phrase(ja: "直すところが\(rest.ja)あります(点検)。", en: " Something has to be fixed in \(rest.en) (check).")
    return Response(say(Phrase(ja: "\(shown) に保存しました。\(more.ja)", en: "Saved as \(shown).\(more.en)")))
  }

  private func whyNotSaved(_ path: String) -> Phrase {
    let shown = Visible.text(path)
    return path != bench.path || onDisk[path] == nil
      ? Phrase(ja: "\(shown) という名前のファイルがもうあります。", en: "There is a file \(shown) already.")
      : Phrase(
        ja: "\(shown) は、ここで開いたあとに、ほかで書き換えられています。", en: "\(shown) was changed elsewhere after it was opened here.")
  }

  private func howToReplace(_ path: String, _ command: PromptCommand) -> Phrase {
    let shown = Visible.text(path)
    let name = Vocabulary.name(of: command.word)
    let replacing = command == .save ? "はい と入れると、いまの流れで置き換えます" : "はい と入れると、置き換えます"
    return Phrase(
      ja: "\(replacing)(前のものは \(shown)~ に残ります)。別の名前なら \(name.ja) 名前。",
      en: "Type yes to replace it (the last one is kept as \(shown)~), or \(name.en) and another name.")
  }
}

extension String {
  /// Without letters that a file's name cannot bear.
  var fileName: String { String(map { "/\\:*?\"<>|\0".contains($0) || $0.isNewline ? "_" : $0 }) }
}
