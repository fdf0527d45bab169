import NagareModel

/// What a command has to say: results, talk beside them, files to save, and how it went. NagareShell knows what a
/// person can ask for; it never touches terminal, files, clock or environment, so an answer is all it can give.
public struct Reply: Equatable, Sendable {
  /// How it went, as scripts see it. A higher number outweighs a lower one.
  public enum Exit: Int32, Comparable, Sendable {
    case fine, problems, misuse, fileTrouble

    public static func < (left: Exit, right: Exit) -> Bool { left.rawValue < right.rawValue }
  }

  /// The result, for standard output.
  public var output: [String]
  /// A result that is a file, such as a flow: handed on letter by letter, and shown only where it ends at a terminal.
  public var document: String
  /// Talk about it, for standard error.
  public var talk: [String]
  public var saves: [Save]
  /// A folder that is made first, if it is not there.
  public var folder: String?
  public var exit: Exit

  public init(
    output: [String] = [], document: String = "", talk: [String] = [], saves: [Save] = [], folder: String? = nil,
    exit: Exit = .fine
  ) {
    self.output = output
    self.document = document
    self.talk = talk
    self.saves = saves
    self.folder = folder
    self.exit = exit
  }

  /// This answer and then the next, as one.
  public static func + (left: Reply, right: Reply) -> Reply {
    Reply(
      output: left.output + right.output, document: left.document + right.document, talk: left.talk + right.talk,
      saves: left.saves + right.saves, folder: left.folder ?? right.folder,
      exit: max(left.exit, right.exit))
  }
}

/// A file to be written: whole or not at all.
public struct Save: Equatable, Sendable {
  public enum Kind: Sendable {
    /// Takes the place of the file that was read.
    case replace
    /// A new file; one that is there already stays as it is.
    case create
    /// Takes the place of whatever file is there, if there is one.
    case put
  }

  /// What becomes of the bytes on their way to the disk.
  public enum Form: Sendable {
    case asItIs
    /// The bytes are a drawing (SVG), and the file is a picture of it.
    case png
  }

  public var path: String
  public var bytes: [UInt8]
  public var kind: Kind
  public var form: Form
  /// Said once it is safely on disk.
  public var done: String

  public init(_ kind: Kind, _ path: String, _ bytes: [UInt8], as form: Form = .asItIs, done: String) {
    self.kind = kind
    self.form = form
    self.path = path
    self.bytes = bytes
    self.done = done
  }
}
