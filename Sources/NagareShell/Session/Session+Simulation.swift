import NagareLanguage
import NagareModel
import NagareNotation
import NagareSimulator

// Measuring: many cases of the flow, and of another beside it.
extension Session {
  /// 試算: with what is assumed, or else with stand-ins, which are offered to be written down and changed.
  mutating func simulate() -> Response {
    if let problems = cannotMeasure() { return problems }
    let reading = look.examination.reading
    let assumed = Simulate.columns(of: version, else: lessonText)
    let lines = measured(assumed)
    guard assumed.allSatisfy({ $0.assumption == nil }) else { return Response(paged(lines)) }
    let standIns = AssumptionDraft(reading, in: language).lines
    let offer =
      say(
        Phrase(
          ja:
            "見込みがないので、仮の数字で試しました。はい と入れると、次の見込みを流れに書きます。数字を直し、まとめて 16:00、不在 20%、人数 2、承認 90% なども足して、もう一度 試算 してください。",
          en:
            "Nothing is assumed, so stand-ins were used. Type yes to write this under the flow; change its figures, add such things as in batches at 16:00, away 20%, people 2, approve 90%, then simulate again."
        )) + standIns.flatMap { page.wrapped("    " + $0.drop { $0 == " " }) }
    ask(.standIns(standIns))
    return Response(paged(lines + [""] + offer))
  }

  /// くらべる FILE: another flow, such as this one before it was changed, and this one as it is now. Without a file, in a
  /// lesson the flow it begins from and this one, else the 見込み of this one side by side.
  mutating func compare(_ argument: String) -> Response {
    if let problems = cannotMeasure() { return problems }
    let path = argument.trimmed.unquoted
    guard path.isEmpty else { return Response(effects: [.compare(path: path)]) }
    let reading = look.examination.reading
    if let lesson = lessonText, let start = lesson.lesson?.start.map({ Reader.read($0) }) {
      let from = Phrase(ja: "はじめ", en: "at first")[language]
      return Response(
        paged(
          measured(
            [Simulate.Version(start, from: from), version].map {
              Simulate.Column($0, lesson.assumptions(on: $0.reading).first)
            })))
    }
    guard reading.assumptions.count > 1 else {
      return Response(
        say(
          Phrase(
            ja: "比べる相手のファイルを添えるか、見込みを2つ以上書いてください。例: 保存 前、流れを直してから くらべる 前",
            en:
              "Name the file to compare with, or write two assumptions. Example: save before, change the flow, then compare before"
          )))
    }
    return Response(paged(measured(Simulate.columns(of: version))))
  }

  mutating func compared(_ path: String, _ result: Result<FileText, FileTrouble>) -> Response {
    switch result {
    case .failure(let trouble):
      if trouble == .missing, !path.lowercased().hasSuffix(".flow") {
        return Response(effects: [.compare(path: path + ".flow")])
      }
      return Response(say(trouble.sentence(about: path)))
    case .success(let file):
      let examination = Examination(file.text)
      guard examination.canRun else {
        let name = Visible.text(path)
        return Response(
          say(
            Phrase(
              ja: "\(name) には先に直すところがあります。開く \(name) で見られます。",
              en: "\(name) has problems to fix first; open \(name) shows them.")))
      }
      let other = Simulate.Version(examination.reading, named: path.flowName, from: Visible.text(path))
      return Response(paged(measured(Simulate.columns(of: other, beside: version))))
    }
  }

  /// The flow as it stands here.
  private var version: Simulate.Version {
    Simulate.Version(
      look.examination.reading, named: bench.path?.flowName,
      from: Phrase(ja: "いまの流れ", en: "as it is now")[language])
  }

  /// The open lesson, if it assumes anything.
  private var lessonText: Reading? {
    guard let lesson = room?.current?.reading(in: language), !lesson.assumptions.isEmpty else { return nil }
    return lesson
  }

  private mutating func cannotMeasure() -> Response? {
    canRun ? nil : Response(repairsFirst())
  }

  private func measured(_ columns: [Simulate.Column]) -> [String] {
    let simulation = Simulate(on: page, Simulate.Request()).prepare(columns)
    if let warning = simulation.warning {
      return say(warning)
        + say(
          Phrase(
            ja: "ここでは試しません。流れを保存して、nagare simulate ファイル で試してください。",
            en: "That is too much for the prompt. Save the flow, and run nagare simulate FILE."))
    }
    let reply = simulation.report(simulation.jobs.map { simulation.play($0) { _ in true } })
    return reply.output + reply.talk.flatMap { page.wrapped($0) }
  }
}

extension Simulation {
  /// Whether an answer to the question whether to begin is a yes.
  public static func agrees(_ typed: String) -> Bool { YesNo(typed) == .yes }
}
