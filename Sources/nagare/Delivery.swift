import Glibc
import NagareShell

/// Hands an answer over: files first, then results and talk, then the exit code.
enum Delivery {
  static func deliver(_ answer: Reply) -> Never {
    var answer = answer
    var saved: [String] = []
    for save in answer.saves {
      do throws(FileTrouble) {
        try Saving.save(save)
        saved.append(save.done)
      } catch {
        saved.append(error.sentence(about: save.path)[Surroundings.language])
        answer.exit = .fileTrouble
      }
    }
    write(answer.output, to: STDOUT_FILENO)
    write(saved + answer.talk, to: STDERR_FILENO)
    exit(answer.exit.rawValue)
  }

  /// All lines; whoever stopped listening has heard enough.
  private static func write(_ lines: [String], to descriptor: Int32) {
    write(lines.map { $0.last?.isNewline == true ? $0 : $0 + "\n" }.joined(), to: descriptor)
  }

  /// A text as it is.
  static func write(_ text: String, to descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
