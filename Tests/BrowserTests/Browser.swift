import Foundation
import Glibc
import Testing

/// A real browser without a window: Chromium, spoken to over a pair of pipes in its DevTools protocol. All tests share
/// one, so they take turns.
final class Browser {
  /// The browser of this run; `nil` on a machine without Chromium, where the tests say so and are skipped.
  @MainActor static let shared: Browser? = executable.flatMap { try? Browser($0) }

  static let executable: String? = ["chromium", "chromium-browser", "google-chrome"].lazy.flatMap { name in
    (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":").map { "\($0)/\(name)" }
  }.first { FileManager.default.isExecutableFile(atPath: $0) }

  static let isMissing: Comment = "Chromium is not installed here (Debian: chromium, fonts-noto-cjk)."

  enum Trouble: Error, CustomStringConvertible {
    case refused(String)
    case gone

    var description: String {
      switch self {
      case .refused(let why): "the browser said: \(why)"
      case .gone: "the browser has gone"
      }
    }
  }

  /// Where pages and whatever else the browser keeps lie.
  let folder: URL
  private let process = Process()
  private let input: FileHandle
  private let output: FileHandle
  private var unread = Data()
  private var count = 0
  private var session: String?
  /// What happened since ``open(_:)``, newest last.
  private(set) var events: [[String: Any]] = []

