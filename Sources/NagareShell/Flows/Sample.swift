import NagareLanguage
import NagareModel

/// A flow that comes with the program, to look at and to begin from.
public struct Sample: Sendable {
  /// What it is called on the command line: its file's name without the ending.
  public let name: String
  private let file: FlowsFile

  public var text: String { file.text }
  public var fileName: String { file.path }

  /// Every flow of the folder `flows` itself.
  public static let all: [Sample] = FlowsFile.texts.compactMap { file in
    guard !file.path.contains("/"), file.path.hasSuffix(ending) else { return nil }
    return Sample(name: String(file.path.dropLast(ending.count)), file: file)
  }

  private static let ending = ".flow"
}
