import Glibc
import NagareShell

/// Turns drawings into pictures, through `rsvg-convert` of Debian's librsvg2-bin where that is there.
enum Painter {
  /// A drawing (SVG) as a picture (PNG), twice as fine as a screen, so that it stays sharp on paper.
  static func png(of drawing: [UInt8]) throws(FileTrouble) -> [UInt8] {
    // Files without a name: nothing is left behind, whatever ends the program.
    let (input, output) = (try Descriptor(nameless: "/tmp"), try Descriptor(nameless: "/tmp"))
    try input.write(drawing)
    lseek(input.number, 0, SEEK_SET)
    guard paint(from: input.number, to: output.number) else { throw .noPainter }
    lseek(output.number, 0, SEEK_SET)
    let picture = try output.read(most: .max)
    guard !picture.isEmpty else { throw .noPainter }
    return picture
  }

  private static let options = ["rsvg-convert", "--format=png", "--zoom=2", "--background-color=white"]

  private static func paint(from input: Int32, to output: Int32) -> Bool {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var words: [UnsafeMutablePointer<CChar>?] = options.map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var child = pid_t()
    guard posix_spawnp(&child, "rsvg-convert", &actions, nil, &words, environ) == 0 else { return false }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 { guard errno == EINTR else { return false } }
    return status == 0
  }
}