  private init(_ executable: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "nagare-browser-\(UUID().uuidString)")
    self.folder = folder
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let pipes = ["to", "from"].map { folder.appending(path: $0).path }
    for pipe in pipes { guard mkfifo(pipe, 0o600) == 0 else { throw Trouble.gone } }
    process.executableURL = URL(filePath: "/bin/sh")
    // The browser leaves when the pipes close, which they do with this program, however it ends.
    process.arguments = [
      "-c", "exec \"$0\" \"$@\" 3<'\(pipes[0])' 4>'\(pipes[1])' 2>/dev/null", executable, "--headless=new",
      "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run", "--disable-dev-shm-usage",
      "--remote-debugging-pipe", "--user-data-dir=\(folder.path)/profile", "about:blank",
    ]
    try process.run()
    let (to, from) = (Glibc.open(pipes[0], O_WRONLY | O_CLOEXEC), Glibc.open(pipes[1], O_RDONLY | O_CLOEXEC))
    guard to >= 0, from >= 0 else { throw Trouble.gone }
    input = FileHandle(fileDescriptor: to)
    output = FileHandle(fileDescriptor: from)
    let target = try call("Target.createTarget", ["url": "about:blank"])["targetId"] ?? ""
    try attach(to: "\(target)")
  }

  private func attach(to target: String) throws {
    session = nil
    session = try call("Target.attachToTarget", ["targetId": target, "flatten": true])["sessionId"] as? String
    for area in ["Page", "Runtime", "Network", "Log"] { try call("\(area).enable") }
  }

  // MARK: Speaking

  /// Asks for something and waits until it is done.
  @discardableResult
  func call(_ method: String, _ parameters: [String: Any] = [:]) throws -> [String: Any] {
    let number = try send(method, parameters)
    while true {
      let message = try next()
      guard message["id"] as? Int == number else { continue }
      if let error = message["error"] as? [String: Any] { throw Trouble.refused("\(method): \(error)") }
      return message["result"] as? [String: Any] ?? [:]
    }
  }

  @discardableResult
  private func send(_ method: String, _ parameters: [String: Any]) throws -> Int {
    count += 1
    var message: [String: Any] = ["id": count, "method": method, "params": parameters]
    if let session { message["sessionId"] = session }
    try input.write(contentsOf: JSONSerialization.data(withJSONObject: message) + [0])
    return count
  }

  private func next() throws -> [String: Any] {
    while true {
      if let end = unread.firstIndex(of: 0) {
        let message = try JSONSerialization.jsonObject(with: unread[unread.startIndex..<end])
        unread = Data(unread[(end + 1)...])
        let read = message as? [String: Any] ?? [:]
        if read["method"] != nil { events.append(read) }
        return read
      }
      // A browser that says nothing for so long hangs; a test that waited on would hang with it.
      var watched = pollfd(fd: output.fileDescriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&watched, 1, 20_000) > 0 else { throw Trouble.gone }
      // As much as is there: a file handle would wait until all it was asked for has come.
      var bytes = [UInt8](repeating: 0, count: 1 << 16)
      let count = Glibc.read(output.fileDescriptor, &bytes, bytes.count)
      guard count > 0 else { throw Trouble.gone }
      unread += bytes[..<count]
    }
  }

  // MARK: What a person does

  /// Opens a page from a file of its own, and waits until it is there.
  func open(_ html: String, as name: String = "page.html") throws {
    let file = folder.appending(path: name)
    try html.write(to: file, atomically: true, encoding: .utf8)
    events = []
    try call("Page.navigate", ["url": file.absoluteString])
    while !events.contains(where: { $0["method"] as? String == "Page.loadEventFired" }) { _ = try next() }
  }

  func resize(to width: Int, by height: Int) throws {
    try call(
      "Emulation.setDeviceMetricsOverride",
      ["width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600])
  }

  func allowScripts(_ allowed: Bool) throws {
    try call("Emulation.setScriptExecutionDisabled", ["value": !allowed])
  }

  /// What a script of ours finds on the page.
  func evaluate<Value>(_ script: String, as type: Value.Type = Value.self) throws -> Value {
    let answer = try call(
      "Runtime.evaluate", ["expression": script, "returnByValue": true, "awaitPromise": true, "userGesture": true])
    if let exception = answer["exceptionDetails"] { throw Trouble.refused("\(exception)") }
    guard let value = (answer["result"] as? [String: Any])?["value"] as? Value else {
      throw Trouble.refused("not what was asked for: \(answer)")
    }
    return value
  }

  /// Presses a key, as a person does. `text` is what it writes, where it writes something.
  func press(_ key: String, text: String? = nil) throws {
    var parameters: [String: Any] = ["type": text == nil ? "rawKeyDown" : "keyDown", "key": key]
    if let code = Self.codes[key] { parameters["windowsVirtualKeyCode"] = code }
    if let text { parameters["text"] = text }
    try call("Input.dispatchKeyEvent", parameters)
    parameters["type"] = "keyUp"
    try call("Input.dispatchKeyEvent", parameters)
  }

  private static let codes = [
    "ArrowLeft": 37, "ArrowRight": 39, "Home": 36, "End": 35, "Enter": 13, "Tab": 9, " ": 32, "p": 80,
  ]

  /// Prints the page, and gives the file.
  func printed(as name: String = "page.pdf") throws -> URL {
    let answer = try call("Page.printToPDF", ["preferCSSPageSize": true, "printBackground": false])
    guard let data = (answer["data"] as? String).flatMap({ Data(base64Encoded: $0) }) else { throw Trouble.gone }
    let file = folder.appending(path: name)
    try data.write(to: file)
    return file
  }

  /// What the browser complained about, and every request it made but for the page itself.
  var complaints: [String] {
    events.compactMap { event in
      let parameters = event["params"] as? [String: Any] ?? [:]
      switch event["method"] as? String {
      case "Runtime.exceptionThrown": return "\(parameters)"
      case "Log.entryAdded": return ((parameters["entry"] as? [String: Any])?["text"]).map { "\($0)" }
      case "Network.requestWillBeSent":
        let url = (parameters["request"] as? [String: Any])?["url"] as? String ?? ""
        return url.hasPrefix("file:") && parameters["type"] as? String == "Document" ? nil : "asked for \(url)"
      default: return nil
      }
    }
  }

  /// Goes on in the window that was opened last, as long as `body` runs.
  func inOtherWindow(_ body: () throws -> Void) throws {
    let mine = session
    session = nil
    defer { session = mine }
    let targets = try call("Target.getTargets")["targetInfos"] as? [[String: Any]] ?? []
    let other = targets.first {
      $0["type"] as? String == "page" && $0["attached"] as? Bool == false && $0["url"] as? String != "about:blank"
    }
    guard let id = other?["targetId"] as? String else { throw Trouble.refused("no other window: \(targets)") }
    try attach(to: id)
    try body()
    session = nil
    try call("Target.closeTarget", ["targetId": id])
  }
}
