import NagareLanguage
import NagareModel

/// What the next line is taken for. There is one mode at a time, and it carries what it needs.
indirect enum Mode: Sendable {
  /// A line of the flow, or a command.
  case building
  /// An answer to a question; what does not answer it is taken as in the mode behind it.
  case asked(Question, behind: Mode)
  /// The new text of a line that is there.
  case rewriting(Rewriting)
  /// The line that could not be read, once more.
  case redrafting
  /// An answer to 追加.
  case guided(Guide)
  /// A line for the case that runs.
  case playing(Play)
  /// Whatever says to read on in a long page.
  case paging([String], behind: Mode)

  /// A line that is being written anew.
  struct Rewriting: Sendable {
    var line: Int
    /// Whether what was written last could not be read.
    var wasRefused = false
  }

  /// What the next line may answer.
  enum Question: Sendable {
    /// はい makes the repair.
    case repair(Workbench, Phrase, isOfDraft: Bool)
    /// はい, or a number, writes these lines instead of a line of the flow, or of the one that stayed outside.
    case proposals([[String]], insteadOf: Int?)
    /// はい, or a number, does what was meant.
    case requests([Request])
    /// Which of these lines, to change or to take away.
    case lines([Int], PromptCommand)
    /// はい saves over a file that holds something else, as the command was to do.
    case overwrite(Save, by: PromptCommand)
    /// はい writes a 見込み under the flow, to be changed.
    case standIns([String])
    /// はい begins every lesson anew.
    case lessonsAnew
    /// Whether to go on with the case that is half done, or to begin a new one with what stood behind 実行.
    case unfinished(String)
    /// A number opens one of these.
    case openings([Opening])
  }

  /// Something to open by its number in a list.
  enum Opening: Sendable {
    case lesson(String)
    case sample(String)
    case file(String)
    /// Something put aside, by its place.
    case putAside(Int)
  }
}

extension Mode.Question {
  /// How many ways there are to answer it.
  var count: Int {
    switch self {
    case .repair, .overwrite, .standIns, .lessonsAnew: 1
    case .unfinished: 2
    case .proposals(let proposals, _): proposals.count
    case .requests(let requests): requests.count
    case .lines(let lines, _): lines.count
    case .openings(let openings): openings.count
    }
  }
}
