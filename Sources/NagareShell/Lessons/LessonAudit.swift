import NagareEngine
import NagareLanguage
import NagareModel

/// What an author should know about a lesson: the start does not pass, the answer passes, hints, goal and reasons
/// are there, and the lesson in the other language is the same lesson.
public struct LessonAudit: Sendable {
  public let examination: Examination
  /// What is missing; none where the lesson is ready.
  public let findings: [Phrase]

  /// How many hints a lesson needs at least: where to look, which block, a part of the answer.
  public static let hints = 3

  public init(_ text: String) {
    examination = Examination(text)
    findings = Self.findings(in: examination)
  }

  public var isReady: Bool { findings.isEmpty }

  private static func findings(in examination: Examination) -> [Phrase] {
    let reading = examination.reading
    guard let lesson = reading.lesson else {
      return [
        Phrase(ja: "「課題」で始まる行がありません。1行目に 課題「題名」 と書いてください。", en: "There is no lesson line; begin with: lesson Title")
      ]
    }
    var found = examination.diagnostics.filter { $0.level == .error && $0.code != .failingExample }.map {
      Phrase(ja: "\($0.code) \($0.what.ja) \($0.how.ja)", en: "\($0.code) \($0.what.en) \($0.how.en)")
    }
    if lesson.minutes == nil {
      found.append(Phrase(ja: "時間がありません。「・時間 10分」のように書いてください。", en: "There is no time; write: - time 10 minutes"))
    }
    if (lesson.goal ?? "").isEmpty {
      found.append(Phrase(ja: "目標がありません。「・目標「…」」を書いてください。", en: "There is no goal; write: - goal \"…\""))
    }
    let hints = Set(lesson.hints.filter { !$0.isEmpty })
    if hints.count < self.hints || hints.count < lesson.hints.count {
      found.append(
        Phrase(
          ja: "違うヒントを\(self.hints)つ書いてください(どこを見るか、どのブロックか、答えの一部)。",
          en: "Please write \(self.hints) different hints: where to look, which block, a part of the answer."))
    }
    if reading.examples.isEmpty {
      found.append(Phrase(ja: "例がないので、合格かどうかを見分けられません。", en: "There is no example to judge a flow by."))
    }
    return found + findings(inStartOf: lesson, reading) + findings(inAnswerOf: lesson, reading)
  }

  private static func findings(inStartOf lesson: Lesson, _ reading: Reading) -> [Phrase] {
    guard let start = lesson.start else {
      return [Phrase(ja: "はじめ … おわり がありません。空でも構いません。", en: "There is no start … end; it may be empty.")]
    }
    guard let verdict = Verdict(start, by: reading), verdict.passed else { return [] }
    return [
      Phrase.startPasses
    ]
  }

  private static func findings(inAnswerOf lesson: Lesson, _ reading: Reading) -> [Phrase] {
    guard let answer = lesson.answer else {
      return [Phrase(ja: "答え … おわり がありません。", en: "There is no answer … end.")]
    }
    var found: [Phrase] = []
    if lesson.reasons.isEmpty {
      found.append(
        Phrase(
          ja: "答えの理由がありません。答えの下に「・説明「…」」を書いてください。",
          en: "The answer gives no reason; write below it: - explanation \"…\""))
    }
    guard let verdict = Verdict(answer, by: reading) else { return found }
    return found + verdict.objections.map(\.phraseOfAnswer)
  }

  /// What two lessons that should be the same in two languages do not share.
  public func difference(from other: LessonAudit) -> [Phrase] {
    guard let mine = examination.reading.lesson, let theirs = other.examination.reading.lesson else { return [] }
    let pairs: [(same: Bool, what: Phrase)] = [
      (mine.minutes == theirs.minutes, Phrase(ja: "時間", en: "the time")),
      (mine.explanations.count == theirs.explanations.count, Phrase(ja: "説明の数", en: "the number of explanations")),
      (mine.hints.count == theirs.hints.count, Phrase(ja: "ヒントの数", en: "the number of hints")),
      (mine.reasons.count == theirs.reasons.count, Phrase(ja: "理由の数", en: "the number of reasons")),
      (
        mine.uses == theirs.uses && mine.doesNotUse == theirs.doesNotUse, Phrase(ja: "使うことば", en: "the words asked for")
      ),
      (kinds == other.kinds, Phrase(ja: "答えのブロック", en: "the blocks of the answer")),
      (
        examination.reading.examples.map(\.steps.count) == other.examination.reading.examples.map(\.steps.count),
        Phrase(ja: "例の行数", en: "the lines of the examples")
      ),
    ]
    return pairs.filter { !$0.same }.map {
      Phrase(ja: "日本語と英語で\($0.what.ja)が違います。", en: "The two languages differ in \($0.what.en).")
    }
  }

  /// The blocks of the answer by their kind alone.
  private var kinds: [String] {
    examination.reading.outline(in: .ja).allSteps.map(\.words.head)
  }
}

extension Verdict.Objection {
  /// In one sentence, for an author.
  var phraseOfAnswer: Phrase {
    switch self {
    case .problem(let diagnostic):
      Phrase(ja: "答えを動かせません。\(diagnostic.what.ja)", en: "The answer cannot run: \(diagnostic.what.en)")
    case .failed(let run):
      Phrase(
        ja: "答えが例「\(run.example.name)」に合いません。\(run.failure?.what.ja ?? "")",
        en: "The answer fails the example “\(run.example.name)”: \(run.failure?.what.en ?? "")")
    case .broken(let trial):
      Phrase(
        ja: "答えでは、約束「\(trial.promise.name)」が守られません。", en: "The answer breaks the promise “\(trial.promise.name)”.")
    case .missing(let word):
      Phrase(ja: "答えが「\(word.name.ja)」を使っていません。", en: "The answer does not use “\(word.name.en)”.")
    case .surplus(let word):
      Phrase(ja: "答えが「\(word.name.ja)」を使っています。", en: "The answer uses “\(word.name.en)”.")
    }
  }
}
