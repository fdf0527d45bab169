/// Something that can be asked for at the prompt. Each has one row, ``row``, which says all there is to say about it;
/// whoever handles commands names every one of them, so the compiler finds who has to learn a new one.
public enum PromptCommand: CaseIterable, Hashable, Sendable {
  // Building.
  case add, edit, delete, move, here, undo, redo, list, diagram, check, problems, format, language
  // Measuring and showing.
  case picture, summary
  // Running.
  case run, next, stepBack, restart, goStep, letTime, whose, why, values, journey, whatIf, comeHome, goOn, keep,
    drawCard, tryOut, ways, watch, makeExamples
  // Measuring.
  case simulate, compare
  // Files.
  case new, open, save, samples
  // Learning.
  case help, explain, takeLesson, takeHint, whereabouts, skip, showAnswer, leaveLesson
  // The tool itself.
  case card, doctor, quit
}

extension PromptCommand {
  /// The command a word asks for; `nil` for a word that asks for none.
  public init?(_ word: Word) {
    guard let command = Self.byWord[word] else { return nil }
    self = command
  }

  public var word: Word { row.word }

  private static let byWord = Dictionary(uniqueKeysWithValues: allCases.map { ($0.row.word, $0) })
}
