import Glibc
import Synchronization

/// Does many jobs on all processors. The jobs know nothing of one another, so it does not matter who does which.
final class Crew: Sendable {
  private let job: @Sendable (Int) -> Void
  private let count: Int
  private let next = Atomic(0)
  private let done = Atomic(0)
  /// A pipe: who is done with the last job writes to it, so that nobody sleeps on. `nil` where there is none to be had.
  private let bell: (hears: Int32, rings: Int32)?

  private init(_ count: Int, _ job: @escaping @Sendable (Int) -> Void) {
    (self.count, self.job) = (count, job)
    var ends: [Int32] = [-1, -1]
    bell = pipe(&ends) == 0 ? (ends[0], ends[1]) : nil
  }

  deinit {
    guard let bell else { return }
    close(bell.hears)
    close(bell.rings)
  }

  /// Does the jobs 0, 1, …; `watch` is called now and then meanwhile, on the thread that asks.
  static func work(_ count: Int, meanwhile watch: () -> Void, _ job: @escaping @Sendable (Int) -> Void) {
    let crew = Crew(count, job)
    let processors = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    let threads = (0..<min(count, processors)).compactMap { _ in crew.hire() }
    // Where no thread is to be had, it is done here.
    if threads.isEmpty { crew.work() }
    var pause: Int32 = 1
    while crew.done.load(ordering: .acquiring) < count {
      crew.wait(atMost: pause)
      pause = min(pause * 2, 50)
      watch()
    }
    for thread in threads { pthread_join(thread, nil) }
  }

  /// Milliseconds, or until all is done.
  private func wait(atMost pause: Int32) {
    var end = pollfd(fd: bell?.hears ?? -1, events: Int16(POLLIN), revents: 0)
    poll(&end, 1, pause)
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
      if done.add(1, ordering: .releasing).newValue == count, let bell { _ = write(bell.rings, "!", 1) }
    }
  }
}
