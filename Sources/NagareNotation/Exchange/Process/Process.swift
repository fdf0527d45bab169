import NagareModel

/// A flow as BPMN 2.0 knows it, before any program’s own additions: elements, the ways between them, and lanes.
struct Process: Sendable {
  /// Where an element stands: the process itself is 0, every other a sub-process.
  typealias ScopeID = Int
  typealias ElementID = Int

  /// A lane, with the people it may be where it is worked out.
  struct Lane: Hashable, Sendable {
    var id: String
    var name: String
  }

  struct Element: Hashable, Sendable {
    var id: String
    var name: String
    var kind: Kind
    var scope: ScopeID
    /// The number of its lane, where there are any.
    var lane: Int?
    /// Where it is drawn.
    var place: Place
    /// What is said about it besides.
    var notes: [String] = []
  }

  enum Kind: Hashable, Sendable {
    case start
    /// An end that ends only its own way.
    case end
    /// An end that ends everything in its scope.
    case terminate
    /// Leaves the sub-process, and whatever is still open in it.
    case leave(Exit)
    case work(Work)
    case send(Sending)
    case script([Assignment])
    /// Takes one way, or all of them.
    case choose, fork
    case scope(ScopeID)
    /// On the edge of another element.
    case timer(on: ElementID, Timer, interrupts: Bool)
    case exit(from: ElementID, Exit)
    case wait(Timer)
  }

  struct Flow: Hashable, Sendable {
    var from: ElementID
    var to: ElementID
    var name = ""
    /// `nil` for the one that is taken otherwise, and for the only one.
    var condition: Formula?
  }

  /// Where an element is drawn: beside which block, in which column of it, and how far down.
  struct Place: Hashable, Sendable {
    enum Spot: Hashable, Sendable {
      case step(Block.ID)
      case join(Block.ID)
      /// Below the sub-process of a 同時に.
      case below(Block.ID)
      case start
    }

    enum Column: Hashable, Sendable { case main, side, edge }

    var spot: Spot
    var column: Column
  }

  /// A code under which a sub-process is left.
  struct Exit: Hashable, Sendable {
    var code: String
    var name: String
  }

  /// Something people do.
  struct Work: Hashable, Sendable {
    var block: Block.ID
    var who: Who
    var fields: [Input] = []
    /// What can be answered, and under which name the answer is kept.
    var answers: [Choice] = []
    var answer: String?
    var requiresReason = false
    var hint: String?
  }

  enum Who: Hashable, Sendable {
    /// Any one of these groups.
    case groups([String])
    /// The group whose name is under this name.
    case variable(String)
    /// One after the other, or all at once, those in a list; over as soon as the condition holds.
    case each(of: String, as: String, inOrder: Bool, until: Formula?, answers: String?)
  }

  /// A line of a form.
  struct Input: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
      case text, longText, number(isWhole: Bool), date, time, yesNo, file
      case choice([Choice])
      case choices([Choice])
    }

    var name: String
    var label: String
    var kind: Kind
    var isRequired: Bool
    var least: Number?
    var most: Number?
    var longest: Int?
    var hint: String?
  }

  struct Choice: Hashable, Sendable {
    var value: String
    var label: String
  }

  struct Sending: Hashable, Sendable {
    /// The groups it goes to, as texts or a list.
    var to: [Formula]
    var text: Formula
  }

  struct Assignment: Hashable, Sendable {
    var name: String
    var value: Formula
    /// Whether nothing is to be kept under the name at all.
    var isForgotten = false
  }

  enum Timer: Hashable, Sendable {
    /// After so long, as ISO 8601 writes it: `P3D`.
    case after(String)
    /// At a moment.
    case at(Formula)
  }

  var id: String
  var name: String
  var lanes: [Lane]
  var elements: [Element] = []
  var flows: [Flow] = []
  /// The element of each sub-process; `nil` for the process itself.
  var scopes: [ElementID?] = [nil]
  /// What variables and groups are called in the flow.
  var labels: [(name: String, label: String)] = []
  /// What is not carried over.
  var left: [Leftover] = []

}

/// Something of a flow that another program is not told.
public struct Leftover: Hashable, Sendable {
  /// The line of the flow, counted from 1; `nil` for what concerns all of it.
  public var line: Int?
  public var what: Phrase

  /// What stands over a list of them.
  public static let heading = Phrase(ja: "写していないもの:", en: "Not carried over:")

  public init(line: Int?, _ what: Phrase) {
    self.line = line
    self.what = what
  }
}
