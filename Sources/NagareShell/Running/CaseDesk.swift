import NagareLanguage
import NagareModel
import NagareNotation

/// A case away from the prompt, in `nagare run` and in the what-if of a show: a line is an answer, or a command about
/// the case.
public struct CaseDesk: Sendable {
  public private(set) var play: Play
  private var deck = Deck(seed: 1)
  private let page: Page

  /// What a line was taken for, and what is said to it.
  public enum Taken: Sendable {
    case answer([String])
    case command([String])
    /// Whoever typed it wants to leave.
    case leaving
  }

  public init(_ play: Play, on page: Page) {
    self.play = play
    self.page = page
  }

  /// Whether nothing more can be done at this desk.
  public var isOver: Bool { play.isOver && !play.isWhatIf }

  /// The case as it is left: a what-if that is still open never was.
  public var left: Play {
    var play = play
    if play.isWhatIf { _ = play.comeHome() }
    return play
  }

  /// What is asked first.
  public var opening: [String] { play.opening }
  public var prompt: String { play.prompt }

  /// Takes a line somebody typed.
  public mutating func take(_ line: String) -> Taken {
    guard let request = play.request(in: line) else { return .answer(play.respond(to: line)) }
    guard let command = request.whilePlaying else {
      if play.asksForText { return .command(play.doubt(line)) }
      return .command(elsewhere(request.commands))
    }
    if let said = play.obey(command, request.argument, with: &deck) { return .command(said) }
    if command == .quit { return .leaving }
    if command == .run { return .command(play.restart()) }
    return .command([.help, .explain].contains(command) ? help(request.argument) : elsewhere([command]))
  }

  /// Begins a what-if, or comes home from one.
  mutating func whatIf() -> [String] { play.whatIf() }
  mutating func comeHome() -> [String] { play.comeHome() }

  private func help(_ topic: String) -> [String] {
    topic.isEmpty ? play.guide(on: page, alsoHere: Self.commands) : Help(page: page).lines(about: topic)
  }

  /// What can be asked for here.
  private static let commands: [PromptCommand] = [
    .next, .stepBack, .restart, .goStep, .letTime, .whose, .why, .values, .journey, .whatIf, .comeHome, .goOn,
    .drawCard, .help, .quit,
  ]

  private func elsewhere(_ commands: [PromptCommand]) -> [String] {
    let name = Vocabulary.name(of: commands.first?.word ?? .help)
    return play.sorry(
      Phrase(
        ja: "\(name.ja) は、nagare だけで始める練習場で使います。ここでできることは ? で見られます。",
        en: "\(name.en) is for the prompt that nagare alone opens. Type ? to see what can be done here."))
  }
}
