import Glibc
import Synchronization

/// Does many jobs on all processors. The jobs know nothing of one another, so it does not matter who does which.
final class Crew: Sendable {
  private let job: @Sendable (Int) -> Void
  private let count: Int
  private let next = Atomic(0)
  private let done = Atomic(0)

  private init(_ count: Int, _ job: @escaping @Sendable (Int) -> Void) {
    (self.count, self.job) = (count, job)
  }

  /// Does the jobs 0, 1, …; `watch` is called now and then meanwhile, on the thread that asks.
  static func work(_ count: Int, meanwhile watch: () -> Void, _ job: @escaping @Sendable (Int) -> Void) {
    let crew = Crew(count, job)
    let processors = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    let threads = (0..<min(count, processors)).compactMap { _ in crew.hire() }
    // Where no thread is to be had, it is done here.
    if threads.isEmpty { crew.work() }
    var pause: UInt32 = 500
    while crew.done.load(ordering: .acquiring) < count {
      usleep(pause)
      pause = min(pause * 2, 50_000)
      watch()
    }
    for thread in threads { pthread_join(thread, nil) }
  }

  private func hire() -> pthread_t? {
    var thread = pthread_t()
    let here = Unmanaged.passRetained(self)
    let begin: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { pointer in
      guard let pointer else { return nil }
      Unmanaged<Crew>.fromOpaque(pointer).takeRetainedValue().work()
      return nil
    }
    let failure = pthread_create(&thread, nil, begin, here.toOpaque())
    guard failure == 0 else {
      here.release()
      return nil
    }
    return thread
  }

  private func work() {
    while true {
      let mine = next.add(1, ordering: .relaxed).oldValue
      guard mine < count else { return }
      job(mine)
      done.add(1, ordering: .releasing)
    }
  }
}
