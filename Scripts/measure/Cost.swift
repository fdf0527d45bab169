import Foundation

/// What a whole run of a program takes: processor time, and the most memory it had at once.
struct Cost {
  let milliseconds: Double
  let mebibytes: Double

  /// Runs a program with nothing to read and nobody to read what it writes.
  ///
  /// A child counts the memory of whoever starts it as its own, so what is to be known of memory is measured while this
  /// program is still small.
  init(of program: URL, _ arguments: [String]) throws {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    for descriptor in 0...2 as ClosedRange<Int32> {
      posix_spawn_file_actions_addopen(&files, descriptor, "/dev/null", descriptor == 0 ? O_RDONLY : O_WRONLY, 0)
    }
    var words: [UnsafeMutablePointer<CChar>?] = ([program.path] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child = pid_t()
    guard posix_spawn(&child, program.path, &files, nil, &words, environ) == 0 else {
      throw Failure.notStarted(program)
    }
    var (status, usage) = (Int32(), rusage())
    // A flow with problems ends with 1; anything else means that nothing was measured.
    guard wait4(child, &status, 0, &usage) == child, status & 0xFF == 0, status >> 8 <= 1 else {
      throw Failure.failed(program, arguments)
    }
    let times = [usage.ru_utime, usage.ru_stime]
    milliseconds = times.reduce(0) { $0 + Double($1.tv_sec) * 1_000 + Double($1.tv_usec) / 1_000 }
    mebibytes = Double(usage.ru_maxrss) / 1_024
  }

  enum Failure: Error {
    case notStarted(URL)
    case failed(URL, [String])
  }

  /// Of several programs in turn, the median of each, so that all of them meet the same weather.
  static func inTurn(_ runs: [(program: URL, arguments: [String])]) throws -> [Cost] {
    var costs = runs.map { _ in [Cost]() }
    for _ in 0..<Measure.runs {
      for (index, run) in runs.enumerated() { costs[index].append(try Cost(of: run.program, run.arguments)) }
    }
    return costs.map { costs in costs.sorted { $0.milliseconds < $1.milliseconds }[costs.count / 2] }
  }
}

/// Milliseconds a whole run of the program takes.
func processTime(of program: URL, _ arguments: [String]) throws -> Double {
  try Cost.inTurn([(program, arguments)])[0].milliseconds
}
