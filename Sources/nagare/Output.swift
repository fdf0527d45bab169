import Glibc
import NagareModel
import NagareNotation
import NagareShell

/// Hands an answer over: files first, then results and talk, then the exit code. Whatever the program says goes through
/// here, as ``Shown``.
enum Output {
  static func end(with answer: Reply) -> Never {
    var answer = answer
    var saved: [String] = []
    if let folder = answer.folder { Files.makeFolder(folder) }
    for save in answer.saves {
      do throws(FileTrouble) {
        try Saving.save(save)
        saved.append(save.done)
      } catch {
        saved.append(error.sentence(about: save.path)[Environment.language])
        answer.exit = .fileTrouble
      }
    }
    show(answer.output)
    hand(on: answer.document)
    say(saved + answer.talk)
    exit(answer.exit.rawValue)
  }

  /// Results, a line each.
  static func show(_ lines: [String]) { show(shown(lines)) }

  /// Results for a program that shows them to somebody; one that has been left has heard enough.
  static func show(_ lines: [String], to pager: Int32) {
    _ = Descriptor.write(Array(shown(lines).text.utf8)[...], to: pager)
  }

  /// What stands in front of an answer.
  static func show(prompt: String) { show(Shown(prompt, in: Environment.style)) }

  /// How far something is, beside the results; it may begin the line anew.
  static func show(progress: String) { _ = Descriptor.write(Array(progress.utf8)[...], to: STDERR_FILENO) }

  static func show(_ shown: Shown) { write(Array(shown.text.utf8)) }

  /// Talk beside the results, a line each. Where nobody can hear it there is nobody to tell.
  private static func say(_ lines: [String]) {
    let page = Environment.talkPage
    let fitting = page.map { page in lines.flatMap { fit($0, on: page) } } ?? lines
    _ = Descriptor.write(Array(shown(fitting).text.utf8)[...], to: STDERR_FILENO)
  }

  /// What was laid out already, or is painted, stays as it is.
  private static func fit(_ text: String, on page: Page) -> [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init).flatMap { line in
      Visible.text(line) == line ? page.wrapped(line) : [line]
    }
  }

  /// A file for another program, or for a person to see.
  private static func hand(on document: String) {
    if isatty(STDOUT_FILENO) == 1 { show(Shown(document)) } else { write(Array(document.utf8)) }
  }

  private static func shown(_ lines: [String]) -> Shown {
    Shown(lines.map { $0.last?.isNewline == true ? $0 : $0 + "\n" }.joined(), in: Environment.style)
  }

  /// A program that no longer listens has heard enough; anything else that cannot be written ends with a sentence.
  private static func write(_ bytes: [UInt8]) {
    guard !bytes.isEmpty, let code = Descriptor.write(bytes[...], to: STDOUT_FILENO) else { return }
    if code == EPIPE || code == EIO { exit(Reply.Exit.fine.rawValue) }
    let language = Environment.language
    say([FileTrouble.notWritten.sentence(about: Phrase(ja: "標準出力", en: "standard output")[language])[language]])
    exit(Reply.Exit.fileTrouble.rawValue)
  }
}
