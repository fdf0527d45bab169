import NagareLanguage
import NagareModel
import NagareNotation

// Files: the session says what it wants of them, the outermost room does it and reports.
extension Session {
  mutating func new() -> Response {
    change(to: looked(at: Workbench()), Phrase(ja: "新しい流れを始めた", en: "began a new flow"))
    return Response(
      say(Phrase(ja: "新しい流れです。前の流れには 元に戻す で戻れます。", en: "A new flow. undo brings the last one back."))
        + hint(always: true))
  }

  func open(_ argument: String) -> Response {
    guard !argument.isEmpty else {
      return Response(
        say(Phrase(ja: "どのファイルですか。例: 開く 休暇.flow   見本は 見本 で選べます。", en: "Which file? For example: open leave.flow")))
    }
    return Response(effects: [.open(path: argument.trimmed.unquoted)])
  }

  /// What was chosen from a list.
  mutating func open(_ opening: Mode.Opening) -> Response {
    switch opening {
    case .lesson(let name): perform(Request([.takeLesson], name))
    case .sample(let name): samples(name)
    case .file(let path): open(path)
    }
  }

  mutating func opened(_ path: String, _ result: Result<FileText, FileTrouble>) -> Response {
    let shown = Visible.text(path)
    switch result {
    case .failure(let trouble): return Response(say(trouble.sentence(about: path)))
    case .success(let file):
      var next = Workbench(file, path: path)
      next.place = looked(at: next).endOfFlow
      onDisk[path] = next.bytes
      change(to: looked(at: next), Phrase(ja: "「\(shown)」を開いた", en: "opened “\(shown)”"))
      let steps = Phrase.count(look.outline.allSteps.count, ja: "個のブロック", en: "block")
      let said = say(
        Phrase(ja: "\(shown) を開きました(\(steps.ja))。つぎ: 図", en: "Opened \(shown) (\(steps.en)). Next: diagram"))
      let problems = look.examination.diagnostics.filter { $0.level == .error && $0.code != .noBlock }
      return Response(said + (problems.isEmpty ? [] : report(problems)))
    }
  }

  mutating func samples(_ argument: String) -> Response {
    let samples = Samples(in: language)
    guard !argument.isEmpty else {
      let next = Phrase(ja: "つぎ: 見本 leave", en: "Next: samples leave.en")
      return Response(samples.list.output + say(next))
    }
    let wanted = Halfwidth.text(argument).lowercased()
    guard let sample = Sample.all.first(where: { $0.name == wanted || $0.fileName == wanted }) else {
      let near = Nearest.name(to: wanted, among: Sample.all.map(\.name))
      let name = near ?? Sample.all[0].name
      return Response(
        say(
          Phrase(
            ja: "その名前の見本はありません。例: 見本 \(name)   一覧は 見本 で見られます。",
            en: "There is no such sample. Try: samples \(name)   samples lists them all.")))
    }
    var next = Workbench(sample.text)
    next.place = looked(at: next).endOfFlow
    change(to: looked(at: next), Phrase(ja: "見本「\(sample.name)」を開いた", en: "opened the sample “\(sample.name)”"))
    return Response(
      say(
        Phrase(
          ja: "見本「\(look.outline.name)」を写しました。自由に変えられます。つぎ: 図",
          en: "Here is a copy of “\(look.outline.name)”, yours to change. Next: diagram")))
  }

  // MARK: Saving

  mutating func save(_ argument: String) -> Response {
    let named = argument.trimmed.unquoted
    guard !named.isEmpty || bench.path != nil else {
      let name = look.outline.name.isEmpty ? Phrase(ja: "流れ", en: "flow")[language] : look.outline.name
      let suggestion = "\(Vocabulary.name(of: .save)[language]) \(name.fileName).flow"
      return Response(
        say(Phrase(ja: "名前を付けて保存します。例: \(suggestion)", en: "Please give it a name, as in: \(suggestion)")),
        editing: suggestion)
    }
    let path = named.isEmpty ? bench.path ?? "" : named.contains(".") ? named : named + ".flow"
    let known = onDisk[path]
    return save(path, over: known.map { .bytes($0) } ?? .nothing)
  }

  private mutating func save(_ path: String, over expected: Effect.Expectation) -> Response {
    let done = Phrase(ja: "\(Visible.text(path)) に保存しました。", en: "Saved as \(Visible.text(path)).")
    let kind: Save.Kind = expected == .nothing ? .create : .replace
    return save(Save(kind, path, bench.bytes, done: done[language]), over: expected, isFlow: true)
  }

  /// Asks for a file to be written; whether it may take the place of something else is asked if need be.
  mutating func save(_ save: Save, over expected: Effect.Expectation, isFlow: Bool) -> Response {
    ask(.overwrite(save, isFlow: isFlow))
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
    guard case .asked(.overwrite(let save, let isFlow), let behind) = mode else { return Response() }
    switch outcome {
    case .saved:
      mode = behind
      guard isFlow else { return Response([save.done]) }
      return savedFlow(path)
    case .changed: return Response(say(whyNotSaved(path)) + say(howToReplace(path, isFlow)))
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
      : Phrase(ja: "直すところが\(rest.ja)あります(点検)。", en: " There is something to put right in \(rest.en) (check).")
    return Response(say(Phrase(ja: "\(shown) に保存しました。\(more.ja)", en: "Saved as \(shown).\(more.en)")))
  }

  private func whyNotSaved(_ path: String) -> Phrase {
    let shown = Visible.text(path)
    return onDisk[path] == nil
      ? Phrase(ja: "\(shown) という名前のファイルがもうあります。", en: "There is a file \(shown) already.")
      : Phrase(
        ja: "\(shown) は、ここで開いたあとに、ほかで書き換えられています。", en: "\(shown) was changed elsewhere after it was opened here.")
  }

  private func howToReplace(_ path: String, _ isFlow: Bool) -> Phrase {
    let shown = Visible.text(path)
    return isFlow
      ? Phrase(
        ja: "はい と入れると、いまの流れで置き換えます(前のものは \(shown)~ に残ります)。別の名前なら 保存 名前。",
        en: "Type yes to replace it (the last one is kept as \(shown)~), or save under another name.")
      : Phrase(
        ja: "はい と入れると、置き換えます(前のものは \(shown)~ に残ります)。別の名前なら まとめ 名前。",
        en: "Type yes to replace it (the last one is kept as \(shown)~), or give summary another name.")
  }
}

extension String {
  /// Without letters that a file's name cannot bear.
  fileprivate var fileName: String { String(map { "/\\:*?\"<>|\0".contains($0) || $0.isNewline ? "_" : $0 }) }
}
